using ContentLint.Rules.Referrer;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Referrer;

[Trait("Rule", "CL3004")]
public sealed class LeakyReferrerPolicyTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData(
        "<img src=\"a.png\" referrerpolicy=\"[|unsafe-url|]\">", "<img src=\"a.png\" referrerpolicy=\"strict-origin-when-cross-origin\">")]
    [InlineData(
        "<a href=x referrerpolicy=[|No-Referrer-When-Downgrade|]>海 🌊</a>",
        "<a href=x referrerpolicy=strict-origin-when-cross-origin>海 🌊</a>")]
    [InlineData(
        "<iframe referrerpolicy='[|unsafe-url|]'></iframe>\n", "<iframe referrerpolicy='strict-origin-when-cross-origin'></iframe>\n")]
    public void Sends_the_origin_only(string markup, string expected)
    {
        RuleTester<LeakyReferrerPolicy>.Reports(markup, unsafeFixedText: expected, setup: Html);
        RuleTester<LeakyReferrerPolicy>.Reports("海 🌊 " + markup, unsafeFixedText: "海 🌊 " + expected);
    }

    [Theory]
    [InlineData("<img referrerpolicy=\"no-referrer\"> <a referrerpolicy=\"origin\">x</a> <img referrerpolicy=\"\"> <img referrerpolicy>")]
    [InlineData("<img referrerpolicy=\"unsafe\"> <img referrerpolicy=\" unsafe-url\">")]
    [InlineData("<p referrerpolicy=\"unsafe-url\">x</p> <meta name=\"referrer\" content=\"unsafe-url\">")]
    [InlineData("<img referrerpolicy=\"{{ policy }}\"> <img data-referrerpolicy=\"unsafe-url\">")]
    [InlineData("<!-- <img referrerpolicy=\"unsafe-url\"> --><code><img referrerpolicy=\"unsafe-url\"></code>")]
    public void Is_quiet(string text) => RuleTester<LeakyReferrerPolicy>.IsQuiet(text, Html);
}
