using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>Where Jekyll publishes posts, pages, collections and the files beside them, as Jekyll 4.3 does it.</summary>
public sealed class JekyllPublishingTests
{
    [Theory]
    [InlineData("date", "2024-01-03-Second Post.md", "", "/2024/01/03/Second-Post.html")]
    [InlineData("date", "2024-1-4-third.md", "", "/2024/01/04/third.html")]
    [InlineData("date", "2024-01-07-x.md", "slug: Other Slug", "/2024/01/07/Other-Slug.html")]
    [InlineData("date", "2024-01-14-C++ & x.md", "", "/2024/01/14/C++-&-x.html")]
    [InlineData("date", "2024-01-13-a.b.md", "", "/2024/01/13/a.b.html")]
    [InlineData("date", "2024-01-10-中文.md", "", "/2024/01/10/中文.html")]
    [InlineData("date", "2024-01-05-x.md", "categories: [One, Two Words]", "/one/two words/2024/01/05/x.html")]
    [InlineData("date", "2024-01-05-x.md", "categories: a b", "/a/b/2024/01/05/x.html")]
    [InlineData("date", "2024-01-05-x.md", "category: One\ncategories: [one, two]", "/one/two/2024/01/05/x.html")]
    [InlineData("ordinal", "2024-01-05-x.md", "", "/2024/005/x.html")]
    [InlineData("weekdate", "2024-01-05-x.md", "", "/2024/W01/Fri/x.html")]
    [InlineData("none", "2024-01-05-x.md", "", "/x.html")]
    [InlineData("pretty", "2024-01-05-x.md", "", "/2024/01/05/x/")]
    [InlineData("/:year/:i_month/:i_day/:title/", "2024-01-05-x.md", "", "/2024/1/5/x/")]
    [InlineData("/:short_year/:y_day/:short_month/:title.html", "2024-02-05-x.md", "", "/24/036/Feb/x.html")]
    [InlineData("/blog/:slug:output_ext", "2024-01-05-Ünï & Ко́т_x.md", "", "/blog/ünï-ко́т-x.html")]
    [InlineData("/:categories/:year/:title", "2024-01-05-a.b.md", "", "/2024/a.b.html")]
    [InlineData("date", "2024-01-05-x.md", "permalink: /p/:year/:title/", "/p/2024/x/")]
    [InlineData("date", "2024-01-05-x.md", "permalink: feed.json", "/feed.json")]
    [InlineData("date", "2024-01-05-x.html", "", "/2024/01/05/x.html")]
    public void Publishes_posts(string permalink, string name, string frontMatter, string url)
    {
        var site = Site(new()
        {
            ["_config.yml"] = $"permalink: {permalink}\nplugins: []\n",
            [$"_posts/{name}"] = frontMatter.Length == 0 ? "text\n" : $"---\n{frontMatter}\n---\n",
            ["index.md"] = "---\n---\n",
        });
        Assert.Equal($"_posts/{name}", Find(site, url));
    }

    [Theory]
    [InlineData("date", "docs/README.md", "", "/docs/README.html")]
    [InlineData("/:year/:title/", "docs/about us.md", "", "/docs/about%20us/")]
    [InlineData("/:year/:title", "docs/about.md", "", "/docs/about.html")]
    [InlineData("pretty", "docs/index.md", "", "/docs/")]
    [InlineData("date", "about.md", "permalink: info.html", "/info.html")]
    [InlineData("date", "docs/about.md", "permalink: /x/:basename/", "/x/about/")]
    [InlineData("date", "docs/about.md", "permalink: /:path/y:output_ext", "/docs/y.html")]
    [InlineData("date", "docs/about.htm", "", "/docs/about.htm")]
    [InlineData("date", "vendor/about.md", "", "/vendor/about.html")]
    public void Publishes_pages(string permalink, string path, string frontMatter, string url)
    {
        var site = Site(new()
        {
            ["_config.yml"] = $"permalink: {permalink}\nplugins: []\n", [path] = $"---\n{frontMatter}\n---\n", ["index.md"] = "---\n---\n"
        });
        Assert.Equal(path, Find(site, url));
    }

    [Theory]
    [InlineData("output: true", "_boats/Two Boats.md", "/boats/Two%20Boats.html")]
    [InlineData("output: true", "_boats/sub/a.md", "/boats/sub/a.html")]
    [InlineData("output: true", "_boats/pic.png", "/boats/pic.png")]
    [InlineData("{output: true, permalink: '/b/:path/'}", "_boats/sub/a.md", "/b/sub/a/")]
    [InlineData("{output: true, permalink: '/b/:path/'}", "_boats/sub/pic.png", "/b/sub/pic.png")]
    [InlineData("{output: true, permalink: '/:collection/:name'}", "_boats/Two Boats.md", "/boats/two-boats.html")]
    [InlineData("{output: true, permalink: '/:collection/:title'}", "_boats/2024-01-02-Dated.md", "/boats/Dated.html")]
    [InlineData("{output: true, permalink: '/:collection/:year/:slug'}", "_boats/2024-01-02-Dated.md", "/boats/2024/dated.html")]
    public void Publishes_collections(string collection, string path, string url)
    {
        var settings = collection[0] == '{' ? collection : $"{{{collection}}}";
        var site = Site(new()
        {
            ["_config.yml"] = $"collections:\n  boats: {settings}\nplugins: []\n", [path] = "---\ntitle: x\n---\n",
            ["index.md"] = "---\n---\n"
        });
        Assert.Equal(path, Find(site, url));
    }

    [Fact]
    public void Copies_files_of_collections_that_have_no_front_matter()
    {
        var site = Site(new()
        {
            ["_config.yml"] = "collections: {boats: {output: true, permalink: '/:collection/:name'}}\nplugins: []\n",
            ["_boats/list.md"] = "x\n", ["index.md"] = "---\n---\n"
        });
        Assert.Equal("_boats/list.md", Find(site, "/boats/list.md"));
    }

    [Fact]
    public void Publishes_pretty_collections_where_the_site_is_pretty() =>
        Assert.Equal(
            "_boats/one.md",
            Find(Site(new()
            {
                ["_config.yml"] = "permalink: pretty\ncollections: {boats: {output: true}}\n", ["_boats/one.md"] = "---\n---\n",
                ["_posts/2024-01-01-x.md"] = ""
            }), "/boats/one/"));

    [Theory]
    [InlineData("include: [_pages]", "_pages/about.md", "permalink: /about-us/", "/about-us/", true)]
    [InlineData("include: [_pages]", "_pages/about.md", "", "/_pages/about.html", true)]
    [InlineData("include: [_pages]", "_pages/img/pic.png", "", "/_pages/img/pic.png", true)]
    [InlineData("include: ['.well-known']", ".well-known/page.md", "", "/.well-known/page.html", true)]
    [InlineData("exclude: [docs/sub]", "docs/sub/pic.png", "", "/docs/sub/pic.png", false)]
    [InlineData("exclude: [docs/sub/]", "docs/sub/pic.png", "", "/docs/sub/pic.png", false)]
    [InlineData("exclude: ['docs/*.png']", "docs/sub/pic.png", "", "/docs/sub/pic.png", false)]
    [InlineData("exclude: [docs]\ninclude: [docs]", "docs/pic.png", "", "/docs/pic.png", true)]
    [InlineData("exclude: [pic]", "docs/pic.png", "", "/docs/pic.png", true)]
    [InlineData("unpublished: true", "docs/x.md", "published: false", "/docs/x.html", true)]
    [InlineData("collections_dir: parts", "parts/_posts/2024-01-01-x.md", "", "/2024/01/01/x.html", true)]
    [InlineData("collections_dir: parts\ncollections: {boats: {output: true}}", "parts/_boats/pic.png", "", "/boats/pic.png", true)]
    [InlineData("source: src", "src/docs/x.md", "", "/docs/x.html", true)]
    [InlineData("source: src", "src/docs/pic.png", "", "/docs/pic.png", true)]
    public void Publishes_what_the_configuration_says(string configuration, string path, string frontMatter, string url, bool isFound)
    {
        var site = Site(new()
        {
            ["_config.yml"] = $"{configuration}\nplugins: []\n",
            [path] = $"---\n{frontMatter}\n---\n",
            ["docs/index.md"] = "---\n---\n",
            ["src/_layouts/x.html"] = "",
        });
        Assert.Equal(isFound ? path : null, Find(site, url));
    }

    [Theory]
    [InlineData("", "## Boats -- ships --- tugs...", "boats--ships--tugs")]
    [InlineData("", "## The ![quay](q.png) now", "the--now")]
    [InlineData("", "## `a--b` c", "a--b-c")]
    [InlineData("kramdown: {input: kramdown}", "## 1. Boats -- ships", "boats----ships")]
    [InlineData("kramdown: {auto_id_prefix: pre-}", "## Boats", "pre-boats")]
    [InlineData("kramdown: {input: kramdown, transliterated_header_ids: true}", "## Böte", "bote")]
    public void Makes_anchors_of_headings(string configuration, string heading, string anchor)
    {
        var site = Site(new() { ["_config.yml"] = $"{configuration}\nplugins: []\n", ["docs/a.md"] = $"---\n---\n\n{heading}\n" });
        Assert.False(site.Anchors("docs/a.md")!.Lacks(anchor));
    }

    [Fact]
    public void Does_not_say_what_drafts_become() =>
        Assert.Equal(
            LocalTargetStatus.Unknown,
            Site(new()
            {
                ["_config.yml"] = "show_drafts: true\n", ["_posts/2024-01-01-x.md"] = "", ["_drafts/y.md"] = "---\n---\n"
            }).ResolveLink("index.md", "/2024/02/02/y.html").Status);

    [Theory]
    [InlineData("", "", "/2018/04/08/x/")]
    [InlineData("date: 2019-04-08", "", "/2019/04/08/x/")]
    [InlineData("date: 2019-04-08 23:30", "", "/2019/04/08/x/")]
    [InlineData("date: \"2019-04-08 23:30:00\"", "", "/2019/04/08/x/")]
    [InlineData("date: 2019/04/08 23:30:00", "", "/2019/04/08/x/")]
    [InlineData("date: 2019-04-08 23:30:00", "Asia/Shanghai", "/2019/04/09/x/")]
    [InlineData("date: 2019-04-08 00:30:00", "Asia/Shanghai", "/2019/04/08/x/")]
    [InlineData("date: 2019-04-08 23:30 +0800", "Asia/Shanghai", "/2019/04/08/x/")]
    [InlineData("date: 2019-04-08 22:02 UTC", "Asia/Tokyo", "/2019/04/09/x/")]
    [InlineData("date: 2019-04-08 02:00:00 Z", "America/New_York", "/2019/04/07/x/")]
    [InlineData("date: 2019-04-08 12:00 GMT", "Europe/Berlin", "/2019/04/08/x/")]
    public void The_day_of_a_post_is_certain(string frontMatter, string timeZone, string url)
    {
        var site = Dated(frontMatter, timeZone);
        Assert.Equal("_posts/2018-04-08-x.md", Find(site, url));
        Assert.All(
            new[] { "/2018/04/09/x/", "/2019/04/06/x/", "/2019/04/07/x/", "/2019/04/08/x/", "/2019/04/09/x/", "/2019/05/08/x/" }
                .Where(other => other != url),
            other => Assert.Equal(LocalTargetStatus.Missing, site.ResolveLink("index.md", other)!.Status));
    }

    [Theory]
    [InlineData("date: 2019-04-08 23:30:00", "")]
    [InlineData("date: 2019-04-08 06:02 UTC", "")]
    [InlineData("date: 2019-04-08 06:02 EST", "Asia/Shanghai")]
    [InlineData("date: 2019-04-08 22:30:00 Z", "Europe/Berlin")]
    [InlineData("date: 2019-04-08 22:30:00 Z", "Mars/Olympus")]
    [InlineData("date: 1999-04-08 22:30:00 Z", "Asia/Shanghai")]
    public void The_zone_of_the_build_may_move_the_day(string frontMatter, string timeZone)
    {
        var site = Dated(frontMatter, timeZone);
        var year = frontMatter[6..10];
        Assert.Equal(LocalTargetStatus.Unknown, site.ResolveLink("index.md", $"/{year}/04/08/x/")!.Status);
        Assert.Equal(LocalTargetStatus.Unknown, site.ResolveLink("index.md", $"/{year}/04/09/x/")!.Status);
        Assert.Equal(LocalTargetStatus.Missing, site.ResolveLink("index.md", $"/{year}/05/08/x/")!.Status);
    }

    private static ContentSite Dated(string frontMatter, string timeZone) => Site(new()
    {
        ["_config.yml"] = "url: https://x.example\npermalink: /:year/:month/:day/:title/\nplugins: []\n"
            + (timeZone.Length == 0 ? "" : $"timezone: {timeZone}\n"),
        ["_posts/2018-04-08-x.md"] = $"---\ntitle: x\n{frontMatter}\n---\nx\n",
        ["index.md"] = "---\n---\n",
    });

    private static string? Find(ContentSite site, string url)
    {
        Assert.Equal("jekyll", site.Profile.Generator);
        var document = SitePath.Join(site.Profile.ContentFolders[0].Folder, "index.md");
        return site.ResolveLink(document, url) is { Status: LocalTargetStatus.Found } target ? target.Path : null;
    }

    private static ContentSite Site(Dictionary<string, string> files) =>
        new(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
}
