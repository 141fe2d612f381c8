using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Syntax.Protection;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Protection;

public sealed class ProtectedTextTests
{
    [Theory]
    [InlineData("a.md", "a [|`b`|] c\n\n[|```\nd\n```|]\n\n[|    e|]\n\n<pre>[|f|]</pre> <code class=\"g\">[|h|]</code>\n")]
    [InlineData("a.md", "<div>\n[|`a`|] b\n</div>\n")]
    [InlineData("a.md", "<img src=\"[|{{ `a b` }}|]\" alt=\"c\">[|{% d\n\n e %}|] [|<% f %>|]\n")]
    [InlineData("a.md", "{{ a {% b ## c {#d} `x")]
    [InlineData("a.md", "---\ntitle: [|{{ a }}|] b\n---\n\nc\n")]
    [InlineData("a.md", "[|{{ \"}}\" }}|] [|{{ it's }}|] [|{{ a }}|] isn't [|{{ {a: {b: 1}} }}|]")]
    [InlineData("a.md", "[|{%- if a -%}|]b[|{%- endif -%}|] [|{% highlight c %}d{% endhighlight %}|]")]
    [InlineData("a.html", "<p>`a`</p><script>[|b|]</script><p :c=\"[|d|]\" onclick=\"e\">[|{# f #}|]</p>")]
    [InlineData("a.html", "<p><code>[|a|]</p>")]
    [InlineData("a.mdx", "<A b=[|{`c`}|] d=\"e\">[|{f}|] [|`g`|] \\`h</A>\n\n    i <B/>\n")]
    [InlineData("a.mdx", "<A>\n  - [|```\n    a|]\n  b\n</A>\n")]
    [InlineData("a.mdx", "[|{/* a */}|] {/* contentlint-disable-next-line CL4009 */}\n")]
    [InlineData("a.mdx", "[|export const a = {\n\n  b: '<c>',\n};|]\n\nd\n")]
    [InlineData("a.mdx", "import a from './b.png'\n\n<p>don't</p> [|{c && <p>isn't</p>}|] d\n")]
    [InlineData("a.mdx", "[|{'{'}|]a[|{'}'}|] b\n")]
    public void Code_and_template_tags_are_protected(string path, string markup)
    {
        var expected = MarkedUpText.Parse(markup, "");
        var document = ContentParser.Parse(new SourceText(expected.Text, path), ContentKinds.Of(path)!.Value);
        var found = ProtectedText.Of(document).Spans.Select(span => expected.Text.Substring(span.Start, span.Length).TrimEnd());
        Assert.Equal(expected.Findings.Select(finding => expected.Text.Substring(finding.Span.Start, finding.Span.Length)), found);
    }

    [Fact]
    public void A_change_may_touch_the_border_of_what_is_protected_and_not_its_inside()
    {
        const string Text = "ab{{c}}{{d}}e";
        var protectedText = ProtectedText.Of(ContentParser.Parse(new SourceText(Text, "a.html"), ContentKind.Html));
        Assert.Equal(
            [0, 1, 2, 7, 12, 13],
            Enumerable.Range(0, Text.Length + 1).Where(offset => protectedText.Allows(new TextChange(new TextSpan(offset, 0), "x"))));
        Assert.Equal(
            [(0, 1), (0, 2), (1, 2), (12, 13)],
            from start in Enumerable.Range(
                0,
                Text.Length) from end in Enumerable.Range(
                    start + 1,
                    Text.Length - start) where protectedText.Allows(new TextChange(TextSpan.FromBounds(start, end), "")) select (
                        start, end));
        Assert.True(protectedText.AllowsDeletion(new TextChange(TextSpan.FromBounds(1, 12), "")));
        Assert.False(protectedText.AllowsDeletion(new TextChange(TextSpan.FromBounds(1, 11), "")));
        Assert.False(protectedText.AllowsDeletion(new TextChange(TextSpan.FromBounds(1, 12), "x")));
    }
}
