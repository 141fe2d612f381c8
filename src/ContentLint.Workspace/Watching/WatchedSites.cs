using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Questions;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sessions;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Watching;

/// <summary>The configurations, sites and files of a watch, as they are at one moment.</summary>
internal sealed class WatchedSites
{
    private readonly LintRequest request;
    private readonly LintSession session;
    private readonly Dictionary<ContentSite, DependencyRecorder> recorders = new(ReferenceEqualityComparer.Instance);

    private WatchedSites(LintRequest request, LintSession session)
    {
        this.request = request;
        this.session = session;
    }

    /// <summary>The configuration of the root.</summary>
    public LintConfig Config => session.Config;

    /// <summary>All configurations.</summary>
    public ConfiguredFolders Folders => session.Folders;

    /// <summary>How many sites were made.</summary>
    public int SitesBuilt => session.SitesBuilt;

    /// <summary>What is wrong with the configurations.</summary>
    public required ConfigurationOutcome Problems { get; init; }

    /// <summary>The files to check, absolute.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>What all results depend on: with another key, none of them holds.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Loads the configurations, and finds the files.</summary>
    /// <param name="request">The request.</param>
    /// <param name="analyzer">The driver.</param>
    /// <param name="disk">The folders of the disk.</param>
    /// <param name="checksPaths">Whether a path that matches nothing is an error.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UsageException">The configuration that is named is not there, or a path matches nothing.</exception>
    public static WatchedSites Load(
        LintRequest request, Analyzer analyzer, DiskFolders disk, bool checksPaths, CancellationToken cancellation)
    {
        var loaded = new LintSession(request with { UsesCache = false }, analyzer, disk, buffers: null, cancellation);
        var (folders, problems) = (loaded.Folders, loaded.Problems);
        var finder = new ContentFileFinder(loaded.Config, FileKind.Content, folders, disk, request.Jobs, cancellation);
        ImmutableArray<string> files = problems.HasFailed ? [] : finder.Find(request.Paths, request.Environment.Folder);
        if (checksPaths && request.FailsOnUnmatchedPath && !problems.HasFailed)
            finder.CheckAllMatched();
        problems = problems with { Outcomes = [.. problems.Outcomes, .. folders.Problems] };
        var sites = new WatchedSites(request, loaded) { Problems = problems, Files = problems.HasFailed ? [] : files };
        foreach (var (_, site) in folders.All)
            sites.recorders.TryAdd(site.Site, new DependencyRecorder(analyzer, site.Site));
        if (!problems.HasFailed)
            sites.Key = string.Join(
                '\n',
                folders.All.Select(
                    static entry =>
                        $"{entry.Folder}|{entry.Site.Config.Root}|{RunKey.Of(entry.Site.Config, entry.Site.Site, BuildIdentity.Current)}"));
        return sites;
    }

    /// <summary>The site of a file, with what it answered.</summary>
    public (LoadedSite Site, SiteAnswers Answers) Of(string file) =>
        Folders.Of(file) is var site ? (site, recorders[site.Site].Answers) : default;

    /// <summary>Each site once, with its root and what it answered.</summary>
    public IEnumerable<(string Root, ContentSite Site, SiteAnswers Answers)> Distinct() =>
        Folders.All.DistinctBy(static entry => entry.Site.Site, ReferenceEqualityComparer.Instance)
            .Select(entry => (entry.Site.Config.Root, entry.Site.Site, recorders[entry.Site.Site].Answers));

    /// <summary>Checks a file, and notes what the result depends on.</summary>
    /// <param name="file">Absolute path.</param>
    public FileOutcome Lint(string file)
    {
        var owner = Folders.Of(file);
        return new FileLinter(
            session.Analyzer, owner.Config, owner.Site, request, recorders[owner.Site], session.FilesAround, session.Cancellation)
                .Lint(file)
                .Relocate(owner.Config.Root, Config.Root);
    }

    /// <summary>Checks the images themselves, if a rule about them is on.</summary>
    public ImmutableArray<FileOutcome> LintImages() =>
        Problems.HasFailed ? [] : ImageFileLinter.Lint(session.Analyzer, Folders, request, session.Cancellation);

    /// <summary>Whether the text of any page may be what a finding about an image depends on.</summary>
    public bool ImagesDependOnPages =>
        session.Analyzer.ImageFileRules.Any(rule => Folders.All.Any(entry => entry.Site.Config.MayRun(rule)));
}
