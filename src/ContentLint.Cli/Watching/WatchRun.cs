using System.Diagnostics;
using System.Runtime.InteropServices;
using ContentLint.Cli.Output;
using ContentLint.Cli.Running;

namespace ContentLint.Cli.Watching;

/// <summary>One run of <c>check --watch</c>: from the first check to Ctrl+C.</summary>
internal static class WatchRun
{
    /// <summary>Checks, and checks again, until the process is asked to end.</summary>
    /// <returns>The exit code: that of a run without findings, since those were shown as they came and went.</returns>
    /// <exception cref="UsageException">There is nothing to check, or the folders cannot be watched.</exception>
    public static int Execute(LintRequest request, ProgramConsole console)
    {
        using var ending = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            Watch(request, console, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Whoever ends a watch has seen what there was to see.
        }

        return ExitCode.Clean;

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            ending.Cancel();
        }
    }

    private static void Watch(LintRequest request, ProgramConsole console, CancellationToken ending)
    {
        var session = new WatchSession(request);
        var output = new WatchOutput(request, console);
        using var queue = new ChangeQueue();
        // What changes while the first check goes on must not be missed.
        var watch = new FolderWatch(LintCommand.Configure(request).Config.Root, request.ConfigurationFile, queue);
        try
        {
            Show(session.CheckAll);
            while (true)
            {
                var batch = queue.Take(ending);
                if (batch.Failure is { } failure)
                    throw new UsageException(FolderWatch.Advice(failure));
                Try(() => Show(batch.IsIncomplete ? session.CheckAll : () => session.Apply(batch.Paths)));
            }
        }
        finally
        {
            watch.Dispose();
        }

        void Show(Func<WatchUpdate> check)
        {
            var started = Stopwatch.GetTimestamp();
            var update = check();
            if (update.IsNews)
                output.Write(update, Stopwatch.GetElapsedTime(started));
            if (update.Sites.Config.Root == watch.Root)
                return;
            // A configuration came or went, and with it another folder is the root.
            watch.Dispose();
            watch = new FolderWatch(update.Sites.Config.Root, request.ConfigurationFile, queue);
            queue.AddUnknown();
        }

        void Try(Action action)
        {
            try
            {
                action();
            }
            catch (Exception exception) when (exception is UsageException or UnauthorizedAccessException || (exception is IOException && !console.IsOutputClosed))
            {
                output.WriteProblem(exception.Message);
            }
        }
    }
}
