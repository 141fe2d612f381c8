using System.Collections.Immutable;
using System.Text;
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
    public static void Write(ReportOptions options, ProgramConsole console, RunResult result)
    {
        var paths = new ReportPaths(result.Root, console.Environment.Run.Folder);
        foreach (var target in options.Targets)
        {
            if (WriterFor(target, options, console) is not { } writer)
                continue;
            var report = ReportOf(options, result, path => paths.Display(path, ReportPaths.ReadersOf(target.Format)));
            if (target.Path is not null)
                ReportFile.Write(target.Path, console.Environment.Run, text => writer.Write(report, text));
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

    private static IDiagnosticWriter? WriterFor(ReportTarget target, ReportOptions options, ProgramConsole console) => target.Format switch
    {
        ReportFormat.Text when options.Mode == LintMode.Diff && target.Path is null => null,
        ReportFormat.Text => new TextDiagnosticWriter(OptionsFor(target, options, console)),
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

    private static TextOptions OptionsFor(ReportTarget target, ReportOptions options, ProgramConsole console)
    {
        var hasSummary = options.Verbosity != Verbosity.Quiet;
        if (target.Path is not null)
            return new TextOptions(
                options.Color == ColorMode.Always, null, HasSummary: hasSummary, ListsFixedFiles: options.Verbosity == Verbosity.Verbose);
        var usesColor = console.UsesColor(options.Color);
        var environment = console.Environment.Run;
        var linkFolder = usesColor && console.IsTerminal && TerminalHyperlinks.AreShown(environment.Variable) ? environment.Folder : null;
        return new TextOptions(usesColor, console.Width, linkFolder, hasSummary, options.Verbosity == Verbosity.Verbose);
    }

    private static LintReport ReportOf(ReportOptions options, RunResult result, Func<string, string> display) =>
        ReportOf(options, result.Outcomes, display) with { Configured = result.ConfiguredRules, Baseline = result.Trend };

    private static LintReport ReportOf(ReportOptions options, ImmutableArray<FileOutcome> outcomes, Func<string, string> display) => new()
    {
        Diagnostics =
        [
            .. outcomes
            .SelectMany(outcome => outcome.Diagnostics.Select(diagnostic => Relocate(diagnostic, display)))
            .Order(DiagnosticOrder.Across),
        ],
        Suppressed = options.ReportsSuppressed
            ? [
                .. outcomes.SelectMany(outcome => outcome.Suppressed.Select(entry => entry with
                {
                    Diagnostic = Relocate(entry.Diagnostic, display)
                }))
            ]
            : null,
        Sources = SourcesOf(outcomes, display),
        Rules = RuleCatalog.Descriptors,
        Files = [.. outcomes.Select(outcome => display(outcome.Path))],
        Version = BuildIdentity.Version,
        IsComplete = !outcomes.Any(outcome => outcome.HasFailed),
        Fixed = options.Mode == LintMode.Fix
            ? [.. outcomes.Where(outcome => !outcome.Fixed.IsEmpty).Select(outcome => new FixedFile(display(outcome.Path), outcome.Fixed))]
            : [],
        CanFix = options.Mode == LintMode.Check,
        UnjudgedLinks = outcomes.Sum(static outcome => outcome.Unjudged.Length),
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

    private static Diagnostic Relocate(Diagnostic diagnostic, Func<string, string> display) => diagnostic with
    {
        Path = display(diagnostic.Path),
        Related = diagnostic.Related.IsEmpty
            ? []
            : [.. diagnostic.Related.Select(related => related with { Path = display(related.Path) })],
    };
}
