using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4019")]
public sealed class InvisibleUrlCharacterTests
{
    [Fact]
    public void Removes_them_in_Markdown() => RuleTester<InvisibleUrlCharacter>.Reports(
        "海 🌊 [海]([|https://sea.cn/\u200Ba\u00AD|]) ![x]([|/a\uFEFF.png|]) [y][z]\n\n[z]: [|https://sea.cn/\u202E|]\n",
        fixedText: "海 🌊 [海](https://sea.cn/a) ![x](/a.png) [y][z]\n\n[z]: https://sea.cn/\n");

    [Fact]
    public void Removes_them_in_HTML() => RuleTester<InvisibleUrlCharacter>.Reports(
        "<a href=\"[|https://sea.cn/\u2066a\u2069|]\">x</a>\n<img src='[|a.png\u200E|]' alt=''>\n",
        fixedText: "<a href=\"https://sea.cn/a\">x</a>\n<img src='a.png' alt=''>\n",
        setup: new RuleTestSetup { FileName = "about.html" });

    [Fact]
    public void Leaves_entities_to_a_person() => RuleTester<InvisibleUrlCharacter>.Reports(
        "<a href=\"[|https://sea.cn/&shy;a|]\">x</a>\n", setup: new RuleTestSetup { FileName = "about.html" });

    [Theory]
    [InlineData("[x](https://sea.cn/\u06A9\u062A\u0627\u0628\u200C\u0647\u0627) [x](https://sea.cn/\u0915\u094D\u200D\u0937)\n")]
    [InlineData("[x](https://sea.cn/\uD83D\uDC69\u200D\uD83D\uDCBB) [x](https://sea.cn/\u2764\uFE0F)\n")]
    [InlineData("\u200B[\u200Bx](https://sea.cn)\u200B `https://sea.cn/\u200B`\n")]
    [InlineData("[x](https://sea.cn/%E2%80%8B) [x](https://sea.cn/é海🌊)\n")]
    [InlineData("<!-- <a href=\"https://sea.cn/\u200B\"> -->\n\n    https://sea.cn/\u200B\n")]
    public void Is_quiet(string text) => RuleTester<InvisibleUrlCharacter>.IsQuiet(text);

    [Fact]
    public void Removes_them_without_quotes_and_in_autolinks() => RuleTester<InvisibleUrlCharacter>.Reports(
        "海 🌊 <a href=[|/a\u200B|]>x</a> <[|https://sea.cn/\u202Aa\u202C|]>\n", fixedText: "海 🌊 <a href=/a>x</a> <https://sea.cn/a>\n");
}
