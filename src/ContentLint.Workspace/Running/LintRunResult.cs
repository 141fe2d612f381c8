using System.Collections.Immutable;
using ContentLint.Analysis.Fixing.Renaming;
using ContentLint.Configuration;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Running;

/// <summary>What a run of <c>check</c> or <c>fix</c> comes to.</summary>
/// <param name="Config">The configuration of the root.</param>
/// <param name="Outcomes">The files with what was found in them, those of the configuration first.</param>
public sealed record LintRunResult(LintConfig Config, ImmutableArray<FileOutcome> Outcomes)
{
    /// <summary>Whether the configuration could be used; if not, its mistakes are all that the outcomes hold.</summary>
    public bool IsConfigured { get; init; } = true;

    /// <summary>What became of the findings since the baseline was written; null if there is none.</summary>
    public BaselineTrend? Trend { get; init; }

    /// <summary>The files that would be renamed, if changes are only shown.</summary>
    public ImmutableArray<PlannedRename> Renames { get; init; } = [];

    /// <summary>What standard input comes to after the fixes; null if it was not fixed.</summary>
    public byte[]? FixedInput { get; init; }

    /// <summary>How long each rule took; null if that was not measured.</summary>
    public ImmutableArray<RuleTime>? Times { get; init; }
}
