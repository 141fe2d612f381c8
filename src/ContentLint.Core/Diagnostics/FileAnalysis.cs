using System.Collections.Immutable;

namespace ContentLint.Diagnostics;

/// <summary>What the analysis of one file found.</summary>
/// <param name="Diagnostics">The findings that stand, ordered by offset and id.</param>
/// <param name="Suppressed">The findings that comments in the file suppress, in the same order.</param>
/// <param name="RuleFailed">Whether a rule threw: the run is to exit with 2.</param>
public sealed record FileAnalysis(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<SuppressedDiagnostic> Suppressed, bool RuleFailed)
{
    /// <summary>The links and images that could not be judged, in the order of the file.</summary>
    public ImmutableArray<UnjudgedLink> Unjudged { get; init; } = [];

    /// <summary>Whether another moment might have had another result.</summary>
    public bool DependsOnTime { get; init; }
}
