using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>The published paths of a site about which nothing is known, each with its reason. Safe to use from several threads.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
/// <param name="pages">The pages; read when a path is in no other region.</param>
internal sealed class UncertainRegions(ISiteFileSystem files, SiteProfile profile, Lazy<SitePages> pages)
{
    /// <summary>Names of pages that themes and plugins make at the root of a site.</summary>
    private static readonly string[] CommonPages =
    [
        "archive", "archives", "search", "tags", "tag", "categories", "category", "feed", "rss", "atom", "sitemap", "404", "authors",
        "series", "topics", "blog", "posts", "admin", "login", "api", "home", "friends", "links", "guestbook", "comments", "markdown-page"
    ];

    private readonly Lazy<ImmutableArray<Region>> ofProfile = new(() => Read(files, profile));

    /// <summary>All of them, those of the configuration first.</summary>
    public IEnumerable<Region> All => ofProfile.Value.Concat(pages.Value.Regions);

    /// <summary>The region that a path is in; null if what is not found there is missing.</summary>
    /// <param name="path">The path behind the base path, decoded.</param>
    /// <param name="kinds">What may be there.</param>
    public Region? Find(string path, EntryKinds kinds)
    {
        foreach (var region in ofProfile.Value)
        {
            if ((region.Kinds & kinds) != EntryKinds.None
                && region.Where.IsMatch(path)
                && !(region.SparesOwnFolders && IsInOwnFolder(path))
                && !(region.NamesFoldersOnly && Path.HasExtension(path)))
                return region;
        }

        return pages.Value.FindRegion(path, kinds);
    }

    /// <summary>Whether the outermost folder of a path is one that the site itself publishes files in.</summary>
    /// <param name="path">The path behind the base path, decoded.</param>
    public bool IsInOwnFolder(string path)
    {
        if (path.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var slash))
            return false;
        foreach (var folder in profile.PublicFolders.IsDefault ? [] : profile.PublicFolders)
        {
            if (!folder.IsUncertain && folder.Prefix.Length == 0 && files.List(SitePath.Join(folder.Folder, path[..slash])) is not null)
                return true;
        }

        return pages.Value.HasSection(path[..slash]);
    }

    private static ImmutableArray<Region> Read(ISiteFileSystem files, SiteProfile profile)
    {
        if (profile.IsBuilt)
            return profile.Regions;
        var regions = ImmutableArray.CreateBuilder<Region>();
        regions.AddRange(profile.Regions);
        if (profile.PublicFolders.IsDefaultOrEmpty)
            regions.Add(new Region(new PathPattern("/**"), EntryKinds.Files, "the folders that are published are set by code")
            {
                Remedy = "set 'site.public' in contentlint.yml",
            });
        if (EmptyTheme(files, profile) is { } theme)
            regions.Add(new Region(new PathPattern("/**"), EntryKinds.Files, "a theme was not fetched", theme)
            {
                Remedy = "fetch it: git submodule update --init",
            });
        foreach (var section in profile.GeneratedSections.Where(static section => section.Length > 0))
        {
            foreach (var pattern in new[] { $"{section}/**", $"{section}.html" })
                regions.Add(new Region(new PathPattern(pattern), EntryKinds.Pages, "the generator makes lists of pages there"));
        }

        foreach (var folder in profile.GeneratedFolders)
            regions.Add(new Region(new PathPattern($"**/{folder}/**"), EntryKinds.Pages, "the generator makes lists of pages there"));
        foreach (var name in CommonPages)
        {
            foreach (var pattern in new[] { name, $"{name}.*" })
                regions.Add(new Region(new PathPattern(pattern), EntryKinds.Pages, "themes and plugins make such a page"));
        }

        foreach (var pattern in new[] { "/favicon*", "/*icon*" })
            regions.Add(new Region(new PathPattern(pattern), EntryKinds.Files, "themes have such a file"));
        return regions.ToImmutable();
    }

    /// <summary>
    /// A theme whose folder is empty: Git keeps no empty folder, so it is a submodule that was not fetched; null if there is none.
    /// </summary>
    public static string? EmptyTheme(ISiteFileSystem files, SiteProfile profile)
    {
        if (profile.ThemesFolder is null)
            return null;
        var themes = SitePath.Join(profile.Folder, profile.ThemesFolder);
        return (files.List(themes)?.Folders ?? [])
            .Select(theme => $"{themes}/{theme}")
            .FirstOrDefault(theme => files.List(theme) is { Files.Count: 0, Folders.Count: 0 });
    }
}
