using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Site.FileSystem;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Sessions;

/// <summary>
/// What runs over a folder share: one configuration tree, one site for each root, the rules, the cache, and one cancellation. It is the
/// only place that puts them together.
/// </summary>
public sealed class LintSession
{
    private readonly SiteFactory sites;

    /// <summary>Loads the configuration of a request, and makes the site of its root.</summary>
    /// <param name="request">The request.</param>
    /// <param name="buffers">Unsaved texts in place of files, by absolute path; null for none. With them there is no cache.</param>
    /// <param name="cancellation">Ends everything that the session does.</param>
    /// <exception cref="UsageException">A file that is named does not exist, or a rule that is named is not known.</exception>
    public LintSession(LintRequest request, IReadOnlyDictionary<string, string>? buffers = null, CancellationToken cancellation = default)
        : this(request, new Analyzer(RuleCatalog.All, measuresTime: request.MeasuresTime), new DiskFolders(), buffers, cancellation)
    {
    }

    /// <summary>Makes a session over what is known already.</summary>
    /// <param name="request">The request.</param>
    /// <param name="analyzer">The driver.</param>
    /// <param name="disk">The folders of the disk.</param>
    /// <param name="buffers">Unsaved texts in place of files, by absolute path; null for none.</param>
    /// <param name="cancellation">Ends everything that the session does.</param>
    internal LintSession(
        LintRequest request,
        Analyzer analyzer,
        DiskFolders disk,
        IReadOnlyDictionary<string, string>? buffers,
        CancellationToken cancellation)
    {
        Analyzer = analyzer;
        Cancellation = cancellation;
        sites = new SiteFactory(disk, buffers);
        var start = StartFolder.Of(request);
        var loaded = ConfigurationLoading.Load(start, request.ConfigurationFile, request.Environment);
        RuleSelectionCheck.Check(request.Selection);
        if (request.Suppressions is { } suppressions)
            RuleSelectionCheck.Check(suppressions.Rules);
        Config = loaded.Config.With(request.Selection);
        Problems = ConfigurationOutcome.From(loaded);

        var folder = buffers is null ? SessionCache.FolderFor(request, Config) : null;
        CacheObjection = folder?.FindObjection();
        var traced = folder is null || CacheObjection is not null ? null : new TracedFileSystem(sites.FilesOf(Config.Root), folder.Seed);
        var root = sites.Build(Config, traced);
        if (folder is not null && traced is not null)
            Cache = new SessionCache(folder, traced, new DependencyRecorder(analyzer, root.Site));
        var searches = ConfigurationLoading.NamedFile(request.ConfigurationFile, request.Environment) is null;
        Folders = new ConfiguredFolders(root, loaded.Diagnostics, start.Folder, request.Selection, searches, sites);
    }

    /// <summary>The configuration of the root.</summary>
    public LintConfig Config { get; }

    /// <summary>The driver of the rules.</summary>
    public Analyzer Analyzer { get; }

    /// <summary>Ends everything that the session does.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>What is wrong with the configuration of the root.</summary>
    internal ConfigurationOutcome Problems { get; }

    /// <summary>All configurations and their sites; those of folders beneath the root are found by discovery.</summary>
    internal ConfiguredFolders Folders { get; }

    /// <summary>The cache; null if there is none, or if it must not be used.</summary>
    internal SessionCache? Cache { get; }

    /// <summary>Why a cache must not be used, or null.</summary>
    internal string? CacheObjection { get; }

    /// <summary>How many sites were made: one for each root, however often it is asked for.</summary>
    internal int SitesBuilt => sites.Built;

    /// <summary>The files of the repository around a folder, with the unsaved texts.</summary>
    /// <param name="folder">Absolute path.</param>
    internal FileSource FilesAround(string folder) => sites.FilesAround(folder);

    /// <summary>The root that a request is about, without making its site.</summary>
    /// <exception cref="UsageException">A file that is named does not exist.</exception>
    internal static string RootOf(LintRequest request) =>
        ConfigurationLoading.Load(StartFolder.Of(request), request.ConfigurationFile, request.Environment).Config.Root;
}
