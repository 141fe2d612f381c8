using ContentLint.Rules.Embedded;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL5008")]
public sealed class InlineStyleTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<p [|style=\"color: red\"|]>海 🌊</p>\n")]
    [InlineData("<[|style|]>p { color: red }</style>")]
    [InlineData("<img src=a.png [|STYLE='float:left'|]>")]
    public void Reports_styles_in_content(string markup)
    {
        RuleTester<InlineStyle>.Reports(markup, setup: Html);
        RuleTester<InlineStyle>.Reports("海 🌊\n\n" + markup + "\n");
    }

    [Theory]
    [InlineData("<p class=\"a\">x</p><p style=\"\">x</p><p style>x</p>")]
    [InlineData("<p data-style=\"color: red\" :style=\"x\">x</p>")]
    [InlineData("<link rel=\"stylesheet\" href=\"a.css\">")]
    [InlineData("<!-- <p style=\"color: red\"> --><pre><p style=\"color: red\"></pre><template><style></style></template>")]
    [InlineData("<textarea><p style=\"x\"></textarea>")]
    public void Is_quiet(string text) => RuleTester<InlineStyle>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_about_JSX() =>
        RuleTester<InlineStyle>.IsQuiet("<p style={{color: 'red'}}>海</p>\n", new RuleTestSetup { FileName = "a.mdx" });
}
