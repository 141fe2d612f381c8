using ContentLint.Rules.Embedded;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL5010")]
public sealed class IframeTitleMissingTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<[|iframe|] src=\"/a.html\"></iframe>")]
    [InlineData("<iframe [|title=\"\"|]></iframe>")]
    [InlineData("<iframe [|title=' '|] aria-label=''></iframe>")]
    public void Reports_a_frame_without_a_name(string markup)
    {
        RuleTester<IframeTitleMissing>.Reports(markup, setup: Html);
        RuleTester<IframeTitleMissing>.Reports("海 🌊\n\n" + markup + "\n");
    }

    [Theory]
    [InlineData("<iframe title=\"海\"></iframe><iframe aria-label=\"x\"></iframe><iframe aria-labelledby=\"x\"></iframe>")]
    [InlineData("<iframe aria-hidden=\"true\"></iframe><iframe hidden></iframe><iframe role=\"presentation\"></iframe>")]
    [InlineData("<iframe style=\"display:none\"></iframe><iframe style=\"width: 1px; VISIBILITY: Hidden !important\"></iframe>")]
    [InlineData("<iframe title=\"{{ title }}\"></iframe><iframe :title=\"x\"></iframe><iframe {{ attributes }}></iframe>")]
    [InlineData("<!-- <iframe></iframe> --><pre><iframe></iframe></pre>")]
    public void Is_quiet(string text) => RuleTester<IframeTitleMissing>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_in_code_and_about_JSX()
    {
        RuleTester<IframeTitleMissing>.IsQuiet("`<iframe></iframe>`\n");
        RuleTester<IframeTitleMissing>.IsQuiet(
            "<iframe title={title} />\n\n<iframe {...props} />\n", new RuleTestSetup { FileName = "a.mdx" });
    }
}
