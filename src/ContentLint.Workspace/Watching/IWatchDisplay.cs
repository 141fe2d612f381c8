using System.Collections.Immutable;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Watching;

/// <summary>Shows what a watch finds.</summary>
public interface IWatchDisplay : IRunObserver
{
    /// <summary>Whether nothing can be shown any more, since nobody reads it.</summary>
    bool IsClosed { get; }

    /// <summary>Begins to show what is known now, in place of what was shown before.</summary>
    void Begin();

    /// <summary>Shows the findings of all files, what was checked, and how long it took.</summary>
    void Show(WatchReport report);

    /// <summary>Shows why nothing could be checked.</summary>
    void ShowProblem(string message);
}

/// <summary>What a watch knows after a check.</summary>
/// <param name="Result">The findings of all files, be they checked again or not.</param>
/// <param name="Files">Number of files.</param>
/// <param name="Rechecked">The files that were checked, relative to the root.</param>
/// <param name="IsWhole">Whether all files were checked.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record WatchReport(RunResult Result, int Files, ImmutableArray<string> Rechecked, bool IsWhole, TimeSpan Elapsed);
