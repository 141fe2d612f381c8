using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6011")]
public sealed class InvisibleControlCharacterTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("海[|\u0008|]港 🌊\n", "海港 🌊\n")]
    [InlineData("a[|\uFEFF|]b\n", "ab\n")]
    [InlineData("if (admin[|\u202E|] [|\u2066|]// check[|\u2069|][|\u2066|]\n", "if (admin // check\n")]
    [InlineData("a [|\u202D|]b[|\u202C|] c\n", "a b c\n")]
    [InlineData("a[|\u200E|]b [|\u200F|]c\n", "ab c\n")]
    [InlineData("عربي [|\u202B|]abc\n\nعربي\n", "عربي abc\n\nعربي\n")]
    [InlineData("海[|\U000E0041|][|\U000E0042|]港\n", "海港\n")]
    public void Removes_what_nobody_sees(string markup, string expected)
    {
        RuleTester<InvisibleControlCharacter>.Reports(markup, fixedText: expected);
        RuleTester<InvisibleControlCharacter>.Reports(markup, fixedText: expected, setup: Html);
    }

    [Theory]
    [InlineData("long[|\u200B|]word\n", "longword\n")]
    [InlineData("one,[|\u000B|]two\n", "one, two\n")]
    [InlineData("海[|\u200B|]\u200B\u200B港 🌊\u200Bx\n\ny[|\u200B|]z\n", "海港 🌊x\n\nyz\n")]
    public void What_may_have_had_a_purpose_needs_an_unsafe_fix(string markup, string expected) =>
        RuleTester<InvisibleControlCharacter>.Reports(markup, unsafeFixedText: expected);

    [Fact]
    public void Finds_them_in_code_and_in_front_matter_and_leaves_code_to_a_person() => RuleTester<InvisibleControlCharacter>.Reports(
        "---\ntitle: a[|\u202E|]b\n---\n\n```c\n/* [|\u202E|] */\n```\n", fixedText: "---\ntitle: ab\n---\n\n```c\n/* \u202E */\n```\n");

    [Theory]
    [InlineData("👩\u200D💻 👨\u200D👩\u200D👧 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F\n")]
    [InlineData("می\u200Cخواهم \u200F(x) \u200E\u061C عربي \u2067abc\u2069 \u202Babc\u202C\n")]
    [InlineData("\uFEFFDonau\u00ADdampf\u00A0schiff\tx\r\n")]
    [InlineData("ภาษา\u200Bไทย មា\u200Bន **中文：**\u200B后\n")]
    [InlineData("[a](https://a.example/\u200Bb) <https://a.example/\u200Bb>\n")]
    [InlineData("&#x202E; &zwnj; \\u202E \u2060\n")]
    public void Is_quiet(string text) => RuleTester<InvisibleControlCharacter>.IsQuiet(text);

    [Theory]
    [InlineData("<p>👩\u200D💻 می\u200Cخواهم</p>\n")]
    [InlineData("<p dir=\"rtl\">عربي \u2067abc\u2069</p><a href=\"https://a.example/\u200Bb\">x</a>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<InvisibleControlCharacter>.IsQuiet(text, Html);
}
