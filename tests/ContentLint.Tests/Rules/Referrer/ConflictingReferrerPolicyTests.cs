using ContentLint.Rules.Referrer;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Referrer;

[Trait("Rule", "CL3007")]
public sealed class ConflictingReferrerPolicyTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<a href=\"x\" rel=\"noreferrer\" [|referrerpolicy=\"origin\"|]>海 🌊</a>\n", "<a href=\"x\" rel=\"noreferrer\">海 🌊</a>\n")]
    [InlineData("<a [|referrerpolicy=unsafe-url|] rel='external\nNoReferrer' href=x>x</a>", "<a rel='external\nNoReferrer' href=x>x</a>")]
    [InlineData("<area rel=noreferrer [|referrerpolicy=\"strict-origin\"|]/>", "<area rel=noreferrer />")]
    public void Removes_the_policy_without_effect(string markup, string expected)
    {
        RuleTester<ConflictingReferrerPolicy>.Reports(markup, fixedText: expected, setup: Html);
        RuleTester<ConflictingReferrerPolicy>.Reports("海 🌊 " + markup, fixedText: "海 🌊 " + expected);
    }

    [Theory]
    [InlineData("<a rel=\"noreferrer\" referrerpolicy=\"no-referrer\">x</a> <a rel=\"noreferrer\">x</a>")]
    [InlineData("<a rel=\"noopener\" referrerpolicy=\"origin\">x</a> <a referrerpolicy=\"origin\">x</a>")]
    [InlineData("<a rel=\"noreferrer\" referrerpolicy=\"\">x</a> <a rel=\"noreferrer\" referrerpolicy>x</a>")]
    [InlineData("<a rel=\"noreferrer\" referrerpolicy=\"nonsense\">x</a>")]
    [InlineData("<a rel=\"noreferrer\" referrerpolicy=\"{{ p }}\">x</a> <link rel=\"noreferrer\" referrerpolicy=\"origin\">")]
    public void Is_quiet(string text) => RuleTester<ConflictingReferrerPolicy>.IsQuiet(text, Html);
}
