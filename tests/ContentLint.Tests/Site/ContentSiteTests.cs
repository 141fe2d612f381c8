using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

public sealed class ContentSiteTests
{
    private static readonly string[] Hexo =
    [
        "source/_posts/harbour.md", "source/_posts/harbour/quay.png", "source/images/harbour.png", "source/images/Lighthouse.png",
        "source/images/海港.png", "source/images/a b.png", "source/images/100%.png", "source/images/why?.png", "source/images/c#.png",
    ];

    [Theory]
    [InlineData("https://a.example/x.png")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("mailto:a@b.example")]
    [InlineData("//cdn.example/x.png")]
    [InlineData("#top")]
    [InlineData("?page=2")]
    [InlineData("")]
    [InlineData("  ")]
    public void Is_not_local_with_a_scheme_a_host_or_without_a_path(string url) =>
        Assert.Equal(LocalTargetStatus.NotLocal, Resolve(Hexo, "source/_posts/harbour.md", url).Status);

    [Theory]
    [InlineData("/images/\uFFFC.png")]
    [InlineData("\uFFFC/x.png")]
    [InlineData("images\\x.png")]
    [InlineData("/images/%5Cx.png")]
    [InlineData("/images/%00.png")]
    [InlineData("/images/%C4%E3.png")]
    [InlineData("../../../etc/passwd")]
    [InlineData("../../../images/harbour2.png")]
    [InlineData("/media/x.png")]
    [InlineData("/posts/2014/")]
    [InlineData("@site/static/x.png")]
    [InlineData("~/assets/x.png")]
    public void Is_unknown_where_nobody_can_tell(string url) =>
        Assert.Equal(LocalTargetStatus.Unknown, Resolve(Hexo, "source/_posts/harbour.md", url).Status);

    [Theory]
    [InlineData("/")]
    [InlineData("./")]
    [InlineData("/images/")]
    [InlineData("/images")]
    public void Finds_a_folder(string url) => Assert.Equal(LocalTargetStatus.Found, Resolve(Hexo, "source/_posts/harbour.md", url).Status);

    [Theory]
    [InlineData("/images/harbour.png", "source/images/harbour.png")]
    [InlineData("/images/harbour.png?v=1#x", "source/images/harbour.png")]
    [InlineData("/images/./x/../harbour.png", "source/images/harbour.png")]
    [InlineData("/../images/harbour.png", "source/images/harbour.png")]
    [InlineData(" /images/harbour.png\n", "source/images/harbour.png")]
    [InlineData("/images/%E6%B5%B7%E6%B8%AF.png", "source/images/海港.png")]
    [InlineData("/images/海港.png", "source/images/海港.png")]
    [InlineData("/images/a%20b.png", "source/images/a b.png")]
    [InlineData("/images/a b.png", "source/images/a b.png")]
    [InlineData("/images/100%25.png", "source/images/100%.png")]
    [InlineData("/images/100%.png", "source/images/100%.png")]
    [InlineData("/images/why?.png", "source/images/why?.png")]
    [InlineData("/images/why%3F.png", "source/images/why?.png")]
    [InlineData("/images/c#.png", "source/images/c#.png")]
    [InlineData("quay.png", "source/_posts/harbour/quay.png")]
    [InlineData("harbour/quay.png", "source/_posts/harbour/quay.png")]
    [InlineData("./harbour/quay.png", "source/_posts/harbour/quay.png")]
    [InlineData("../images/harbour.png", "source/images/harbour.png")]
    [InlineData("../../images/harbour.png", "source/images/harbour.png")]
    [InlineData("images/harbour.png", "source/images/harbour.png")]
    public void Finds_a_file_where_a_generator_would_take_it_from(string url, string path)
    {
        var target = Resolve(Hexo, "source/_posts/harbour.md", url);
        Assert.Equal((LocalTargetStatus.Found, path), (target.Status, target.Path));
    }

    [Theory]
    [InlineData("content/post/a.md", "/img/x.png", "static/img/x.png")]
    [InlineData("content/post/a/index.md", "x.png", "content/post/a/x.png")]
    [InlineData("content/post/a.md", "../img/x.png", "static/post/img/x.png")]
    [InlineData("website/docs/a.md", "/img/x.png", "website/static/img/x.png")]
    [InlineData("docs/guide/a.md", "/x.png", "docs/.vitepress/public/x.png")]
    [InlineData("_posts/2015-05-11-a.md", "/img/in-post/x.png", "img/in-post/x.png")]
    [InlineData("_posts/2015-05-11-a.md", "../img/x.png", "img/x.png")]
    [InlineData("_posts/2015-05-11-a.md", "x.png", "_posts/a/x.png")]
    [InlineData("source/_posts/a.md", "/css/x.png", "themes/next/source/css/x.png")]
    [InlineData("packages/site/src/pages/a.mdx", "/x.png", "packages/site/public/x.png")]
    public void Knows_the_layouts_of_the_generators(string document, string url, string path) =>
        Assert.Equal((LocalTargetStatus.Found, path), Found(Resolve([document, path], document, url)));

    [Theory]
    [InlineData("/images/lighthouse.png", "/images/Lighthouse.png")]
    [InlineData("/Images/lighthouse.png?v=%41#F", "/images/Lighthouse.png?v=%41#F")]
    [InlineData("../IMAGES/a%20B.PNG", "../images/a%20b.png")]
    [InlineData("/images/%48arbour.png", "/images/%68arbour.png")]
    [InlineData("/images/%E6%B5%B7%E6%B8%AF.PNG", "/images/%E6%B5%B7%E6%B8%AF.png")]
    [InlineData("./Harbour/../harbour/Quay.png", "./Harbour/../harbour/quay.png")]
    public void Gives_the_url_with_the_case_of_the_files(string url, string actual)
    {
        var target = Resolve(Hexo, "source/_posts/harbour.md", url);
        Assert.Equal((LocalTargetStatus.CaseDiffers, actual), (target.Status, target.ActualUrl));
    }

    [Theory]
    [InlineData("isSubsetOf/diagram.svg", LocalTargetStatus.Found)]
    [InlineData("isSubsetOf/Diagram.svg", LocalTargetStatus.CaseDiffers)]
    public void Leaves_the_case_of_folders_to_a_site_with_slugs(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(["files/uk/web/set/issubsetof/diagram.svg"], "files/uk/web/set/index.md", url).Status);

    [Fact]
    public void Prefers_an_exact_name_under_another_root_to_one_in_another_case() =>
        Assert.Equal(
            (LocalTargetStatus.Found, "static/img/a.png"), Found(Resolve(["img/A.png", "static/img/a.png"], "content/x.md", "/img/a.png")));

    [Theory]
    [InlineData("img/cafe\u0301.png", "img/caf\u00E9.png")]
    [InlineData("img/caf\u00E9.png", "img/cafe\u0301.png")]
    [InlineData("img/\u1112\u1161\u11AB.png", "img/\uD55C.png")]
    [InlineData("img/\u304B\u3099.png", "img/\u304C.png")]
    public void Takes_a_name_in_another_normalization_for_the_same(string file, string url) =>
        Assert.Equal((LocalTargetStatus.Found, file), Found(Resolve([file], "a.md", url)));

    [Theory]
    [InlineData("img/\uD55C.png", "img/\u1112\u1161.png")]
    [InlineData("img/海.png", "img/港.png")]
    [InlineData("img/cafe.png", "img/caf\u00E9.png")]
    public void Does_not_take_another_letter_for_the_same(string file, string url) =>
        Assert.Equal(LocalTargetStatus.Missing, Resolve([file], "a.md", url).Status);

    [Theory]
    [InlineData("/images/harbor.png", "/images/harbour.png")]
    [InlineData("/images/harbuor.png?v=1", "/images/harbour.png?v=1")]
    [InlineData("/images/harbour.jpg", "/images/harbour.png")]
    [InlineData("../images/harbor.png", "../images/harbour.png")]
    [InlineData("harbour/qay.png", "harbour/quay.png")]
    [InlineData("/img/harbour.png", "/images/harbour.png")]
    [InlineData("harbour.png", "../images/harbour.png")]
    [InlineData("/images/zebra.png", null)]
    [InlineData("/images/quay.png", null)]
    [InlineData("harbor/quay.png", "harbour/quay.png")]
    public void Suggests_the_one_file_that_can_be_meant(string url, string? nearest)
    {
        var target = Resolve([.. Hexo, "source/img/other.png"], "source/_posts/harbour.md", url);
        Assert.Equal(LocalTargetStatus.Missing, target.Status);
        Assert.Equal(nearest, target.NearestUrl);
        Assert.NotEmpty(target.LookedAt);
    }

    [Fact]
    public void Suggests_the_same_name_in_a_neighbouring_folder() =>
        Assert.Equal("/images/boat.png", Resolve(["images/boat.png", "img/other.png"], "a.md", "/img/boat.png").NearestUrl);

    [Fact]
    public void Suggests_nothing_if_two_files_could_be_meant() =>
        Assert.Null(Resolve(["img/boat1.png", "img/boats.png", "img/boat.gif", "img/boat.webp"], "a.md", "img/boat.png").NearestUrl);

    [Fact]
    public void Suggests_no_image_with_another_number() =>
        Assert.Null(Resolve(["img/step-1.png", "img/step-3.png"], "a.md", "img/step-2.png").NearestUrl);

    [Fact]
    public void Suggests_an_encoded_url_where_the_name_needs_it() =>
        Assert.Equal("img/big%20boat.png", Resolve(["img/big boat.png"], "a.md", "img/big%20boot.png").NearestUrl);

    [Fact]
    public void Says_where_it_looked()
    {
        var target = Resolve(["source/_posts/a.md", "source/img/x.png", "static/img/y.png"], "source/_posts/a.md", "/img/zebra.png");
        Assert.Equal(["img/zebra.png", "source/img/zebra.png", "static/img/zebra.png"], target.LookedAt.AsEnumerable());
    }

    [Theory]
    [InlineData("/repo/img/x.png")]
    [InlineData("/img/x.png")]
    public void Strips_the_base_path_of_the_site(string url) =>
        Assert.Equal(
            (LocalTargetStatus.Found, "img/x.png"),
            Found(Resolve(["img/x.png"], "a.md", url, SiteSettings.Default with { BasePath = "/repo/" })));

    [Fact]
    public void Finds_the_nearest_file_behind_the_base_path() =>
        Assert.Equal(
            "/repo/img/boat.png",
            Resolve(["img/boat.png"], "a.md", "/repo/img/baot.png", SiteSettings.Default with { BasePath = "/repo/" }).NearestUrl);

    [Fact]
    public void Looks_only_at_the_configured_public_folders()
    {
        var settings = SiteSettings.Default with { PublicRoots = ["www"] };
        Assert.Equal(LocalTargetStatus.Missing, Resolve(["static/img/x.png", "www/img/y.png"], "a.md", "/img/x.png", settings).Status);
        Assert.Equal(
            (LocalTargetStatus.Found, "www/img/y.png"),
            Found(Resolve(["static/img/x.png", "www/img/y.png"], "a.md", "/img/y.png", settings)));
    }

    [Fact]
    public void Does_not_know_the_files_of_a_theme_that_was_not_fetched() =>
        Assert.Equal(
            LocalTargetStatus.Unknown, Resolve(["source/img/x.png", "themes/next/"], "source/_posts/a.md", "/img/logo.png").Status);

    [Fact]
    public void Does_not_know_what_is_in_an_unreadable_folder()
    {
        var site = new ContentSite(new UnreadableFolder("img"), SiteSettings.Default);
        Assert.Equal(LocalTargetStatus.Unknown, site.Resolve("a.md", "img/x.png").Status);
        Assert.Equal(LocalTargetStatus.Missing, site.Resolve("a.md", "other.png").Status);
    }

    [Fact]
    public void Answers_a_url_of_any_length()
    {
        Assert.Equal(LocalTargetStatus.Unknown, Resolve(Hexo, "a.md", string.Concat(Enumerable.Repeat("a/", 100_000)) + "x.png").Status);
        Assert.Equal(LocalTargetStatus.Unknown, Resolve(Hexo, "a.md", string.Concat(Enumerable.Repeat("../", 1_000)) + "x.png").Status);
    }

    [Theory]
    [InlineData("/other/a.md")]
    [InlineData("../a.md")]
    public void Does_not_know_the_surroundings_of_a_document_outside(string document) =>
        Assert.Equal(LocalTargetStatus.Unknown, Resolve(Hexo, document, "images/harbour.png").Status);

    private static (LocalTargetStatus Status, string? Path) Found(LocalTarget target) => (target.Status, target.Path);

    private static LocalTarget Resolve(IEnumerable<string> files, string document, string url, SiteSettings? settings = null) =>
        new ContentSite(new InMemoryFileSystem(files), settings ?? SiteSettings.Default).Resolve(document, url);

    private sealed class UnreadableFolder(string name) : ISiteFileSystem
    {
        public FolderListing? List(string folder) =>
            folder.Length == 0 ? new FolderListing(["a.md"], [name]) : folder == name ? FolderListing.Unreadable : null;
    }
}
