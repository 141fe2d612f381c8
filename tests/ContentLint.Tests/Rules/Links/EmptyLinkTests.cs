using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4013")]
public sealed class EmptyLinkTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("海 🌊 [|[海]()|] and [|[x](#)|] and [|[x](<>)|]\n")]
    [InlineData("- [|[`code`]()|]\n")]
    [InlineData("海 🌊 [|[quay][none]|] and [|[none]|] and [|[none][]|] ![a][none]\n\n[none]: <>\n")]
    [InlineData("[|[`code`][frag]|] [|[![a](a.png)][FRAG]|]\n\n[frag]: #\n[other]: <> \"title\"\n")]
    public void Reports_Markdown_links_without_URL(string markup) => RuleTester<EmptyLink>.Reports(markup);

    [Theory]
    [InlineData("<p><a [|href=\"\"|]>海</a>\n<a [|href=\"#\"|] class=\"btn\">x</a> <a [|href|]>x</a></p>")]
    [InlineData("<a [|href=' # '|]><img src=\"a.png\" alt=\"\"></a>")]
    [InlineData("<map name=m><area [|href=\"\"|] alt=\"海\"><area href=\"\" alt=\"\"><area href=\"#\" alt=\"x\"><area alt=\"x\"></map>")]
    public void Reports_HTML_links_without_URL(string markup) => RuleTester<EmptyLink>.Reports(markup, setup: Html);

    [Fact]
    public void Many_links_to_the_fragment_are_one_finding() => RuleTester<EmptyLink>.Reports(
        "海 🌊 [|[a](#)|] [b](#) <a href=\"#\">c</a> [d][e] [|[f]()|]\n\n[e]: #\n");

    [Fact]
    public void A_definition_is_related_to_the_link_that_uses_it()
    {
        var finding = Assert.Single(new RuleRun(new EmptyLink(), new RuleTestSetup()).Analyze("[quay][none]\n\n[none]: <>\n").Diagnostics);
        Assert.Equal("[none]: <>".Length, Assert.Single(finding.Related).Span.Length);
    }

    [Theory]
    [InlineData("<li class=\"next disabled\"><a>Next &rarr;</a></li> <a aria-disabled=true>x</a> <a class=\"btn\">x</a> <a>海</a>")]
    [InlineData("<a name=\"x\">x</a> <a id=\"x\">x</a> <a id=\"x\"></a> <a href=\"#x\">x</a> <a href=\"/\">x</a>")]
    [InlineData(
        "<a href=\"#\" onclick=\"f()\">x</a> <a href=\"#\" data-toggle=\"menu\">x</a> <a href=\"#\" role=\"button\">x</a> <a "
            + "@click=\"f\">x</a> <a :href=\"u\">x</a>")]
    [InlineData(
        "<a href=\"#\">Back to top</a> <a href=\"#\">返回顶部</a> <a href=\"#\">↑</a> <a href=\"#\"></a> <a class=\"placeholder\">x</a>")]
    [InlineData("<a href=\"{{ url }}\">x</a> <a {{ attributes }}>x</a> <a href=\"\"></a>")]
    [InlineData("<!-- <a href=\"\">x</a> --><pre><a href=\"\">x</a></pre><template><a>x</a></template>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<EmptyLink>.IsQuiet(text, Html);

    [Theory]
    [InlineData("[x](#y) [](https://sea.cn) []() ![x]() `[x]()` [top](#) [x]({{ url }})\n")]
    [InlineData("- [ ] task\n- [x] done\n\n\\[x]() `f[x]()`\n")]
    [InlineData("[Menu](#){: .toggle} [Menu][a]{: .toggle}\n\n[a]: #\n")]
    [InlineData("[Back to top][a] ![x][b] [][b] [x][{{ c }}]\n\n[a]: #\n[b]: <>\n[unused]: #\n")]
    public void Is_quiet_in_Markdown(string text) => RuleTester<EmptyLink>.IsQuiet(text);
}
