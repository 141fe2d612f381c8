using System.Collections.Immutable;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Watching;

/// <summary>What is known after a check of everything, or of what some changes affect.</summary>
/// <param name="Sites">The configurations and sites.</param>
/// <param name="Outcomes">The outcomes of all files, be they checked again or not.</param>
/// <param name="Rechecked">The files that were checked, relative to the root.</param>
/// <param name="IsWhole">Whether all files were checked.</param>
/// <param name="IsNews">Whether anything was checked, or may be reported otherwise than before.</param>
internal sealed record WatchUpdate(
    WatchedSites Sites, ImmutableArray<FileOutcome> Outcomes, ImmutableArray<string> Rechecked, bool IsWhole, bool IsNews);
