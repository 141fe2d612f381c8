using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Syntax;
using ContentLint.Text;
using ContentLint.Workspace.Baselines;
using ContentLint.Workspace.Built;
using ContentLint.Workspace.Changes;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Fixing;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sessions;
using ContentLint.Workspace.Suppressing;

namespace ContentLint.Workspace.Running;

/// <summary>The stages of a run of <c>check</c> or <c>fix</c>.</summary>
/// <param name="session">The session.</param>
/// <param name="request">What is asked for.</param>
/// <param name="observer">Follows the run.</param>
/// <param name="prompt">Asks about fixes where the request wants that; else null.</param>
/// <param name="readInput">Reads standard input to its end.</param>
internal sealed class LintStages(
    LintSession session, LintRequest request, IRunObserver observer, IFixPrompt? prompt, Func<byte[]> readInput)
{
    private readonly Lazy<BaselineRun> baseline = new(() => new BaselineRun(request, observer, session.Folders));
    private readonly Lazy<ChangedFiles?> changes = new(() => ChangedFiles.Find(request, session.Config));

    /// <summary>The stages that the request asks for, in their order.</summary>
    public IEnumerable<RunStage> All()
    {
        yield return new RunStage("discover", Discover);
        yield return request.StandardInputName is { } name
            ? new RunStage("lint", result => LintStandardInput(result, name))
            : new RunStage("lint", Lint);
        if (request.BuiltFolder is { } built)
            yield return new RunStage("built", new BuiltCheck(session, request, observer).Stage(built));
        if (request.Mode != LintMode.Check)
            yield return new RunStage("fix", Fix);
        if (request.Suppressions is { } suppressions)
            yield return new RunStage("suppress", result => Suppress(result, suppressions));
        if (request.Changes is null)
            yield return new RunStage("images", CheckImages);
        yield return new RunStage("baseline", CompareWithBaseline);
        if (request.Changes is { LinesOnly: true })
            yield return new RunStage("changed lines", KeepChangedLines);
        if (request.Changes is not null)
            yield return new RunStage("broken by changes", FindBroken);
        if (request.MeasuresTime)
            yield return new RunStage("times", result => result with { Times = RuleTime.Of(session.Analyzer) });
    }

    private RunResult Discover(RunResult result)
    {
        var files = result.IsConfigured ? FindFiles() : [];
        ImmutableArray<FileOutcome> problems = [.. result.Problems, .. session.Folders.Problems];
        result = result with
        {
            IsConfigured = !problems.Any(static problem => problem.HasFailed),
            Problems = problems,
            Files = [.. files.Select(file => RelativePath.Of(result.Root, file))],
        };
        // What the request names must be there, before any work is done for it.
        if (result.IsConfigured)
            _ = (baseline.Value, changes.Value);
        return result;
    }

    private ImmutableArray<string> FindFiles()
    {
        if (request.StandardInputName is not null)
            return [];
        var finder = new ContentFileFinder(
            session.Config, FileKind.Content, session.Folders, session.Folders.Disk, request.Jobs, session.Cancellation);
        var files = finder.Find(request.Paths, request.Environment.Folder);
        if (request.FailsOnUnmatchedPath)
            finder.CheckAllMatched(mayBeEmpty: true);
        foreach (var unmatched in finder.Unmatched.Concat(finder.Empty))
            observer.Note(RunNote.Information($"{unmatched}: passed over"));
        if (finder.LeftOutTests is { Count: > 0 } tests)
            observer.Note(RunNote.Information(
                $"files in '{string.Join("', '", tests.Select(folder => RelativePath.Of(session.Config.Root, folder)))}' were passed over; "
                + "name the folder to check tests, fixtures or examples"));
        return files;
    }

    private RunResult Lint(RunResult result)
    {
        var linter = new FileSetLinter(session, RequestOfLinter, observer);
        var files = FullPaths(result);
        files = changes.Value?.Among(files) ?? files;
        ImmutableArray<FileOutcome> outcomes = [];
        var done = 0;
        observer.Watch(
            files.Length, () => Volatile.Read(ref done), () => outcomes = linter.Lint(files, () => Interlocked.Increment(ref done)));
        return result with { Checked = outcomes };
    }

    private RunResult LintStandardInput(RunResult result, string name)
    {
        var bytes = readInput();
        var path = RelativePath.Of(result.Root, request.Environment.FullPath(name));
        if (ContentKinds.Of(path) is null)
            throw new UsageException($"'{name}' is neither Markdown nor HTML by its name");
        var isLeftOut = session.Config.IsExcluded(path)
            || new NamedTests(session.Folders.SiteOf).LeftOutWith(Path.GetFullPath(path, result.Root)) is not null;
        var outcome = isLeftOut
            ? new FileOutcome { Path = path }
            : session.LinterFor(RequestOfLinter).Lint(path, bytes);
        return result with
        {
            Checked = [outcome],
            FixedInput = request.Mode == LintMode.Fix ? [.. outcome.FixedText is { } text ? SourceText.GetBytes(text) : bytes] : null,
        };
    }

    private RunResult Fix(RunResult result)
    {
        var fixes = new AppliedFixes(
            request, observer, session.Folders, request.AsksForFixes ? prompt : null, CheckerOn, session.Cancellation);
        var (outcomes, renames) = fixes.Apply(result.Checked);
        return result with { Checked = outcomes, Renames = renames };
    }

    private RunResult Suppress(RunResult result, SuppressionRequest suppressions) => result with
    {
        Checked = new AddedSuppressions(session.Analyzer, session.Folders, suppressions, session.Cancellation).Write(
            result.Checked, request, observer),
    };

    private RunResult CheckImages(RunResult result) => result with
    {
        Checked = [.. result.Checked, .. ImageFileLinter.Lint(session.Analyzer, session.Folders, request, session.Cancellation)],
    };

    private RunResult CompareWithBaseline(RunResult result) => result with
    {
        Checked = baseline.Value.Apply(result.Checked),
        Trend = baseline.Value.Trend,
    };

    private RunResult KeepChangedLines(RunResult result) => result with { Checked = ChangedLines.Restrict(changes.Value!, result.Checked) };

    private RunResult FindBroken(RunResult result) => result with
    {
        Checked =
        [
            .. result.Checked,
            .. changes.Value!.FindBroken(FullPaths(result), session.Folders, CheckerOn, request.Jobs, session.Cancellation),
        ],
    };

    /// <summary>Where each fix is asked for, files are checked first.</summary>
    private LintRequest RequestOfLinter => request.AsksForFixes ? request with { Mode = LintMode.Check } : request;

    private FileLinter CheckerOn(ISite site) => session.CheckerOn(request, site);

    private static ImmutableArray<string> FullPaths(RunResult result) =>
        [.. result.Files.Select(file => Path.GetFullPath(file, result.Root))];
}
