using ContentLint.Rules.Embedded;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL5001")]
public sealed class InlineEventHandlerTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };
    private static readonly RuleTestSetup Mdx = new() { FileName = "a.mdx" };

    [Fact]
    public void Removes_a_handler_with_the_white_space_before_it() => RuleTester<InlineEventHandler>.Reports(
        "海 🌊 <span class=\"a\"\n  [|onclick=\"alert('海')\"|] id=\"b\">海</span>\n",
        unsafeFixedText: "海 🌊 <span class=\"a\" id=\"b\">海</span>\n");

    [Theory]
    [InlineData("<p [|onclick=\"a()\"|] [|ONMOUSEOVER='b()'|]>海</p>", "<p>海</p>")]
    [InlineData("<img src=\"a.png\" [|onerror=alert(1)|]>", "<img src=\"a.png\">")]
    [InlineData("<img src=\"a.png\" [|onerror=\"alert(1)\"|]/>", "<img src=\"a.png\"/>")]
    [InlineData("<img src=a.png [|onerror=\"alert(1)\"|]/>", "<img src=a.png />")]
    [InlineData("<p id=\"a\"[|onclick=\"a()\"|]class=\"b\">x</p>", "<p id=\"a\"class=\"b\">x</p>")]
    [InlineData("<p [|onclick=\"a()\"|]class=\"b\">x</p>", "<p class=\"b\">x</p>")]
    [InlineData("<svg [|onload=\"a('{{ page.x }}')\"|]></svg>", "<svg></svg>")]
    public void Leaves_the_other_attributes_as_they_are(string markup, string expected) =>
        RuleTester<InlineEventHandler>.Reports(markup, unsafeFixedText: expected, setup: Html);

    [Fact]
    public void A_string_handler_in_MDX_is_one_as_well() => RuleTester<InlineEventHandler>.Reports(
        "<p [|onclick=\"a()\"|]>x</p>\n", unsafeFixedText: "<p>x</p>\n", setup: Mdx);

    [Theory]
    [InlineData("<p once=\"x\" online=\"x\" on=\"x\" onfoo=\"x\" data-onclick=\"x\">x</p> <p onclick>x</p> <p onclick=\"\">x</p>")]
    [InlineData("<p @click=\"x\" v-on:click=\"x\" (click)=\"x\" :onclick=\"x\">x</p>")]
    [InlineData(
        "<!-- <p onclick=\"x\"> --><pre><p onclick=\"x\"></pre><code><b onclick=\"x\">x</b></code><template><p "
            + "onclick=\"x\">x</p></template>")]
    [InlineData(
        "<script>var a = '<p onclick=\"x\">';</script><style>/* <p onclick=\"x\"> */</style><textarea><p onclick=\"x\"></textarea>")]
    [InlineData("<p title=\"onclick='x'\">onclick=\"x\"</p>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<InlineEventHandler>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_in_code() =>
        RuleTester<InlineEventHandler>.IsQuiet("```html\n<p onclick=\"x\">\n```\n`<p onclick=\"x\">`\n\n    <p onclick=\"x\">\n");

    [Fact]
    public void Is_quiet_about_JSX() =>
        RuleTester<InlineEventHandler>.IsQuiet("<button onClick={() => alert('海')}>海</button>\n\n<Map onLoad=\"x\" />\n", Mdx);
}
