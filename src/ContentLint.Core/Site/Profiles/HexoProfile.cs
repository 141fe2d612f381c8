using System.Collections.Immutable;

namespace ContentLint.Site;

/// <summary>Hexo: <c>source/</c>, its posts by a permalink pattern, and the theme's own <c>source/</c>.</summary>
internal static class HexoProfile
{
    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var path = SitePath.Join(detected.Folder, "_config.yml");
        var config = GeneratorConfig.Read(files, path);
        var source = SitePath.Normalize(detected.Folder, config.One("source_dir") ?? "source") ?? "source";
        var url = SiteProfiles.AddressOf(config.One("url"));
        return new SiteProfile
        {
            Detected = detected,
            Url = url,
            BasePath = SiteProfiles.BasePathOf(config.One("root") ?? url?.AbsolutePath),
            PublicFolders = [new PublicFolder(source), .. Themes(files, SitePath.Join(detected.Folder, "themes"), config.One("theme"))],
            ContentFolders = [new PublicFolder(source)],
            Permalink = config.One("permalink") ?? ":year/:month/:day/:title/",
            SectionPermalinks = SectionsOf(config),
            Slugs = HeadingSlugs.Hexo,
            HasPostAssetFolders = config.IsRead ? config.Flag("post_asset_folder") ?? false : null,
            KnowsPages = true,
            Ignored = ["_*", ".*", "*~"],
            GeneratedSections = ["archives", "tags", "categories", .. new[] { config.One("archive_dir"), config.One("tag_dir"), config.One("category_dir") }.OfType<string>()],
            Evidence = config.IsRead ? [path] : [],
        };
    }

    private static ImmutableDictionary<string, string> SectionsOf(GeneratorConfig config)
    {
        var sections = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        sections["new_post_name"] = config.One("new_post_name") ?? ":title.md";
        sections["default_category"] = config.One("default_category") ?? "uncategorized";
        return sections.ToImmutable();
    }

    private static IEnumerable<PublicFolder> Themes(ISiteFileSystem files, string themes, string? chosen)
    {
        foreach (var theme in files.List(themes)?.Folders ?? [])
        {
            if (chosen is null || theme == chosen)
                yield return new PublicFolder($"{themes}/{theme}/source");
        }
    }
}
