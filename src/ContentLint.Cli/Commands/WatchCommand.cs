using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Watching;

namespace ContentLint.Cli.Commands;

/// <summary>Runs <c>check --watch</c>: from the first check to Ctrl+C.</summary>
internal static class WatchCommand
{
    /// <summary>Checks, and checks again, until the process is asked to end.</summary>
    /// <returns>The exit code: that of a run without findings, since those were shown as they came and went.</returns>
    /// <exception cref="UsageException">There is nothing to check, or the folders cannot be watched.</exception>
    public static int Execute(LintArguments arguments, ProgramConsole console)
    {
        var ending = console.Environment.Ending;
        try
        {
            new WatchRun(arguments.Request, new WatchOutput(arguments.Report, console)).Execute(ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // All findings have been shown already.
        }

        return ExitCode.Clean;
    }
}
