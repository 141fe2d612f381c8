using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Cli.Documentation;
using ContentLint.Cli.Output;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The arguments and options of <c>check</c> and <c>fix</c>.</summary>
internal sealed class LintCommandOptions(CommandLineApplication command, ProgramConsole console)
{
    private readonly CommandArgument paths = command.Argument(
        "path", "Files, folders or glob patterns; '-' reads standard input. Default: the current folder.", multipleValues: true);

    private readonly CommandOption formats = command.Choice(
        "--format <FORMAT>",
        $"{ReportFormatNames.List}; FORMAT=FILE writes to a file. Can be repeated.",
        CommandOptionType.MultipleValue,
        ReportFormatNames.All);

    private readonly CommandOption diff = command.Option(
        "--diff", "Show what 'fix' would change, and change nothing; exits with 1 if there is anything.", CommandOptionType.NoValue);

    private readonly CommandOption unsafeFixes = command.Option(
        "--unsafe-fixes", "Also apply fixes that guess or change meaning.", CommandOptionType.NoValue);

    private readonly FixOptions fixes = new(command);

    private readonly RuleSelectionOptions rules = new(command);

    private readonly CommandOption statistics = command.Option(
        "--statistics", "Print findings, fixes and time of each rule to standard error.", CommandOptionType.NoValue);

    private readonly CommandOption config = ConfigurationOption.Add(command);

    private readonly CommandOption standardInputName = command.Option(
        "--stdin-filename <NAME>", "The path of the page on standard input.", CommandOptionType.SingleValue);

    private readonly CommandOption failOn = command.Choice(
        "--fail-on <SEVERITY>",
        "Exit with 1 from this severity on: error, warning (default), info or never.",
        CommandOptionType.SingleValue,
        ["error", "warning", "info", "never"]);

    private readonly CommandOption maximumWarnings = command.Option(
        "--max-warnings <N>", "Let up to N warnings pass.", CommandOptionType.SingleValue);

    private readonly CommandOption jobs = command.Option(
        "--jobs <N>", "Files checked at a time. Default: one per processor.", CommandOptionType.SingleValue);

    private readonly CommandOption color = command.Choice(
        "--color <WHEN>", "auto (default), always or never.", CommandOptionType.SingleValue, ["auto", "always", "never"]);

    private readonly BaselineOptions baseline = new(command);

    private readonly ReportDetailOptions details = new(command);

    private readonly BuiltSiteOption built = new(command);

    private readonly CommandOption quiet = command.Option("-q|--quiet", "Print the findings, and nothing else.", CommandOptionType.NoValue);

    private readonly CommandOption verbose = command.Option(
        "-v|--verbose", "Also say where the root is, how many rules run, and how long it took.", CommandOptionType.NoValue);

    private readonly CommandOption noErrorOnUnmatched = command.Option(
        "--no-error-on-unmatched-pattern", "A path that matches no content file is no error.", CommandOptionType.NoValue);

    private readonly CacheOptions cache = new(command);

    private readonly SuppressingOptions suppressing = new(command);

    private readonly ChangedOptions changed = new(command);

    private readonly WatchOptions watch = new(command);

    /// <summary>Checks the values.</summary>
    /// <exception cref="UsageException">A value is not one of those allowed.</exception>
    public LintArguments Read(LintMode mode)
    {
        UnknownArguments.Check(command);
        var given = paths.Values.OfType<string>().ToImmutableArray();
        var readsStandardInput = given.Contains("-", StringComparer.Ordinal);
        if (readsStandardInput && given.Length > 1)
            throw new UsageException("'-' (standard input) cannot be combined with other paths");
        if (readsStandardInput && standardInputName.Value() is null)
            throw new UsageException(
                "'-' needs --stdin-filename, since the name decides how the text is read: contentlint check - --stdin-filename "
                    + "_posts/a.md");
        if (!readsStandardInput && standardInputName.HasValue())
            throw new UsageException("--stdin-filename goes with '-' as the path");
        if (quiet.HasValue() && verbose.HasValue())
            throw new UsageException("--quiet and --verbose contradict each other; give one of them");
        var request = new LintRequest
        {
            Environment = console.Environment.Run,
            Mode = diff.HasValue() ? LintMode.Diff : mode,
            Paths = readsStandardInput ? [] : given,
            StandardInputName = standardInputName.Value(),
            MaximumSafety = unsafeFixes.HasValue() ? FixSafety.Unsafe : FixSafety.Safe,
            ConfigurationFile = config.Value(),
            Selection = rules.Read() with { RequiresReasons = suppressing.RequiresReasons },
            MeasuresTime = statistics.HasValue(),
            Jobs = ReadNumber(jobs, 1) ?? Environment.ProcessorCount,
            FailsOnUnmatchedPath = !noErrorOnUnmatched.HasValue(),
            UsesCache = cache.Read(),
            BuiltFolder = built.Read(mode, diff.HasValue(), readsStandardInput),
            Baseline = baseline.Read(isDiff: diff.HasValue()),
            Changes = changed.Read(diff.HasValue() ? LintMode.Diff : mode, readsStandardInput),
            AsksForFixes = fixes.ReadInteractive(mode, diff.HasValue(), readsStandardInput, console),
        };
        request = request with { Suppressions = suppressing.Read(request) };
        var report = ReadReport(request);
        return new LintArguments(request, report, watch.Read(request, report));
    }

    private ReportOptions ReadReport(LintRequest request) => new()
    {
        Mode = request.Mode,
        ReadsStandardInput = request.StandardInputName is not null,
        Targets = ReportTargets.Read(formats, console.Environment.Run),
        ShowsStatistics = statistics.HasValue(),
        MaximumWarnings = ReadNumber(maximumWarnings, 0),
        FailOn = ReadFailOn(),
        Color = ReportTargets.ReadColor(color),
        ReportsSuppressed = details.ReportsSuppressed,
        ExplainsUnknown = details.ExplainsUnknown,
        Verbosity = quiet.HasValue() ? Verbosity.Quiet : verbose.HasValue() ? Verbosity.Verbose : Verbosity.Normal,
    };

    private DiagnosticSeverity ReadFailOn() => failOn.Value() switch
    {
        null or "warning" => DiagnosticSeverity.Warning,
        "error" => DiagnosticSeverity.Error,
        "info" => DiagnosticSeverity.Info,
        "never" => DiagnosticSeverity.Off,
        var other => throw new UsageException($"--fail-on takes error, warning, info or never, not '{other}'"),
    };

    private static int? ReadNumber(CommandOption option, int minimum)
    {
        if (option.Value() is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum
            ? number
            : throw new UsageException($"--{option.LongName} takes a whole number from {minimum}, not '{text}'");
    }
}
