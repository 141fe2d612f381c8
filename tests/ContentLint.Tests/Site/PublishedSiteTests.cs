using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>Sites whose generator is known: what it publishes decides, not what lies about.</summary>
public sealed class PublishedSiteTests
{
    private static readonly Dictionary<string, string> Hugo = new()
    {
        ["hugo.toml"] = "baseURL = 'https://harbour.example/blog/'\n",
        ["content/posts/harbour/index.md"] = "---\ntitle: Harbour\naliases: [/old/]\n---\n",
        ["content/posts/harbour/quay.png"] = "",
        ["content/posts/lighthouse.md"] = "---\ntitle: Lighthouse\n---\n",
        ["content/posts/wreck/index.md"] = "---\ndraft: true\naliases: [/sunk/]\n---\n",
        ["content/posts/wreck/hull.png"] = "",
        ["content/posts/beacon.md"] = "---\ndraft: true\nslug: lighthouse\n---\n",
        ["static/img/Harbour.png"] = "",
        ["static/img/a b.png"] = "",
        ["static/img/100%.png"] = "",
        ["assets/img/made.png"] = "",
        ["img/elsewhere.png"] = "",
    };

    private static readonly Dictionary<string, string> Jekyll = new()
    {
        ["_config.yml"] = "url: https://harbour.example\npermalink: /:categories/:year/:month/:title.html\n",
        ["_posts/2024-05-11-harbour.md"] = "---\ncategories: [News, At Sea]\n---\n",
        ["_posts/2024-05-12-draft.md"] = "---\npublished: false\n---\n",
        ["_posts/2024-05-13-zoned.md"] = "---\ndate: 2024-05-31 23:30:00 +0800\n---\n",
        ["_includes/nav.html"] = "<nav></nav>",
        ["about.md"] = "---\npermalink: /info/\n---\n",
        ["img/harbour.png"] = "",
        ["_drafts/secret.png"] = "",
    };

    [Theory]
    [InlineData("/blog/img/Harbour.png", LocalTargetStatus.Found)]
    [InlineData("/blog/img/harbour.png", LocalTargetStatus.CaseDiffers)]
    [InlineData("/blog/img/a%20b.png", LocalTargetStatus.Found)]
    [InlineData("/blog/img/a b.png", LocalTargetStatus.Found)]
    [InlineData("/blog/img/Harbour.png?v=1", LocalTargetStatus.Found)]
    [InlineData("/blog/img/Harbour.png#frag", LocalTargetStatus.Found)]
    [InlineData("/blog/img/100%.png", LocalTargetStatus.Found)]
    [InlineData("/blog/img/100%25.png", LocalTargetStatus.Found)]
    [InlineData("/blog/img/none.png", LocalTargetStatus.Missing)]
    [InlineData("/blog/img/elsewhere.png", LocalTargetStatus.Missing)]
    [InlineData("/blog/uploads/2012/none.png", LocalTargetStatus.Missing)]
    [InlineData("/blog/img/made.png", LocalTargetStatus.Unknown)]
    [InlineData("/img/Harbour.png", LocalTargetStatus.Missing)]
    [InlineData("/img/none.png", LocalTargetStatus.Unknown)]
    [InlineData("quay.png", LocalTargetStatus.Found)]
    [InlineData("./quay.png", LocalTargetStatus.Found)]
    [InlineData("quai.png", LocalTargetStatus.Missing)]
    [InlineData("/blog/posts/harbour/quay.png", LocalTargetStatus.Found)]
    [InlineData("../lighthouse/", LocalTargetStatus.Found)]
    [InlineData("/blog/posts/lighthouse/", LocalTargetStatus.Found)]
    [InlineData("/blog/posts/lighthouse", LocalTargetStatus.Found)]
    [InlineData("/blog/posts/lighthouse.html", LocalTargetStatus.Unknown)]
    [InlineData("/blog/posts/Lighthouse/", LocalTargetStatus.CaseDiffers)]
    [InlineData("/blog/posts/lighthuose/", LocalTargetStatus.Missing)]
    [InlineData("/blog/posts/", LocalTargetStatus.Found)]
    [InlineData("/blog/", LocalTargetStatus.Found)]
    [InlineData("/blog/old/", LocalTargetStatus.Found)]
    [InlineData("/blog/posts/wreck/", LocalTargetStatus.Unknown)]
    [InlineData("/blog/sunk/", LocalTargetStatus.Unknown)]
    [InlineData("/blog/tags/boats/", LocalTargetStatus.Unknown)]
    [InlineData("/blog/posts/page/2/", LocalTargetStatus.Unknown)]
    [InlineData("/blog/index.xml", LocalTargetStatus.Unknown)]
    [InlineData("/blog/wiki/boats/", LocalTargetStatus.Missing)]
    [InlineData("https://harbour.example/blog/img/none.png", LocalTargetStatus.Missing)]
    [InlineData("http://harbour.example/blog/posts/lighthouse/", LocalTargetStatus.Found)]
    [InlineData("//harbour.example/blog/posts/lighthouse/", LocalTargetStatus.Found)]
    [InlineData("https://harbour.example/shop", LocalTargetStatus.Unknown)]
    [InlineData("https://other.example/blog/img/none.png", LocalTargetStatus.NotLocal)]
    [InlineData("/blog/img/\0.png", LocalTargetStatus.Unknown)]
    [InlineData("../../../../../../etc/passwd.png", LocalTargetStatus.Unknown)]
    public void Resolves_as_Hugo_publishes(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Site(Hugo).ResolveLink("content/posts/harbour/index.md", url).Status);

    [Theory]
    [InlineData("/news/at%20sea/2024/05/harbour.html", LocalTargetStatus.Found)]
    [InlineData("/news/at%20sea/2024/05/harbour", LocalTargetStatus.Found)]
    [InlineData("/news/at%20sea/2024/06/harbour.html", LocalTargetStatus.Missing)]
    [InlineData("/2024/05/draft.html", LocalTargetStatus.Missing)]
    [InlineData("/2024/05/zoned.html", LocalTargetStatus.Unknown)]
    [InlineData("/2024/06/zoned.html", LocalTargetStatus.Unknown)]
    [InlineData("/info/", LocalTargetStatus.Found)]
    [InlineData("/about.html", LocalTargetStatus.Missing)]
    [InlineData("/about.md", LocalTargetStatus.Unknown)]
    [InlineData("/img/harbour.png", LocalTargetStatus.Found)]
    [InlineData("/_drafts/secret.png", LocalTargetStatus.Missing)]
    public void Resolves_as_Jekyll_publishes(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Site(Jekyll).ResolveLink("_posts/2024-05-11-harbour.md", url).Status);

    [Theory]
    [InlineData("hull.png", LocalTargetStatus.Found)]
    [InlineData("hulk.png", LocalTargetStatus.Missing)]
    [InlineData("../lighthouse/", LocalTargetStatus.Found)]
    [InlineData("../lighthuose/", LocalTargetStatus.Missing)]
    public void Resolves_what_a_draft_refers_to(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Site(Hugo).ResolveLink("content/posts/wreck/index.md", url).Status);

    [Fact]
    public void A_draft_takes_no_address_from_a_page() =>
        Assert.Empty(Site(Hugo).SharersOfAddress("content/posts/lighthouse.md"));

    [Theory]
    [InlineData("/docs/wreck", LocalTargetStatus.Unknown)]
    [InlineData("/docs/wrekc", LocalTargetStatus.Missing)]
    [InlineData("./wreck.md", LocalTargetStatus.Found)]
    public void Does_not_know_when_a_draft_of_Docusaurus_is_published(string url, LocalTargetStatus status)
    {
        var site = Site(new()
        {
            ["docusaurus.config.js"] = "export default { url: 'https://harbour.example', baseUrl: '/' };\n",
            ["docs/intro.md"] = "# Intro\n",
            ["docs/wreck.md"] = "---\ndraft: true\n---\n\n# Wreck\n",
        });
        Assert.Equal(status, site.ResolveLink("docs/intro.md", url).Status);
    }

    [Fact]
    public void Does_not_know_what_a_theme_from_elsewhere_publishes()
    {
        var files = new Dictionary<string, string>(Hugo) { ["hugo.toml"] = "baseURL = 'https://harbour.example/blog/'\ntheme = 'quay'\n" };
        Assert.Equal(LocalTargetStatus.Unknown, Site(files).Resolve("content/posts/lighthouse.md", "/blog/theme/logo.png").Status);
        Assert.Equal(LocalTargetStatus.Missing, Site(files).Resolve("content/posts/lighthouse.md", "/blog/img/none.png").Status);
    }

    [Fact]
    public void Suggests_the_page_in_the_form_of_the_link()
    {
        Assert.Equal(
            "/blog/posts/lighthouse/", Site(Hugo).ResolveLink("content/posts/lighthouse.md", "/blog/posts/lighthuose/").NearestUrl);
        Assert.Equal(
            "/blog/posts/lighthouse?x#y", Site(Hugo).ResolveLink("content/posts/lighthouse.md", "/blog/posts/lighthuose?x#y").NearestUrl);
        Assert.Equal(
            "https://harbour.example/blog/posts/lighthouse/",
            Site(new(Hugo) { ["static/_redirects"] = "/old /new\n" })
                .ResolveLink("content/posts/lighthouse.md", "https://harbour.example/blog/posts/lighthuose/").NearestUrl);
        Assert.Equal("/blog/posts/lighthouse/", Site(Hugo).ResolveLink("content/posts/lighthouse.md", "/blog/Posts/lighthouse/").ActualUrl);
    }

    [Fact]
    public void Takes_its_address_from_the_generators_configuration_unless_ours_has_one()
    {
        Assert.Equal("harbour.example", Site(Hugo).Url?.Host);
        Assert.Equal(
            "quay.example",
            new ContentSite(
                new InMemoryFileSystem(Hugo.Keys, Hugo), SiteSettings.Default with { Url = new Uri("https://quay.example") }).Url?.Host);
    }

    [Fact]
    public void Lets_the_configuration_say_otherwise()
    {
        var settings = SiteSettings.Default with { Generator = "vitepress", PublicRoots = ["www"], Slugs = HeadingSlugs.Mdn };
        var profile = new ContentSite(new InMemoryFileSystem(Hugo.Keys, Hugo), settings).Profile;
        Assert.Equal(("vitepress", HeadingSlugs.Mdn), (profile.Generator, profile.Slugs));
        Assert.Equal([new PublicFolder("www")], profile.PublicFolders.AsEnumerable());
    }

    [Fact]
    public void Says_which_pages_share_an_address()
    {
        var files = new Dictionary<string, string>(Hugo) { ["content/posts/light.md"] = "---\nslug: lighthouse\n---\n" };
        Assert.Equal(["content/posts/light.md"], Site(files).SharersOfAddress("content/posts/lighthouse.md").AsEnumerable());
        Assert.Empty(Site(Hugo).SharersOfAddress("content/posts/lighthouse.md").AsEnumerable());
    }

    [Fact]
    public void Reads_no_page_to_find_an_image()
    {
        var files = new CountingFileSystem(new InMemoryFileSystem(Hugo.Keys, Hugo));
        var site = new ContentSite(files, SiteSettings.Default);
        Assert.Equal(LocalTargetStatus.Found, site.Resolve("content/posts/lighthouse.md", "/blog/img/Harbour.png").Status);
        Assert.DoesNotContain(files.Read, path => path.EndsWith(".md", StringComparison.Ordinal));
        site.ResolveLink("content/posts/lighthouse.md", "/blog/gone/");
        site.ResolveLink("content/posts/lighthouse.md", "/blog/gone/too/");
        Assert.Single(files.Read, path => path == "content/posts/harbour/index.md");
    }

    [Fact]
    public void Explains_where_it_looked()
    {
        var (target, steps) = Site(Hugo).Explain("content/posts/lighthouse.md", "/blog/posts/lighthuose/");
        Assert.Equal(LocalTargetStatus.Missing, target.Status);
        Assert.Contains("site path 'posts/lighthuose/': not there", steps);
    }

    private static ContentSite Site(Dictionary<string, string> files) =>
        new(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);

    private sealed class CountingFileSystem(ISiteFileSystem inner) : ISiteFileSystem
    {
        public List<string> Read { get; } = [];

        public FolderListing? List(string folder) => inner.List(folder);

        public string? ReadText(string path)
        {
            Read.Add(path);
            return inner.ReadText(path);
        }
    }
}
