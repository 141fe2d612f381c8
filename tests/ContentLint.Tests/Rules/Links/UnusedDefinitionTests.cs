using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4017")]
public sealed class UnusedDefinitionTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Fact]
    public void Removes_the_line() => RuleTester<UnusedDefinition>.Reports(
        "海 🌊 [a][x]\n\n[x]: https://sea.cn\n[|[y]: https://sea.cn/y \"海\"|]\n[z]: <https://sea.cn/z>\n\n![a][z]\n",
        unsafeFixedText: "海 🌊 [a][x]\n\n[x]: https://sea.cn\n[z]: <https://sea.cn/z>\n\n![a][z]\n");

    [Theory]
    [InlineData("x\n\n[|[潮]: /a|]", "x")]
    [InlineData("🌊\n\n[|[潮]: /a|]\n", "🌊\n\n")]
    [InlineData("[|[潮]: /a|]", "")]
    public void Removes_the_last_line_and_leaves_the_end_as_it_was(string text, string expected) =>
        RuleTester<UnusedDefinition>.Reports(text, unsafeFixedText: expected);

    [Fact]
    public void Reports_one_that_only_code_uses() =>
        RuleTester<UnusedDefinition>.Reports("`[a][x]`\n\n[|[x]: /a|]\n", unsafeFixedText: "`[a][x]`\n\n");

    [Fact]
    public void Leaves_the_definition_that_a_misspelt_label_means() =>
        RuleTester<UnusedDefinition>.Reports("See [the tides][tiedsheet].\n\n[|[tidesheet]: /tides|]\n[x]: /x\n\n[x]\n");

    [Fact]
    public void Removes_the_definition_that_no_label_comes_near_to() =>
        RuleTester<UnusedDefinition>.Reports(
            "See [the tides][ebb].\n\n[|[tidesheet]: /tides|]\n", unsafeFixedText: "See [the tides][ebb].\n\n");

    [Theory]
    [InlineData("[X] and [y][] and ![a][z]\n\n[x]: /a\n[Y]: /b\n[z]: /c.png\n")]
    [InlineData("[//]: # (a comment)\n[//]: # \"another\"\n[comment]: <> (a third)\n[#]: # (x)\n")]
    [InlineData("A note[^1].\n\n[^1]: https://sea.cn\n[^2]: word\n")]
    [InlineData("{% include text.md %}\n\n[x]: /a\n")]
    [InlineData("```\n[x]: /a\n```\n\n    [x]: /a\n")]
    public void Is_quiet(string text) => RuleTester<UnusedDefinition>.IsQuiet(text);

    [Fact]
    public void HTML_knows_no_links_of_Markdown() => RuleTester<UnusedDefinition>.IsQuiet("<p>海 🌊</p>\n\n[x]: https://sea.cn\n", Html);
}
