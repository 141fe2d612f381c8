using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>What each generator makes of a rooted link where the site has a base path; each was asked of the generator itself.</summary>
public sealed class BasePathLinkTests
{
    [Theory]
    [InlineData("/b/", LocalTargetStatus.Missing)]
    [InlineData("/blog/b/", LocalTargetStatus.Found)]
    [InlineData("/img/a.png", LocalTargetStatus.Found)]
    [InlineData("/img/gone.png", LocalTargetStatus.Missing)]
    public void Hexo_puts_it_before_images_of_Markdown_only(string url, LocalTargetStatus status) => Check(
        url,
        status,
        "source/a.md",
        ("_config.yml", "url: https://x.example/blog\nroot: /blog/\ntheme: t\n"),
        ("package.json", """{"dependencies":{"hexo":"7"}}"""),
        ("themes/t/layout/post.ejs", ""),
        ("source/a.md", "---\ntitle: a\n---\n"),
        ("source/b/index.md", "---\ntitle: b\n---\n"),
        ("source/img/a.png", ""));

    [Theory]
    [InlineData("", "/b/", LocalTargetStatus.Missing)]
    [InlineData("", "/sub/b/", LocalTargetStatus.Found)]
    [InlineData("c.addPlugin(HtmlBasePlugin);", "/b/", LocalTargetStatus.Found)]
    [InlineData("c.addPlugin(HtmlBasePlugin);", "/sub/b/", LocalTargetStatus.Missing)]
    [InlineData("c.addPlugin(HtmlBasePlugin);", "/gone/", LocalTargetStatus.Missing)]
    [InlineData("c.addTransform('x', t => t);", "/b/", LocalTargetStatus.Unknown)]
    [InlineData("c.addPlugin(own);", "/b/", LocalTargetStatus.Unknown)]
    public void Eleventy_puts_it_before_links_by_a_plugin_only(string code, string url, LocalTargetStatus status) => Check(
        url,
        status,
        "a.md",
        ("eleventy.config.js", "import { HtmlBasePlugin } from '@11ty/eleventy';\nimport own from 'own';\n"
            + $"export default function (c) {{ {code} return {{ pathPrefix: '/sub/' }}; }}"),
        ("a.md", ""),
        ("b.md", ""));

    [Theory]
    [InlineData("/sub/b", LocalTargetStatus.Missing)]
    [InlineData("/sub/gone", LocalTargetStatus.Missing)]
    [InlineData("/gone", LocalTargetStatus.Missing)]
    [InlineData("/b", LocalTargetStatus.Found)]
    public void VitePress_puts_it_before_links_of_Markdown(string url, LocalTargetStatus status) => Check(
        url,
        status,
        "a.md",
        (".vitepress/config.js", "export default { base: '/sub/' }"),
        ("a.md", ""),
        ("b.md", ""));

    [Theory]
    [InlineData("markdownIt().use(own)", LocalTargetStatus.Unknown)]
    [InlineData("markdownIt()", LocalTargetStatus.Unknown)]
    [InlineData(null, LocalTargetStatus.Missing)]
    public void A_Markdown_parser_of_the_configuration_may_rewrite_links(string? library, LocalTargetStatus status) => Check(
        "../SECURITY.md",
        status,
        "a.md",
        ("eleventy.config.js", $"export default function (c) {{ {(library is null ? "" : $"c.setLibrary('md', {library});")} }}"),
        ("a.md", ""));

    [Theory]
    [InlineData("/legacy/old.html", LocalTargetStatus.Unknown)]
    [InlineData("/legacy/old.png", LocalTargetStatus.Unknown)]
    [InlineData("/legacies/old.html", LocalTargetStatus.Missing)]
    public void Jekyll_keeps_files_that_other_tools_put_into_the_site(string url, LocalTargetStatus status) => Check(
        url,
        status,
        "a.md",
        ("_config.yml", "url: https://x.example\nkeep_files: [legacy]\n"),
        ("Gemfile", "gem \"jekyll\""),
        ("a.md", "---\n---\n"));

    [Theory]
    [InlineData("gone.html", LocalTargetStatus.Missing)]
    [InlineData("sub/gone.html", LocalTargetStatus.Missing)]
    [InlineData("b.html", LocalTargetStatus.Found)]
    [InlineData("../b.html", LocalTargetStatus.Found)]
    public void A_plain_site_has_no_pages_but_its_files(string url, LocalTargetStatus status)
    {
        var files = new InMemoryFileSystem(["a.html", "b.html"], new Dictionary<string, string> { ["a.html"] = "", ["b.html"] = "" });
        var site = new ContentSite(files, SiteSettings.Default with { Generator = "plain" });
        Assert.Equal(status, site.ResolveLink("a.html", url, LinkUse.Html).Status);
    }

    private static void Check(string url, LocalTargetStatus status, string document, params (string Path, string Text)[] files)
    {
        var texts = files.ToDictionary(static file => file.Path, static file => file.Text);
        var site = new ContentSite(new InMemoryFileSystem(texts.Keys, texts), SiteSettings.Default);
        Assert.Equal(status, site.ResolveLink(document, url).Status);
    }
}
