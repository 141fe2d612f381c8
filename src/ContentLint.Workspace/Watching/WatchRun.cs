using System.Diagnostics;
using ContentLint.Workspace.Baselines;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sessions;

namespace ContentLint.Workspace.Watching;

/// <summary>Checks, and checks again what changes affect, until it is cancelled.</summary>
/// <param name="request">What to check.</param>
/// <param name="display">Shows what is found.</param>
public sealed class WatchRun(LintRequest request, IWatchDisplay display)
{
    /// <summary>Checks until it is cancelled.</summary>
    /// <exception cref="UsageException">There is nothing to check, or the folders cannot be watched.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Execute(CancellationToken ending)
    {
        var session = new WatchSession(request, ending);
        var configurationFile = request.ConfigurationFile is { } named ? request.Environment.FullPath(named) : null;
        using var queue = new ChangeQueue();
        // What changes while the first check goes on must not be missed.
        var watch = new FolderWatch(LintSession.RootOf(request), configurationFile, queue);
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
                Report(update, Stopwatch.GetElapsedTime(started));
            if (update.Sites.Config.Root == watch.Root)
                return;
            // A configuration came or went, and with it another folder is the root.
            watch.Dispose();
            watch = new FolderWatch(update.Sites.Config.Root, configurationFile, queue);
            queue.AddUnknown();
        }
    }

    private void Report(WatchUpdate update, TimeSpan elapsed)
    {
        display.Begin();
        var sites = update.Sites;
        if (sites.Problems.HasFailed)
        {
            display.Show(new WatchReport(
                RunResult.Of(sites.Config) with { Problems = update.Outcomes, IsConfigured = false }, 0, [], false, elapsed));
            return;
        }

        var baseline = new BaselineRun(request, display, sites.Folders);
        var result = RunResult.Of(sites.Config) with { Checked = baseline.Apply(update.Outcomes), Trend = baseline.Trend };
        display.Show(new WatchReport(result, sites.Files.Length, update.Rechecked, update.IsWhole, elapsed));
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is UsageException or UnauthorizedAccessException
            || (exception is IOException && !display.IsClosed))
        {
            display.Begin();
            display.ShowProblem(exception.Message);
        }
    }
}
