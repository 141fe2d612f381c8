using System.Diagnostics;

namespace ContentLint.Workspace.Watching;

/// <summary>Collects changes until they pause, so that a burst of them is one batch. Filled by any thread, emptied by one.</summary>
internal sealed class ChangeQueue : IDisposable
{
    /// <summary>Editors and programs that write several files pause less than this in between.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    /// <summary>Longer than this nobody waits for those who never pause.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim arrivals = new(0, 1);
    private HashSet<string> paths = new(StringComparer.Ordinal);
    private bool isIncomplete;
    private Exception? failure;

    /// <summary>Adds a changed path.</summary>
    /// <param name="path">Absolute path.</param>
    public void Add(string path)
    {
        lock (gate)
            paths.Add(path);
        Announce();
    }

    /// <summary>Adds that changes were missed.</summary>
    public void AddUnknown()
    {
        lock (gate)
            isIncomplete = true;
        Announce();
    }

    /// <summary>Adds that no more changes will be noticed.</summary>
    /// <param name="exception">Why.</param>
    public void Fail(Exception exception)
    {
        lock (gate)
            failure ??= exception;
        Announce();
    }

    /// <summary>Waits for changes, and for the pause after them.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ChangeBatch Take(CancellationToken cancellation)
    {
        arrivals.Wait(cancellation);
        var started = Stopwatch.GetTimestamp();
        while (arrivals.Wait(Pause, cancellation) && Stopwatch.GetElapsedTime(started) < Patience)
        {
        }

        lock (gate)
        {
            var batch = new ChangeBatch(paths, isIncomplete, failure);
            (paths, isIncomplete) = (new(StringComparer.Ordinal), false);
            return batch;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => arrivals.Dispose();

    private void Announce()
    {
        lock (gate)
        {
            if (arrivals.CurrentCount == 0)
                arrivals.Release();
        }
    }
}

/// <summary>Changes that came together.</summary>
/// <param name="Paths">Absolute paths.</param>
/// <param name="IsIncomplete">Whether others were missed.</param>
/// <param name="Failure">Why no more will be noticed, or null.</param>
internal sealed record ChangeBatch(IReadOnlyCollection<string> Paths, bool IsIncomplete, Exception? Failure);
