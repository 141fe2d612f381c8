using ContentLint.Rules.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.FrontMatter;

[Trait("Rule", "CL1004")]
public sealed class TextBeforeFrontMatterTests
{
    [Theory]
    [InlineData("[|\n|]---\ntitle: 港口 😀\n---\nText\n", "---\ntitle: 港口 😀\n---\nText\n")]
    [InlineData("[|\uFEFF|]---\ntitle: x\n---\nText\n", "---\ntitle: x\n---\nText\n")]
    [InlineData("[|\uFEFF\n \t\n|]+++\ntitle = 'x'\n+++\n", "+++\ntitle = 'x'\n+++\n")]
    [InlineData("[|\n\n|]{\n\"title\": \"x\"\n}\nText\n", "{\n\"title\": \"x\"\n}\nText\n")]
    public void Removes_what_stands_before_the_fence(string text, string expected) =>
        RuleTester<TextBeforeFrontMatter>.Reports(text, expected);

    [Theory]
    [InlineData("[|<!-- 海 🌊 -->\n|]---\ntitle: 港口 😀\n---\nText\n", "a.md")]
    [InlineData("\n[|<!-- one -->\n\n<!-- two\nlines -->\n|]+++\ntitle = '港口 😀'\n+++\n", "a.md")]
    [InlineData("[|<!DOCTYPE html>\n|]---\ntitle: 港口 😀\n---\n<p>Text</p>\n", "a.html")]
    public void Leaves_comments_before_the_fence_to_a_person(string text, string fileName) =>
        RuleTester<TextBeforeFrontMatter>.Reports(text, setup: new RuleTestSetup { FileName = fileName });

    [Theory]
    [InlineData("<!-- 海 🌊 -->\n\n---\n\nText\n\n---\n")]
    [InlineData("<!-- 海 -->\n# Title\n---\ntitle: x\n---\n")]
    [InlineData("<!-- 海 --> ---\ntitle: x\n---\n")]
    [InlineData("<!-- 海\n---\ntitle: x\n---\n")]
    [InlineData("<!-- 海 -->\n---\nJust a sentence\n---\n")]
    [InlineData("<!-- 海 -->\n---\ntitle: never closed\n")]
    [InlineData("<!-- 海 -->\n```yaml\n---\ntitle: x\n---\n```\n")]
    public void Is_quiet_about_comments_before_anything_else(string text) => RuleTester<TextBeforeFrontMatter>.IsQuiet(text);

    [Theory]
    [InlineData("\n---\ntitle: x\n---\n", "Front matter must start on the first line. Remove the text before the front matter.")]
    [InlineData("\n\n---\ntitle: x\n---\n", "Front matter must start on the first line. Remove the text before the front matter.")]
    [InlineData("\uFEFF---\ntitle: x\n---\n", "Byte order mark before the front matter. Remove the byte order mark.")]
    public void Says_what_it_is(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(RuleTester<TextBeforeFrontMatter>.Messages(text)), StringComparison.Ordinal);

    [Fact]
    public void Is_found_at_the_first_line_and_column()
    {
        var finding = Assert.Single(new RuleRun(
            new TextBeforeFrontMatter(), new RuleTestSetup()).Analyze("\uFEFF\n---\ntitle: x\n---\n").Diagnostics);
        Assert.Equal(new LinePosition(1, 1), new SourceText("\uFEFF\n---\ntitle: x\n---\n", "x.md").GetPosition(finding.Span.Start));
    }

    [Theory]
    [InlineData("---\ntitle: x\n---\n\nText\n")]
    [InlineData("\nText\n\n---\n\nmore after a rule line\n")]
    [InlineData("\n---\n\nText between rule lines\n")]
    [InlineData("Text\n---\ntitle: x\n---\n")]
    [InlineData("\uFEFFText without front matter\n")]
    [InlineData("\n```yaml\n---\ntitle: x\n---\n```\n")]
    public void Is_quiet_where_there_is_no_front_matter_or_nothing_before_it(string text) =>
        RuleTester<TextBeforeFrontMatter>.IsQuiet(text);
}
