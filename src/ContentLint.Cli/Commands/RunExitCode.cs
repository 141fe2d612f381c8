using System.Collections.Immutable;
using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Diagnostics;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;

namespace ContentLint.Cli.Commands;

/// <summary>Decides what a run of <c>check</c> or <c>fix</c> exits with.</summary>
internal static class RunExitCode
{
    public static int Of(ReportOptions options, ImmutableArray<FileOutcome> outcomes)
    {
        if (outcomes.Any(outcome => outcome.HasFailed))
            return ExitCode.Failure;
        if (options.Mode == LintMode.Diff)
            return outcomes.Any(outcome => outcome.FixedText is not null) ? ExitCode.Findings : ExitCode.Clean;
        if (options.FailOn == DiagnosticSeverity.Off)
            return ExitCode.Clean;
        var failing = outcomes
            .SelectMany(outcome => outcome.Diagnostics)
            .Where(diagnostic => diagnostic.Severity >= options.FailOn)
            .ToArray();
        var warnings = failing.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
        var isTolerated = options.MaximumWarnings is { } maximum && warnings == failing.Length && warnings <= maximum;
        return failing.Length == 0 || isTolerated ? ExitCode.Clean : ExitCode.Findings;
    }
}
