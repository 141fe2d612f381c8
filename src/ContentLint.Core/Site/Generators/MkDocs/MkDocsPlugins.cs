using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Site.Profiles;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Generators.MkDocs;

/// <summary>What the plugins of a configuration may change.</summary>
internal sealed class MkDocsPlugins
{
    /// <summary>Plugins that add no pages, and change neither the places of files nor the targets of links.</summary>
    private static readonly FrozenSet<string> Harmless = FrozenSet.ToFrozenSet(
        [
            "search", "minify", "git-revision-date", "git-revision-date-localized", "git-committers", "git-committers-2", "git-authors",
            "glightbox", "meta", "info", "optimize", "typeset", "privacy", "offline", "awesome-pages", "awesome-nav", "section-index",
            "literate-nav", "exclude-search", "mkdocstrings", "autorefs", "include-markdown", "macros", "table-reader", "mermaid2",
            "markdownextradata", "markdown-exec", "charts", "kroki", "drawio", "panzoom", "swagger-ui-tag", "redoc-tag", "termynal",
            "open-in-new-tab", "callouts", "badges", "git-latest-changes", "git-information", "htmlproofer", "linkcheck", "spellcheck",
            "include_dir_to_nav", "caption", "img2fig", "image-captions", "add-number", "enumerate-headings", "macros-plugin",
            "thumbnails", "video", "mkdocs-video", "lightgallery", "rtd-dropdown", "tooltips", "bibtex", "d2", "plantuml", "puml",
            "build_plantuml", "search-index", "material-plausible", "no-sitemap-file", "toggle-sidebar", "page-to-html", "page_to_pdf",
            "snippets", "abbr", "unused-files", "section-index-plugin", "pymdownx", "neoteroi.mkdocsoad", "neoteroi.spantable",
            "neoteroi.timeline", "neoteroi.cards", "neoteroi.projects",
        ],
        StringComparer.Ordinal);

    /// <summary>Plugins that change headings, or add some to pages.</summary>
    private static readonly FrozenSet<string> ChangingHeadings =
        FrozenSet.ToFrozenSet(["add-number", "enumerate-headings", "markdown-exec", "toc-md"], StringComparer.Ordinal);

    private readonly List<Region> regions = [];
    private readonly string cause;
    private readonly MkDocsConfig config;

    /// <summary>Reads the plugins of a configuration.</summary>
    public MkDocsPlugins(MkDocsConfig config)
    {
        this.config = config;
        cause = config.Paths is [var path, ..] ? path : "";
        foreach (var (name, options) in config.Named("plugins"))
        {
            if (config.FlagOf(options?["enabled"]) != false)
                Add(name.StartsWith("material/", StringComparison.Ordinal) ? name["material/".Length..] : name, options);
        }

        if (config["hooks"] is null)
            return;
        (KeepLinks, ChangeHeadings) = (false, true);
        AddAnywhere(EntryKinds.All, "a hook of the configuration may add pages and files");
    }

    /// <summary>The paths where plugins may put pages or files.</summary>
    public ImmutableArray<Region> Regions => [.. regions];

    /// <summary>Paths of pages that lead on to others, in front of their endings.</summary>
    public ImmutableArray<string> Redirects { get; private set; } = [];

    /// <summary>Whether all plugins leave the targets of links alone.</summary>
    public bool KeepLinks { get; private set; } = true;

    /// <summary>Whether a plugin may define the labels of links.</summary>
    public bool MayDefineLabels { get; private set; }

    /// <summary>Whether a plugin changes the anchors of headings.</summary>
    public bool ChangeHeadings { get; private set; }

    /// <summary>Whether pages are files without folders of their own, for use without a server; null if the environment decides.</summary>
    public bool? MakesOfflineSite { get; private set; } = false;

    /// <summary>Whether a plugin publishes several versions of the site side by side.</summary>
    public bool MakesVersions { get; private set; }

    /// <summary>The folder of the blog, from the folder of the sources; null where there is none.</summary>
    public string? Blog { get; private set; }

    private void Add(string name, MappingNode? options)
    {
        ChangeHeadings |= ChangingHeadings.Contains(name);
        MayDefineLabels |= name is "mkdocstrings" or "autorefs";
        switch (name)
        {
            case "offline":
                MakesOfflineSite = options?["enabled"] is { } enabled && config.IsComputed(enabled) ? null : true;
                break;
            case "mike":
                MakesVersions = true;
                break;
            case "blog":
                Blog = (TextOf(options, "blog_dir") ?? "blog").Trim('/', '.');
                AddAt(Blog.Length == 0 ? "**" : $"{Blog}/**", EntryKinds.Pages, "the blog plugin makes pages there");
                break;
            case "tags":
                AddAt("tags.json", EntryKinds.Files, "the tags plugin may put its index there");
                break;
            case "social":
                var cards = TextOf(options, "cards_dir")?.Trim('/') ?? "assets/images/social";
                AddAt($"{cards}/**", EntryKinds.Files, "images of pages are made there");
                break;
            case "redirects":
                Redirects = [.. (options?["redirect_maps"] as MappingNode)?.Entries.Select(static entry => entry.Key.Value) ?? []];
                break;
            case "rss":
                AddAt("feed_*", EntryKinds.All, "the feed is made there");
                break;
            case "print-site":
                AddAt("print_page*/**", EntryKinds.Pages, "a page of the whole site is made there");
                break;
            case "coverage":
                var report = SitePathOf(TextOf(options, "page_path") ?? TextOf(options, "page_name") ?? "coverage");
                AddAt($"{report}/**", EntryKinds.All, "the report is made there");
                break;
            case "pdf-export" or "with-pdf" or "exporter" or "to-pdf" or "page-pdf":
                AddAt("**/*.pdf", EntryKinds.Files, "documents are made of pages");
                break;
            case "mkdocs-jupyter" or "mknotebooks" or "jupyter":
                AddAnywhere(EntryKinds.Pages, "notebooks become pages");
                break;
            case "exclude" or "exclude-unused-files" or "file-filter" or "file-filter-plus":
                break;
            case var _ when !Harmless.Contains(name):
                AddUnknown(name);
                break;
        }
    }

    /// <summary>Plugins that bring files from elsewhere, translate a site or rewrite links, and those that are not known.</summary>
    private void AddUnknown(string name)
    {
        (KeepLinks, ChangeHeadings) = (false, true);
        var bringsFiles = name is "gen-files" or "monorepo" or "multirepo" or "techdocs-core" or "i18n" or "static-i18n" or "simple"
            or "gallery" or "ezlinks" or "roamlinks" or "obsidian-bridge" or "projects" or "group";
        AddAnywhere(
            bringsFiles ? EntryKinds.All : EntryKinds.Pages,
            bringsFiles ? $"the plugin {name} may add pages and files" : $"the plugin {name} may add pages");
    }

    private void AddAnywhere(EntryKinds kinds, string reason) => AddAt("**", kinds, reason);

    private void AddAt(string where, EntryKinds kinds, string reason) =>
        regions.Add(new Region(new PathPattern(where), kinds, reason, cause));

    private static string SitePathOf(string page) => page.EndsWith(".md", StringComparison.Ordinal) ? page[..^3] : page.Trim('/');

    private static string? TextOf(MappingNode? options, string key) =>
        options?[key] is ScalarNode { Value.Length: > 0 } text ? text.Value : null;
}
