using ContentLint.Files;
using ContentLint.Site.Anchors;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Site.Profiles;

public sealed class HeadingSlugTests
{
    [Theory]
    [InlineData(HeadingSlugs.GitHub, "Boats & Ships!", "boats--ships")]
    [InlineData(HeadingSlugs.GitHub, "灯塔 的历史：1", "灯塔-的历史1")]
    [InlineData(HeadingSlugs.GitHub, "Über_uns 🌅", "über_uns-")]
    [InlineData(HeadingSlugs.GitHub, "مرحبا بالعالم", "مرحبا-بالعالم")]
    [InlineData(HeadingSlugs.Kramdown, "1. The lamp: old", "the-lamp-old")]
    [InlineData(HeadingSlugs.Kramdown, "灯塔", "section")]
    [InlineData(HeadingSlugs.KramdownGfm, "灯塔 & lamp", "灯塔--lamp")]
    [InlineData(HeadingSlugs.KramdownGfm, "½ ② Ⅷ Ⓐ", "--ⅷ-ⓐ")]
    [InlineData(HeadingSlugs.KramdownGfm, "İstanbul", "i\u0307stanbul")]
    [InlineData(HeadingSlugs.GitHub, "½ ② Ⅷ 🅰 ٣", "--ⅷ-🅰-٣")]
    [InlineData(HeadingSlugs.Goldmark, "灯塔 & Lamp_1", "灯塔--lamp_1")]
    [InlineData(HeadingSlugs.Goldmark, "!!!", "heading")]
    [InlineData(HeadingSlugs.MarkdownIt, "1. Tugs & tows", "_1-tugs-tows")]
    [InlineData(HeadingSlugs.MarkdownIt, "港口：新闻", "港口-新闻")]
    [InlineData(HeadingSlugs.MarkdownIt, "descripción", "descripcion")]
    [InlineData(HeadingSlugs.MarkdownIt, "한국어 ﾊﾝｶｸ がガ", "\u1112\u1161\u11AB\u1100\u116E\u11A8\u110B\u1165-ハンカク-か\u3099カ\u3099")]
    [InlineData(HeadingSlugs.MarkdownIt, "½ ② Ⅷ ™ ﬁ １２", "_1⁄2-2-viii-tm-fi-12")]
    [InlineData(HeadingSlugs.MarkdownIt, "ΟΔΟΣ ΣΑΣ İstanbul straße", "οδος-σας-istanbul-straße")]
    [InlineData(HeadingSlugs.MarkdownIt, "مُحَمَّد हिन्दी ий ☕️", "مُحَمَّد-हिन्दी-ии-☕️")]
    [InlineData(HeadingSlugs.MarkdownIt, "e\u0301\u0327 Å 𝒜\tb", "e-a-ab")]
    [InlineData(HeadingSlugs.GitHub, "ΟΔΟΣ Σ.Α. İ", "οδος-σα-i\u0307")]
    [InlineData(HeadingSlugs.KramdownGfm, "ΟΔΟΣ", "οδοσ")]
    [InlineData(HeadingSlugs.Hexo, "Zażółć gęślą Øl Æble", "Zazolc-gesla-Ol-AEble")]
    [InlineData(HeadingSlugs.Hexo, "ий ガ ﬁ Ａ Ⓐ K ½ ª", "ий-ガ-ﬁ-A-A-K-½-ª")]
    [InlineData(HeadingSlugs.Hexo, "a\u0085b\u00A0c\uFEFFd\u0301", "a\u0085b-c-d\u0301")]
    [InlineData(HeadingSlugs.Hexo, "Boats & Ships", "Boats-Ships")]
    [InlineData(HeadingSlugs.Hexo, "灯塔的历史", "灯塔的历史")]
    [InlineData(HeadingSlugs.PythonMarkdown, "Hello World code & more", "hello-world-code-more")]
    [InlineData(HeadingSlugs.PythonMarkdown, "Ünïcode Straße İ", "unicode-strae-i")]
    [InlineData(HeadingSlugs.PythonMarkdown, "中文 标题", "")]
    [InlineData(HeadingSlugs.PythonMarkdown, "a_b_c -- d\te\u00A0f", "a_b_c-d-e-f")]
    [InlineData(HeadingSlugs.PythonMarkdown, "ﬁ ½ x² Ⅷ", "fi-12-x2-viii")]
    [InlineData(HeadingSlugs.PythonMarkdownUnicode, "Ünï İ ß Ⓐ", "ünï-i\u0307-ß")]
    [InlineData(HeadingSlugs.PythonMarkdownUnicode, "हिन्दी भाषा", "हनद-भष")]
    [InlineData(HeadingSlugs.PyMdown, "a_b - c -- d  e!", "a_b---c----d--e")]
    [InlineData(HeadingSlugs.PyMdown, "C++ & C#\tÜnï\u00A0e\u0301", "c--cünïé")]
    [InlineData(HeadingSlugs.PyMdown, "٣ Ⅷ ① İ", "٣-ⅷ-①-i")]
    [InlineData(HeadingSlugs.Markdig, "A title code Ünï 中文 & C# foo_bar", "a-title-code-ünï-中文--c-foo_bar")]
    [InlineData(HeadingSlugs.Markdig, "1. Hello,  World!", "1-hello--world")]
    [InlineData(HeadingSlugs.Mdn, "The row() method", "the_row_method")]
    [InlineData(HeadingSlugs.Mdn, "::before / ::after", "before_after")]
    [InlineData(HeadingSlugs.Mdn, "interactions with robots.txt", "interactions_with_robots.txt")]
    public void Makes_the_anchor_that_the_generator_makes(HeadingSlugs slugs, string heading, string anchor) =>
        Assert.Equal(anchor, HeadingSlug.Of(heading, slugs));

    [Theory]
    [InlineData("## Boats\n", "boats")]
    [InlineData("## Boats\n\n## Boats\n", "boats-1")]
    [InlineData("Boats\n-----\n", "boats")]
    [InlineData("## The `quay` and *all* [boats](x.md) &amp; more\n", "the-quay-and-all-boats--more")]
    [InlineData("## Boats\tand ships\n", "boats-and-ships")]
    [InlineData("## Boats\tand ships\n", "boatsand-ships")]
    [InlineData("Boats\nand ships\n---\n", "boats-and-ships")]
    [InlineData("Boats\nand ships\n---\n", "boatsand-ships")]
    [InlineData("## Boats {#fleet}\n", "fleet")]
    [InlineData("## Boats {#fleet .wide}\r\n", "fleet")]
    [InlineData("## Boats\n{: #fleet .wide}\n", "fleet")]
    [InlineData("A text.\n{: #fleet}\n", "fleet")]
    [InlineData("<a name=\"fleet\"></a>\n", "fleet")]
    [InlineData("<div id='fleet'></div>\n", "fleet")]
    [InlineData("<p><code><a id=\"fleet\">x</a></code></p>\n", "fleet")]
    [InlineData("<h2>Boats &amp; <em>ships</em></h2>\n", "boats--ships")]
    [InlineData("---\ntitle: x\n---\n\n# 海港 🌅\n", "海港-")]
    public void Finds_the_anchors_of_a_page(string text, string anchor)
    {
        var anchors = Read(text);
        Assert.Contains(anchor, anchors.Ids);
        Assert.False(anchors.Lacks(anchor));
        Assert.False(anchors.Lacks(Uri.EscapeDataString(anchor)));
        Assert.True(anchors.Lacks("nowhere"));
    }

    [Theory]
    [InlineData("한국어")]
    [InlineData("\u1112\u1161\u11AB국어")]
    public void Finds_an_anchor_however_its_letters_are_composed(string fragment)
    {
        var anchors = AnchorReader.Read(
            ContentParser.Parse(new SourceText("## 한국어\n\n## descripción\n", "a.md"), ContentKind.Markdown),
            SiteProfile.OfUnknownGenerator with
            {
                Detected = new DetectedSite("vitepress", "of a test"), Slugs = HeadingSlugs.MarkdownIt, GuessesSlugs = false,
            });
        Assert.False(anchors.Lacks(fragment));
        Assert.True(anchors.Lacks("descripción"));
        Assert.True(anchors.Lacks("한국"));
    }

    [Theory]
    [InlineData("## Boats {#fleet}\n", "boats")]
    [InlineData("```\n## Boats\n```\n", "boats")]
    [InlineData("<!-- ## Boats -->\n\n<!-- <a id=\"boats\"></a> -->\n", "boats")]
    [InlineData("\\## Boats\n", "boats")]
    public void Takes_nothing_else_for_an_anchor(string text, string fragment) => Assert.True(Read(text).Lacks(fragment));

    [Theory]
    [InlineData("{% include boats.md %}\n")]
    [InlineData("{{ content }}\n")]
    [InlineData("## {{ page.title }}\n")]
    [InlineData("<div id=\"{{ page.id }}\"></div>\n")]
    [InlineData("<script>\naddAnchors()\n</script>\n")]
    [InlineData("<my-boats></my-boats>\n")]
    [InlineData("<!--@include: ./boats.md-->\n")]
    public void Does_not_know_what_others_put_into_the_page(string text) => Assert.False(Read(text).Lacks("boats"));

    [Theory]
    [InlineData("top")]
    [InlineData("")]
    [InlineData(":~:text=boats")]
    [InlineData("/boats")]
    [InlineData("!boats")]
    [InlineData("fn:1")]
    [InlineData("comments")]
    public void Leaves_fragments_alone_that_name_no_place_of_the_text(string fragment) => Assert.False(Read("## Ships\n").Lacks(fragment));

    [Theory]
    [InlineData("boat", "boats")]
    [InlineData("Big-Boats", null)]
    [InlineData("thequay", "the-quay")]
    [InlineData("zebra", null)]
    public void Suggests_the_one_anchor_that_can_be_meant(string fragment, string? nearest) =>
        Assert.Equal(nearest, Read("## Boats\n\n## The quay\n").Nearest(fragment));

    private static PageAnchors Read(string text) =>
        AnchorReader.Read(
            ContentParser.Parse(new SourceText(text, "a.md"), ContentKind.Markdown),
            SiteProfile.OfUnknownGenerator with { Detected = new DetectedSite("docusaurus", "of a test") });
}
