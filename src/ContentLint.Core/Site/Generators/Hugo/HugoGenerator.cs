using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>Hugo: <c>content/</c> with its bundles, <c>static/</c>, and those of the themes.</summary>
internal sealed partial class HugoGenerator : Generator
{
    /// <summary>The names of configurations that are Hugo's alone.</summary>
    private static readonly string[] OwnConfigNames = ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"];

    /// <summary>The older names, which other programs use too.</summary>
    private static readonly string[] SharedConfigNames = ["config.toml", "config.yaml", "config.yml", "config.json"];

    private static readonly string[] OwnFolders = ["archetypes", "content", "layouts", "themes"];

    public override string Id => "hugo";

    public override InitialConfiguration Initial { get; } =
        new("a Hugo site", "hugo", ["content/**/*.{md,html}"], ["archetypes", "layouts", "public", "resources", "themes"]);

    internal override IReadOnlyList<string> OwnConfigurationNames => OwnConfigNames;

    internal override string? DetectBySigns(ISiteFileSystem files, string folder, FolderListing listing)
    {
        var defaults = SitePath.Join(folder, "config/_default");
        if (listing.HasFolder("config")
            && files.List(defaults)?.Files.FirstOrDefault(name => DefaultName().IsMatch(name)) is { } inFolder)
            return $"there is {defaults}/{inFolder}";
        if (Array.Find(SharedConfigNames, listing.HasFile) is not { } name || Array.Find(OwnFolders, listing.HasFolder) is not { } sign)
            return null;
        return files.ReadText(SitePath.Join(folder, name)) is { } text && BaseUrlKey().IsMatch(text)
            ? $"there are {SitePath.Join(folder, name)} with a baseURL and {SitePath.Join(folder, sign)}/"
            : null;
    }

    internal override PageAddresses Addresses(SiteProfile profile, ISiteFileSystem files) => new HugoAddresses((HugoProfile)profile, files);

    internal override TemplateUrls Templates(SiteProfile profile, ISiteFileSystem files) => new HugoReferences(files, (HugoProfile)profile);

    internal override PageFiles PageFiles(SiteProfile profile, ISiteFileSystem files, DocumentAddresses addresses) =>
        new HugoBundles(files, (HugoProfile)profile, addresses);

    internal override LinkedSources LinkedSources(SiteProfile profile, ISiteFileSystem files) =>
        new HugoSources(files, (HugoProfile)profile);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected)
    {
        var folder = detected.Folder;
        var paths = ConfigPaths(files, folder);
        var config = GeneratorConfig.Read(files, paths);
        var url = SiteAddress.UrlOf(config.One("baseURL"));
        var content = SitePath.Normalize(folder, config.One("contentDir") ?? "content") ?? "content";
        var languages = new HugoLanguages(config);
        var mounts = new HugoMounts(config, folder);
        var themes = new HugoThemes(files, folder, config);
        string[] taxonomies =
        [
            "tags", "categories",
            .. config.Keys.Where(IsTaxonomy).SelectMany(key => config.All(key)).Select(static name => name.ToLowerInvariant())
        ];
        var permalinks = PermalinksOf(config);
        var usesForeignTheme = themes.AreForeign || mounts.AreUnread || languages.HaveOwnHosts;
        var keepsToOneLanguage = languages.Names.Length < 2;
        var mounted = keepsToOneLanguage || mounts.Contents.IsEmpty || !permalinks.IsEmpty
            ? null
            : mounts.ContentsOf(languages.Prefixes, languages.DefaultPrefix);
        var settings = HugoSettings.Read(config);
        var statics = StaticsOf(config, folder).ToArray();
        // Whether the path of an only language is left out depends on Hugo's version.
        var hidesLanguage = keepsToOneLanguage && config.Flag("defaultContentLanguageInSubdir") == true;
        var cause = paths.FirstOrDefault("");
        return new HugoProfile
        {
            Detected = detected,
            Url = url,
            BasePath = SiteAddress.BasePathOf(url?.AbsolutePath ?? PathOfRelative(config.One("baseURL"))),
            PublicFolders =
            [
                .. statics,
                new PublicFolder(content),
                .. mounts.Statics,
                .. languages.Shared(folder, content),
                .. mounted is null ? [] : SharedMounts(mounts, languages),
                .. languages.HaveOwnHosts
                    ? languages.Names.SelectMany(name => statics.Select(own => own with { Prefix = name, IsUncertain = true }))
                    : [],
                .. FormatsOf(config).Select(path => new PublicFolder(content, path) { IsUncertain = true }),
                new PublicFolder(SitePath.Join(folder, "assets")) { IsUncertain = true },
                .. themes.Statics,
            ],
            ContentFolders =
            [
                .. mounted ?? languages.Folders(folder, content),
                .. keepsToOneLanguage && permalinks.IsEmpty ? mounts.Contents.Where(mount => mount.Folder != content) : []
            ],
            LanguagePrefixes = languages.Prefixes,
            SectionPermalinks = permalinks,
            HasPrettyUrls = config.Flag("uglyURLs") != true,
            Settings = settings with { HasOwnAddresses = settings.HasOwnAddresses || hidesLanguage },
            HasOwnLinkTemplate = themes.HaveLinkHooks,
            UsesEmbeddedLinkTemplate = HasEmbeddedHook(config) && !themes.HaveLinkHooks,
            MayRewriteLinks = !keepsToOneLanguage
                || themes.AreForeign
                || themes.AreEmpty
                || themes.HaveLinkHooks
                || HasEmbeddedHook(config),
            AddressKeys = ["url", "slug"],
            Dates = new DateReading { Misread = DateFeatures.ZoneName | DateFeatures.HoursOffset },
            TemplateFolders = ["layouts", "themes", "archetypes"],
            IgnoredFiles = config.All("ignoreFiles"),
            ThemesFolder = "themes",
            SkipsSpaceBeforeFrontMatter = true,
            BasePathLinks = settings.RebasesLinks ? BasePathLinks.Added : BasePathLinks.Kept,
            PublishesPageFiles = true,
            Yaml = YamlDialect.GoYaml,
            Slugs = config.One("markup.goldmark.parser.autoHeadingIDType") is { } type && type != "github"
                ? HeadingSlugs.Any
                : HeadingSlugs.Goldmark,
            AnchorsDefinitionTerms = config.Flag("markup.goldmark.parser.autoDefinitionTermID") == true
                && config.Flag("markup.goldmark.extensions.definitionList") != false,
            Regions =
            [
                .. usesForeignTheme
                    ? [
                        Region.Everywhere(EntryKinds.Files, "a theme or module is not among the files", cause) with
                        {
                            SparesOwnFolders = true,
                            Remedy = "fetch it, or run 'hugo mod vendor'",
                        }
                    ]
                    : Array.Empty<Region>(),
                .. Doubts().Select(reason => Region.Everywhere(EntryKinds.Pages, reason, cause)),
            ],
            GeneratedSections =
            [
                "tags", "categories", "series", "authors", "topics", .. taxonomies, .. FormatsOf(config), .. TermsOf(config, taxonomies)
            ],
            GeneratedFolders = ["page", "tags", .. new[] { config.One("paginatePath"), config.One("pagination.path") }.OfType<string>()],
            Evidence = [.. paths],
        };

        IEnumerable<string> Doubts()
        {
            if (!config.IsRead)
                yield return "there is no configuration";
            if (hidesLanguage)
                yield return "whether the path of an only language is left out depends on Hugo's version";
            if (languages.HaveOwnHosts)
                yield return "languages have addresses of their own";
            if (themes.HaveContent)
                yield return "a theme has pages";
            if (mounts.AreUnread || mounts.HaveFilters || (mounted is null && !keepsToOneLanguage && mounts.Contents.Length > 0)
                || (keepsToOneLanguage && !permalinks.IsEmpty && mounts.Contents.Any(mount => mount.Folder != content)))
                yield return "the mounts of content can't be followed";
        }
    }

    /// <summary>The folders of mounted pages at the paths of all languages: those show files that they do not have themselves.</summary>
    private static IEnumerable<PublicFolder> SharedMounts(HugoMounts mounts, HugoLanguages languages) =>
        from mount in mounts.Contents
        from prefix in languages.Prefixes.Values.Append("").Distinct(StringComparer.Ordinal)
        select mount with { Prefix = SitePath.Join(prefix, mount.Prefix), IsUncertain = true };

    /// <summary>
    /// The files of a configuration, those that count less first: a build is one for production unless somebody says otherwise.
    /// </summary>
    internal static string[] ConfigPaths(ISiteFileSystem files, string folder)
    {
        var names = files.List(folder) is { } listing ? OwnConfigNames.Concat(SharedConfigNames).Where(listing.HasFile).Take(1) : [];
        return [
            .. names.Select(name => SitePath.Join(folder, name)), .. DataIn(files, SitePath.Join(folder, "config/_default")),
            .. DataIn(files, SitePath.Join(folder, "config/production"))
        ];
    }

    private static IEnumerable<string> DataIn(ISiteFileSystem files, string folder) =>
        (files.List(folder)?.Files ?? [])
            .Where(static name => Path.GetExtension(name) is ".toml" or ".yaml" or ".yml" or ".json")
            .Order(StringComparer.Ordinal)
            .Select(name => $"{folder}/{name}");

    private static IEnumerable<PublicFolder> StaticsOf(GeneratorConfig config, string folder) => config.Keys
        .Where(static key => key.Split('.')[^1].StartsWith("staticDir", StringComparison.OrdinalIgnoreCase)
            && key.Split('.') is [_] or ["languages" or "Languages", _, _])
        .SelectMany(key => config.All(key)).DefaultIfEmpty("static").Distinct(StringComparer.Ordinal)
        .Select(name => SitePath.Normalize(folder, name)).OfType<string>().Select(name => new PublicFolder(name));

    /// <summary>The patterns by section; those of the pages of sections by <c>section.</c> and the name.</summary>
    private static ImmutableDictionary<string, string> PermalinksOf(GeneratorConfig config)
    {
        var permalinks = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var key in config.Keys)
        {
            if (config.One(key) is not { } pattern
                || key.Split('.') is not [var first, .. var rest]
                || !first.Equals("permalinks", StringComparison.OrdinalIgnoreCase))
                continue;
            switch (rest)
            {
                case [var section]:
                    permalinks[section] = pattern;
                    break;
                case [var kind, var section] when kind.Equals("page", StringComparison.OrdinalIgnoreCase):
                    permalinks[section] = pattern;
                    break;
                case [var kind, var section] when kind.Equals("section", StringComparison.OrdinalIgnoreCase):
                    permalinks["section." + section] = pattern;
                    break;
            }
        }

        return permalinks.ToImmutable();
    }

    /// <summary>The first names of the paths that patterns make for the pages of terms.</summary>
    private static IEnumerable<string> TermsOf(GeneratorConfig config, string[] taxonomies)
    {
        foreach (var key in config.Keys.Where(static key => key.StartsWith("permalinks.", StringComparison.OrdinalIgnoreCase)))
        {
            var names = key.ToLowerInvariant().Split('.');
            if ((names is [_, "term" or "taxonomy", _] || taxonomies.Contains(names[^1]))
                && config.One(key)?.Trim('/').Split('/')[0] is { Length: > 0 } first)
                yield return first;
        }
    }

    /// <summary>The folders that other forms of pages are published in, with the files beside them.</summary>
    private static IEnumerable<string> FormatsOf(GeneratorConfig config)
    {
        if (config.Keys.Any(key => key.StartsWith("outputs.", StringComparison.OrdinalIgnoreCase)
            && config.All(key).Contains("amp", StringComparer.OrdinalIgnoreCase)))
            yield return "amp";
        foreach (var key in config.Keys)
        {
            if (key.ToLowerInvariant().Split('.') is ["outputformats", _, "path"] && config.One(key)?.Trim('/') is { Length: > 0 } path)
                yield return path.Split('/')[0];
        }
    }

    /// <summary>Whether the template for links that Hugo brings along is switched on.</summary>
    private static bool HasEmbeddedHook(GeneratorConfig config) =>
        config.Flag("markup.goldmark.renderHooks.link.enableDefault") == true
            || config.One("markup.goldmark.renderHooks.link.useEmbedded") is "always" or "fallback";

    private static bool IsTaxonomy(string key) =>
        key.StartsWith("taxonomies.", StringComparison.OrdinalIgnoreCase) || key.StartsWith("indexes.", StringComparison.OrdinalIgnoreCase);

    private static string? PathOfRelative(string? baseUrl) => baseUrl is ['/', not '/', ..] ? baseUrl : null;

    [GeneratedRegex(@"^(hugo|config)\.(toml|yaml|yml|json)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DefaultName();

    [GeneratedRegex(
        """^[ \t]*["']?baseurl["']?[ \t]*[:=]""",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BaseUrlKey();
}
