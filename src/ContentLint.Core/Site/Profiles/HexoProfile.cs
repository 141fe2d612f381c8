using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>Hexo: <c>source/</c>, its posts by a permalink pattern, and the theme's own <c>source/</c>.</summary>
internal static class HexoProfile
{
    private static readonly string[] Names = ["_config.yml", "_config.yaml", "_config.json"];

    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var path = SitePath.Join(
            detected.Folder, Names.FirstOrDefault(name => files.HasFile(SitePath.Join(detected.Folder, name)), Names[0]));
        var config = GeneratorConfig.Read(files, path);
        var source = SitePath.Normalize(detected.Folder, config.One("source_dir") ?? "source") ?? "source";
        var url = SiteProfiles.AddressOf(config.One("url"));
        string[] lists = [.. FoldersOf(config, "archive_dir", "tag_dir", "category_dir")];
        var others = FoldersOf(config, "pagination_dir", "index_generator.path").Where(folder => folder.Length > 0);
        return new SiteProfile
        {
            Detected = detected,
            Url = url,
            BasePath = SiteProfiles.BasePathOf(config.One("root") ?? url?.AbsolutePath),
            PublicFolders = [new PublicFolder(source), .. Themes(files, SitePath.Join(detected.Folder, "themes"), config.One("theme"))],
            ContentFolders = [new PublicFolder(source)],
            Permalink = config.One("permalink") ?? ":year/:month/:day/:title/",
            Hexo = HexoSettings.Read(config),
            Slugs = HeadingSlugs.Hexo,
            HasPostAssetFolders = config.IsRead ? config.Flag("post_asset_folder") ?? false : null,
            // A taxonomy at the root of the site has its lists between the pages.
            KnowsPages = !lists.Contains(""),
            Ignored = ["_*", ".*", "*~", "*%"],
            GeneratedSections = ["archives", "tags", "categories", .. lists, .. others],
            Evidence = config.IsRead ? [path] : [],
        };
    }

    private static IEnumerable<string> FoldersOf(GeneratorConfig config, params string[] keys) =>
        keys.Select(key => config.One(key)?.Trim('/')).OfType<string>();

    private static IEnumerable<PublicFolder> Themes(ISiteFileSystem files, string themes, string? chosen)
    {
        foreach (var theme in files.List(themes)?.Folders ?? [])
        {
            if (chosen is null || theme == chosen)
                yield return new PublicFolder($"{themes}/{theme}/source");
        }
    }
}
