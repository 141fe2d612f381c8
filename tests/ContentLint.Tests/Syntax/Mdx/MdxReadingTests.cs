using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Mdx;

public sealed class MdxReadingTests
{
    [Theory]
    [InlineData("<A>\n    [|```js\n    <b>\n    ```|]\n</A>\n")]
    [InlineData("- a\n\n  <A>\n\n      [|~~~\n      x\n      ~~~|]\n\n  </A>\n")]
    [InlineData("> <A>\n> [|```\n> x\n> ```|]\n> </A>\n")]
    [InlineData("<A>\n1. a\n\n   [|```html\n   </A>\n   ```|]\n</A>\n")]
    [InlineData("<A><B>[|`<c>`|]</B></A>\n")]
    [InlineData("a <b c=\"`\">[|`{`|]</b> [|``d ` e``|]\n")]
    [InlineData("        not code\n\n\t- [|`a`|]\n")]
    [InlineData("{`\n\n`}\n\n[|`a`|]\n")]
    [InlineData("export const a = `\n\n\\`b`\n\n[|`c`|]\n")]
    [InlineData("[|```\nexport const a = 1\n\nimport b from 'b'\n```|]\n\n[|`c`|]\n")]
    [InlineData("| a | [|`b \\| c`|] |\n| - | - |\n| <d>[|`e`|]</d> | [|`f`|] |\n")]
    [InlineData("[^1]: a\n    [|`b`|]\n\n    [|```\n    c\n    ```|]\n")]
    [InlineData(":::note\n\n[|`a`|]\n\n:::\n")]
    [InlineData("\\`[|`a`|]\n")]
    [InlineData("---\ntitle: x\n---\n\n港 🌊 [|`a`|]\n")]
    public void Code_is_found_whatever_is_around_it(string markup)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var expected = MarkedUpText.Parse(markup.ReplaceLineEndings(newLine), "");
            Assert.Equal(
                expected.Findings.Select(finding => finding.Span),
                Read(expected.Text).CodeSpans.Order().Select(span => TextSpan.FromBounds(span.Start, span.End)));
        }
    }

    [Theory]
    [InlineData("<A.B c={d} e=\"f>\" {...g} h />", "A.B c=? e=f> {...g}=? h")]
    [InlineData("<a\n  href='x'\n>y</a>", "a href=x")]
    [InlineData("> <a\n>   href=\"x\n>   y\">\n> z\n> </a>", "a href=x\n    y")]
    [InlineData("<>\n<b c={\"d\"} e={'f'} g={`h`} i={`${j}`}/>\n</>", "b c=d e=f g=h i=?")]
    [InlineData("<b c={\"it\\'s \\u0041\"}/>", "b c=it's A")]
    [InlineData("<b c={{d: '}'}} e={/[}>]/} f={<g h=\"}\">it's {i}</g>}/>", "b c=? e=? f=?")]
    [InlineData("{<a/>} <b/>", "b")]
    [InlineData("`<a/>` \\<b/> {/* <c/> */} <d/>", "d")]
    [InlineData("```\n<a/>\n```\n\n    <b/>", "b")]
    [InlineData("<a>\n\n        <b>*c*</b>\n\n</a>", "a|b")]
    [InlineData("| <a/> |\n| - |\n| <b/> |", "a|b")]
    [InlineData("a < b <c/>", "c")]
    [InlineData("![<a/>](b.png) <c/>", "c")]
    [InlineData("import A from 'a'\nexport const b = <c/>\n\n<d/>", "d")]
    [InlineData("a\nimport <b/>", "b")]
    [InlineData("<a:b c:d=\"e\" 名=\"f\"/>", "a:b c:d=e 名=f")]
    [InlineData("<a b=c d />", "a b=c d")]
    [InlineData("<a b=\"&amp;&lt &copy=&#65;&x;\"/>", "a b=&&lt &copy=A&x;")]
    public void Tags_become_elements(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(text).Elements.Select(Describe)));

    [Theory]
    [InlineData("## A {/* #b */}\n", "A", "b")]
    [InlineData("## A { /*#stage-0:-x*/ }\n", "A", "stage-0:-x")]
    [InlineData("## A {#b}\n", "A", "b")]
    [InlineData("## A {/* b */}\n", "A", null)]
    [InlineData("## A {'b'} <C>d</C>\n", "A b d", null)]
    [InlineData("## A {b}\n", "A \uFFFC", null)]
    [InlineData("      ## A [b][c] ##\n", "A [b][c]", null)]
    [InlineData("A\n<b/> c\n===\n", "A  c", null)]
    [InlineData("## A[^1]\n\n[^1]: b\n", "A", null)]
    public void Headings_have_the_text_that_is_shown(string text, string expected, string? id)
    {
        var heading = Assert.Single(Read(text).Headings);
        Assert.Equal((expected, id), (heading.Text, heading.Id));
    }

    [Theory]
    [InlineData("[a [b][c] d](e)", "e")]
    [InlineData("<A>\n  ![a](./b.png)\n</A>", "./b.png")]
    [InlineData("{[a](b)} [c](d)", "d")]
    [InlineData("[a]\n\n[a]: b", "b|b")]
    [InlineData("> [a]\n\n- [a]:\n  b", "b|b")]
    [InlineData("![a [b](c)](d)", "d")]
    [InlineData("https://a.example/b_(c), x", "https://a.example/b_(c)")]
    [InlineData("[https://a.example/b] x", "https://a.example/b")]
    [InlineData("[https://a.example/b](c)", "c")]
    [InlineData("import a from './b.png'\n\n```\nimport c from './d.png'\n```", "./b.png")]
    [InlineData("<a href={'b'}/> <a href={c}/>", "b|\uFFFC\uFFFC\uFFFC")]
    public void References_are_found_where_markdown_is_read(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(text).References.Select(reference => reference.Url)));

    [Theory]
    [InlineData("{/* a */}\n\n> { /* b } */ }\n\nc {/* d */}", "{/* a */}|{ /* b } */ }|{/* d */}")]
    [InlineData("<!-- a -->\n\nb <!-- c -->", "<!-- a -->|<!-- c -->")]
    [InlineData("`{/* a */}` {\"/* b */\"} {/* c */ d}", "")]
    public void Comments_are_told_from_expressions(string text, string expected)
    {
        var document = Read(text);
        Assert.Equal(expected, string.Join('|', document.Comments.Order().Select(document.Source.ToString)));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("{")]
    [InlineData("<a b={")]
    [InlineData("<a b=\"")]
    [InlineData("{`${")]
    [InlineData("{<a b={<c>")]
    [InlineData("export const a = {\n\n")]
    [InlineData("> <a\n")]
    [InlineData("- {\n")]
    [InlineData("<!--")]
    [InlineData("[![")]
    [InlineData("| a\n|-\n")]
    [InlineData("</a></b>")]
    [InlineData("1. > - ")]
    public void What_does_not_compile_is_read_to_its_end(string piece)
    {
        foreach (var count in new[] { 1, 3, 5_000 })
        {
            var text = string.Concat(Enumerable.Repeat(piece, count)) + "\n\n[a](b)\n";
            Assert.Equal(text.Length, Read(text).Body.End);
        }
    }

    [Fact]
    public void A_page_may_ask_to_be_read_as_plain_markdown()
    {
        Assert.Equal(ContentKind.Markdown, Read("---\nmdx:\n  format: md\n---\n\n    a\n").Kind);
        Assert.Equal(ContentKind.Mdx, Read("---\nmdx:\n  format: mdx\n---\n\n    a\n").Kind);
    }

    private static ContentDocument Read(string text) => ContentParser.Parse(new SourceText(text, "a.mdx"), ContentKind.Mdx);

    private static string Describe(HtmlElement element) => string.Join(
        ' ', element.Attributes.Select(Describe).Prepend(element.Name));

    private static string Describe(HtmlAttribute attribute) => attribute switch
    {
        { HasTemplateHole: true, ValueSpan: null } => "{...g}=?",
        { HasTemplateHole: true } => $"{attribute.Name}=?",
        { ValueSpan: null } => attribute.Name,
        _ => $"{attribute.Name}={attribute.Value}",
    };
}
