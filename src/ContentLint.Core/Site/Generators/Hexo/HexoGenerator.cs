using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.Hexo;

/// <summary>Hexo: <c>source/</c>, its posts by a permalink pattern, and the theme's own <c>source/</c>.</summary>
internal sealed partial class HexoGenerator : Generator
{
    private static readonly string[] Names = ["_config.yml", "_config.yaml", "_config.json"];

    public override string Id => "hexo";

    public override InitialConfiguration Initial { get; } =
        new("a Hexo site", "hexo", ["source/**/*.{md,html}"], ["public", "scaffolds", "themes"]);

    internal override string Package => "hexo";

    internal override string? DetectBySigns(ISiteFileSystem files, string folder, FolderListing listing)
    {
        if (!listing.HasFile("_config.yml"))
            return null;
        var config = SitePath.Join(folder, "_config.yml");
        var package = SitePath.Join(folder, "package.json");
        if (PackageDependencies.Read(files.ReadText(package)).Contains(Package))
            return $"there is {config}, and {package} depends on hexo";
        if (listing.HasFolder("scaffolds"))
            return $"there are {config} and {SitePath.Join(folder, "scaffolds/")}";
        if (listing.HasFolder("source") && files.List(SitePath.Join(folder, "source"))?.HasFolder("_posts") == true)
            return $"there are {config} and {SitePath.Join(folder, "source/_posts/")}";
        if (listing.HasFolder("layout") && listing.HasFolder("source"))
            return $"there are {config}, {SitePath.Join(folder, "layout/")} and {SitePath.Join(folder, "source/")}, as in a theme of Hexo";
        return files.ReadText(config) is { } text && OwnKey().Match(text) is { Success: true } key
            ? $"{config} sets {key.Groups["key"].Value}, as Hexo's does"
            : null;
    }

    internal override PageAddresses Addresses(SiteProfile profile, ISiteFileSystem files) => new HexoAddresses((HexoProfile)profile);

    internal override TemplateUrls Templates(SiteProfile profile, ISiteFileSystem files) => new HexoTags(files, (HexoProfile)profile);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected)
    {
        var path = SitePath.Join(
            detected.Folder, Names.FirstOrDefault(name => files.HasFile(SitePath.Join(detected.Folder, name)), Names[0]));
        var config = GeneratorConfig.Read(files, path);
        var source = SitePath.Normalize(detected.Folder, config.One("source_dir") ?? "source") ?? "source";
        var url = SiteAddress.UrlOf(config.One("url"));
        var packages = PackageDependencies.Read(files.ReadText(SitePath.Join(detected.Folder, "package.json")));
        var headings = HexoHeadings.Read(config, packages);
        string[] lists = [.. FoldersOf(config, "archive_dir", "tag_dir", "category_dir")];
        var others = FoldersOf(config, "pagination_dir", "index_generator.path").Where(folder => folder.Length > 0);
        return new HexoProfile
        {
            Detected = detected,
            Url = url,
            BasePath = SiteAddress.BasePathOf(config.One("root") ?? url?.AbsolutePath),
            PublicFolders = [new PublicFolder(source), .. Themes(files, SitePath.Join(detected.Folder, "themes"), config.One("theme"))],
            ContentFolders = [new PublicFolder(source)],
            Permalink = config.One("permalink") ?? ":year/:month/:day/:title/",
            Settings = HexoSettings.Read(config),
            Yaml = YamlDialect.Hexo,
            Slugs = HeadingSlugs.Hexo,
            Headings = headings.Reading,
            HasUnknownAnchors = headings.AreUnknown,
            HasPostAssetFolders = config.IsRead ? config.Flag("post_asset_folder") ?? false : null,
            AddressKeys = ["permalink", "slug"],
            Dates = new DateReading { WritesSpaces = true, ShiftsTimestamps = true, Misread = DateFeatures.NotInJavaScript },
            TemplateFolders = ["themes", "scaffolds", "layout"],
            ThemesFolder = "themes",
            BasePathLinks = BasePathLinks.AddedToMarkdownImages,
            FindsFilesFromRoot = true,
            PublishesPageFiles = !config.IsRead || config.Flag("post_asset_folder") == true,
            PageFileFolders = ["_posts"],
            Regions =
            [
                .. lists.Contains("")
                    ? [Region.Everywhere(EntryKinds.Pages, "lists of posts are at the root of the site", path)]
                    : Array.Empty<Region>(),
                .. IsForeignTheme(files, detected.Folder, config.One("theme"))
                    ? [Region.Everywhere(EntryKinds.Files, "the theme is not among the files", path) with
                    {
                        SparesOwnFolders = true,
                        Remedy = "install it",
                    }]
                    : Array.Empty<Region>(),
            ],
            Ignored = ["_*", ".*", "*~", "*%"],
            GeneratedSections = ["archives", "tags", "categories", .. lists, .. others],
            Evidence = config.IsRead ? [path] : [],
        };
    }

    private static bool IsForeignTheme(ISiteFileSystem files, string folder, string? theme) =>
        files.List(SitePath.Join(folder, $"themes/{theme ?? "landscape"}")) is null
            && files.List(SitePath.Join(folder, $"node_modules/hexo-theme-{theme ?? "landscape"}")) is null;

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

    [GeneratedRegex(
        "^(?<key>skip_render|new_post_name|post_asset_folder|source_dir|tag_generator|category_generator|index_generator):",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OwnKey();
}
