using System.Collections.Immutable;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>
/// Jekyll: the whole folder is published but for what starts with an underscore; posts and collections go by their patterns.
/// </summary>
internal static class JekyllProfile
{
    /// <summary>The names of its configuration, in the order in which it looks.</summary>
    public static readonly string[] ConfigNames = ["_config.yml", "_config.yaml", "_config.toml"];

    /// <summary>What Jekyll excludes by itself.</summary>
    private static readonly string[] Exclusions =
    [
        "gemfiles", "Gemfile", "node_modules", "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/"
    ];

    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
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
        return new SiteProfile
        {
            Detected = detected,
            Url = SiteProfiles.AddressOf(config.One("url")),
            BasePath = SiteProfiles.BasePathOf(config.One("baseurl")),
            PublicFolders =
            [
                new PublicFolder(source),
                .. collections.Select(collection => FolderOf(collection.Key, collection.Value, SitePath.Join(source, collectionsFolder)))
            ],
            ContentFolders = [new PublicFolder(source)],
            Permalink = config.One("collections.posts.permalink") ?? permalink ?? "date",
            SectionPermalinks = collections,
            CollectionsFolder = collectionsFolder,
            HasPrettyUrls = isPretty,
            Slugs = !isKramdown ? HeadingSlugs.GitHub : isGfm ? HeadingSlugs.KramdownGfm : HeadingSlugs.Kramdown,
            HasUnknownAnchors = config.One("kramdown.auto_id_prefix") is { Length: > 0 }
                || (!isGfm && config.Flag("kramdown.transliterated_header_ids") == true),
            KeepsHtmlBlocksWhole = isKramdown,
            // Front-matter defaults can set any permalink; drafts have the date of their file.
            KnowsPages = config.Flag("show_drafts") != true
                && !config.Keys.Any(key => key.StartsWith("defaults.", StringComparison.OrdinalIgnoreCase)
                && key.EndsWith(".permalink", StringComparison.OrdinalIgnoreCase)),
            PublishesUnpublished = config.Flag("unpublished") == true,
            Included = [".htaccess", .. Entries(config, "include")],
            Excluded = [.. Exclusions, .. Entries(config, "exclude"), .. Entries(config, "destination")],
            GeneratedSections = ["tag", "tags", "category", "categories", "archive", "archives", "page", "blog"],
            Evidence = path is null ? [] : [path],
        };
    }

    /// <summary>The folder that the sources lie in, as a configuration names it.</summary>
    public static string SourceOf(GeneratorConfig config, string folder) =>
        SitePath.Normalize(folder, config.One("source") ?? "") ?? folder;

    private static IEnumerable<string> Entries(GeneratorConfig config, string key) =>
        config.All(key).Select(entry => entry.TrimStart('/')).Where(entry => entry.Length > 0 && entry != ".");

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
}
