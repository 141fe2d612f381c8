using ContentLint.Rules.Referrer;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Referrer;

[Trait("Rule", "CL3008")]
public sealed class MetaReferrerWeakTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<meta name=\"referrer\" content=\"[|unsafe-url|]\">")]
    [InlineData("<meta NAME=Referrer content=[|Always|]>")]
    [InlineData("<meta content='[|no-refferer|]' name='referrer'>")]
    [InlineData("<meta name=\"referrer\" content=\"[| no-referrer|]\">")]
    public void Reports_what_leaks_or_is_ignored(string markup)
    {
        RuleTester<MetaReferrerWeak>.Reports(markup, setup: Html);
        RuleTester<MetaReferrerWeak>.Reports("海 🌊\n\n" + markup + "\n");
    }

    [Fact]
    public void Says_what_to_write()
    {
        Assert.EndsWith(
            "Invalid referrer policy 'no-refferer' of the page. Write 'no-referrer'.",
            Assert.Single(RuleTester<MetaReferrerWeak>.Messages("<meta name=\"referrer\" content=\"no-refferer\">")),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "White space in the referrer policy 'origin ' of the page. Remove the white space.",
            Assert.Single(RuleTester<MetaReferrerWeak>.Messages("<meta name=\"referrer\" content=\"origin \">")),
            StringComparison.Ordinal);
        Assert.Contains(
            "Referrer policy 'no-referrer-when-downgrade' of the page sends the full URL to other sites. Write "
                + "'strict-origin-when-cross-origin', or 'no-referrer'.",
            Assert.Single(RuleTester<MetaReferrerWeak>.Messages("<meta name=\"referrer\" content=\"no-referrer-when-downgrade\">")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"referrer\" content=\"Same-Origin\">")]
    [InlineData(
        "<meta name=\"referrer\" content=\"never\"><meta name=\"referrer\" content=\"default\"><meta name=\"referrer\" "
            + "content=\"origin-when-crossorigin\">")]
    [InlineData("<meta name=\"referrer\" content=\"\"><meta name=\"referrer\"><meta name=\"referrer\" content=\"{{ policy }}\">")]
    [InlineData("<meta name=\"robots\" content=\"unsafe-url\"><meta property=\"referrer\" content=\"unsafe-url\">")]
    [InlineData(
        "<!-- <meta name=\"referrer\" content=\"unsafe-url\"> --><template><meta name=\"referrer\" content=\"unsafe-url\"></template>")]
    public void Is_quiet(string text) => RuleTester<MetaReferrerWeak>.IsQuiet(text, Html);
}
