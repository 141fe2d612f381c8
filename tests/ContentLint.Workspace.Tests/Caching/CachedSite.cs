using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Tests.Caching;

/// <summary>Checks a folder again and again with a cache, each time as a new run, and holds each result against a run without.</summary>
internal sealed class CachedSite(TemporarySite files)
{
    public RuleSelection Selection { get; set; } = new([], []);

    public string Program { get; set; } = "0.1.0";

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public CacheFolder Folder { get; } = new(files.Root);

    /// <summary>How many results the last run took from the cache.</summary>
    public int Hits { get; private set; }

    /// <summary>The findings of a run, each in one line.</summary>
    /// <param name="paths">The files or folders; all if there are none.</param>
    public string[] Check(params string[] paths)
    {
        var (hits, found) = Run(paths, isCached: true);
        Assert.Equal(Run(paths, isCached: false).Findings, found);
        Hits = hits;
        return found;
    }

    /// <summary>A run whose result may be another than without a cache.</summary>
    public void CheckWithoutComparing() => Run([], isCached: true);

    /// <summary>A run that nothing has changed for takes all from the cache.</summary>
    public void Warm(int expectedFiles)
    {
        Check();
        Check();
        Assert.Equal(expectedFiles, Hits);
    }

    private (int Hits, string[] Findings) Run(string[] paths, bool isCached)
    {
        var config = LintConfig.Load(files.Root, null, RuleCatalog.Descriptors, files.Root).Config.With(Selection);
        var folders = new DiskFolders();
        var cache = new CacheFolder(files.Root);
        var siteFiles = new TracedFileSystem(new DiskFileSystem(config.Root, folders), cache.Seed);
        var site = new ContentSite(siteFiles, config.Site);
        var analyzer = new Analyzer(RuleCatalog.All, Clock);
        var request = new LintRequest
        {
            Environment = RunEnvironment.OfProcess(), Mode = LintMode.Check, Paths = [], Selection = Selection
        };
        var found = new ContentFileFinder(config, FileKind.Content, disk: folders).Find(
            paths.Length == 0 ? [files.Root] : [.. paths.Select(files.Full)], files.Root);
        if (!isCached)
            return (0, Describe([.. found.Select(new FileLinter(analyzer, config, site, request).Lint)]));
        var recorder = new DependencyRecorder(analyzer, site);
        var linter = new CachedLinter(
            cache,
            RunKey.Of(config, site, Program),
            new FileLinter(analyzer, config, site, request, recorder),
            recorder,
            siteFiles,
            config,
            2);
        var outcomes = linter.Lint(found, static () => { });
        Assert.Null(linter.Problem);
        return (linter.Hits, Describe(outcomes));
    }

    private static string[] Describe(ImmutableArray<FileOutcome> outcomes) =>
    [
        .. outcomes.SelectMany(outcome => outcome.Diagnostics.Select(Describe)
            .Concat(outcome.Suppressed.Select(entry => $"suppressed ({entry.Reason}) {Describe(entry.Diagnostic)}"))
            .Append($"{outcome.Path}: {(outcome.Source is null ? "no text" : $"{outcome.Source.Length} characters")}, "
                + $"{outcome.HasFailed}")),
    ];

    private static string Describe(Diagnostic finding) => string.Join(' ', [
        finding.Path, finding.Span, finding.Severity, finding.Id, finding.Message,
        finding.Fix is { } fix ? $"{fix.Title} {fix.Safety} {string.Join(',', fix.Changes)}{string.Join(',', fix.Renames)}" : "no fix",
        .. finding.Related.Select(related => $"{related.Path} {related.Span} {related.Message} {related.Label} {related.Source?.Text}"),
    ]);
}
