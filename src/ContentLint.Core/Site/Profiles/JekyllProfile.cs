using System.Collections.Immutable;

namespace ContentLint.Site;

/// <summary>Jekyll: the whole folder is published but for what starts with an underscore; posts go by the permalink pattern.</summary>
internal static class JekyllProfile
{
    /// <summary>The names of its configuration, in the order in which it looks.</summary>
    public static readonly string[] ConfigNames = ["_config.yml", "_config.yaml", "_config.toml"];

    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var path = ConfigNames.Select(name => SitePath.Join(detected.Folder, name)).FirstOrDefault(name => files.ReadText(name) is not null);
        var config = GeneratorConfig.Read(files, path is null ? [] : [path]);
        var source = SitePath.Normalize(detected.Folder, config.One("source") ?? "") ?? detected.Folder;
        var permalinks = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var key in config.Keys)
        {
            if (key.Split('.') is ["collections", var name, "output"] && config.Flag(key) == true)
                permalinks[name] = config.One($"collections.{name}.permalink") ?? "/:collection/:path:output_ext";
        }

        var isKramdown = (config.One("markdown") ?? "kramdown").Equals("kramdown", StringComparison.OrdinalIgnoreCase);
        var included = config.All("include").Select(name => name.Trim('/')).ToArray();
        string[] ignored = ["_*", ".*", "#*", "~*", "*~", "node_modules", "vendor", "Gemfile", "Gemfile.lock", .. config.All("exclude").Select(name => name.Trim('/'))];
        return new SiteProfile
        {
            Detected = detected,
            Url = SiteProfiles.AddressOf(config.One("url")),
            BasePath = SiteProfiles.BasePathOf(config.One("baseurl")),
            PublicFolders = [new PublicFolder(source), .. included.Where(name => name.StartsWith('_')).Select(name => new PublicFolder(SitePath.Join(source, name), name))],
            ContentFolders = [new PublicFolder(source)],
            Permalink = config.One("permalink") ?? "date",
            SectionPermalinks = permalinks.ToImmutable(),
            HasPrettyUrls = config.One("permalink") is "pretty",
            Slugs = !isKramdown ? HeadingSlugs.GitHub : config.One("kramdown.input") is { } input && input != "GFM" ? HeadingSlugs.Kramdown : HeadingSlugs.KramdownGfm,
            KeepsHtmlBlocksWhole = isKramdown,
            // Collections keep their default in the front matter of a front-matter default: 'defaults' can set any permalink.
            KnowsPages = !config.Keys.Any(key => key.StartsWith("defaults.", StringComparison.OrdinalIgnoreCase) && key.EndsWith(".permalink", StringComparison.OrdinalIgnoreCase)),
            Ignored = [.. ignored.Except(included, StringComparer.Ordinal)],
            GeneratedSections = ["tag", "tags", "category", "categories", "archive", "archives", "page", "blog"],
            Evidence = path is null ? [] : [path],
        };
    }
}
