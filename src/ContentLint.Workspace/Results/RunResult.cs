using System.Collections.Immutable;
using ContentLint.Analysis.Fixing.Renaming;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Reporting;
using ContentLint.Rules;

namespace ContentLint.Workspace.Results;

/// <summary>
/// What is known of a run after one of its stages, and in the end its result. It is data alone, so that it can be written as JSON
/// (<see cref="RunResultWriter"/>) and read by another process.
/// </summary>
public sealed record RunResult
{
    /// <summary>The root that all paths are relative to, absolute.</summary>
    public required string Root { get; init; }

    /// <summary>The rules whose severity in this run is not their default.</summary>
    public ImmutableArray<RuleConfiguration> ConfiguredRules { get; init; } = [];

    /// <summary>Whether the configuration could be used; if not, its mistakes are all that the outcomes hold.</summary>
    public bool IsConfigured { get; init; } = true;

    /// <summary>The configurations with mistakes.</summary>
    public ImmutableArray<FileOutcome> Problems { get; init; } = [];

    /// <summary>The content files that the request is about, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The files that were checked, with what was found in them.</summary>
    public ImmutableArray<FileOutcome> Checked { get; init; } = [];

    /// <summary>What became of the findings since the baseline was written; null if there is none.</summary>
    public BaselineTrend? Trend { get; init; }

    /// <summary>The files that would be renamed, if changes are only shown.</summary>
    public ImmutableArray<PlannedRename> Renames { get; init; } = [];

    /// <summary>The bytes of standard input after the fixes; null if it was not fixed.</summary>
    public ImmutableArray<byte>? FixedInput { get; init; }

    /// <summary>How long each rule took; null if that was not measured.</summary>
    public ImmutableArray<RuleTime>? Times { get; init; }

    /// <summary>All files, the configurations first.</summary>
    public ImmutableArray<FileOutcome> Outcomes => Problems.IsEmpty ? Checked : [.. Problems, .. Checked];

    /// <summary>The result of a run that has not found anything yet.</summary>
    /// <param name="config">The configuration of the root.</param>
    public static RunResult Of(LintConfig config) => new() { Root = config.Root, ConfiguredRules = RulesOf(config) };

    private static ImmutableArray<RuleConfiguration> RulesOf(LintConfig config) =>
    [
        .. RuleCatalog.Descriptors
            .Select(rule => new RuleConfiguration(rule, config.RunSettings.GetRule(rule).Severity))
            .Where(entry => entry.Severity != entry.Rule.DefaultSeverity && !IsLeftOutByDefault(entry)),
    ];

    /// <summary>Hints do not run unless a set is asked for that has them.</summary>
    private static bool IsLeftOutByDefault(RuleConfiguration entry) =>
        entry is { Severity: DiagnosticSeverity.Off, Rule.DefaultSeverity: DiagnosticSeverity.Info };
}
