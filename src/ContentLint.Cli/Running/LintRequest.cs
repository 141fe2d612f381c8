using System.Collections.Immutable;
using ContentLint.Cli.Output;
using ContentLint.Configuration;
using ContentLint.Diagnostics;

namespace ContentLint.Cli.Running;

/// <summary>What the command line asks for, checked.</summary>
internal sealed record LintRequest
{
    public required LintMode Mode { get; init; }

    /// <summary>Files, folders and patterns as given; empty for the current folder.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The name that standard input stands for; null if files are read.</summary>
    public string? StandardInputName { get; init; }

    public required ImmutableArray<ReportTarget> Targets { get; init; }

    public FixSafety MaximumSafety { get; init; } = FixSafety.Safe;

    public string? ConfigurationFile { get; init; }

    public required RuleSelection Selection { get; init; }

    /// <summary>Whether to print what each rule found and how long it took.</summary>
    public bool ShowsStatistics { get; init; }

    public int? MaximumWarnings { get; init; }

    /// <summary>The lowest severity that fails the run; off for never.</summary>
    public DiagnosticSeverity FailOn { get; init; } = DiagnosticSeverity.Warning;

    public int Jobs { get; init; } = Environment.ProcessorCount;

    public ColorMode Color { get; init; }

    /// <summary>Whether findings that comments suppress are in the reports that can say so.</summary>
    public bool ReportsSuppressed { get; init; }

    public Verbosity Verbosity { get; init; }

    /// <summary>Whether a path that matches nothing is an error.</summary>
    public bool FailsOnUnmatchedPath { get; init; } = true;

    public BaselineRequest Baseline { get; init; } = new(BaselineUse.Ignore, null);

    /// <summary>The changes that the run is restricted to; null for all files.</summary>
    public ChangeRequest? Changes { get; init; }

    /// <summary>The suppressions that are to be written; null for none.</summary>
    public SuppressionRequest? Suppressions { get; init; }

    /// <summary>Whether each fix is asked for before it is applied.</summary>
    public bool AsksForFixes { get; init; }

    /// <summary>Whether results of earlier runs may be taken, and those of this one kept.</summary>
    public bool UsesCache { get; init; }

    /// <summary>Whether to go on, and check what changes.</summary>
    public bool Watches { get; init; }
}

/// <summary>Which suppressions are to be written.</summary>
/// <param name="Rules">The rules whose findings are suppressed.</param>
/// <param name="Reason">What they give as their reason, or null.</param>
internal sealed record SuppressionRequest(RuleSelection Rules, string? Reason);

/// <summary>Which changes a run is restricted to.</summary>
/// <param name="Base">The revision that they are counted from; null for the main branch.</param>
/// <param name="LinesOnly">Whether only findings on changed lines are reported.</param>
internal sealed record ChangeRequest(string? Base, bool LinesOnly);

/// <summary>What is done with the findings.</summary>
internal enum LintMode
{
    /// <summary>Report them.</summary>
    Check,

    /// <summary>Fix what can be fixed, report the rest.</summary>
    Fix,

    /// <summary>Show what would be fixed, change nothing.</summary>
    Diff,
}

/// <summary>How much is said besides the findings.</summary>
internal enum Verbosity
{
    /// <summary>A summary and notes.</summary>
    Normal,

    /// <summary>Nothing.</summary>
    Quiet,

    /// <summary>Also where the root is, how many rules run, and how long it took.</summary>
    Verbose,
}

/// <summary>A report's format and where it goes.</summary>
/// <param name="Format">The format.</param>
/// <param name="Path">A file; null for standard output.</param>
internal sealed record ReportTarget(ReportFormat Format, string? Path);

/// <summary>The formats of reports.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One line per finding, as MSBuild prints it.</summary>
    MsBuild,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions.</summary>
    GitHub,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>JSON Lines.</summary>
    JsonLines,

    /// <summary>JUnit's XML.</summary>
    JUnit,

    /// <summary>Code Quality of GitLab.</summary>
    GitLab,

    /// <summary>A page to look at in a browser.</summary>
    Html,

    /// <summary>A page in Markdown.</summary>
    Markdown,

    /// <summary>Nothing: the exit code says it.</summary>
    None,
}
