using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options about what a report has besides the findings.</summary>
internal sealed class ReportDetailOptions(CommandLineApplication command)
{
    private readonly CommandOption suppressed = command.Option(
        "--report-suppressed",
        "Include the findings that comments or the baseline suppress in SARIF and JSON reports, marked as such.",
        CommandOptionType.NoValue);

    private readonly CommandOption unknown = command.Option(
        "--explain-unknown",
        "List the links that could not be judged, each with the reason and what causes it.",
        CommandOptionType.NoValue);

    /// <summary>Whether findings that are suppressed are reported, marked as such.</summary>
    public bool ReportsSuppressed => suppressed.HasValue();

    /// <summary>Whether links that could not be judged are listed.</summary>
    public bool ExplainsUnknown => unknown.HasValue();
}
