using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>What MkDocs publishes of its sources, and where.</summary>
public sealed class MkDocsPublishingTests
{
    private const string Base = "site_url: https://harbour.example/kit/\n";

    private static readonly Dictionary<string, string> Sources = new()
    {
        ["docs/index.md"] = "# Harbour\n",
        ["docs/guide/boats.md"] = "# Boats\n",
        ["docs/guide/README.md"] = "# Guide\n",
        ["docs/guide/tug.png"] = "",
        ["docs/guide/LICENSE"] = "",
        ["docs/both/index.md"] = "# Both\n",
        ["docs/both/README.md"] = "# Not published\n",
        ["docs/drafts/wreck.md"] = "# Wreck\n",
        ["docs/drafts/tide.png"] = "",
        ["docs/chart.html"] = "<p>Chart</p>",
        ["docs/old.markdown"] = "# Old\n",
        ["docs/component.mdx"] = "# No page\n",
        ["docs/.hidden/a.png"] = "",
        ["docs/templates/a.png"] = "",
        ["README.md"] = "# Read me\n",
    };

    [Theory]
    [InlineData("/kit/guide/boats/", LocalTargetStatus.Found)]
    [InlineData("/kit/guide/boats/index.html", LocalTargetStatus.Found)]
    [InlineData("/kit/guide/", LocalTargetStatus.Found)]
    [InlineData("/kit/both/", LocalTargetStatus.Found)]
    [InlineData("/kit/old/", LocalTargetStatus.Found)]
    [InlineData("/kit/chart.html", LocalTargetStatus.Found)]
    [InlineData("/kit/guide/tug.png", LocalTargetStatus.Found)]
    [InlineData("/kit/guide/README/", LocalTargetStatus.Missing)]
    [InlineData("/kit/guide/boats.html", LocalTargetStatus.Unknown)]
    [InlineData("/kit/guide/boots/", LocalTargetStatus.Missing)]
    [InlineData("/kit/.hidden/a.png", LocalTargetStatus.Missing)]
    [InlineData("/kit/templates/a.png", LocalTargetStatus.Missing)]
    [InlineData("/guide/boats/", LocalTargetStatus.Missing)]
    [InlineData("https://harbour.example/kit/guide/boats/", LocalTargetStatus.Found)]
    public void Publishes_pages_in_folders_and_other_files_as_they_are(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(Base, url));

    [Theory]
    [InlineData("boats.md", LocalTargetStatus.Found)]
    [InlineData("./boats.md?v=1#a", LocalTargetStatus.Found)]
    [InlineData("tug.png", LocalTargetStatus.Found)]
    [InlineData("../index.md", LocalTargetStatus.Found)]
    [InlineData("../guide/", LocalTargetStatus.Missing)]
    [InlineData("../../guide/", LocalTargetStatus.Found)]
    [InlineData("../boats/", LocalTargetStatus.Found)]
    [InlineData("boats/", LocalTargetStatus.Missing)]
    [InlineData("LICENSE", LocalTargetStatus.Missing)]
    [InlineData("../LICENSE", LocalTargetStatus.Found)]
    [InlineData("boots.md", LocalTargetStatus.Missing)]
    [InlineData("tide.png", LocalTargetStatus.Missing)]
    [InlineData("../../README.md", LocalTargetStatus.Missing)]
    [InlineData("/guide/boats.md", LocalTargetStatus.Unknown)]
    public void Rewrites_links_of_Markdown_that_name_a_source(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Site(Base).ResolveLink("docs/guide/boats.md", url).Status);

    [Theory]
    [InlineData("boats.md", LocalTargetStatus.Missing)]
    [InlineData("../tug.png", LocalTargetStatus.Found)]
    [InlineData("tug.png", LocalTargetStatus.Missing)]
    [InlineData("../../", LocalTargetStatus.Found)]
    public void Leaves_links_of_HTML_to_browsers(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Site(Base).ResolveLink("docs/guide/boats.md", url, LinkUse.Html).Status);

    [Theory]
    [InlineData("use_directory_urls: false\n", "/kit/guide/boats.html", LocalTargetStatus.Found)]
    [InlineData("use_directory_urls: false\n", "/kit/guide/index.html", LocalTargetStatus.Found)]
    [InlineData("use_directory_urls: false\n", "/kit/guide/boots.html", LocalTargetStatus.Missing)]
    [InlineData("plugins: [search, offline]\n", "/kit/guide/boats.html", LocalTargetStatus.Found)]
    [InlineData("plugins:\n- offline:\n    enabled: false\n", "/kit/guide/boats/", LocalTargetStatus.Found)]
    [InlineData("plugins:\n- offline:\n    enabled: !ENV [OFFLINE, false]\n", "/kit/guide/none/", LocalTargetStatus.Unknown)]
    [InlineData("use_directory_urls: !ENV [PRETTY, true]\n", "/kit/guide/none/", LocalTargetStatus.Unknown)]
    [InlineData("docs_dir: docs/guide\n", "/kit/boats/", LocalTargetStatus.Found)]
    [InlineData("docs_dir: docs/guide\n", "/kit/guide/boats/", LocalTargetStatus.Missing)]
    [InlineData("exclude_docs: |\n  # not yet\n  drafts/\n", "/kit/drafts/wreck/", LocalTargetStatus.Missing)]
    [InlineData("exclude_docs: |\n  drafts/\n", "/kit/drafts/tide.png", LocalTargetStatus.Missing)]
    [InlineData("exclude_docs: |\n  drafts/*\n  !drafts/wreck.md\n", "/kit/drafts/wreck/", LocalTargetStatus.Found)]
    [InlineData("exclude_docs: |\n  *.png\n", "/kit/guide/tug.png", LocalTargetStatus.Missing)]
    [InlineData("exclude_docs: |\n  guide/*.png\n", "/kit/guide/tug.png", LocalTargetStatus.Missing)]
    [InlineData("exclude_docs: |\n  !.hidden\n", "/kit/.hidden/a.png", LocalTargetStatus.Found)]
    [InlineData("not_in_nav: |\n  drafts/\n", "/kit/drafts/wreck/", LocalTargetStatus.Found)]
    [InlineData("plugins:\n- redirects:\n    redirect_maps: {quay/old.md: index.md}\n", "/kit/quay/old/", LocalTargetStatus.Found)]
    [InlineData("INHERIT: base.yml\n", "/kit/boats/", LocalTargetStatus.Found)]
    [InlineData("INHERIT: none.yml\n", "/kit/none/", LocalTargetStatus.Unknown)]
    public void Goes_by_its_configuration(string setting, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(Base + setting, url));

    [Theory]
    [InlineData("theme: material\n", "/kit/assets/stylesheets/main.css", LocalTargetStatus.Unknown)]
    [InlineData("theme: material\n", "/kit/guide/none.png", LocalTargetStatus.Missing)]
    [InlineData("theme: {name: windmill}\n", "/kit/pictures/none.png", LocalTargetStatus.Unknown)]
    [InlineData("theme: {name: windmill}\n", "/kit/guide/none.png", LocalTargetStatus.Missing)]
    [InlineData("plugins: [search, harbour-pages]\n", "/kit/guide/none/", LocalTargetStatus.Unknown)]
    [InlineData("plugins: [search, harbour-pages]\n", "none.md", LocalTargetStatus.Unknown)]
    [InlineData("plugins: [search, harbour-pages]\n", "guide/none.png", LocalTargetStatus.Missing)]
    [InlineData("plugins: [search, gen-files]\n", "guide/none.png", LocalTargetStatus.Unknown)]
    [InlineData("plugins: [search, macros, include-markdown, awesome-pages]\n", "none.md", LocalTargetStatus.Missing)]
    [InlineData("hooks: [hooks.py]\n", "none.md", LocalTargetStatus.Unknown)]
    [InlineData("plugins:\n- blog:\n    blog_dir: news\n", "/kit/news/2024/05/11/quay/", LocalTargetStatus.Unknown)]
    [InlineData("plugins:\n- blog:\n    blog_dir: news\n", "/kit/guide/none/", LocalTargetStatus.Missing)]
    [InlineData("plugins:\n- material/blog\n", "/kit/blog/2024/05/11/quay/", LocalTargetStatus.Unknown)]
    [InlineData("plugins: [mike]\n", "/kit/2.0/guide/", LocalTargetStatus.Unknown)]
    [InlineData("plugins: [i18n]\n", "/kit/fr/none/", LocalTargetStatus.Unknown)]
    public void Does_not_know_what_plugins_and_themes_add(string setting, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(Base + setting, url));

    [Theory]
    [InlineData("site_name: Harbour\n")]
    [InlineData("site_url: !ENV SITE_URL\n")]
    [InlineData("site_url: !ENV [SITE_URL, 'https://harbour.example/kit/']\n")]
    public void Does_not_know_rooted_links_without_an_address(string config) =>
        Assert.Equal(LocalTargetStatus.Unknown, Resolve(config, "/kit/guide/none/"));

    [Theory]
    [InlineData("", HeadingSlugs.PythonMarkdown, false)]
    [InlineData("markdown_extensions: [toc]\n", HeadingSlugs.PythonMarkdown, false)]
    [InlineData("markdown_extensions:\n- toc:\n    slugify: !!python/name:pymdownx.slugs.uslugify\n", HeadingSlugs.PyMdown, false)]
    [InlineData(
        "markdown_extensions:\n- toc:\n    permalink: true\n    slugify: !!python/object/apply:pymdownx.slugs.slugify\n      kwds:\n"
            + "        case: lower\n",
        HeadingSlugs.PyMdown,
        false)]
    [InlineData(
        "markdown_extensions:\n  toc:\n    slugify: !!python/name:markdown.extensions.toc.slugify_unicode\n",
        HeadingSlugs.PythonMarkdownUnicode,
        false)]
    [InlineData("markdown_extensions:\n- toc:\n    slugify: !!python/name:harbour.slugify\n", HeadingSlugs.PyMdown, true)]
    [InlineData("markdown_extensions:\n- toc:\n    separator: _\n", HeadingSlugs.PythonMarkdown, true)]
    [InlineData("plugins: [harbour-headings]\n", HeadingSlugs.PythonMarkdown, true)]
    public void Makes_anchors_as_toc_is_told_to(string setting, HeadingSlugs slugs, bool isUnknown)
    {
        var profile = Site(Base + setting).Profile;
        Assert.Equal((slugs, isUnknown), (profile.Slugs, profile.HasUnknownAnchors));
    }

    [Fact]
    public void Lists_what_it_publishes()
    {
        var entries = Site(Base).Entries;
        Assert.Equal(
            [
                "both/index.html", "chart.html", "component.mdx", "drafts/tide.png", "drafts/wreck/index.html", "guide/LICENSE",
                "guide/boats/index.html", "guide/index.html", "guide/tug.png", "index.html", "old/index.html"
            ],
            entries.Where(static entry => entry.IsCertain).Select(static entry => entry.Path));
    }

    [Theory]
    [InlineData("docs/index.md", ContentKind.PythonMarkdown)]
    [InlineData("README.md", ContentKind.Markdown)]
    public void Reads_its_own_pages_as_Python_Markdown(string path, ContentKind kind) =>
        Assert.Equal(kind, Site(Base).ProfileOf(path).KindOf(path));

    [Theory]
    [InlineData("tugg.png", "tug.png")]
    [InlineData("../../README.md", null)]
    public void Suggests_only_what_is_published(string url, string? nearest) =>
        Assert.Equal(nearest, Site(Base).ResolveLink("docs/guide/boats.md", url).NearestUrl);

    private static LocalTargetStatus Resolve(string config, string url) =>
        Site(config).ResolveLink(url.StartsWith('/') ? "docs/guide/boats.md" : "docs/index.md", url).Status;

    private static ContentSite Site(string config)
    {
        var files = new Dictionary<string, string>(Sources) { ["mkdocs.yml"] = config, ["base.yml"] = "docs_dir: docs/guide\n" };
        return new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
    }
}
