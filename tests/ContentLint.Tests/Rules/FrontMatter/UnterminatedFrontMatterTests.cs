using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1003")]
public sealed class UnterminatedFrontMatterTests
{
    [Theory]
    [InlineData("[|---|]\ntitle: 港口 😀\n\nText\n")]
    [InlineData("[|+++|]\ntitle = \"x\"\n\nText\n")]
    [InlineData("[|;;;|]\n\"title\": \"x\"\n\nText\n")]
    public void Reports_the_fence_that_nothing_closes(string text) => RuleTester<UnterminatedFrontMatter>.Reports(text);

    [Theory]
    [InlineData("+++\ntitle = 1\n", "Unterminated front matter. Add a line with '+++' after the last key.")]
    [InlineData("---\ntitle: 1\n", "Unterminated front matter. Add a line with '---' after the last key.")]
    public void Says_which_line_to_add(string text, string expected) =>
        Assert.Contains(expected, Assert.Single(RuleTester<UnterminatedFrontMatter>.Messages(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: x\n---\nText\n")]
    [InlineData("---\ntitle: x\n...\nText\n")]
    [InlineData("---\n\nText after a rule line\n")]
    [InlineData("Text\n\n---\ntitle: x\n")]
    [InlineData("title: x\ndate: 2022-05-19\n---\nlegacy Hexo front matter\n")]
    [InlineData("{\n\"title\": \"x\"\n}\n")]
    [InlineData("```\n---\ntitle: x\n```\n")]
    public void Is_quiet_about_closed_blocks_and_rule_lines(string text) => RuleTester<UnterminatedFrontMatter>.IsQuiet(text);
}
