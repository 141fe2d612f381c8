using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>Docusaurus: <c>docs/</c>, <c>blog/</c>, <c>src/pages/</c> and <c>static/</c>, or what its content plugins are told.</summary>
internal static partial class DocusaurusProfile
{
    /// <summary>The options that name the lists of a plugin, with their defaults.</summary>
    private static readonly (string Option, string Default, ContentRole? Role)[] Lists =
    [
        ("tagsBasePath", "tags", null), ("archiveBasePath", "archive", ContentRole.Posts), ("pageBasePath", "page", ContentRole.Posts),
        ("authorsBasePath", "authors", ContentRole.Posts), ("", "category", ContentRole.Documents),
    ];

    public static SiteProfile Read(ISiteFileSystem files, DetectedGenerator detected)
    {
        var folder = detected.Folder;
        var paths = GeneratorConfig.Paths(files, folder, name => name.StartsWith("docusaurus.config.", StringComparison.Ordinal));
        var config = GeneratorConfig.Read(files, paths);
        var text = ConfigScript.Read(files, paths.FirstOrDefault());
        string[] statics = [.. config.All("staticDirectories").DefaultIfEmpty("static")];
        var instances = new DocusaurusInstances(folder, config, text);
        var folders = new DocusaurusFolders(files, folder, config, instances);
        var content = folders.All();
        var baseUrl = config.One("baseUrl") ?? (NamedBaseUrl().Match(text) is { Success: true } named ? config.One(named.Groups["name"].Value) : null);
        var translated = folders.Locales().Union(config.All("i18n.locales"), StringComparer.Ordinal).Where(locale => locale != config.One("i18n.defaultLocale"));
        var hasPrettyUrls = config.Flag("trailingSlash") != false;
        return new SiteProfile
        {
            Detected = detected,
            Url = SiteProfiles.AddressOf(config.One("url")),
            BasePath = SiteProfiles.BasePathOf(baseUrl),
            HasUnknownBasePath = baseUrl is null && (text.Contains("baseUrl", StringComparison.Ordinal) || text.Contains("...", StringComparison.Ordinal)),
            // Each language gets its own copy of them.
            PublicFolders = [.. statics.Select(name => SitePath.Normalize(folder, name)).OfType<string>().SelectMany(name => translated.Prepend("").Select(locale => new PublicFolder(name, locale)))],
            ContentFolders = content,
            HasPrettyUrls = hasPrettyUrls,
            EndsUrlsWithSlash = config.Flag("trailingSlash") == true,
            Slugs = HeadingSlugs.GitHub,
            ResolvesFromSource = true,
            KnowsPages = config.IsRead && instances.AreKnown && (!text.Contains("plugin-client-redirects", StringComparison.Ordinal) || !config.All("plugins.redirects.from").IsEmpty),
            GeneratedSections = ["search", .. content.Where(part => part.Original is null).SelectMany(part => ListsOf(part, config)), .. folders.Locales()],
            GeneratedPages = [.. content.Where(part => part.Role == ContentRole.Posts).Select(part => part.Prefix).Concat(config.All("plugins.redirects.from")).Select(page => SitePath.PageAt(page.Trim('/'), hasPrettyUrls))],
            Evidence = paths,
        };
    }

    private static IEnumerable<string> ListsOf(PublicFolder folder, GeneratorConfig config) => Lists
        .Where(list => folder.Role != ContentRole.Pages && (list.Role is null || list.Role == folder.Role))
        .SelectMany(list => config.All($"presets.docs.{list.Option}").Concat(config.All($"presets.blog.{list.Option}")).Concat(config.All($"plugins.{list.Option}")).Append(list.Default))
        .Select(name => SitePath.Join(folder.Prefix, name.Trim('/')));

    [GeneratedRegex(@"\bbaseUrl\s*:\s*(?<name>[A-Za-z_$][\w$]*)\s*[,}\r\n]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NamedBaseUrl();
}
