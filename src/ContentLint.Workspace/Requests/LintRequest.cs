using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;

namespace ContentLint.Workspace.Requests;

/// <summary>What a run is asked for, checked.</summary>
public sealed record LintRequest
{
    /// <summary>Where the request was made: the folder that its relative paths start at, and the variables of the environment.</summary>
    public required RunEnvironment Environment { get; init; }

    /// <summary>What is done with the findings.</summary>
    public required LintMode Mode { get; init; }

    /// <summary>Files, folders and patterns as given; empty for the current folder.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The path of the page on standard input; null if files are read.</summary>
    public string? StandardInputName { get; init; }

    /// <summary>The fixes that are applied: those up to this safety.</summary>
    public FixSafety MaximumSafety { get; init; } = FixSafety.Safe;

    /// <summary>The configuration file as given; null if it is searched for.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>The rules that are picked, above what the configuration says.</summary>
    public required RuleSelection Selection { get; init; }

    /// <summary>Whether to measure how long each rule takes.</summary>
    public bool MeasuresTime { get; init; }

    /// <summary>How many files are checked at a time.</summary>
    public int Jobs { get; init; } = System.Environment.ProcessorCount;

    /// <summary>Whether a path that matches nothing is an error.</summary>
    public bool FailsOnUnmatchedPath { get; init; } = true;

    /// <summary>The baseline, and what is done with it.</summary>
    public BaselineRequest Baseline { get; init; } = new(BaselineUse.Ignore, null);

    /// <summary>The changes that the run is restricted to; null for all files.</summary>
    public ChangeRequest? Changes { get; init; }

    /// <summary>The suppressions that are to be written; null for none.</summary>
    public SuppressionRequest? Suppressions { get; init; }

    /// <summary>The folder that the generator wrote, as given, whose links are checked; null for none.</summary>
    public string? BuiltFolder { get; init; }

    /// <summary>Whether each fix is asked for before it is applied.</summary>
    public bool AsksForFixes { get; init; }

    /// <summary>Whether results of earlier runs may be taken, and those of this one kept.</summary>
    public bool UsesCache { get; init; }
}

/// <summary>Which suppressions are to be written.</summary>
/// <param name="Rules">The rules whose findings are suppressed.</param>
/// <param name="Reason">What they give as their reason, or null.</param>
public sealed record SuppressionRequest(RuleSelection Rules, string? Reason);

/// <summary>Which changes a run is restricted to.</summary>
/// <param name="Base">The revision that they are counted from; null for the main branch.</param>
/// <param name="LinesOnly">Whether only findings on changed lines are reported.</param>
public sealed record ChangeRequest(string? Base, bool LinesOnly);

/// <summary>What is done with the findings.</summary>
public enum LintMode
{
    /// <summary>Report them.</summary>
    Check,

    /// <summary>Fix what can be fixed, report the rest.</summary>
    Fix,

    /// <summary>Show what would be fixed, change nothing.</summary>
    Diff,
}
