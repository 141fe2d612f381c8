using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6012")]
public sealed class NestedInteractiveTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<a href=\"x\">海 🌊\n<[|button|]>b</button></a>\n")]
    [InlineData("<button>a <b><[|a|] href=\"x\">b</a></b> <[|input|] type=\"text\"></button>\n")]
    [InlineData("<a href=\"x\"><[|iframe|] src=\"y\"></iframe></a>\n")]
    public void Reports_one_inside_of_another(string markup)
    {
        RuleTester<NestedInteractive>.Reports(markup, setup: Html);
        RuleTester<NestedInteractive>.Reports("海 " + markup);
    }

    [Fact]
    public void Reports_a_Markdown_link_in_an_HTML_link() => RuleTester<NestedInteractive>.Reports(
        "<a href=\"x\">海 🌊 [|[b](c)|]</a> [d](e) <a href=\"x\">[|<https://a.example/>|] [|[f][f]|]</a>\n\n[f]: g\n");

    [Theory]
    [InlineData("<a href=\"x\"><b>a</b><img src=\"y\"></a><a href=\"x\">b</a>")]
    [InlineData("<a id=\"a\"><a href=\"x\">b</a></a><a href=\"x\"><a name=\"b\"></a>c</a>")]
    [InlineData("<a href=\"x\">never closed <a href=\"y\">b</a>")]
    [InlineData("<label>a <input></label><div><button>a</button><a href=\"x\">b</a></div><button><input type=\"hidden\"></button>")]
    [InlineData(
        "<a href=\"x\"><!-- <button></button> --><code><button></button></code></a><template><a href=x><button></button></a></template>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<NestedInteractive>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_in_Markdown() =>
        RuleTester<NestedInteractive>.IsQuiet("<a href=\"x\">a</a> [b](c) <a id=\"y\">[d](e)</a>\n\n`<a href=x><button></a>`\n");
}
