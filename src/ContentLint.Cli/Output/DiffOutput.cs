using System.Collections.Immutable;
using ContentLint.Analysis.Fixing.Renaming;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Workspace.Results;

namespace ContentLint.Cli.Output;

/// <summary>Shows what <c>fix</c> would change, as a patch that can be applied.</summary>
internal static class DiffOutput
{
    public static void Show(ReportOptions options, FixSafety maximum, ProgramConsole console, RunResult result)
    {
        var outcomes = result.Outcomes;
        var paths = new ReportPaths(result.Root, console.Environment.Run.Folder);
        var changed = outcomes.Where(outcome => outcome.FixedText is not null).ToArray();
        var usesColor = console.UsesColor(options.Color);
        using (var guard = WorkflowGuard.For(console))
        {
            foreach (var outcome in changed)
                Write(UnifiedDiff.Create(Display(outcome.Path), outcome.OriginalText!, outcome.FixedText!));
            // Behind the others: the header of a rename would take the diff that follows for its own.
            foreach (var (rename, _) in result.Renames)
                Write(UnifiedDiff.Rename(Display(rename.Path), Display(rename.NewPath)));

            void Write(string diff) => guard.Write(usesColor ? ColoredDiff.Of(diff) : diff);
        }

        if (options.Verbosity == Verbosity.Quiet)
            return;
        var summary = changed.Length == 0
            ? "nothing to fix"
            : $"would fix {FixSummary.Of([.. changed.Select(outcome => new FixedFile(outcome.Path, outcome.Fixed))])}";
        var unsafeFixes = outcomes.Sum(outcome => outcome.Diagnostics.Count(diagnostic => diagnostic.Fix?.Safety > maximum));
        console.Error.WriteLine(unsafeFixes == 0 ? summary : $"{summary}; {unsafeFixes} more with --unsafe-fixes");

        string Display(string path) => paths.Display(path, PathReaders.Machines);
    }
}
