using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Analysis.Suppressing;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Workspace.Files;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Suppressing;

/// <summary>Writes suppressions for the findings of a run.</summary>
/// <param name="analyzer">The driver.</param>
/// <param name="folders">The configurations.</param>
/// <param name="request">Which suppressions are written.</param>
/// <param name="cancellation">Ends the work between two files.</param>
internal sealed class AddedSuppressions(
    Analyzer analyzer, ConfiguredFolders folders, SuppressionRequest request, CancellationToken cancellation)
{
    private readonly SuppressionWriter writer = new(request.Reason);

    /// <summary>Suppresses what can be suppressed, and returns the outcomes with what is left.</summary>
    /// <param name="outcomes">The files and their findings.</param>
    /// <param name="run">How many files are worked on at a time.</param>
    /// <param name="observer">Where it is told.</param>
    /// <exception cref="UsageException">A reason is required, and none is given.</exception>
    public ImmutableArray<FileOutcome> Write(ImmutableArray<FileOutcome> outcomes, LintRequest run, IRunObserver observer)
    {
        var files = outcomes.RemoveAll(outcome => outcome.Source is null || outcome.HasFailed || !outcome.Diagnostics.Any(IsWanted));
        if (request.Reason is null && files.FirstOrDefault(RequiresReason) is { } strict)
            throw new UsageException(
                $"suppressions need a reason in '{strict.Path}' ({ToolDescriptors.SuppressionWithoutReason.Name}); give it with --reason");
        var written = FileSetLinter.Each(files, Suppress, run.Jobs, cancellation);
        foreach (var problem in written.Select(static file => file.Problem).OfType<string>())
            observer.Note(RunNote.Warning(problem));
        observer.Note(RunNote.Information(Summary(written)));
        var byPath = written.ToDictionary(static file => file.Outcome.Path, static file => file.Outcome, StringComparer.Ordinal);
        return [.. outcomes.Select(outcome => byPath.GetValueOrDefault(outcome.Path, outcome))];
    }

    private bool IsWanted(Diagnostic diagnostic) => !diagnostic.Descriptor.IsTool && request.Rules.Includes(diagnostic.Descriptor);

    private bool RequiresReason(FileOutcome outcome) =>
        folders.Of(Full(outcome)).SettingsOf(Full(outcome)).GetRule(
            ToolDescriptors.SuppressionWithoutReason).Severity != DiagnosticSeverity.Off;

    private string Full(FileOutcome outcome) => Path.GetFullPath(outcome.Path, folders.Root.Config.Root);

    private WrittenFile Suppress(FileOutcome outcome)
    {
        var (owner, root) = (folders.Of(Full(outcome)), folders.Root.Config.Root);
        var written = Suppress(outcome.Relocate(root, owner.Config.Root), owner);
        return written with { Outcome = written.Outcome.Relocate(owner.Config.Root, root) };
    }

    private WrittenFile Suppress(FileOutcome outcome, LoadedSite owner)
    {
        var kind = owner.Site.ProfileOf(outcome.Path).KindOf(outcome.Path) ?? ContentKind.Markdown;
        var settings = owner.Config.GetSettings(outcome.Path);
        var page = writer.Write(outcome.Source!, kind, document => analyzer.Analyze(document, settings, owner.Site), IsWanted);
        if (page.Count == 0)
            return new WrittenFile(outcome, 0, null);
        try
        {
            AtomicFile.Replace(owner.Config.Root, Path.Combine(owner.Config.Root, outcome.Path), outcome.Source!.Text, page.Source.Text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new WrittenFile(
                outcome with { HasFailed = true }, 0, $"{outcome.Path} was not changed: {FileProblem.Describe(exception)}");
        }

        return new WrittenFile(
            outcome with { Diagnostics = page.Analysis.Diagnostics, Suppressed = page.Analysis.Suppressed, Source = page.Source },
            page.Count,
            null);
    }

    private string Summary(WrittenFile[] files)
    {
        var (count, changed) = (files.Sum(static file => file.Count), files.Count(static file => file.Count > 0));
        var left = files.Sum(file => file.Outcome.Diagnostics.Count(IsWanted));
        var told = $"{count} {(count == 1 ? "finding" : "findings")} suppressed in {changed} {(changed == 1 ? "file" : "files")}";
        return left == 0 ? told : $"{told}; {left} left, for which no comment can be written without changing the page";
    }

    private sealed record WrittenFile(FileOutcome Outcome, int Count, string? Problem);
}
