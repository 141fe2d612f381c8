using System.Collections.Immutable;
using System.Diagnostics;
using ContentLint.Analysis;
using ContentLint.Cli.Commands;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Output;
using ContentLint.Cli.Watching;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Text;

namespace ContentLint.Cli.Running;

/// <summary>One run of <c>check</c> or <c>fix</c>, from the request to the exit code.</summary>
internal static class LintCommand
{
    public static int Execute(LintRequest request, ProgramConsole console)
    {
        if (request.Watches)
            return WatchRun.Execute(request, console);
        var (config, folders, configDiagnostics) = Configure(request);
        if (request.Verbosity == Verbosity.Verbose)
            DescribeRun(console, config);
        var watch = Stopwatch.StartNew();
        var files = configDiagnostics.HasFailed ? [] : FindFiles(config, folders, request, console);
        configDiagnostics = configDiagnostics with { Outcomes = [.. configDiagnostics.Outcomes, .. folders.Problems] };
        if (configDiagnostics.HasFailed)
        {
            ReportOutput.Write(request, console, config, configDiagnostics.Outcomes);
            return ExitCode.Failure;
        }

        var baseline = new BaselineRun(request, console, folders);
        var site = folders.Root.Site;
        var analyzer = new Analyzer(RuleCatalog.All, measuresTime: request.ShowsStatistics);
        var linter = new FileLinter(analyzer, config, site, request.AsksForFixes ? request with { Mode = LintMode.Check } : request);
        FileLinter CheckIn(ISite other) => new(analyzer, config, other, request with { Mode = LintMode.Check });
        var changes = ChangedFiles.Find(request, config);
        var outcomes = request.StandardInputName is { } name
            ? LintStandardInput(linter, config, name, request.Mode, console)
            : LintFiles(new FileSetLinter(request, folders, analyzer, linter, console), changes?.Among(files) ?? files, request);
        if (request.Mode != LintMode.Check)
            outcomes = new FixOutput(request, console, folders, CheckIn).Apply(outcomes);
        if (request.Suppressions is { } suppressions)
            outcomes = new AddedSuppressions(analyzer, folders, suppressions).Write(outcomes, request, console);
        if (changes is null)
            outcomes = [.. outcomes, .. ImageFileLinter.Lint(analyzer, folders, request)];
        outcomes = baseline.Apply(outcomes);
        if (changes is not null)
            outcomes = [.. request.Changes!.LinesOnly ? ChangedLines.Restrict(changes, outcomes) : outcomes, .. changes.FindBroken(files, folders, CheckIn, request.Jobs)];
        outcomes = [.. configDiagnostics.Outcomes, .. outcomes];
        ReportOutput.Write(request, console, config, outcomes, baseline.Trend);
        if (request.Verbosity == Verbosity.Verbose)
            console.Note($"{outcomes.Length} {(outcomes.Length == 1 ? "file" : "files")} in {watch.Elapsed.TotalSeconds:0.00} s, {request.Jobs} at a time");
        if (request.ShowsStatistics)
            StatisticsOutput.Write(console, analyzer, outcomes);
        return ExitCodeOf(request, outcomes);
    }

    /// <summary>Loads the configuration of a run.</summary>
    /// <param name="request">The request.</param>
    /// <param name="disk">The folders of the disk, if some are known already.</param>
    public static (LintConfig Config, ConfiguredFolders Folders, ConfigurationOutcome Problems) Configure(LintRequest request, DiskFolders? disk = null)
    {
        var start = StartFolder.Of(request);
        var result = ConfigurationLoading.Load(start, request.ConfigurationFile);
        RuleNames.Check(request.Selection);
        if (request.Suppressions is { } suppressions)
            RuleNames.Check(suppressions.Rules);
        var config = result.Config.With(request.Selection);
        var searches = ConfigurationLoading.NamedFile(request.ConfigurationFile) is null;
        return (config, new ConfiguredFolders(config, result.Diagnostics, start.Folder, request.Selection, searches, disk), ConfigurationOutcome.From(result));
    }

    private static void DescribeRun(ProgramConsole console, LintConfig config)
    {
        console.Note($"the configuration's root is {config.Root}");
        var running = RuleCatalog.Descriptors.Count(rule => config.RunSettings.GetRule(rule).Severity != DiagnosticSeverity.Off);
        console.Note($"{running} of {RuleCatalog.Descriptors.Length} rules run");
    }

    private static ImmutableArray<FileOutcome> LintStandardInput(FileLinter linter, LintConfig config, string name, LintMode mode, ProgramConsole console)
    {
        var bytes = InputFile.ReadStandardInput();
        var path = RelativePath.Of(config.Root, Path.GetFullPath(name));
        if (ContentKinds.Of(path) is null)
            throw new UsageException($"'{name}' is neither Markdown nor HTML by its name");
        var outcome = config.IsExcluded(path) ? new FileOutcome { Path = path } : linter.Lint(path, bytes);
        if (mode == LintMode.Fix)
            console.WriteBytes(outcome.FixedText is { } text ? SourceText.GetBytes(text) : bytes);
        return [outcome];
    }

    private static ImmutableArray<string> FindFiles(LintConfig config, ConfiguredFolders folders, LintRequest request, ProgramConsole console)
    {
        if (request.StandardInputName is not null)
            return [];
        var finder = new ContentFileFinder(config, FileKind.Content, folders, folders.Disk, request.Jobs);
        var files = finder.Find(request.Paths);
        if (request.FailsOnUnmatchedPath)
            finder.CheckAllMatched(mayBeEmpty: true);
        foreach (var unmatched in request.Verbosity == Verbosity.Quiet ? [] : finder.Unmatched.Concat(finder.Empty))
            console.Note($"{unmatched}: passed over");
        return files;
    }

    private static ImmutableArray<FileOutcome> LintFiles(FileSetLinter linter, ImmutableArray<string> files, LintRequest request)
    {
        ImmutableArray<FileOutcome> outcomes = [];
        var done = 0;
        RunProgress.Watch(request, files.Length, () => Volatile.Read(ref done), () => outcomes = linter.Lint(files, () => Interlocked.Increment(ref done)));
        return outcomes;
    }

    private static int ExitCodeOf(LintRequest request, ImmutableArray<FileOutcome> outcomes)
    {
        if (outcomes.Any(outcome => outcome.HasFailed))
            return ExitCode.Failure;
        if (request.Mode == LintMode.Diff)
            return outcomes.Any(outcome => outcome.FixedText is not null) ? ExitCode.Findings : ExitCode.Clean;
        var diagnostics = outcomes.SelectMany(outcome => outcome.Diagnostics);
        if (request.FailOn == DiagnosticSeverity.Off)
            return ExitCode.Clean;
        var failing = diagnostics.Where(diagnostic => diagnostic.Severity >= request.FailOn).ToArray();
        var warnings = failing.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
        var isTolerated = request.MaximumWarnings is { } maximum && warnings == failing.Length && warnings <= maximum;
        return failing.Length == 0 || isTolerated ? ExitCode.Clean : ExitCode.Findings;
    }
}
