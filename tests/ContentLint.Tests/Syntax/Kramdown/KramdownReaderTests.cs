using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Kramdown;

/// <summary>
/// Pages as kramdown with its GFM parser reads them. That it does so is proven by comparison: tests/dialects/kramdown.
/// </summary>
public sealed class KramdownReaderTests
{
    [Theory]
    [InlineData("<img src=\"/a.png\">\n[l](/b)", "/a.png,/b")]
    [InlineData("<br>\n[l](/b)", "/b")]
    [InlineData("<span>x</span> [l](/b)", "/b")]
    [InlineData("<a href=\"/a\">a</a>\n[l](/b)", "/a,/b")]
    [InlineData("<div>\n\n[l](/b)\n\n</div>", "")]
    [InlineData("<div>\n<p>\n\n[l](/b)\n</p>\n</div>\n[m](/c)", "/c")]
    [InlineData("<details>\n<summary>s</summary>\n\n[l](/b)\n</details>", "")]
    [InlineData("<!-- [l](/b)\n\n -->\n[m](/c)", "/c")]
    [InlineData("x <!-- [l](/b) --> [m](/c)", "/c")]
    [InlineData("<script>\n[l](/b)\n</script>\n[m](/c)", "/c")]
    [InlineData("<pre>\n\n[l](/b)\n</pre>\n[m](/c)", "/c")]
    public void Only_elements_of_blocks_start_a_block_of_HTML(string text, string urls) => Assert.Equal(urls, UrlsOf(text));

    [Theory]
    [InlineData("<div markdown=\"1\">\n[l](/b)\n</div>", "/b")]
    [InlineData("<div class=\"x\" markdown='1'>\n\n[l](/b)\n</div>", "/b")]
    [InlineData("<div markdown=\"block\">\n* [l](/b)\n</div>", "/b")]
    [InlineData("<p markdown=\"span\">[l](/b)</p>", "/b")]
    [InlineData("<p markdown=\"1\">[l](/b)</p>", "/b")]
    [InlineData("<div markdown=\"0\">\n[l](/b)\n</div>", "")]
    [InlineData("<div>\n<div markdown=\"1\">\n[l](/b)\n</div>\n[m](/c)\n</div>", "/b")]
    [InlineData("<div markdown=\"1\">\n<div>\n[m](/c)\n</div>\n[l](/b)\n</div>", "/b")]
    [InlineData("<div markdown=\"1\">\n<div markdown=\"1\">\n[m](/c)\n</div>\n[l](/b)\n</div>", "/c,/b")]
    [InlineData("<details markdown=\"1\">\n<summary>s</summary>\n[l](/b)\n</details>", "/b")]
    [InlineData("<figure markdown=\"1\">\n![x](/a.png)\n<figcaption>c</figcaption>\n</figure>", "/a.png")]
    [InlineData("<table markdown=\"1\">\n<tr><td markdown=\"1\">[l](/b)</td></tr>\n</table>", "/b")]
    [InlineData("<table><tr><td markdown=\"span\">[l](/b)</td><td>[m](/c)</td></tr></table>", "/b")]
    [InlineData("<pre markdown=\"1\">[l](/b)</pre>", "")]
    [InlineData("<span markdown=\"0\">[l](/b)</span>", "")]
    [InlineData("<code>[l](/b)</code>", "")]
    [InlineData("{::options parse_block_html=\"true\" /}\n\n<div>\n[l](/b)\n</div>", "/b")]
    public void The_attribute_markdown_says_how_the_content_of_an_element_is_read(string text, string urls) =>
        Assert.Equal(urls, UrlsOf(text));

    [Theory]
    [InlineData("- a\n\n    [l](/b)", "/b")]
    [InlineData("- a\n\n     [l](/b)", "/b")]
    [InlineData("- a\n\n        [l](/b)", "")]
    [InlineData("1.  a\n\n    > [l](/b)", "/b")]
    [InlineData("term\n: [l](/b)\n\n: [m](/c)", "/b,/c")]
    [InlineData("> a\n[l](/b)", "/b")]
    [InlineData("a\n    [l](/b)", "/b")]
    [InlineData("a\n^\n    [l](/b)", "")]
    [InlineData("| a | [l](/b) |", "/b")]
    [InlineData("a | `b | [l](/b)`", "")]
    [InlineData("{::comment}\n[l](/b)\n{:/comment}", "")]
    [InlineData("a {::comment}[l](/b){:/} [m](/c)", "/c")]
    [InlineData("{::nomarkdown}\n[l](/b) <img src=\"/a.png\">\n{:/}", "/a.png")]
    [InlineData("$$\n[l](/b)\n$$", "")]
    [InlineData("a $$[l](/b)$$ c", "")]
    [InlineData("a[^1] b\n\n[^1]: [l](/b)\n\n    [m](/c)", "/b,/c")]
    [InlineData("a b\n\n[^1]: [l](/b)", "")]
    [InlineData("~~~ruby\n[l](/b)\n~~~\n[m](/c)", "/c")]
    [InlineData("```\n[l](/b)\n```\n[m](/c)", "/c")]
    [InlineData("https://x.example/ <https://y.example/>", "https://y.example/")]
    [InlineData("[l](/b \"t\") [m](</c d>) [n](/e_(f))", "/b,/c d,/e_(f)")]
    [InlineData("<img src=a.png>", "")]
    [InlineData("[l](/b){:target=\"_blank\"}", "/b")]
    public void Blocks_and_spans_are_those_of_kramdown(string text, string urls) => Assert.Equal(urls, UrlsOf(text));

    [Theory]
    [InlineData("# A *b* `c`", "a-b-c")]
    [InlineData("# A {#my-id}", "my-id")]
    [InlineData("# A\n{: #my-id .x}", "my-id")]
    [InlineData("{: #my-id}\n# A", "my-id")]
    [InlineData("{:ref: #my-id}\n\n# A\n{:ref}", "my-id")]
    [InlineData("# A -- b...", "a--b")]
    [InlineData("A\n---", "a")]
    [InlineData("a\n# B", "b")]
    [InlineData("# A #b ##", "a-b")]
    [InlineData("<div markdown=\"1\">\n# 1. A: b\n</div>", "a-b")]
    public void Headings_have_their_ids(string text, string id)
    {
        var heading = Assert.Single(Parse(text).Headings);
        var slug = heading.Id ?? heading.GeneratedId ?? ContentLint.Site.Profiles.HeadingSlug.Of(
            heading.Text, ContentLint.Site.Profiles.HeadingSlugs.KramdownGfm);
        Assert.Equal(id, slug);
    }

    [Theory]
    [InlineData("####### A")]
    [InlineData("#A")]
    [InlineData("a\nB\n---")]
    [InlineData("    # A")]
    [InlineData("<div>\n# A\n</div>")]
    public void What_kramdown_takes_for_something_else_is_no_heading(string text) => Assert.Empty(Parse(text).Headings);

    [Fact]
    public void Spans_are_those_of_the_file_within_lists_and_quotations()
    {
        var text = "海 🌊\r\n\r\n- a\r\n\r\n  > ![x](/a.png) and\r\n  > [the *l*][r] `co|de`\r\n\r\n[r]: /b \"t\"\r\n";
        var document = Parse(text);
        string At(TextSpan span) => text[span.Start..span.End];
        Assert.Equal(
            ["/a.png in ![x](/a.png)", " in [the *l*][r]", "/b in [r]: /b \"t\""],
            document.References.Select(link => $"{At(link.UrlSpan)} in {At(link.Span)}"));
        Assert.Equal(["`co|de`"], document.CodeSpans.Select(At));
    }

    [Theory]
    [InlineData("{% if a %}\n# A\n{% endif %}", "a")]
    [InlineData("{% for p in site.posts %}<div markdown=\"1\">\n# A\n</div>{% endfor %}", "a")]
    [InlineData("{% comment %}\n# B\n{% endcomment %}\n# A", "a")]
    [InlineData("{% raw %}\n# A\n{% endraw %}", "a")]
    public void Tags_that_write_nothing_are_gone_before_the_Markdown_is_read(string text, string id) =>
        Assert.Equal(id, Assert.Single(Parse(text).Headings).Text.ToLowerInvariant());

    [Fact]
    public void A_definition_that_is_used_in_an_element_is_used()
    {
        var document = Parse("<div markdown=\"1\">\n[the tides][t]\n</div>\n\n[t]: /tides\n[u]: /unused\n");
        Assert.Equal(
            ["/tides Link", "/unused Other"],
            document.References.Where(link => link.Syntax == ReferenceSyntax.MarkdownDefinition).Select(link => $"{link.Url} {link.Kind}"));
    }

    [Theory]
    [InlineData("![")]
    [InlineData("[")]
    [InlineData("*a **b ")]
    [InlineData("<b>")]
    [InlineData("<div>\n")]
    [InlineData("<div markdown=\"1\">\n")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("```a\n")]
    [InlineData("$$")]
    [InlineData("`")]
    [InlineData("{::comment}")]
    [InlineData("a | `b\n")]
    [InlineData("<!--")]
    [InlineData("\"'")]
    [InlineData("[^1]: a\n")]
    [InlineData("a\n: b\n")]
    public void What_is_never_closed_is_read_to_its_end(string piece) =>
        Assert.Equal(4_000 * piece.Length, Parse(string.Concat(Enumerable.Repeat(piece, 4_000))).Source.Length - 1);

    private static string UrlsOf(string text) => string.Join(',', Parse(text).References.Select(reference => reference.Url));

    private static ContentDocument Parse(string text) => ContentParser.Parse(new SourceText(text + "\n", "a.md"), ContentKind.Kramdown);
}
