using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The option of <c>check</c> that goes on checking.</summary>
internal sealed class WatchOptions(CommandLineApplication command)
{
    private static readonly string[] AboutTheEnd = ["fail-on", "max-warnings", "statistics", "timing"];

    private readonly CommandOption watch = command.Option(
        "--watch", "Keep running, and check what each change affects; Ctrl+C ends it.", CommandOptionType.NoValue);

    /// <summary>Whether to go on checking.</summary>
    /// <param name="request">What else is asked for.</param>
    /// <param name="report">How it is to be reported.</param>
    /// <exception cref="UsageException">It does not go together.</exception>
    public bool Read(LintRequest request, ReportOptions report)
    {
        if (!watch.HasValue())
            return false;
        if (request.Mode != LintMode.Check || request.Suppressions is not null)
            throw new UsageException(
                "--watch goes with 'check' alone: it reports, and changes no file; without it, run 'fix', --diff or --add-suppressions");
        if (request.StandardInputName is not null)
            throw new UsageException("--watch watches files, and cannot be used with '-' (standard input)");
        if (report.Targets is not [{ Format: ReportFormat.Text, Path: null }])
            throw new UsageException("--watch prints the format text only, to standard output; leave --format out");
        if (request.Changes is not null)
            throw new UsageException("--watch checks what changes while it runs, and --changed what changed before; give one of them");
        if (request.Baseline.Use is BaselineUse.Write or BaselineUse.Prune)
            throw new UsageException(
                "--watch reads the baseline, and does not write it; run --write-baseline or --prune-baseline without it");
        if (Array.Find(AboutTheEnd, name => command.Options.Any(option => option.LongName == name && option.HasValue())) is { } other)
            throw new UsageException($"--{other} is about the end of a run, and --watch has none; leave it out");
        return true;
    }
}
