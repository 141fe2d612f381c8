using System.Collections.Frozen;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Pages;

/// <summary>
/// All pages by the files that they are published as. Built once, when a link is first not found among the files: one walk
/// over the content folders, and the front matter of each page.
/// </summary>
internal sealed class PageIndex : SitePages
{
    private readonly Dictionary<string, string> byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> redirects = new(StringComparer.Ordinal);
    private readonly HashSet<string> others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageAddress> bySource = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> assetFolders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> clashes = new(StringComparer.Ordinal);
    private readonly HashSet<string> homelessAssets = new(StringComparer.Ordinal);
    private readonly HashSet<string> sections = new(StringComparer.Ordinal);
    private readonly List<Region> regions = [];
    private readonly Lazy<FrozenDictionary<string, string>> byAnyCase;

    private readonly Lazy<RegionIndex> regionIndex;

    private PageIndex()
    {
        regionIndex = new(() => new RegionIndex(regions));
        byAnyCase = new(() => byFile.Keys
            .GroupBy(key => key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Reads the pages of a site.</summary>
    public static PageIndex Read(ISiteFileSystem files, SiteProfile profile, PageAddresses addresses)
    {
        var index = new PageIndex();
        var topFolders = new HashSet<(string Name, PublicFolder Folder)>();
        foreach (var (path, relative, folder) in new PageSources(files, profile, addresses.TemplateExtensions).All())
        {
            var address = addresses.Find(path, relative, folder, PageFacts.Read(files, path));
            if (address is { MayBeUnpublished: true })
                index.AddDoubtful(path, folder, address);
            else if (address is not null)
                index.Add(path, folder, address);
            if (address is not null
                && relative.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
                && !relative[slash..].StartsWith("/index.", StringComparison.Ordinal))
                topFolders.Add((relative[..slash], folder));
        }

        foreach (var redirect in profile.Redirects)
            index.AddRedirect(redirect.Trim('/'));
        foreach (var address in addresses.Generated(files))
            index.AddGenerated(address);
        foreach (var address in addresses.Sections(topFolders))
            index.AddSection(address);
        return index;
    }

    /// <inheritdoc/>
    public override IEnumerable<string> SharersOf(string source) =>
        bySource.GetValueOrDefault(source)?.File is { } file && clashes.TryGetValue(file, out var sources)
            ? sources.Where(other => other != source)
            : [];

    /// <inheritdoc/>
    public override bool? Find(string path, out string source)
    {
        foreach (var file in FilesAt(path))
        {
            if (byFile.TryGetValue(file, out source!) || redirects.TryGetValue(file, out source!))
                return true;
        }

        source = "";
        return FilesAt(path).Any(others.Contains)
            || FilesNear(path).Any(file => byFile.ContainsKey(file) || redirects.ContainsKey(file) || others.Contains(file)) ? null : false;
    }

    /// <inheritdoc/>
    public override (string File, string Source)? FindOtherCase(string path)
    {
        foreach (var file in FilesAt(path))
        {
            if (byAnyCase.Value.TryGetValue(file, out var actual))
                return (actual, byFile[actual]);
        }

        return null;
    }

    /// <inheritdoc/>
    public override string? AssetFolderOf(string publishedFolder) => assetFolders.GetValueOrDefault(publishedFolder);

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, string>> AssetFolders => assetFolders;

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> HomelessAssetFolders => homelessAssets;

    /// <inheritdoc/>
    public override IEnumerable<ServedEntry> Entries =>
        byFile.Select(static page => new ServedEntry(page.Key, page.Value.Length == 0 ? null : page.Value, EntryKinds.Pages, IsCertain: true))
            .Concat(redirects.Select(static redirect =>
                new ServedEntry(redirect.Key, redirect.Value.Length == 0 ? null : redirect.Value, EntryKinds.Pages, IsCertain: true)))
            .Concat(others.Select(static other => new ServedEntry(other, null, EntryKinds.Pages, IsCertain: false)));

    /// <inheritdoc/>
    public override IReadOnlyCollection<Region> Regions => regions;

    /// <inheritdoc/>
    public override Region? FindRegion(string path, EntryKinds kinds) => regionIndex.Value.Find(path, kinds);

    /// <inheritdoc/>
    public override bool HasSection(string segment) => sections.Contains(segment);

    /// <inheritdoc/>
    public override string? Nearest(string path) => NearestPage.Find(path, byFile.Keys);

    private static IEnumerable<string> FilesAt(string path)
    {
        if (path.Length == 0 || path.EndsWith('/'))
            return [path + "index.html"];
        return [path, path + "/index.html", path + ".html"];
    }

    /// <summary>What some servers and settings find at a path: a page with or without its ending.</summary>
    private static IEnumerable<string> FilesNear(string path)
    {
        var trimmed = path.TrimEnd('/');
        foreach (var end in new[] { "/index.html", "/index.htm", "/index", ".html", ".htm", ".md", ".mdx", ".markdown" })
        {
            if (trimmed.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                trimmed = trimmed[..^end.Length];
        }

        return trimmed.Length == 0 ? ["index.html"] : [trimmed, $"{trimmed}.html", $"{trimmed}/index.html"];
    }

    /// <summary>A page that may not be there is nobody's target for sure, and takes no address from one that is.</summary>
    private void AddDoubtful(string path, PublicFolder folder, PageAddress address)
    {
        others.UnionWith(address.Others);
        others.UnionWith(address.Redirects);
        if (address.File is not { } file)
        {
            AddHomeless(address);
            AddUnknown(path, folder, address);
            return;
        }

        others.Add(file);
        if (address.AssetFolder is { } assets)
            assetFolders.TryAdd(address.AssetsAt ?? SitePath.FolderOf(file), assets);
    }

    private void Add(string path, PublicFolder folder, PageAddress address)
    {
        bySource[path] = address;
        foreach (var other in address.Others)
            others.Add(other);
        foreach (var redirect in address.Redirects)
            redirects.TryAdd(redirect, path);
        if (address.File is not { } file)
        {
            AddHomeless(address);
            if (address.Others.IsEmpty)
                AddUnknown(path, folder, address);
            foreach (var other in address.Others)
                sections.Add(other.Split('/')[0]);
            return;
        }

        if (!byFile.TryAdd(file, path))
        {
            if (!clashes.TryGetValue(file, out var sources))
                clashes[file] = sources = [byFile[file]];
            sources.Add(path);
        }

        if (file.Contains('/', StringComparison.Ordinal))
            sections.Add(file[..file.IndexOf('/', StringComparison.Ordinal)]);
        if (address.AssetFolder is { } assets)
            assetFolders.TryAdd(address.AssetsAt ?? SitePath.FolderOf(file), assets);
    }

    /// <summary>A path of the configuration, or a pattern such as <c>old/[...rest]</c>.</summary>
    private void AddRedirect(string path)
    {
        if (path.Contains('[', StringComparison.Ordinal))
            regions.Add(new Region(new PathPattern(RoutePattern.Of(path)), EntryKinds.Pages, "a redirect with a parameter"));
        else
            redirects.TryAdd(PageAddress.FileOf(path), "");
    }

    private void AddSection(PageAddress address)
    {
        others.UnionWith(address.Others);
        if (address.File is { } file)
            byFile.TryAdd(file, "");
    }

    private void AddHomeless(PageAddress address)
    {
        if (address.AssetFolder is { } assets)
            homelessAssets.Add(assets);
    }

    /// <summary>A page without a source; one that is made of a source at the same address counts more.</summary>
    private void AddGenerated(PageAddress address)
    {
        if (address.File is not { } file)
            return;
        if (address.MayBeUnpublished)
            others.Add(file);
        else
            byFile.TryAdd(file, "");
        sections.Add(file.Split('/')[0]);
    }

    /// <summary>A page whose address is known in part, or that may be anywhere beneath its folder's path.</summary>
    private void AddUnknown(string path, PublicFolder folder, PageAddress address)
    {
        var isProgram = Path.GetExtension(path) is ".js" or ".ts";
        var where = address.Where ?? SitePath.Join(folder.Prefix, "**");
        if (where.EndsWith("/index.html", StringComparison.Ordinal))
            where = where[..^"/index.html".Length];
        // Servers find a page without its ending.
        string[] patterns = where.EndsWith(".html", StringComparison.Ordinal) ? [where, where[..^".html".Length]] : [where];
        foreach (var pattern in patterns)
            regions.Add(new Region(
                new PathPattern(pattern),
                isProgram ? EntryKinds.All : EntryKinds.Pages,
                address.Reason ?? "the address of a page is not known",
                path));
    }
}
