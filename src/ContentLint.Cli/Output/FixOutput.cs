using System.Collections.Immutable;
using ContentLint.Cli.Running;
using ContentLint.Configuration;
using ContentLint.Reporting;

namespace ContentLint.Cli.Output;

/// <summary>Writes fixed files back, prints the fixed text of standard input, or shows what would change.</summary>
internal static class FixOutput
{
    /// <summary>Brings the fixes to where they belong; a file that cannot be written is reported as it is.</summary>
    /// <param name="lintAgain">Checks a file without fixing it, for one that could not be written.</param>
    public static ImmutableArray<FileOutcome> Apply(
        LintRequest request, ProgramConsole console, LintConfig config, ImmutableArray<FileOutcome> outcomes, Func<string, FileOutcome> lintAgain)
    {
        if (request.Mode == LintMode.Diff)
        {
            ShowDiff(console, config, outcomes);
            return outcomes;
        }

        return request.StandardInputName is null
            ? [.. outcomes.Select(outcome => WriteBack(outcome, console, config, lintAgain))]
            : outcomes;
    }

    private static void ShowDiff(ProgramConsole console, LintConfig config, ImmutableArray<FileOutcome> outcomes)
    {
        var paths = new ReportPaths(config.Root);
        var changed = outcomes.Where(outcome => outcome.FixedText is not null).ToArray();
        using var guard = WorkflowGuard.For(console.Out);
        foreach (var outcome in changed)
            guard.Write(UnifiedDiff.Create(paths.Display(outcome.Path, PathReaders.Machines), outcome.OriginalText!, outcome.FixedText!));
        var fixes = changed.Sum(outcome => outcome.FixCount);
        console.Error.WriteLine(fixes == 0 ? "nothing to fix" : $"{fixes} {(fixes == 1 ? "fix" : "fixes")} in {changed.Length} {(changed.Length == 1 ? "file" : "files")}");
    }

    private static FileOutcome WriteBack(FileOutcome outcome, ProgramConsole console, LintConfig config, Func<string, FileOutcome> lintAgain)
    {
        if (outcome.FixedText is null)
            return outcome;
        var file = Path.Combine(config.Root, outcome.Path);
        try
        {
            AtomicFile.Replace(file, outcome.OriginalText!, outcome.FixedText);
            return outcome;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Fail($"{outcome.Path} was not fixed: {exception.Message.TrimEnd('.')}");
            return lintAgain(file) with { HasFailed = true };
        }
    }
}
