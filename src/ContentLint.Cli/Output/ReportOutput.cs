using System.Collections.Immutable;
using System.Text;
using ContentLint.Cli.Commands;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Reporting;
using ContentLint.Rules;
using ContentLint.Text;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;

namespace ContentLint.Cli.Output;

/// <summary>Writes the reports that were asked for.</summary>
internal static class ReportOutput
{
    public static void Write(
        ReportOptions options, ProgramConsole console, LintConfig config, ImmutableArray<FileOutcome> outcomes, BaselineTrend? trend = null)
    {
        var paths = new ReportPaths(config.Root);
        foreach (var target in options.Targets)
        {
            if (WriterFor(target, options) is not { } writer)
                continue;
            var report = ReportOf(options, config, outcomes, path => paths.Display(path, ReportPaths.ReadersOf(target.Format))) with { Baseline = trend };
            if (target.Path is not null)
                ReportFile.Write(target.Path, text => writer.Write(report, text));
            else
                WriteToConsole(options, console, writer, report);
            if (target.Format == ReportFormat.GitHub)
                JobSummary.Write(report, console);
        }
    }

    private static void WriteToConsole(ReportOptions options, ProgramConsole console, IDiagnosticWriter writer, LintReport report)
    {
        // Standard output belongs to the fixed text, or to the diff.
        var isTaken = options.Mode == LintMode.Diff || (options.Mode == LintMode.Fix && options.ReadsStandardInput);
        writer.Write(report, isTaken ? console.Error : console.Out);
    }

    private static IDiagnosticWriter? WriterFor(ReportTarget target, ReportOptions options) => target.Format switch
    {
        ReportFormat.Text when options.Mode == LintMode.Diff && target.Path is null => null,
        ReportFormat.Text => new TextDiagnosticWriter(OptionsFor(target, options)),
        ReportFormat.MsBuild => new MsBuildDiagnosticWriter(),
        ReportFormat.Sarif => new SarifDiagnosticWriter(),
        ReportFormat.GitHub => new GitHubDiagnosticWriter(),
        ReportFormat.Json => new JsonDiagnosticWriter(),
        ReportFormat.JsonLines => new JsonLinesDiagnosticWriter(),
        ReportFormat.JUnit => new JUnitDiagnosticWriter(),
        ReportFormat.GitLab => new GitLabDiagnosticWriter(),
        ReportFormat.Html => new HtmlDiagnosticWriter(),
        ReportFormat.Markdown => new MarkdownDiagnosticWriter(),
        _ => null,
    };

    private static TextOptions OptionsFor(ReportTarget target, ReportOptions options)
    {
        var hasSummary = options.Verbosity != Verbosity.Quiet;
        if (target.Path is not null)
            return new TextOptions(options.Color == ColorMode.Always, null, HasSummary: hasSummary, ListsFixedFiles: options.Verbosity == Verbosity.Verbose);
        var usesColor = ProgramConsole.UsesColor(options.Color);
        var linkFolder = usesColor && ProgramConsole.IsTerminal && TerminalHyperlinks.AreShown(Environment.GetEnvironmentVariable) ? Directory.GetCurrentDirectory() : null;
        return new TextOptions(usesColor, ProgramConsole.Width, linkFolder, hasSummary, options.Verbosity == Verbosity.Verbose);
    }

    private static LintReport ReportOf(ReportOptions options, LintConfig config, ImmutableArray<FileOutcome> outcomes, Func<string, string> display) => new()
    {
        Diagnostics =
        [
            .. outcomes.SelectMany(outcome => outcome.Diagnostics.Select(diagnostic => Relocate(diagnostic, display))).Order(DiagnosticOrder.Across),
        ],
        Suppressed = options.ReportsSuppressed
            ? [.. outcomes.SelectMany(outcome => outcome.Suppressed.Select(entry => entry with { Diagnostic = Relocate(entry.Diagnostic, display) }))]
            : null,
        Sources = SourcesOf(outcomes, display),
        Rules = RuleCatalog.Descriptors,
        Files = [.. outcomes.Select(outcome => display(outcome.Path))],
        Version = BuildIdentity.Version,
        IsComplete = !outcomes.Any(outcome => outcome.HasFailed),
        Configured = ConfiguredRules(config),
        Fixed = options.Mode == LintMode.Fix
            ? [.. outcomes.Where(outcome => !outcome.Fixed.IsEmpty).Select(outcome => new FixedFile(display(outcome.Path), outcome.Fixed))]
            : [],
        CanFix = options.Mode == LintMode.Check,
    };

    /// <summary>The texts that positions are counted in: of the files with findings, and of the schemas that findings point into.</summary>
    private static Dictionary<string, SourceText> SourcesOf(ImmutableArray<FileOutcome> outcomes, Func<string, string> display)
    {
        var sources = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var outcome in outcomes)
        {
            if (outcome.Source is { } source)
                sources[display(outcome.Path)] = source;
            foreach (var related in outcome.Diagnostics.SelectMany(diagnostic => diagnostic.Related))
            {
                if (related.Source is { } other)
                    sources.TryAdd(display(related.Path), other);
            }
        }

        return sources;
    }

    private static ImmutableArray<RuleConfiguration> ConfiguredRules(LintConfig config) =>
    [
        .. RuleCatalog.Descriptors
            .Select(rule => new RuleConfiguration(rule, config.RunSettings.GetRule(rule).Severity))
            .Where(entry => entry.Severity != entry.Rule.DefaultSeverity && !IsLeftOutByDefault(entry)),
    ];

    /// <summary>Hints do not run unless a set is asked for that has them.</summary>
    private static bool IsLeftOutByDefault(RuleConfiguration entry) =>
        entry is { Severity: DiagnosticSeverity.Off, Rule.DefaultSeverity: DiagnosticSeverity.Info };

    private static Diagnostic Relocate(Diagnostic diagnostic, Func<string, string> display) => diagnostic with
    {
        Path = display(diagnostic.Path),
        Related = diagnostic.Related.IsEmpty ? [] : [.. diagnostic.Related.Select(related => related with { Path = display(related.Path) })],
    };
}
