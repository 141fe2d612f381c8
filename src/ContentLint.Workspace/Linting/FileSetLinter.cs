using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Caching;
using ContentLint.Configuration;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Linting;

/// <summary>Checks the files of a run, with a cache or without.</summary>
/// <param name="request">The request.</param>
/// <param name="folders">The configurations.</param>
/// <param name="analyzer">The driver.</param>
/// <param name="linter">Checks single files.</param>
/// <param name="observer">Where it is told what the cache did.</param>
internal sealed class FileSetLinter(LintRequest request, ConfiguredFolders folders, Analyzer analyzer, FileLinter linter, IRunObserver observer)
{
    /// <summary>Checks files.</summary>
    /// <param name="files">Absolute paths.</param>
    /// <param name="done">Is called after each file.</param>
    public ImmutableArray<FileOutcome> Lint(ImmutableArray<string> files, Action done) =>
        FindCache() is { } cache ? Lint(files, done, cache) : ImmutableArray.Create(Each(files, file => linter.Lint(file, folders), request.Jobs, done));

    private ImmutableArray<FileOutcome> Lint(ImmutableArray<string> files, Action done, CacheFolder cache)
    {
        var config = folders.Root.Config;
        var siteFiles = new TracedFileSystem(new DiskFileSystem(config.Root, folders.Disk), cache.Seed);
        var site = new ContentSite(siteFiles, config.Site);
        var recorder = new DependencyRecorder(analyzer, site);
        var recording = new FileLinter(analyzer, config, site, request, recorder);
        var cached = new CachedLinter(cache, RunKey.Of(config, site, BuildIdentity.Current), recording, recorder, siteFiles, config, request.Jobs);
        var outcomes = cached.Lint(files, done);
        observer.Note(RunNote.Detail($"{cached.Hits} of {files.Length} results were taken from '{CacheFolder.Name}'"));
        if (cached.Problem is { } problem)
            observer.Note(RunNote.Detail($"the cache was not written: {problem}"));
        return outcomes;
    }

    /// <summary>The cache; null if the run does without.</summary>
    private CacheFolder? FindCache()
    {
        var config = folders.Root.Config;
        // Fixes change what was looked up, statistics are about rules that ran, and a cache is for one configuration.
        if (request is not { UsesCache: true, Mode: LintMode.Check, MeasuresTime: false } || !folders.AreOne || !IsWelcomeIn(config, request.ConfigurationFile))
            return null;
        var cache = new CacheFolder(config.Root);
        if (cache.FindObjection() is not { } objection)
            return cache;
        observer.Note(RunNote.Information(objection));
        return null;
    }

    /// <summary>Whether a cache is welcome: in a site that has a configuration or is a repository, not wherever somebody once looked at a file.</summary>
    private static bool IsWelcomeIn(LintConfig config, string? configurationFile) =>
        ConfigurationLoading.NamedFile(configurationFile) is not null
        || ConfigurationFileNames.All.Any(name => File.Exists(Path.Combine(config.Root, name)))
        || string.Equals(GitRoot.Of(config.Root), config.Root, StringComparison.Ordinal);

    /// <summary>Does something with each of some items, several at a time; the results are in the order of the items.</summary>
    public static TResult[] Each<TItem, TResult>(ImmutableArray<TItem> items, Func<TItem, TResult> work, int jobs, Action? done = null)
    {
        var results = new TResult[items.Length];
        Parallel.For(0, items.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
        {
            results[i] = work(items[i]);
            done?.Invoke();
        });
        return results;
    }
}
