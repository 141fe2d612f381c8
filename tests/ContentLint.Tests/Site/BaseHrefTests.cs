using ContentLint.Files;
using ContentLint.Rules.Images;
using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Syntax;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Site;

/// <summary><c>base href</c> moves every relative URL and fragment of a page.</summary>
public sealed class BaseHrefTests
{
    private static readonly RuleTestSetup Page = new() { FileName = "docs/page.html", Site = Site() };

    [Theory]
    [InlineData("../images/", "quay.png")]
    [InlineData("../images/index.html?v=1#top", "quay.png")]
    [InlineData("/images/", "./quay.png")]
    [InlineData("/images", "images/quay.png")]
    [InlineData("..", "images/quay.png")]
    [InlineData("https://a.example/images/", "quay.png")]
    [InlineData("https://a.example", "images/quay.png")]
    [InlineData("//a.example/docs/", "../images/quay.png")]
    [InlineData("https://a.example/docs/", "/images/quay.png")]
    [InlineData("\t/images/ ", "quay.png")]
    [InlineData("海/", "../../images/quay.png")]
    [InlineData("https://cdn.example/", "https://a.example/images/quay.png")]
    [InlineData("data:text/plain,x", "../images/quay.png")]
    public void An_image_is_found_from_there(string href, string url)
    {
        RuleTester<ImageNotFound>.IsQuiet($"<base href=\"{href}\"><img src=\"{url}\">\n", Page);
        Assert.Equal(LocalTargetStatus.Found, ((ISite)Site()).Resolve(Document(href, url), Document(href, url).References[^1]).Status);
    }

    [Theory]
    [InlineData("../images/", "../images/zebra.png")]
    [InlineData("/images/", "zebra.png")]
    [InlineData("..", "docs/zebra.png")]
    [InlineData("https://cdn.example/", "https://a.example/images/zebra.png")]
    public void An_image_is_missed_from_there(string href, string url) =>
        RuleTester<ImageNotFound>.Reports($"<base href=\"{href}\"><img src=\"[|{url}|]\">\n", setup: Page);

    [Fact]
    public void The_nearest_file_is_named_as_the_page_would_name_it() => RuleTester<ImageNotFound>.Reports(
        "<base href=\"..\"><img src=\"[|docs/quay.png|]\">\n",
        unsafeFixedText: "<base href=\"..\"><img src=\"images/quay.png\">\n",
        setup: Page);

    [Theory]
    [InlineData("../images/?q#f", "x.png", "../images/x.png")]
    [InlineData("../a/b.html?q#f", "", "../a/b.html?q")]
    [InlineData("../a/b.html?q#f", "#g", "../a/b.html?q#g")]
    [InlineData("../a/b.html?q#f", "?r", "../a/b.html?r")]
    [InlineData("https://a.example?q", "x", "https://a.example/x")]
    [InlineData("https://a.example/b/..", "x", "https://a.example/b/../x")]
    [InlineData("//a.example/b/c", "/x", "//a.example/x")]
    [InlineData("b", "x", "x")]
    public void Is_put_in_front_of_a_URL_as_browsers_do(string href, string url, string meant) =>
        Assert.Equal(meant, BaseHref.Of(Document(href, url))!.Apply(url));

    [Fact]
    public void A_fix_writes_the_part_that_stands_in_the_page()
    {
        RuleTester<ImagePathCase>.Reports(
            "<base href=\"/images/\"><img src=\"[|Quay.png|]\">\n", "<base href=\"/images/\"><img src=\"quay.png\">\n", setup: Page);
        RuleTester<LinkPathCase>.Reports(
            "<base href=\"../images/\"><a href=\"[|../docs/Harbour.html|]\">x</a>\n",
            "<base href=\"../images/\"><a href=\"../docs/harbour.html\">x</a>\n",
            setup: Page);
    }

    [Theory]
    [InlineData("https://cdn.example/")]
    [InlineData("//cdn.example/images/")]
    [InlineData("{{ base }}")]
    [InlineData("/{{ base }}/")]
    [InlineData("mailto:a@b.example")]
    [InlineData("https:x")]
    public void Nothing_is_said_where_it_leads_elsewhere_or_is_not_known(string href)
    {
        var html =
            $"<base href=\"{href}\"><img src=\"gone.png\"><img src=\"/gone.png\"><a href=\"gone.html\">x</a><a href=\"#gone\">y</a><a "
                + $"href=\"Page.html\">z</a>\n";
        RuleTester<ImageNotFound>.IsQuiet(html, Page);
        RuleTester<LinkTargetNotFound>.IsQuiet(html, Page);
        RuleTester<LinkPathCase>.IsQuiet(html, Page);
        RuleTester<FragmentNotFound>.IsQuiet(html, Page);
    }

    [Fact]
    public void A_link_and_its_fragment_are_looked_for_from_there()
    {
        RuleTester<LinkTargetNotFound>.Reports(
            "<base href=\"../images/\"><a href=\"[|harbour.html|]\">x</a> <a href=\"../docs/harbour.html\">y</a>\n", setup: Page);
        RuleTester<FragmentNotFound>.Reports(
            "<base href=\"harbour.md\"><a href=\"[|#pier|]\">x</a> <a href=\"#quay\">y</a> <a href=\"[|?v#pier|]\">z</a><p id=\"pier\">\n",
            setup: Page);
        RuleTester<FragmentNotFound>.IsQuiet("<base href=\"page.html\"><a href=\"#pier\">x</a><p id=\"pier\">\n", Page);
    }

    [Fact]
    public void The_first_base_counts_and_a_frame_has_that_of_its_page()
    {
        RuleTester<ImageNotFound>.IsQuiet(
            "<base target=\"_top\"><base href=\"/images/\"><base href=\"/gone/\"><img src=\"quay.png\">\n", Page);
        RuleTester<ImageNotFound>.IsQuiet("<base href=\"/images/\"><iframe srcdoc=\"<img src='quay.png'>\"></iframe>\n", Page);
        RuleTester<ImageNotFound>.IsQuiet(
            "<base href=\"/gone/\"><iframe srcdoc=\"<base href='/images/'><img src='quay.png'>\"></iframe>\n", Page);
    }

    [Fact]
    public void The_steps_name_it()
    {
        var steps = Site(("docs/based.html", "<base href=\"../images/\">")).Explain("docs/based.html", "quay.png");
        Assert.Equal(LocalTargetStatus.Found, steps.Target.Status);
        Assert.Equal("<base href='../images/'> makes '../images/quay.png' of it", steps.Steps[0]);
        Assert.Equal(
            LocalTargetStatus.NotLocal,
            Site(("docs/based.html", "<BASE href=https://cdn.example/>")).Explain("docs/based.html", "quay.png").Target.Status);
    }

    private static ContentDocument Document(string href, string url) => ContentParser.Parse(
        new SourceText($"<base href=\"{href}\"><img src=\"{url}\">\n", "docs/page.html"), ContentKind.Html);

    private static ContentSite Site(params (string Path, string Text)[] more)
    {
        var files = new Dictionary<string, string>
        {
            ["docs/page.html"] = "<p id=\"pier\">\n", ["docs/harbour.html"] = "<p id=\"quay\">\n",
            ["docs/harbour.md"] = "# Harbour\n\n## Quay\n", ["images/quay.png"] = "", ["images/boat.png"] = ""
        };
        foreach (var (path, text) in more)
            files[path] = text;
        return new ContentSite(
            new InMemoryFileSystem(files.Keys, files), SiteSettings.Default with { Url = new Uri("https://a.example/") });
    }
}
