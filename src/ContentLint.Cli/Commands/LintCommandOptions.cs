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
        "--diff", "Show the changes as a patch, and write nothing; exits with 1 if there are any.", CommandOptionType.NoValue);

    private readonly CommandOption unsafeFixes = command.Option(
        "--unsafe-fixes", "Also apply fixes that guess or change meaning.", CommandOptionType.NoValue);

    private readonly FixOptions fixes = new(command);

    private readonly RuleSelectionOptions rules = new(command);

    private readonly CommandOption statistics = command.Option(
        "--statistics", "Print how many findings each rule has, in place of the findings.", CommandOptionType.NoValue);

    private readonly CommandOption timing = command.Option(
        "--timing", "Print the time that each rule took to standard error.", CommandOptionType.NoValue);

    private readonly CommandOption all = command.Option(
        "--all", "Show all advice; by default, the text format shows five findings of each rule.", CommandOptionType.NoValue);

    private readonly CommandOption config = ConfigurationOption.Add(command);

    private readonly CommandOption standardInputName = command.Option(
        "--stdin-filename <NAME>", "The path of the page on standard input.", CommandOptionType.SingleValue);

    private readonly CommandOption failOn = command.Choice(
        "--fail-on <SEVERITY>",
        "Exit with 1 from this severity on: error, warning (default), info or never.",
        CommandOptionType.SingleValue,
        ["error", "warning", "info", "never"]);

    private readonly CommandOption maximumWarnings = command.Option(
        "--max-warnings <N>", "Accept up to N warnings.", CommandOptionType.SingleValue);

    private readonly CommandOption jobs = command.Option(
        "--jobs <N>", "Files checked at a time. Default: one per processor.", CommandOptionType.SingleValue);

    private readonly CommandOption color = command.Choice(
        "--color <WHEN>", "auto (default), always or never.", CommandOptionType.SingleValue, ["auto", "always", "never"]);

    private readonly BaselineOptions baseline = new(command);

    private readonly ReportDetailOptions details = new(command);

    private readonly BuiltSiteOption built = new(command);

    private readonly CommandOption quiet = command.Option("-q|--quiet", "Print only the findings.", CommandOptionType.NoValue);

    private readonly CommandOption verbose = command.Option(
        "-v|--verbose", "Also print the root, the number of rules and the time.", CommandOptionType.NoValue);

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
            MeasuresTime = timing.HasValue(),
            Jobs = OptionValues.Number(jobs, 1) ?? Environment.ProcessorCount,
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
        ShowsAll = all.HasValue(),
        MaximumWarnings = OptionValues.Number(maximumWarnings, 0),
        FailOn = OptionValues.Severity(failOn),
        Color = ReportTargets.ReadColor(color),
        ReportsSuppressed = details.ReportsSuppressed,
        ExplainsUnknown = details.ExplainsUnknown,
        Verbosity = quiet.HasValue() ? Verbosity.Quiet : verbose.HasValue() ? Verbosity.Verbose : Verbosity.Normal,
    };
}
