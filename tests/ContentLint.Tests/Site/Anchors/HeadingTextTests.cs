using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Site.Anchors;

/// <summary>
/// The anchors of headings with more than plain text, as Hexo 7.3 with hexo-renderer-marked 7, VitePress 1.6, Astro 5 and 6 and
/// Docusaurus 3.10 make them.
/// </summary>
public sealed class HeadingTextTests
{
    private static readonly string[] Hexo = ["_config.yml", "title: x\n", "package.json", Package("hexo", "^7.3.0")];
    private static readonly string[] VitePress =
        ["docs/.vitepress/config.ts", "export default {}\n", "package.json", Package("vitepress", "^1.6.0")];
    private static readonly string[] Astro5 = ["astro.config.mjs", "export default {};\n", "package.json", Package("astro", "^5.0.0")];
    private static readonly string[] Docusaurus =
        ["docusaurus.config.js", "module.exports = {};\n", "package.json", Package("@docusaurus/core", "3.10.2")];

    [Theory]
    [InlineData("What's new", "What\u2019s-new", "What-s-new")]
    [InlineData("\"Tides\" 'n' \"quays\"...", "\u201CTides\u201D-\u2018n\u2019-\u201Cquays\u201D\u2026", "Tides-n-quays")]
    [InlineData("a -- b --- c", "a-\u2013-b-\u2014-c", "a-b-c")]
    [InlineData("a **\"b\"** c", "a-\u201Cb\u201D-c", "a-b-c")]
    [InlineData("`it's`", "it-s", "it\u2019s")]
    [InlineData("\\\"a\\\"", "a", "\u201Ca\u201D")]
    [InlineData("`a <T>` b", "a-b", "a-T-b")]
    [InlineData("a & b &amp; &copy;", "a-b-copy", "a-b")]
    [InlineData("a ![quay](q.png) b", "a-b", "a-quay-b")]
    [InlineData("\u6D77 Stra\u00DFe \uD83C\uDF0A", "\u6D77-Strase-\uD83C\uDF0A", "\u6D77-Strasse")]
    public void Hexo_sets_quotation_marks_and_leaves_out_tags_and_images(string heading, string anchor, string other) =>
        AssertAnchors(Hexo, "source/_posts/a.md", heading, anchor, other);

    [Theory]
    [InlineData("marked:\n  smartypants: false\n", "", "What-s-new", true)]
    [InlineData("marked:\n  smartypants: false\n", "", "What\u2019s-new", false)]
    [InlineData("marked:\n  modifyAnchors: 1\n", "", "anything", true)]
    [InlineData("title: x\n", "hexo-renderer-pandoc", "anything", true)]
    [InlineData("title: x\n", "hexo-renderer-markdown-it", "What-s-new", true)]
    [InlineData("title: x\n", "hexo-renderer-markdown-it", "What\u2019s-new", true)]
    [InlineData("title: x\n", "hexo-renderer-markdown-it", "anything", false)]
    public void Settings_and_renderers_of_Hexo_count(string config, string renderer, string anchor, bool mayBeThere)
    {
        var package = renderer.Length == 0 ? Package("hexo", "^7.3.0") : Package("hexo", "^7.3.0", renderer);
        Assert.Equal(!mayBeThere, Lacks(["_config.yml", config, "package.json", package], "source/_posts/a.md", "What's new", anchor));
    }

    [Theory]
    [InlineData("a ![quay](q.png) b", "a-b", "a-quay-b")]
    [InlineData(":tada: New", "new", "tada")]
    [InlineData("Q &amp; A", "q-amp-a", "q-and-a")]
    [InlineData("\u65E5\u672C \u00DCber", "\u65E5\u672C-uber", "\u65E5\u672C-\u00FCber")]
    public void VitePress_leaves_out_images_and_emoji(string heading, string anchor, string other) =>
        AssertAnchors(VitePress, "docs/a.md", heading, anchor, other);

    [Theory]
    [InlineData("The --flag", "the-flag", "the---flag")]
    [InlineData("The `--flag`", "the---flag", "the-flag")]
    [InlineData("a --- b", "a-----b", "a--b")]
    [InlineData("a ![quay](q.png) b", "a--b", "a-quay-b")]
    [InlineData("a <br> b", "a--b", "a-b")]
    public void Astro_makes_a_dash_of_two_hyphens(string heading, string anchor, string other) =>
        AssertAnchors(Astro5, "src/pages/a.md", heading, anchor, other);

    [Theory]
    [InlineData("export default { markdown: { smartypants: false } };\n", "the-flag", true)]
    [InlineData("export default { markdown: { smartypants: false } };\n", "the---flag", false)]
    [InlineData("export default { markdown: { smartypants: { dashes: x } } };\n", "the-flag", false)]
    [InlineData("export default { markdown: { smartypants: { dashes: x } } };\n", "the---flag", false)]
    public void Astro_may_be_told_not_to(string config, string anchor, bool isMissing) =>
        Assert.Equal(isMissing, Lacks(["astro.config.mjs", config, "package.json", Astro5[3]], "src/pages/a.md", "The --flag", anchor));

    [Theory]
    [InlineData("Foo {props.a} bar", "foo-propsa-bar", "foo--bar")]
    [InlineData("One {/* a comment */}", "one--a-comment-", "one")]
    [InlineData("One {/* #foo */} more", "one--foo--more", "foo")]
    [InlineData("One {/* #foo */}", "foo", "one")]
    [InlineData("One {/* #a */} {/* #b */}", "b", "a")]
    [InlineData("a ![quay](q.png)", "a-quay", "a-")]
    [InlineData("The --flag", "the---flag", "the-flag")]
    public void Docusaurus_takes_expressions_as_they_are_written(string heading, string anchor, string other) =>
        AssertAnchors(Docusaurus, "docs/a.mdx", heading, anchor, other);

    [Theory]
    [InlineData("docs/a.mdx", "```md\n## A {/* #foo */}\n```\n", true)]
    [InlineData("docs/a.mdx", "A `{#foo}` b\n", true)]
    [InlineData("docs/a.mdx", "A {/* #foo */} b\n", true)]
    public void An_id_in_code_is_none(string path, string text, bool isMissing) =>
        Assert.Equal(isMissing, LacksIn(Docusaurus, path, text, "foo"));

    [Theory]
    [InlineData("```\n{: #foo}\n```\n", true)]
    [InlineData("`{: #foo}` text\n", true)]
    [InlineData("text\n{: #foo}\n", false)]
    [InlineData("`code`{: #foo}\n", false)]
    [InlineData("``` {#foo}\ncode\n```\n", false)]
    [InlineData("```\n{: #bar}\n```\n\ntext\n{: #foo}\n", false)]
    public void An_attribute_list_gives_an_id_outside_of_code(string text, bool isMissing) =>
        Assert.Equal(isMissing, LacksIn(["_config.yml", "title: x\n", "Gemfile", "gem 'jekyll'\n"], "a.md", text, "foo"));

    private static void AssertAnchors(string[] files, string path, string heading, string anchor, string other)
    {
        Assert.False(Lacks(files, path, heading, anchor), $"'{anchor}' is missing");
        Assert.True(Lacks(files, path, heading, other), $"'{other}' is there");
    }

    private static bool Lacks(string[] files, string path, string heading, string anchor) =>
        LacksIn(files, path, $"## {heading}\n\nText.\n", anchor);

    private static bool LacksIn(string[] files, string path, string text, string anchor)
    {
        var texts = files.Chunk(2).ToDictionary(static pair => pair[0], static pair => pair[1]);
        ISite site = new ContentSite(new InMemoryFileSystem([.. texts.Keys, path], texts), SiteSettings.Default);
        var kind = path.EndsWith(".mdx", StringComparison.Ordinal) ? ContentKind.Mdx : ContentKind.Markdown;
        return site.Anchors(ContentParser.Parse(new SourceText(text, path), kind)).Lacks(anchor);
    }

    private static string Package(string name, string version, string? other = null)
    {
        var second = other is null ? "" : $",\"{other}\":\"1.0.0\"";
        return "{\"dependencies\":{\"" + name + "\":\"" + version + "\"" + second + "}}";
    }
}
