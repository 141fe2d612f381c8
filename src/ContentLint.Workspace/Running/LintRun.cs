using System.Collections.Immutable;
using ContentLint.Analysis.Fixing.Renaming;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Site.FileSystem;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Text;
using ContentLint.Workspace.Baselines;
using ContentLint.Workspace.Changes;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Fixing;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;
using ContentLint.Workspace.Suppressing;

namespace ContentLint.Workspace.Running;

/// <summary>One run of <c>check</c> or <c>fix</c>, from the request to the result.</summary>
/// <param name="request">What is asked for.</param>
/// <param name="observer">Follows the run.</param>
/// <param name="prompt">Asks about fixes where the request wants that; else null.</param>
/// <param name="readInput">Reads standard input to its end.</param>
public sealed class LintRun(LintRequest request, IRunObserver observer, IFixPrompt? prompt, Func<byte[]> readInput)
{
    /// <summary>Runs.</summary>
    /// <exception cref="UsageException">What is asked for cannot be done.</exception>
    public LintRunResult Execute()
    {
        var (config, folders, configDiagnostics) = Configure(request);
        DescribeRun(config);
        var files = configDiagnostics.HasFailed ? [] : FindFiles(config, folders);
        configDiagnostics = configDiagnostics with { Outcomes = [.. configDiagnostics.Outcomes, .. folders.Problems] };
        if (configDiagnostics.HasFailed)
            return new LintRunResult(config, configDiagnostics.Outcomes) { IsConfigured = false };
        var baseline = new BaselineRun(request, observer, folders);
        var site = folders.Root.Site;
        var analyzer = new Analyzer(RuleCatalog.All, measuresTime: request.MeasuresTime);
        var linter = new FileLinter(analyzer, config, site, request.AsksForFixes ? request with { Mode = LintMode.Check } : request);
        FileLinter CheckIn(ISite other) => new(analyzer, config, other, request with { Mode = LintMode.Check });
        var changes = ChangedFiles.Find(request, config);
        byte[]? input = null;
        var outcomes = request.StandardInputName is { } name
            ? LintStandardInput(linter, config, name, input = readInput())
            : LintFiles(new FileSetLinter(request, folders, analyzer, linter, observer), changes?.Among(files) ?? files);
        var fixedInput = input is not null && request.Mode == LintMode.Fix ? FixedInput(outcomes, input) : null;
        ImmutableArray<PlannedRename> renames = [];
        if (request.Mode != LintMode.Check)
            (outcomes, renames) = new AppliedFixes(request, observer, folders, request.AsksForFixes ? prompt : null, CheckIn).Apply(outcomes);
        if (request.Suppressions is { } suppressions)
            outcomes = new AddedSuppressions(analyzer, folders, suppressions).Write(outcomes, request, observer);
        if (changes is null)
            outcomes = [.. outcomes, .. ImageFileLinter.Lint(analyzer, folders, request)];
        outcomes = baseline.Apply(outcomes);
        if (changes is not null)
        {
            outcomes = [
                .. request.Changes!.LinesOnly ? ChangedLines.Restrict(changes, outcomes) : outcomes,
                .. changes.FindBroken(files, folders, CheckIn, request.Jobs),
            ];
        }

        return new LintRunResult(config, [.. configDiagnostics.Outcomes, .. outcomes])
        {
            Trend = baseline.Trend,
            Renames = renames,
            FixedInput = fixedInput,
            Times = RuleTime.Of(analyzer),
        };
    }

    /// <summary>Loads the configuration of a run.</summary>
    /// <param name="request">The request.</param>
    /// <param name="disk">The folders of the disk, if some are known already.</param>
    /// <returns>The configuration of the root, all that may hold, and what is wrong with that of the root.</returns>
    /// <exception cref="UsageException">A file that is named does not exist, or a rule that is named is not known.</exception>
    internal static (LintConfig Config, ConfiguredFolders Folders, ConfigurationOutcome Problems) Configure(LintRequest request, DiskFolders? disk = null)
    {
        var start = StartFolder.Of(request);
        var result = ConfigurationLoading.Load(start, request.ConfigurationFile);
        RuleSelectionCheck.Check(request.Selection);
        if (request.Suppressions is { } suppressions)
            RuleSelectionCheck.Check(suppressions.Rules);
        var config = result.Config.With(request.Selection);
        var searches = ConfigurationLoading.NamedFile(request.ConfigurationFile) is null;
        var folders = new ConfiguredFolders(config, result.Diagnostics, start.Folder, request.Selection, searches, disk);
        return (config, folders, ConfigurationOutcome.From(result));
    }

    private static byte[] FixedInput(ImmutableArray<FileOutcome> outcomes, byte[] input) =>
        outcomes[0].FixedText is { } text ? SourceText.GetBytes(text) : input;

    private static ImmutableArray<FileOutcome> LintStandardInput(FileLinter linter, LintConfig config, string name, byte[] bytes)
    {
        var path = RelativePath.Of(config.Root, Path.GetFullPath(name));
        if (ContentKinds.Of(path) is null)
            throw new UsageException($"'{name}' is neither Markdown nor HTML by its name");
        return [config.IsExcluded(path) ? new FileOutcome { Path = path } : linter.Lint(path, bytes)];
    }

    private void DescribeRun(LintConfig config)
    {
        observer.Note(RunNote.Detail($"the configuration's root is {config.Root}"));
        var running = RuleCatalog.Descriptors.Count(rule => config.RunSettings.GetRule(rule).Severity != DiagnosticSeverity.Off);
        observer.Note(RunNote.Detail($"{running} of {RuleCatalog.Descriptors.Length} rules run"));
    }

    private ImmutableArray<string> FindFiles(LintConfig config, ConfiguredFolders folders)
    {
        if (request.StandardInputName is not null)
            return [];
        var finder = new ContentFileFinder(config, FileKind.Content, folders, folders.Disk, request.Jobs);
        var files = finder.Find(request.Paths);
        if (request.FailsOnUnmatchedPath)
            finder.CheckAllMatched(mayBeEmpty: true);
        foreach (var unmatched in finder.Unmatched.Concat(finder.Empty))
            observer.Note(RunNote.Information($"{unmatched}: passed over"));
        return files;
    }

    private ImmutableArray<FileOutcome> LintFiles(FileSetLinter linter, ImmutableArray<string> files)
    {
        ImmutableArray<FileOutcome> outcomes = [];
        var done = 0;
        observer.Watch(files.Length, () => Volatile.Read(ref done), () => outcomes = linter.Lint(files, () => Interlocked.Increment(ref done)));
        return outcomes;
    }
}
