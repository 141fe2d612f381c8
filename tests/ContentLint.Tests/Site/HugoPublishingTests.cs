using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>What Hugo's settings and front matter make of names, as Hugo publishes them.</summary>
public sealed class HugoPublishingTests
{
    private static readonly Dictionary<string, string> Content = new()
    {
        ["content/posts/_index.md"] = "",
        ["content/posts/Quay Two.md"] = "---\ntitle: Quay\n---\n",
        ["content/posts/boat/index.md"] = "---\ntitle: 'Boats & C++ — All'\ndate: 2024-05-06\n---\n",
        ["content/posts/boat/hull.png"] = "",
        ["content/posts/undated/index.md"] = "---\ntitle: Undated\n---\n",
        ["content/posts/undated/mast.png"] = "",
        ["static/about.html"] = "",
    };

    [Theory]
    [InlineData("disablePathToLower = true", "/posts/Quay-Two/", LocalTargetStatus.Found)]
    [InlineData("disablePathToLower = true", "/posts/quay-two/", LocalTargetStatus.CaseDiffers)]
    [InlineData("", "/posts/quay-two/", LocalTargetStatus.Found)]
    [InlineData("", "/posts/Quay-Two/", LocalTargetStatus.CaseDiffers)]
    [InlineData("", "/about", LocalTargetStatus.Unknown)]
    [InlineData("", "/abuot", LocalTargetStatus.Missing)]
    [InlineData("uglyURLs = true", "/posts.html", LocalTargetStatus.Found)]
    [InlineData("uglyURLs = true", "/posts/quay-two.html", LocalTargetStatus.Found)]
    [InlineData("[uglyURLs]\nposts = true", "/posts/quay-two.html", LocalTargetStatus.Found)]
    [InlineData("uglyURLs = true\n[permalinks]\nposts = '/p/:filename/'", "/p/boat.html", LocalTargetStatus.Found)]
    [InlineData("uglyURLs = true\n[permalinks]\nposts = '/p/:filename/'", "/p/boat/hull.png", LocalTargetStatus.Found)]
    [InlineData("[permalinks]\nposts = '/:year/:title/'", "/2024/boats-c-all/", LocalTargetStatus.Found)]
    [InlineData("[permalinks]\nposts = '/:year/:title/'", "/2024/boats-c-all/hull.png", LocalTargetStatus.Found)]
    [InlineData("[permalinks]\nposts = '/:year/:title/'", "/posts/boat/hull.png", LocalTargetStatus.Missing)]
    [InlineData("[permalinks]\nposts = '/:year/:title/'", "/1/undated/mast.png", LocalTargetStatus.Unknown)]
    [InlineData("[permalinks]\nposts = '/:year/:title/'", "/1/undated/none.png", LocalTargetStatus.Missing)]
    [InlineData("[permalinks.page]\nposts = '/p/:filename/'", "/p/boat/", LocalTargetStatus.Found)]
    [InlineData("[permalinks.section]\nposts = '/p/'", "/p/", LocalTargetStatus.Unknown)]
    [InlineData("[permalinks]\ntags = '/posts/about/:slug/'", "/posts/about/boats/", LocalTargetStatus.Unknown)]
    [InlineData("[outputFormats.HTML]\nbaseName = 'default'", "/posts/boat/default.html", LocalTargetStatus.Unknown)]
    [InlineData("[outputs]\npage = ['HTML', 'AMP']", "/amp/posts/boat/hull.png", LocalTargetStatus.Unknown)]
    [InlineData("paginatePath = 'leaf'", "/posts/leaf/2/", LocalTargetStatus.Unknown)]
    [InlineData("[pagination]\npath = 'leaf'", "/posts/leaf/2/", LocalTargetStatus.Unknown)]
    [InlineData("[languages.en]\nweight = 1", "/posts/quay-too/", LocalTargetStatus.Missing)]
    [InlineData("[[module.mounts]]\nsource = 'files'\ntarget = 'static/img'", "/img/pier.png", LocalTargetStatus.Found)]
    public void Settings_move_pages_and_the_files_beside_them(string setting, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("content/posts/_index.md", url, setting, ("files/pier.png", "")));

    [Theory]
    [InlineData("slug: /lead/", "/posts/lead/", LocalTargetStatus.Found)]
    [InlineData("Slug: capital", "/posts/capital/", LocalTargetStatus.Found)]
    [InlineData("url: x/y", "/x/y/", LocalTargetStatus.Found)]
    [InlineData("url: x/y", "/posts/x/y/", LocalTargetStatus.Missing)]
    [InlineData("aliases: [old]", "/posts/old/", LocalTargetStatus.Found)]
    [InlineData("aliases: [../old]", "/old/", LocalTargetStatus.Found)]
    [InlineData("expiryDate: 2001-01-01", "/posts/page/", LocalTargetStatus.Unknown)]
    [InlineData("date: 2999-01-01", "/posts/page/", LocalTargetStatus.Unknown)]
    [InlineData("build: {render: never}", "/posts/page/", LocalTargetStatus.Unknown)]
    [InlineData("outputs: [json]", "/posts/page/", LocalTargetStatus.Unknown)]
    [InlineData("outputs: [html, json]", "/posts/page/", LocalTargetStatus.Found)]
    public void Front_matter_moves_a_page(string line, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("content/posts/_index.md", url, "", ("content/posts/page.md", $"---\n{line}\n---\n")));

    [Theory]
    [InlineData("a - b.md", "/posts/a-b/", LocalTargetStatus.Found)]
    [InlineData("a--b.md", "/posts/a--b/", LocalTargetStatus.Found)]
    [InlineData("हिन्दी.md", "/posts/हिन्दी/", LocalTargetStatus.Found)]
    [InlineData("İx.md", "/posts/ix/", LocalTargetStatus.Found)]
    [InlineData("about.en.md", "/posts/about/", LocalTargetStatus.Found)]
    [InlineData("about.de.md", "/posts/about.de/", LocalTargetStatus.Found)]
    [InlineData(".hidden.md", "/posts/.hidden/", LocalTargetStatus.Missing)]
    [InlineData("boat/part.md", "/posts/boat/part/", LocalTargetStatus.Missing)]
    [InlineData("plain.html", "/posts/plain.html", LocalTargetStatus.Unknown)]
    [InlineData("plain.html", "/posts/plain/", LocalTargetStatus.Unknown)]
    public void Names_become_paths(string name, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("content/posts/_index.md", url, "", ($"content/posts/{name}", "text\n")));

    [Theory]
    [InlineData("slug: own", "/posts/page/", LocalTargetStatus.Unknown)]
    [InlineData("slug: own", "/posts/own/", LocalTargetStatus.Unknown)]
    [InlineData("draft: true", "/posts/page/", LocalTargetStatus.Unknown)]
    [InlineData("type: docs", "/posts/page/", LocalTargetStatus.Found)]
    public void A_section_gives_front_matter_to_its_pages(string line, string url, LocalTargetStatus status) => Assert.Equal(
        status,
        Resolve("content/about.md", url, "", (
            "content/about.md", ""), ("content/posts/_index.md", $"---\ncascade:\n  {line}\n---\n"), ("content/posts/page.md", "")));

    [Theory]
    [InlineData("2024-05-06-news.md", "", "/posts/news/", LocalTargetStatus.Found)]
    [InlineData("2024-05-06-news.md", "", "/posts/2024-05-06-news/", LocalTargetStatus.Missing)]
    [InlineData("2024-05-06-news.md", "[permalinks]\nposts = '/:year/:slug/'", "/2024/news/", LocalTargetStatus.Found)]
    public void The_date_of_a_page_may_stand_in_its_name(string name, string setting, string url, LocalTargetStatus status) => Assert.Equal(
        status,
        Resolve("content/posts/_index.md", url, $"[frontmatter]\ndate = [':filename', ':default']\n{setting}", (
            $"content/posts/{name}", "---\ntitle: News\n---\n")));

    [Fact]
    public void Only_folders_with_a_page_are_sections_of_a_permalink() => Assert.Equal(
        LocalTargetStatus.Found,
        Resolve("content/posts/_index.md", "/posts/page/", "[permalinks]\nposts = '/:sections/:filename/'", (
            "content/posts/deep/page.md", "")));

    [Theory]
    [InlineData("pier", LocalTargetStatus.Missing, false)]
    [InlineData("pier", LocalTargetStatus.Unknown, true)]
    [InlineData("nowhere", LocalTargetStatus.Unknown, true)]
    [InlineData("/nowhere/at/all/", LocalTargetStatus.Missing, true)]
    public void A_template_may_take_a_link_for_the_path_of_a_source(string url, LocalTargetStatus status, bool hasHook) => Assert.Equal(
        status,
        Resolve("content/posts/Quay Two.md", url, "", (
            "content/posts/pier.md", ""), (hasHook ? "layouts/_default/_markup/render-link.html" : "layouts/_default/single.html", "")));

    [Theory]
    [InlineData("posts/boat", LocalTargetStatus.Found)]
    [InlineData("/", LocalTargetStatus.Unknown)]
    [InlineData("tags/sea", LocalTargetStatus.Unknown)]
    [InlineData("/quay", LocalTargetStatus.Unknown)]
    [InlineData("about", LocalTargetStatus.Unknown)]
    [InlineData("BOAT.md", LocalTargetStatus.Unknown)]
    [InlineData("/content/posts/boat", LocalTargetStatus.Unknown)]
    [InlineData("posts/boat.html", LocalTargetStatus.Unknown)]
    [InlineData("posts/boat?x=1#y", LocalTargetStatus.Found)]
    [InlineData("https://harbour.example/", LocalTargetStatus.Unknown)]
    [InlineData("posts/baot", LocalTargetStatus.Missing)]
    public void A_reference_names_a_source_in_many_ways(string path, LocalTargetStatus status)
    {
        var site = Site("", ("content/about.en.md", ""), ("content/quay/pier.md", ""));
        var tag = $$$"""{{< ref "{{{path}}}" >}}""";
        Assert.Equal(status, site.ResolveTemplate("content/posts/_index.md", tag).Status);
        Assert.Equal(status, site.Explain("content/posts/_index.md", tag).Target.Status);
    }

    [Theory]
    [InlineData("class", false)]
    [InlineData("istanbul", false)]
    [InlineData("boats-1-1", false)]
    [InlineData("-sea", false)]
    [InlineData("smile-sea", false)]
    [InlineData("quay-1", false)]
    [InlineData("boats-2", true)]
    public void Headings_get_the_anchors_of_Goldmark(string fragment, bool isLacking)
    {
        const string Text =
            "# Boats\n\n# Boats\n\n# Boats 1\n\n# Class {.wide}\n\n# İstanbul\n\n# :smile: sea\n\n# Pier {#quay}\n\n# Quay\n";
        Assert.Equal(isLacking, Site("", ("content/a.md", Text)).Anchors("content/a.md")!.Lacks(fragment));
    }

    [Theory]
    [InlineData("", "/sub/posts/", LocalTargetStatus.Found)]
    [InlineData("", "/posts/", LocalTargetStatus.Missing)]
    [InlineData("canonifyURLs = true", "/posts/", LocalTargetStatus.Found)]
    [InlineData("canonifyURLs = true", "/sub/posts/", LocalTargetStatus.Missing)]
    [InlineData("relativeURLs = true", "/posts/", LocalTargetStatus.Found)]
    public void Root_relative_links_may_get_the_base_path(string setting, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("content/posts/_index.md", url, $"baseURL = 'https://harbour.example/sub/'\n{setting}"));

    [Fact]
    public void The_configuration_for_production_counts_most() =>
        Assert.Equal(
            "/sub/",
            Site("", (
                "config/_default/hugo.toml",
                "baseURL = 'https://harbour.example/'\n"),
                    ("config/production/hugo.toml", "baseURL = 'https://harbour.example/sub/'\n")).Profile.BasePath);

    [Theory]
    [InlineData("/posts/boat/flag.png", LocalTargetStatus.Unknown)]
    [InlineData("/fr/posts/boat/hull.png", LocalTargetStatus.Unknown)]
    public void Languages_show_the_files_of_one_another(string url, LocalTargetStatus status) => Assert.Equal(status, Resolve(
        "content/en/posts/boat/index.md",
        url,
        "[languages.en]\ncontentDir = 'content/en'\n[languages.fr]\ncontentDir = 'content/fr'\n",
        ("content/en/posts/boat/index.md", ""),
        ("content/en/posts/boat/hull.png", ""),
        ("content/fr/posts/boat/index.md", ""),
        ("content/fr/posts/boat/flag.png", "")));

    [Theory]
    [InlineData("/extra/", LocalTargetStatus.Unknown)]
    [InlineData("/logo.png", LocalTargetStatus.Missing)]
    public void A_theme_may_bring_pages(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("content/posts/_index.md", url, "theme = 'tide'", ("themes/tide/content/extra.md", "")));

    [Fact]
    public void A_theme_from_elsewhere_may_bring_a_file_at_the_root() =>
        Assert.Equal(LocalTargetStatus.Unknown, Resolve("content/posts/_index.md", "/logo.png", "theme = 'tide'"));

    private static LocalTargetStatus Resolve(string document, string url, string setting, params (string Path, string Text)[] more) =>
        Site(setting, more).ResolveLink(document, url).Status;

    private static ContentSite Site(string setting, params (string Path, string Text)[] more)
    {
        var files = new Dictionary<string, string>(Content) { ["hugo.toml"] = setting + "\n" };
        foreach (var (path, text) in more)
            files[path] = text;
        return new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
    }
}
