using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.MkDocs;

/// <summary>MkDocs: everything in <c>docs/</c> is published, and Markdown as pages.</summary>
internal sealed class MkDocsGenerator : Generator
{
    private static readonly string[] ConfigNames = ["mkdocs.yml", "mkdocs.yaml"];

    /// <summary>Files of the theme for the look of pages, by theme.</summary>
    private static readonly ImmutableArray<(string Theme, string[] Paths)> Themes =
    [
        ("material", ["assets/javascripts/**", "assets/stylesheets/**", "assets/images/favicon.png", "assets/external/**"]),
        ("mkdocs", ["css/**", "js/**", "fonts/**", "webfonts/**", "img/favicon.ico", "img/grid.png"]),
        ("readthedocs", ["css/**", "js/**", "img/favicon.ico"]),
    ];

    public override string Id => "mkdocs";

    public override InitialConfiguration Initial { get; } = new("a MkDocs site", "mkdocs", ["docs/**/*.md"], ["site"]);

    internal override IReadOnlyList<string> OwnConfigurationNames => ConfigNames;

    internal override PageAddresses Addresses(SiteProfile profile, ISiteFileSystem files) =>
        new MkDocsAddresses((MkDocsProfile)profile, files);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected)
    {
        var folder = detected.Folder;
        var name = ConfigNames.FirstOrDefault(name => files.HasFile(SitePath.Join(folder, name))) ?? ConfigNames[0];
        var path = SitePath.Join(folder, name);
        var config = MkDocsConfig.Read(files, path);
        var plugins = new MkDocsPlugins(config);
        var sources = config.IsComputed("docs_dir") ? null : SitePath.Normalize(folder, config.Text("docs_dir") ?? "docs");
        var custom = CustomFolder(config, folder);
        var url = SiteAddress.UrlOf(config.Text("site_url"));
        var slugs = MkDocsSlugs.Of(config);
        var hasPrettyUrls = plugins.MakesOfflineSite != true && config.Flag("use_directory_urls") != false;
        var profile = new MkDocsProfile
        {
            Detected = detected,
            Sources = sources ?? folder,
            Url = url,
            BasePath = SiteAddress.BasePathOf(url?.AbsolutePath),
            // Many sites without an address are published beneath the name of their repository, or of a version.
            HasUnknownBasePath = url is null || plugins.MakesVersions,
            PublicFolders =
            [
                new PublicFolder(sources ?? folder),
                .. custom is null ? [] : new[] { new PublicFolder(custom) { IsUncertain = true } }
            ],
            ContentFolders = [new PublicFolder(sources ?? folder)],
            HasPrettyUrls = hasPrettyUrls,
            HasUnknownFolders = sources is null,
            MarkdownKind = ContentKind.PythonMarkdown,
            Slugs = slugs.Slugs,
            HasUnknownAnchors = !slugs.IsKnown || plugins.ChangeHeadings,
            AnchorsTabs = config.Named("markdown_extensions").Any(static extension =>
                extension.Name == "pymdownx.tabbed" && extension.Options?["slugify"] is not null),
            ResolvesFromSource = true,
            SkipsByteOrderMark = true,
            LeavesHtmlLinks = true,
            KnowsLinkTargets = plugins.KeepLinks,
            MayDefineLabels = plugins.MayDefineLabels || Appends(config),
            RewritesAbsoluteLinks = AbsoluteLinks(config) is "relative_to_docs",
            Redirects = [.. plugins.Redirects.Select(page => "/" + MkDocsAddresses.PageOf(page, hasPrettyUrls))],
            Blog = plugins.Blog,
            Excluded = [.. Lines(config.Text("exclude_docs")), .. Lines(config.Text("draft_docs"))],
            GeneratedFolders = [],
            Dates = DateReading.AsWritten,
            TemplateFolders = custom is not null && SitePath.Beneath(custom, folder) is { } inner ? [inner.Split('/')[0]] : [],
            SourceFolders = ["includes", "snippets", "_snippets"],
            Regions = [.. plugins.Regions, .. RegionsOf(config, plugins, path)],
            Evidence = config.Paths,
        };
        return config.IsComplete ? profile : profile.OfUnknownConfiguration();
    }

    private static IEnumerable<Region> RegionsOf(MkDocsConfig config, MkDocsPlugins plugins, string path)
    {
        foreach (var where in new[] { "search/**", "search.html", "sitemap.xml*", "404.html" })
            yield return new Region(new PathPattern(where), EntryKinds.All, "MkDocs and its themes put files there");
        var theme = ThemeOf(config);
        var known = Array.Find([.. Themes], entry => entry.Theme == theme).Paths;
        foreach (var where in known ?? [])
            yield return new Region(new PathPattern(where), EntryKinds.Files, "the theme puts files there", path);
        if (known is null)
            yield return Region.Everywhere(EntryKinds.Files, "the theme is not among the files", path) with { SparesOwnFolders = true };
        if (config.IsComputed("use_directory_urls") || plugins.MakesOfflineSite is null)
            yield return Region.Everywhere(EntryKinds.Pages, "the environment decides about the addresses of pages", path);
    }

    /// <summary>The name of the theme; null for one of the author's own.</summary>
    private static string? ThemeOf(MkDocsConfig config) => config["theme"] switch
    {
        null => "mkdocs",
        ScalarNode name => name.Value,
        MappingNode theme => theme.Find("name") is { } name ? (name.Value as ScalarNode)?.Value : "mkdocs",
        _ => null,
    };

    private static string? CustomFolder(MkDocsConfig config, string folder) =>
        config["theme"] is MappingNode theme && theme["custom_dir"] is ScalarNode { Value.Length: > 0 } custom
            ? SitePath.Normalize(folder, custom.Value)
            : null;

    private static string? AbsoluteLinks(MkDocsConfig config) =>
        config["validation"] is MappingNode validation
        && ((validation["links"] as MappingNode)?["absolute_links"] ?? validation["absolute_links"]) is ScalarNode level
            ? level.Value
            : null;

    /// <summary>Whether an extension puts text after each page, which may define labels.</summary>
    private static bool Appends(MkDocsConfig config) =>
        config.Named("markdown_extensions").Any(static extension => extension.Options?["auto_append"] is not null)
        || config.Named("markdown_extensions").Any(static extension => extension.Name.EndsWith("magiclink", StringComparison.Ordinal));

    /// <summary>The lines of a setting in the way of <c>.gitignore</c>, without comments.</summary>
    private static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#');
}
