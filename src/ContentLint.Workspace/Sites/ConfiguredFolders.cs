using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Site.FileSystem;
using ContentLint.Site;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Sites;

/// <summary>
/// The configurations of a run: that of its root, and those of folders beneath, which hold for the files in them. They are found while
/// files are searched for, by one thread; after that they may be asked for by several.
/// </summary>
internal sealed class ConfiguredFolders : IFolderConfigurations
{
    private readonly LoadedSite root;
    private readonly SiteFactory sites;
    private readonly string start;
    private readonly RuleSelection selection;
    private readonly bool searches;
    private readonly Dictionary<string, LoadedSite> byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoadedSite> byRoot = new(StringComparer.Ordinal);
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly HashSet<(string File, string Message)> told = [];
    private readonly List<FileOutcome> problems = [];

    /// <summary>Starts with the configuration of the run.</summary>
    /// <param name="root">The site of the configuration that was found from the start folder upwards.</param>
    /// <param name="found">What is wrong with it.</param>
    /// <param name="start">The start folder.</param>
    /// <param name="selection">The rules that the command line picks, in whatever folder.</param>
    /// <param name="searches">Whether folders beneath may have configurations of their own: not if the command line names one.</param>
    /// <param name="sites">Makes the sites of the folders beneath.</param>
    public ConfiguredFolders(
        LoadedSite root, ImmutableArray<Diagnostic> found, string start, RuleSelection selection, bool searches, SiteFactory sites)
    {
        this.sites = sites;
        this.root = root;
        this.start = start;
        this.selection = selection;
        this.searches = searches;
        byRoot[root.Config.Root] = root;
        foreach (var diagnostic in found)
            told.Add((Path.GetFullPath(diagnostic.Path, root.Config.Root), diagnostic.Message));
    }

    /// <summary>The folders of the disk, as all of the run sees them.</summary>
    public DiskFolders Disk => sites.Disk;

    /// <summary>Whether one configuration holds for all files.</summary>
    public bool AreOne => byFolder.Count == 0;

    /// <summary>The configurations with the folders that they hold for, the run's root first.</summary>
    public IEnumerable<(string Folder, LoadedSite Site)> All =>
        byFolder.Select(static entry => (entry.Key, entry.Value)).Prepend((start, root));

    /// <summary>The site of the run's root.</summary>
    public LoadedSite Root => root;

    /// <summary>What is wrong with the configurations beneath the root, their paths relative to that.</summary>
    public IReadOnlyList<FileOutcome> Problems => problems;

    /// <inheritdoc/>
    public LintConfig Enter(string folder)
    {
        if (!searches)
            return root.Config;
        if (byFolder.TryGetValue(folder, out var known))
            return known.Config;
        var result = LintConfig.Load(folder, null, RuleCatalog.Descriptors);
        var config = result.Config.With(selection);
        Report(result, config.Root);
        if (!byRoot.TryGetValue(config.Root, out var sameSite))
            byRoot[config.Root] = sameSite = sites.Build(config);
        byFolder[folder] = sameSite with { Config = config };
        return config;
    }

    /// <inheritdoc/>
    public LintConfig Reach(string folder)
    {
        if (!searches || folder.Length <= start.Length || !folder.StartsWith(start, StringComparison.Ordinal))
            return root.Config;
        var parent = Reach(Path.GetDirectoryName(folder)!);
        if (reached.Add(folder) && ConfigurationFileNames.All.Any(name => File.Exists(Path.Combine(folder, name))))
            return Enter(folder);
        return byFolder.TryGetValue(folder, out var own) ? own.Config : parent;
    }

    /// <inheritdoc/>
    public (LintConfig Config, ContentSite Site) SiteOf(string path)
    {
        var (config, site) = Of(path);
        return (config, site);
    }

    /// <summary>The site of a file or folder, with the configuration that holds for it.</summary>
    /// <param name="path">Absolute path.</param>
    public LoadedSite Of(string path)
    {
        if (byFolder.Count == 0)
            return root;
        for (var folder = Path.GetDirectoryName(path);
            folder is not null && folder.Length > start.Length;
            folder = Path.GetDirectoryName(folder))
        {
            if (byFolder.TryGetValue(folder, out var site))
                return site;
        }

        return root;
    }

    /// <summary>A mistake in a configuration above several folders is told once.</summary>
    private void Report(ConfigurationResult result, string from)
    {
        var news = result.Diagnostics.Where(diagnostic => told.Add((Path.GetFullPath(diagnostic.Path, from), diagnostic.Message)));
        foreach (var outcome in ConfigurationOutcome.From(result with { Diagnostics = [.. news] }).Outcomes)
            problems.Add(outcome.Relocate(from, root.Config.Root));
    }
}
