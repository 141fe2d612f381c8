using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6002")]
public sealed class UnclosedElementTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("海 🌊\n\n[|<div class=\"a\">|]\n\n海\n")]
    [InlineData("海 <b>🌊</b> 海[|</b>|]\n")]
    [InlineData("The [|<select>|] element.\n\nMore.\n")]
    [InlineData("<table>\n<tr><td>[|<ul>|]<li>a[|<ul>|]</td></tr>\n</table>\n")]
    [InlineData("[|<details>|]\n<summary>海</summary>\n\n```js\nlet a = '</details>';\n```\n")]
    [InlineData("{{< figure src=\"/a.png\" >}} [|<div>|]\n\n海 {{<youtube x>}}\n")]
    [InlineData("海 <sup class=\"x\">🌊 1[|<sup>|] <a id=\"quay\">[|<a>|]\n")]
    [InlineData("[|<div>|]\n[|<div>|]\n海\n")]
    [InlineData("<table><tr><td>[|<code>|]a</td><td>[|<code>|]b</td></tr></table>\n")]
    [InlineData("[|<b>|]海[|<b class=\"x\">|]海\n")]
    public void Reports_what_has_no_counterpart_in_Markdown(string markup) => RuleTester<UnclosedElement>.Reports(markup);

    [Theory]
    [InlineData("<p>海 🌊[|</span>|]</p>")]
    [InlineData("[|<a name=\"x\"/>|]<p>海</p>")]
    [InlineData("<section>[|<div>|]<p>a</section>[|</h2>|]")]
    [InlineData("<p>[|<code>|]a</p><p>b</p>")]
    public void Reports_what_has_no_counterpart_in_HTML(string markup) => RuleTester<UnclosedElement>.Reports(markup, setup: Html);

    [Fact]
    public void Says_what_to_write()
    {
        Assert.Equal(
            ["'<div>' is never closed, so what follows becomes a part of it; add </div>, or write &lt;div&gt; if the tag itself is meant"],
            RuleTester<UnclosedElement>.Messages("<div>\n"));
        Assert.Equal(
            ["'</div>' closes nothing, since no <div> is open here; remove it, or add what it was to close"],
            RuleTester<UnclosedElement>.Messages("a</div>", Html));
        Assert.Equal(
            ["'<sup>' opens another <sup> instead of closing the one before it, so what follows becomes a part of both; write </sup>"],
            RuleTester<UnclosedElement>.Messages("x<sup>2<sup>\n"));
        Assert.Equal(
            ["'<div/>' is not closed, since HTML ignores the slash, so what follows becomes a part of it; write </div>"],
            RuleTester<UnclosedElement>.Messages("<div/>a", Html));
    }

    [Theory]
    [InlineData("<div>\n\n**a**\n\n<section>\n\n- b\n\n</section>\n\n</div>\n")]
    [InlineData("<font color=\"red\">a\n\nb</font>\n\n<center>\n\n![a](a.png)\n\n</center>\n")]
    [InlineData("vector<string>, <your-name>, <T>, Map<K, V> and `<div>`, \\<div>, &lt;div&gt;\n\n    <div>\n")]
    [InlineData("<a name=\"x\"/>\n\n<Tabs>\n\n<my-card>\n")]
    [InlineData("{% if page.wide %}\n<div class=\"a\">\n{% else %}\n<div class=\"b\">\n{% endif %}\n\n</div>\n")]
    [InlineData("{{< row >}}\n\n海 🌊\n\n</div>\n")]
    [InlineData("{{< figure src=\"/a.png\" >}}\n\n{{< figures >}}\n\n</div>\n")]
    [InlineData("<p>a\n\n<br>\n\nb</p>\n\n<ul>\n<li>a\n<li>b\n</ul>\n")]
    public void Is_quiet_in_Markdown(string text) => RuleTester<UnclosedElement>.IsQuiet(text);

    [Fact]
    public void A_page_may_step_out_of_its_layout()
    {
        const string Page = "</div>\n<img src=\"/a.png\" alt=\"海 🌊\">\n<div class=\"container\">\n<p>a</p>\n";
        RuleTester<UnclosedElement>.IsQuiet("---\nlayout: page\n---\n" + Page, Html);
        RuleTester<UnclosedElement>.Reports("[|</div>|]<p>a</p>[|<div>|]<p>b</p>", setup: Html);
        RuleTester<UnclosedElement>.Reports("---\nlayout: page\n---\n[|<div>|]<p>b</p>", setup: Html);
        RuleTester<UnclosedElement>.Reports("---\nlayout: page\n---\n</div><div>[|</section>|]<p>b</p>", setup: Html);
    }

    [Theory]
    [InlineData("<ul><li>a<li>b</ul><dl><dt>a<dd>b</dl><table><tr><td>a<tr><td>b</table><p>a<p>b<select><option>a<option>b</select>")]
    [InlineData("<b><i>a</b></i><img src=a.png><br/></br><input></input><hr></p>")]
    [InlineData("<svg><path d=\"\"/><g><a/></g></svg><math><mi/></math><DIV>a</div>")]
    [InlineData(
        "<script>document.write('<div>');</script><style>/* </b> */</style><textarea><div></textarea><!-- <div> "
            + "--><pre><div></pre><template><div></template>")]
    [InlineData("<p title=\"<div>\">a</p> <a href=\"x\"><code>a</a></code>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<UnclosedElement>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_where_the_slash_closes_the_tag()
    {
        RuleTester<UnclosedElement>.IsQuiet("<div/>\n\n<div>\n", new RuleTestSetup { FileName = "a.mdx" });
        RuleTester<UnclosedElement>.IsQuiet("<div/>", new RuleTestSetup { FileName = "a.xhtml" });
    }

    [Fact]
    public void The_body_behind_front_matter_without_an_end_is_not_judged() =>
        RuleTester<UnclosedElement>.IsQuiet("---\ntitle: 海\n\n<div>\n");

    [Theory]
    [InlineData("<p>H[|</sub>|]2</sub>O</p>\n")]
    [InlineData("<p>a [|</b>|] b</b> c [|</i>|]</p>\n")]
    [InlineData("<p>a [|</b>|]</p>\n<p>b [|</b>|]</p>\n")]
    public void End_tags_where_the_first_was_to_open_the_element_are_one_finding(string text) =>
        RuleTester<UnclosedElement>.Reports(text);

    [Fact]
    public void Many_tags_take_linear_time() => Assert.Equal(
        45_000,
        RuleTester<UnclosedElement>.Messages(
            string.Concat(Enumerable.Repeat("<b>", 30_000)) + string.Concat(Enumerable.Repeat("</i>", 30_000)), Html).Count);
}
