using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.Jekyll;

/// <summary>
/// Jekyll: the whole folder is published but for what starts with an underscore; posts and collections go by their patterns.
/// </summary>
internal sealed partial class JekyllGenerator : Generator
{
    /// <summary>The names of its configuration, in the order in which it looks.</summary>
    private static readonly string[] ConfigNames = ["_config.yml", "_config.yaml", "_config.toml"];

    /// <summary>What Jekyll excludes by itself.</summary>
    private static readonly string[] Exclusions =
    [
        "gemfiles", "Gemfile", "node_modules", "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/"
    ];

    private static readonly string[] OwnFolders = ["_posts", "_layouts", "_includes", "_sass"];

    public override string Id => "jekyll";

    public override InitialConfiguration Initial { get; } =
        new("a Jekyll site", "jekyll", ["**/*.{md,markdown,html}"], ["_site", "_includes", "_layouts", "vendor"]);

    internal override string? DetectBySigns(ISiteFileSystem files, string folder, FolderListing listing)
    {
        if (listing.HasFile("Gemfile") && files.ReadText(SitePath.Join(folder, "Gemfile")) is { } gems && Gem().IsMatch(gems))
            return $"{SitePath.Join(folder, "Gemfile")} names jekyll";
        if (Array.Find(ConfigNames, listing.HasFile) is not { } name)
            return null;
        var config = SitePath.Join(folder, name);
        if (Array.Find(OwnFolders, listing.HasFolder) is { } sign)
            return $"there are {config} and {SitePath.Join(folder, sign)}/";
        var source = SourceOf(GeneratorConfig.Read(files, config), folder);
        if (source != folder && files.List(source) is { } sources && Array.Find(OwnFolders, sources.HasFolder) is { } inner)
            return $"there are {config} and {SitePath.Join(source, inner)}/";
        return files.ReadText(config) is { } text && OwnKey().Match(text) is { Success: true } key
            ? $"{config} sets {key.Groups["key"].Value}, as Jekyll's does"
            : null;
    }

    internal override PageAddresses Addresses(SiteProfile profile, ISiteFileSystem files) => new JekyllAddresses((JekyllProfile)profile);

    internal override TemplateUrls Templates(SiteProfile profile, ISiteFileSystem files) => new JekyllTags(files, profile);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected)
    {
        var path = ConfigNames
            .Select(name => SitePath.Join(detected.Folder, name))
            .FirstOrDefault(name => files.ReadText(name) is not null);
        var config = GeneratorConfig.Read(files, path is null ? [] : [path]);
        var source = SourceOf(config, detected.Folder);
        var permalink = config.One("permalink");
        var isPretty = permalink == "pretty" || permalink?.EndsWith('/') == true;
        var collections = Collections(config, isPretty);
        var collectionsFolder = SitePath.Normalize("", config.One("collections_dir") ?? "") ?? "";
        var isKramdown = (config.One("markdown") ?? "kramdown").Equals("kramdown", StringComparison.OrdinalIgnoreCase);
        var isGfm = config.One("kramdown.input") is null or "GFM";
        return new JekyllProfile
        {
            Detected = detected,
            Url = SiteAddress.UrlOf(config.One("url")),
            BasePath = SiteAddress.BasePathOf(config.One("baseurl")),
            PublicFolders =
            [
                new PublicFolder(source),
                .. collections.Select(collection => FolderOf(collection.Key, collection.Value, SitePath.Join(source, collectionsFolder)))
            ],
            ContentFolders = [new PublicFolder(source)],
            Permalink = config.One("collections.posts.permalink") ?? permalink ?? "date",
            Collections = collections,
            Defaults = new JekyllDefaults(config),
            HasAllTemplates = config.One("theme") is null && config.One("remote_theme") is null,
            ShowsPagesWithoutLayout = !new JekyllDefaults(config).Give("layout"),
            CollectionsFolder = collectionsFolder,
            HasPrettyUrls = isPretty,
            Yaml = YamlDialect.Psych,
            Slugs = !isKramdown ? HeadingSlugs.GitHub : isGfm ? HeadingSlugs.KramdownGfm : HeadingSlugs.Kramdown,
            HasUnknownAnchors = config.One("kramdown.auto_id_prefix") is { Length: > 0 }
                || (!isGfm && config.Flag("kramdown.transliterated_header_ids") == true),
            ReadsMarkdownAsKramdown = isKramdown,
            Regions = [.. RegionsOf(config, path ?? "")],
            AddressKeys = ["permalink", "slug"],
            Dates = new DateReading { WritesSpaces = true, KeepsStrings = true, Misread = DateFeatures.PrefixedOffset },
            TemplateFolders = [.. FoldersOfTemplates(config, source, detected.Folder)],
            MakesNoPagesOfRepositoryDocuments = true,
            UnpublishedCollections = [.. DeclaredCollections(config).Except(collections.Keys, StringComparer.Ordinal)],
            TimeZone = config.One("timezone"),
            PublishesUnpublished = config.Flag("unpublished") == true,
            Included = [".htaccess", .. Entries(config, "include")],
            Excluded = [.. Exclusions, .. Entries(config, "exclude"), .. Entries(config, "destination")],
            GeneratedSections = ["tag", "tags", "category", "categories", "archive", "archives", "page", "blog"],
            Evidence = path is null ? [] : [path],
        };
    }

    private static IEnumerable<Region> RegionsOf(GeneratorConfig config, string path)
    {
        if (config.Flag("show_drafts") == true)
            yield return Region.Everywhere(EntryKinds.Pages, "drafts have the dates of their files", path);
        if (config.One("theme") is not null || config.One("remote_theme") is not null)
            yield return Region.Everywhere(EntryKinds.Files, "the theme is not among the files", path) with { SparesOwnFolders = true };
        foreach (var kept in Entries(config, "keep_files"))
        {
            yield return new Region(new PathPattern($"/{kept.TrimEnd('/')}"), EntryKinds.All, "another tool may put files there", path);
            yield return new Region(new PathPattern($"/{kept.TrimEnd('/')}/**"), EntryKinds.All, "another tool may put files there", path);
        }

        var host = SiteAddress.UrlOf(config.One("url"))?.Host;
        if (host is null || host.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase))
            yield return new Region(
                new PathPattern("/*"), EntryKinds.Pages, "the site of another repository may be there on GitHub Pages", path)
            {
                NamesFoldersOnly = true,
                Remedy = "set 'url' to the address of the site",
            };
    }

    /// <summary>The folder that the sources lie in, as a configuration names it.</summary>
    private static string SourceOf(GeneratorConfig config, string folder) =>
        SitePath.Normalize(folder, config.One("source") ?? "") ?? folder;

    private static IEnumerable<string> Entries(GeneratorConfig config, string key) =>
        config.All(key).Select(entry => entry.TrimStart('/')).Where(entry => entry.Length > 0 && entry != ".");

    private static IEnumerable<string> FoldersOfTemplates(GeneratorConfig config, string source, string folder) =>
        new[] { config.One("layouts_dir") ?? "_layouts", config.One("includes_dir") ?? "_includes" }
            .Select(name => SitePath.Normalize(source, name)).OfType<string>()
            .Select(path => SitePath.Beneath(path, folder)).OfType<string>();

    /// <summary>The collections that the configuration names, as keys or in a list.</summary>
    private static IEnumerable<string> DeclaredCollections(GeneratorConfig config) =>
        config.All("collections").Concat(config.Keys
            .Where(static key => key.StartsWith("collections.", StringComparison.Ordinal))
            .Select(static key => key.Split('.')[1])).Distinct(StringComparer.Ordinal);

    /// <summary>The collections that become pages, with their patterns.</summary>
    private static ImmutableDictionary<string, string> Collections(GeneratorConfig config, bool isPretty)
    {
        var permalinks = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var key in config.Keys)
        {
            if (key.Split('.') is ["collections", var name, "output"] && name != "posts" && config.Flag(key) == true)
                permalinks[name] = config.One($"collections.{name}.permalink")
                    ?? (isPretty ? "/:collection/:path/" : "/:collection/:path:output_ext");
        }

        return permalinks.ToImmutable();
    }

    /// <summary>
    /// Files of a collection that are no pages go by its pattern too: to the place of their path, where the pattern has one.
    /// </summary>
    private static PublicFolder FolderOf(string name, string pattern, string collections)
    {
        var folder = SitePath.Join(collections, $"_{name}");
        var prefix = pattern.Replace(":collection", name, StringComparison.Ordinal);
        return prefix.IndexOf("/:path", StringComparison.Ordinal) is >= 0 and var end
            && !prefix[..end].Contains(':', StringComparison.Ordinal)
            ? new PublicFolder(folder, prefix[..end].Trim('/')) { HoldsPages = true }
            : new PublicFolder(folder, name) { HoldsPages = true, IsUncertain = true };
    }

    [GeneratedRegex(
        """^[ \t]*gem[ \t(]+["'](jekyll|github-pages)["']""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Gem();

    [GeneratedRegex(
        """^["']?(?<key>kramdown|remote_theme|baseurl|collections_dir|sass|plugins|gems|theme(?=[^\n]*jekyll))["']?[ \t]*[:=]""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OwnKey();
}
