using System.Collections.Immutable;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sessions;

namespace ContentLint.Workspace.Linting;

/// <summary>Checks the files of a run, with a cache or without.</summary>
/// <param name="session">The session.</param>
/// <param name="request">The request.</param>
/// <param name="observer">Receives notes about the cache.</param>
internal sealed class FileSetLinter(LintSession session, LintRequest request, IRunObserver observer)
{
    /// <summary>Checks files.</summary>
    /// <param name="files">Absolute paths.</param>
    /// <param name="done">Is called after each file.</param>
    public ImmutableArray<FileOutcome> Lint(ImmutableArray<string> files, Action done)
    {
        // A cache is for one configuration.
        if (session.Folders.AreOne && session.Cache is { } cache)
            return Lint(files, done, cache);
        if (session.Folders.AreOne && session.CacheObjection is { } objection)
            observer.Note(RunNote.Information(objection));
        var linter = session.LinterFor(request);
        return ImmutableArray.Create(Each(files, file => linter.Lint(file, session.Folders), request.Jobs, session.Cancellation, done));
    }

    private ImmutableArray<FileOutcome> Lint(ImmutableArray<string> files, Action done, SessionCache cache)
    {
        var linter = new CachedLinter(
            cache.Folder,
            RunKey.Of(session.Config, session.Folders.Root.Site, BuildIdentity.Current),
            session.LinterFor(request, cache.Recorder),
            cache.Recorder,
            cache.Files,
            session.Config,
            request.Jobs,
            session.Cancellation);
        var outcomes = linter.Lint(files, done);
        observer.Note(RunNote.Detail($"{linter.Hits} of {files.Length} results were taken from '{CacheFolder.Name}'"));
        if (linter.Problem is { } problem)
            observer.Note(RunNote.Detail($"the cache was not written: {problem}"));
        return outcomes;
    }

    /// <summary>Does something with each of some items, several at a time; the results are in the order of the items.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled between two items.</exception>
    public static TResult[] Each<TItem, TResult>(
        ImmutableArray<TItem> items, Func<TItem, TResult> work, int jobs, CancellationToken cancellation, Action? done = null)
    {
        var results = new TResult[items.Length];
        Parallel.For(0, items.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, i =>
        {
            results[i] = work(items[i]);
            done?.Invoke();
        });
        return results;
    }
}
