using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Output;

/// <summary>What the command line says about how a run is reported, and about its exit code.</summary>
internal sealed record ReportOptions
{
    /// <summary>What is done with the findings.</summary>
    public LintMode Mode { get; init; } = LintMode.Check;

    /// <summary>Whether standard input is read in place of files.</summary>
    public bool ReadsStandardInput { get; init; }

    public required ImmutableArray<ReportTarget> Targets { get; init; }

    public ColorMode Color { get; init; }

    public Verbosity Verbosity { get; init; }

    /// <summary>Whether findings that comments suppress are in the reports that can say so.</summary>
    public bool ReportsSuppressed { get; init; }

    /// <summary>Whether to print what each rule found and how long it took.</summary>
    public bool ShowsStatistics { get; init; }

    /// <summary>Whether to list the links that could not be judged.</summary>
    public bool ExplainsUnknown { get; init; }

    public int? MaximumWarnings { get; init; }

    /// <summary>The lowest severity that fails the run; off for never.</summary>
    public DiagnosticSeverity FailOn { get; init; } = DiagnosticSeverity.Warning;
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
