using System.Collections.Immutable;
using ContentLint.Analysis.Fixing.Renaming;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Workspace.Files;
using ContentLint.Workspace.Fixing.Renaming;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Fixing;

/// <summary>Writes fixed files back and renames files, or finds out what would change.</summary>
/// <param name="request">The request.</param>
/// <param name="observer">Receives notes about problems.</param>
/// <param name="folders">The configurations.</param>
/// <param name="prompt">Asks about fixes; null if all are applied.</param>
/// <param name="checkerFor">Checks files without fixing them, on a site.</param>
/// <param name="cancellation">Ends the work between two files; each is the old one or the new one then.</param>
internal sealed class AppliedFixes(
    LintRequest request,
    IRunObserver observer,
    ConfiguredFolders folders,
    IFixPrompt? prompt,
    Func<ISite, FileLinter> checkerFor,
    CancellationToken cancellation)
{
    private readonly LintConfig config = folders.Root.Config;
    private readonly FileLinter checker = checkerFor(folders.Root.Site);

    /// <summary>Brings the fixes to where they belong; a file that cannot be written is reported as it is.</summary>
    /// <returns>The outcomes, and the renames that were done, or would be.</returns>
    public (ImmutableArray<FileOutcome> Outcomes, ImmutableArray<PlannedRename> Renames) Apply(ImmutableArray<FileOutcome> outcomes)
    {
        if (request.StandardInputName is not null)
            return (outcomes, []);
        if (request.Mode != LintMode.Diff)
            return (WriteAll(outcomes), []);
        var planned = Rename(outcomes, null, []);
        return (planned.Outcomes, planned.Renames);
    }

    private ImmutableArray<FileOutcome> WriteAll(ImmutableArray<FileOutcome> outcomes)
    {
        var begun = RenameJournal.Read(config.Root);
        RemoveLeftovers(outcomes
            .Select(outcome => outcome.Path)
            .Concat(begun.Select(rename => rename.Path))
            .Append(RenameJournal.FileName));
        var unfinished = RenameJournal.Unfinished(config.Root, begun);
        if (prompt is null)
            return Write(outcomes, Rename(outcomes, null, unfinished));
        var dialog = new FixDialog((source, diagnostic) => prompt.Ask(config.Root, source, diagnostic), request.MaximumSafety);
        outcomes = [.. outcomes.Select(outcome => WriteNext(Ask(dialog, outcome)) with { OriginalText = null, FixedText = null })];
        return Write(outcomes, Rename(outcomes, dialog, unfinished));
    }

    private FileOutcome Ask(FixDialog dialog, FileOutcome outcome)
    {
        var file = Path.GetFullPath(outcome.Path, config.Root);
        return dialog.Ask(outcome, (source, isChosen) => checker.Fix(file, source, isChosen, folders));
    }

    private void RemoveLeftovers(IEnumerable<string> paths)
    {
        try
        {
            var target = new FileTarget(config.Root);
            var files = paths.Select(path => Path.Combine(config.Root, path)).Where(target.Reaches);
            TemporaryFile.RemoveLeftovers(files.Select(static file => Path.GetDirectoryName(file)!));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            observer.Note(RunNote.Warning($"what a killed run left behind cannot be removed: {FileProblem.Describe(exception)}"));
        }
    }

    private RenameResult Rename(ImmutableArray<FileOutcome> outcomes, FixDialog? dialog, ImmutableArray<FileRename> unfinished)
    {
        var sources = outcomes.ToDictionary(outcome => outcome.Path, outcome => outcome.Source, StringComparer.Ordinal);
        bool IsChosen(Diagnostic diagnostic) =>
            dialog is null || (sources[diagnostic.Path] is { } source && dialog.AcceptsRename(source, diagnostic));
        try
        {
            var result = new RenameStep(folders, request.MaximumSafety, checkerFor).Apply(outcomes, unfinished, IsChosen);
            foreach (var (rename, reason) in result.Refused)
                observer.Note(RunNote.Warning($"{rename.Path} is not renamed to '{Path.GetFileName(rename.NewPath)}': {reason}"));
            return result;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            observer.Note(
                RunNote.Warning($"no file is renamed, since not all that may name it can be read: {FileProblem.Describe(exception)}"));
            return new RenameResult(outcomes, [], []);
        }
    }

    /// <summary>New names first, then the pages, and the old names last: at each moment a page shows a file that is there.</summary>
    private ImmutableArray<FileOutcome> Write(ImmutableArray<FileOutcome> withoutRenames, RenameResult result)
    {
        if (result.Renames.IsEmpty)
            return [.. withoutRenames.Select(WriteNext)];
        var files = new RenamedFiles(config.Root);
        try
        {
            files.Add(result.Renames);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            observer.Note(RunNote.Warning($"no file was renamed: {FileProblem.Describe(exception)}"));
            return [.. withoutRenames.Select(outcome => WriteBack(outcome) with { HasFailed = true })];
        }

        var written = result.Outcomes.Select(WriteBack).ToImmutableArray();
        var unwritten = written.Where(outcome => outcome.HasFailed).Select(outcome => outcome.Path).ToHashSet(StringComparer.Ordinal);
        var kept = files.RemoveOld(result.Renames, unwritten);
        foreach (var (rename, reason) in kept)
            observer.Note(RunNote.Warning($"{rename.Path} was kept beside '{Path.GetFileName(rename.NewPath)}': {reason}"));
        foreach (var (rename, pages) in result.Renames.Where(planned => !kept.Any(refused => refused.Rename == planned.Rename)))
        {
            var count = $"{pages.Length} {(pages.Length == 1 ? "page" : "pages")}";
            observer.Note(
                RunNote.Information(
                    $"renamed {rename.Path} to '{Path.GetFileName(rename.NewPath)}', and rewrote the references in {count}"));
        }

        return written;
    }

    /// <summary>Writes one of several files that do not depend on each other.</summary>
    private FileOutcome WriteNext(FileOutcome outcome)
    {
        cancellation.ThrowIfCancellationRequested();
        return WriteBack(outcome);
    }

    private FileOutcome WriteBack(FileOutcome outcome)
    {
        if (outcome.FixedText is null)
            return outcome;
        var file = Path.Combine(config.Root, outcome.Path);
        try
        {
            AtomicFile.Replace(config.Root, file, outcome.OriginalText!, outcome.FixedText);
            return outcome;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            observer.Note(RunNote.Warning($"{outcome.Path} was not fixed: {FileProblem.Describe(exception)}"));
            return checker.Lint(file, folders) with { HasFailed = true };
        }
    }
}
