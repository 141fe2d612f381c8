using ContentLint.Rules.Images;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

/// <summary>The placeholder of a lazy image is what readers see, unless a script replaces it.</summary>
[Trait("Rule", "CL2018")]
public sealed class LazyPlaceholderTests
{
    private const string Lazy = "<img src=\"https://f.sea.cn/loadimg.gif\" data-original=\"https://f.sea.cn/1.png\" alt=\"a\">\n";

    private static readonly (string Path, string Text)[] Hexo =
        [("_config.yml", "title: x\n"), ("package.json", "{\"dependencies\":{\"hexo\":\"^7.3.0\"}}")];

    [Theory]
    [InlineData(
        "海 🌊 <img src=\"[|https://f.sea.cn/loadimg.gif|]\" data-original=\"https://f.sea.cn/1.png\" alt=\"\">\n",
        "海 🌊 <img src=\"https://f.sea.cn/1.png\" data-original=\"https://f.sea.cn/1.png\" alt=\"\">\n")]
    [InlineData(
        "<img alt='' data-src='/img/a.png?a=1&amp;b=2' src='[|/img/spinner.svg|]'>\n",
        "<img alt='' data-src='/img/a.png?a=1&amp;b=2' src='/img/a.png?a=1&amp;b=2'>\n")]
    [InlineData(
        "<img src=\"[|../blank.gif|]\" data-actualsrc=\"//p.sea.cn/a.jpg\" alt=\"\">\n",
        "<img src=\"//p.sea.cn/a.jpg\" data-actualsrc=\"//p.sea.cn/a.jpg\" alt=\"\">\n")]
    [InlineData("<img src=[|/loading.gif|] data-lazy-src=/a.png alt=x>\n", null)]
    [InlineData(
        "> <img src=\"[|static/none.gif|]\" file=\"https://f.sea.cn/1.png\" alt=\"\">\n",
        "> <img src=\"https://f.sea.cn/1.png\" file=\"https://f.sea.cn/1.png\" alt=\"\">\n")]
    [InlineData(
        "- <img zoomfile=\"/1.png\" src=\"[|data:image/gif;base64,R0lGODlhAQABAA|]\" alt=\"\">\n",
        "- <img zoomfile=\"/1.png\" src=\"/1.png\" alt=\"\">\n")]
    public void Reports_the_placeholder_where_nothing_replaces_it(string markup, string? expected) =>
        RuleTester<PlaceholderImage>.Reports(markup, unsafeFixedText: expected, setup: Site(Hexo));

    [Theory]
    [InlineData("<img src=\"/thumb.png\" data-original=\"/full.png\" alt=\"a\"> <img src=\"{{ a }}loading.gif\" data-src=\"/a.png\">\n")]
    [InlineData("<img src=\"data:text/plain,AA\" data-src=\"/a.png\" alt=\"a\"> <img data-src=\"/a.png\" alt=\"a\">\n")]
    [InlineData("<img src=\"/whiteboard.jpg\" data-src=\"/x/board.jpg\">\n")]
    [InlineData("<img src=\"/gray-seal.jpg\" data-src=\"/x/gray-seal-large.jpg\">\n")]
    [InlineData("<img src=\"/harbour-loading.jpg\" data-original=\"/harbour-loading-2000.jpg\">\n")]
    [InlineData(
        "<img src=\"/loading.gif\" alt=\"a\"> <img src=\"/loading.gif\" data-src=\"{{ a }}\"> <img src=\"/loading.gif\" data-src=\"x\">\n")]
    [InlineData(
        "`<img src=\"/loading.gif\" data-src=\"/a.png\">` ![a](/loading.gif) <img src=\"/loading.gif\" data-src=\"/loading.gif\">\n")]
    public void Is_quiet_about_other_images(string text) => RuleTester<PlaceholderImage>.IsQuiet(text, Site(Hexo));

    [Theory]
    [InlineData("themes/next/source/js/utils.js", "document.querySelectorAll('img[data-original]')")]
    [InlineData("themes/next/layout/layout.ejs", "<script src=\"https://cdn.sea.cn/all.js\"></script>")]
    [InlineData("themes/next/_config.yml", "lazyload: true")]
    [InlineData("scripts/filter.js", "hexo.extend.filter.register('after_render', h => h.replace('lazyload', ''))")]
    [InlineData("_config.next.yml", "theme: next")]
    public void Is_quiet_where_the_site_may_replace_it(string path, string text) =>
        RuleTester<PlaceholderImage>.IsQuiet(Lazy, Site([.. Hexo, (path, text)]));

    [Theory]
    [InlineData("themes/next/layout/layout.ejs", "<script src=\"/js/menu.js\"></script><img loading=\"lazy\">")]
    [InlineData("themes/next/_config.yml", "menu: true")]
    [InlineData("source/_posts/b.md", Lazy)]
    public void Other_files_of_the_site_replace_nothing(string path, string text) => RuleTester<PlaceholderImage>.Reports(
        Lazy.Replace("https://f.sea.cn/loadimg.gif", "[|https://f.sea.cn/loadimg.gif|]", StringComparison.Ordinal),
        unsafeFixedText: Lazy.Replace("loadimg.gif", "1.png", StringComparison.Ordinal),
        setup: Site([.. Hexo, (path, text)]));

    [Fact]
    public void Is_quiet_where_the_page_runs_a_script_or_the_generator_is_unknown()
    {
        RuleTester<PlaceholderImage>.IsQuiet(Lazy + "<script>f()</script>\n", Site(Hexo));
        RuleTester<PlaceholderImage>.IsQuiet(Lazy, Site());
        RuleTester<PlaceholderImage>.IsQuiet(Lazy, Site(("_config.yml", "remote_theme: a/b\n"), ("Gemfile", "gem 'jekyll'")));
        RuleTester<PlaceholderImage>.IsQuiet(Lazy, Site([.. Hexo[..1], (
            "package.json",
            "{\"dependencies\":{\"hexo\":\"7\",\"hexo-lazyload-image\":\"1\"}}")]));
    }

    private static RuleTestSetup Site(params (string Path, string Text)[] files) => new()
    {
        FileName = "source/_posts/a.md",
        Site = new ContentSite(
            new InMemoryFileSystem([], files.Append(("source/_posts/a.md", Lazy)).Select(file =>
                KeyValuePair.Create(file.Item1, System.Text.Encoding.UTF8.GetBytes(file.Item2)))),
            SiteSettings.Default),
    };
}
