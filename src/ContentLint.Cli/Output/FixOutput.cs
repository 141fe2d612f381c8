using System.Collections.Immutable;
using ContentLint.Cli.Fixing;
using ContentLint.Cli.Running;
using ContentLint.CodeFixes;
using ContentLint.Configuration;
using ContentLint.Reporting;

namespace ContentLint.Cli.Output;

/// <summary>Writes fixed files back, prints the fixed text of standard input, or shows what would change.</summary>
internal static class FixOutput
{
    /// <summary>Brings the fixes to where they belong; a file that cannot be written is reported as it is.</summary>
    /// <param name="checker">Checks a file without fixing it.</param>
    public static ImmutableArray<FileOutcome> Apply(
        LintRequest request, ProgramConsole console, LintConfig config, ImmutableArray<FileOutcome> outcomes, FileLinter checker)
    {
        if (request.Mode == LintMode.Diff)
        {
            ShowDiff(request, console, config, outcomes);
            return outcomes;
        }

        if (request.StandardInputName is not null)
            return outcomes;
        RemoveLeftovers(console, config, outcomes);
        var dialog = request.AsksForFixes ? FixDialog.On(console, request, config.Root) : null;
        return [.. outcomes.Select(outcome => WriteBack(dialog?.Ask(outcome, checker.Fix) ?? outcome, console, config, checker))];
    }

    private static void RemoveLeftovers(ProgramConsole console, LintConfig config, ImmutableArray<FileOutcome> outcomes)
    {
        try
        {
            TemporaryFile.RemoveLeftovers(outcomes.Select(outcome => Path.GetDirectoryName(Path.Combine(config.Root, outcome.Path))!));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Note($"what a killed run left behind cannot be removed: {FileProblem.Describe(exception)}");
        }
    }

    private static void ShowDiff(LintRequest request, ProgramConsole console, LintConfig config, ImmutableArray<FileOutcome> outcomes)
    {
        var paths = new ReportPaths(config.Root);
        var changed = outcomes.Where(outcome => outcome.FixedText is not null).ToArray();
        using var guard = WorkflowGuard.For(console.Out);
        foreach (var outcome in changed)
            guard.Write(UnifiedDiff.Create(paths.Display(outcome.Path, PathReaders.Machines), outcome.OriginalText!, outcome.FixedText!));
        if (request.Verbosity == Verbosity.Quiet)
            return;
        var summary = changed.Length == 0 ? "nothing to fix" : $"would fix {FixSummary.Of([.. changed.Select(outcome => new FixedFile(outcome.Path, outcome.Fixed))])}";
        var unsafeFixes = outcomes.Sum(outcome => outcome.Diagnostics.Count(diagnostic => diagnostic.Fix?.Safety > request.MaximumSafety));
        console.Error.WriteLine(unsafeFixes == 0 ? summary : $"{summary}; {unsafeFixes} more with --unsafe-fixes");
    }

    private static FileOutcome WriteBack(FileOutcome outcome, ProgramConsole console, LintConfig config, FileLinter checker)
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
            console.Fail($"{outcome.Path} was not fixed: {FileProblem.Describe(exception)}");
            return checker.Lint(file) with { HasFailed = true };
        }
    }
}
