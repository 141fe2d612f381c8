using System.Collections.Immutable;

namespace ContentLint.Site;

/// <summary>Hugo: <c>content/</c> with its bundles, <c>static/</c>, and those of the themes.</summary>
internal static class HugoProfile
{
    /// <summary>The names of configurations that are Hugo's alone.</summary>
    public static readonly string[] OwnConfigNames = ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"];

    /// <summary>The older names, which other programs use too.</summary>
    public static readonly string[] SharedConfigNames = ["config.toml", "config.yaml", "config.yml", "config.json"];

    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var folder = detected.Folder;
        var paths = ConfigPaths(files, folder);
        var config = GeneratorConfig.Read(files, paths);
        var url = SiteProfiles.AddressOf(config.One("baseURL"));
        var content = SitePath.Normalize(folder, config.One("contentDir") ?? "content") ?? "content";
        var languages = new HugoLanguages(config);
        string[] statics = [.. config.Keys.Where(key => key.StartsWith("staticDir", StringComparison.OrdinalIgnoreCase)).SelectMany(key => config.All(key)).DefaultIfEmpty("static")];
        string[] taxonomies = [.. config.Keys.Where(key => IsTaxonomy(key)).SelectMany(key => config.All(key)).Select(name => name.ToLowerInvariant())];
        string[] imported = [.. config.All("theme").Concat(config.Every("module.imports.path"))];
        var permalinks = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var key in config.Keys)
        {
            if (key.Split('.') is ["permalinks", .., var section] parts && (parts.Length == 2 || parts[1].Equals("page", StringComparison.OrdinalIgnoreCase)) && config.One(key) is { } pattern)
                permalinks[section] = pattern;
        }

        return new SiteProfile
        {
            Detected = detected,
            Url = url,
            BasePath = SiteProfiles.BasePathOf(url?.AbsolutePath ?? PathOfRelative(config.One("baseURL"))),
            PublicFolders =
            [
                .. statics.Select(name => SitePath.Normalize(folder, name)).OfType<string>().Select(name => new PublicFolder(name)),
                new PublicFolder(content),
                new PublicFolder(SitePath.Join(folder, "assets")) { IsUncertain = true },
                .. (files.List(SitePath.Join(folder, "themes"))?.Folders ?? []).Select(theme => new PublicFolder(SitePath.Join(folder, $"themes/{theme}/static"))),
                .. imported.Select(path => SitePath.Normalize(folder, $"_vendor/{path}/static")).OfType<string>().Select(name => new PublicFolder(name)),
            ],
            ContentFolders = languages.Folders(folder, content),
            LanguagePrefixes = languages.Prefixes,
            SectionPermalinks = permalinks.ToImmutable(),
            HasPrettyUrls = config.Flag("uglyURLs") != true,
            Slugs = config.One("markup.goldmark.parser.autoHeadingIDType") is { } type && type != "github" ? HeadingSlugs.Any : HeadingSlugs.Goldmark,
            // Languages move pages below /fr/, and mounts take content from anywhere.
            KnowsPages = config.IsRead && !config.HasSection("languages") && !config.HasSection("module.mounts") && !config.HasSection("module.imports"),
            UsesForeignTheme = imported.Any(theme => !IsAtHand(files, folder, theme)),
            GeneratedSections = ["tags", "categories", "series", "authors", "topics", .. taxonomies],
            Evidence = [.. paths],
        };
    }

    private static string[] ConfigPaths(ISiteFileSystem files, string folder)
    {
        var defaults = SitePath.Join(folder, "config/_default");
        var names = files.List(folder) is { } listing ? OwnConfigNames.Concat(SharedConfigNames).Where(listing.HasFile).Take(1) : [];
        var inFolder = (files.List(defaults)?.Files ?? []).Where(name => Path.GetExtension(name) is ".toml" or ".yaml" or ".yml" or ".json").Order(StringComparer.Ordinal);
        return [.. names.Select(name => SitePath.Join(folder, name)), .. inFolder.Select(name => $"{defaults}/{name}")];
    }

    /// <summary>Whether a theme or module is there, and brings its files in the usual folders.</summary>
    private static bool IsAtHand(ISiteFileSystem files, string folder, string name)
    {
        foreach (var place in (ReadOnlySpan<string>)["themes", "_vendor"])
        {
            if (SitePath.Normalize(folder, $"{place}/{name}") is { } own && files.List(own) is not null)
                return !GeneratorConfig.Read(files, ConfigPaths(files, own)).HasSection("module.mounts");
        }

        return false;
    }

    private static bool IsTaxonomy(string key) =>
        key.StartsWith("taxonomies.", StringComparison.OrdinalIgnoreCase) || key.StartsWith("indexes.", StringComparison.OrdinalIgnoreCase);

    private static string? PathOfRelative(string? baseUrl) => baseUrl is ['/', not '/', ..] ? baseUrl : null;
}
