using System.Collections.Immutable;

namespace ContentLint.Diagnostics.Baselines;

/// <summary>The findings of a file against a baseline.</summary>
/// <param name="New">Those that are not known, in their order.</param>
/// <param name="Known">Those that are, in their order.</param>
/// <param name="Stale">What the baseline has and the file does not; the count is of those that are gone.</param>
public sealed record BaselineComparison(
    ImmutableArray<Diagnostic> New, ImmutableArray<Diagnostic> Known, ImmutableArray<BaselineEntry> Stale);
