using ContentLint.Syntax.Markdown;

namespace ContentLint.Tests.Syntax.Markdown;

public sealed class MarkdownLimitsTests
{
    [Theory]
    [InlineData("[a]: b\n", 20_001)]
    [InlineData("> [a]: b\n", 20_001)]
    [InlineData("- ", 600)]
    [InlineData("1. ", 600)]
    [InlineData("> * ", 300)]
    [InlineData(">", 600)]
    [InlineData("[", 6000)]
    [InlineData("a ![b ", 6000)]
    [InlineData("_a *b http://a.example/x ", 6000)]
    public void Text_that_would_take_quadratic_time_is_refused(string part, int count) =>
        Assert.Null(MarkdownReader.Parse(string.Concat(Enumerable.Repeat(part, count)) + "a"));

    [Theory]
    [InlineData("[a]: b\n", 10_000)]
    [InlineData("- - ", 2000)] // a thematic break
    [InlineData("0.125 ", 2000)] // a row of numbers
    [InlineData("[a](b) ", 9000)]
    [InlineData("*a* **b** ", 9000)]
    [InlineData("| [ ] | 5* | a_b |\n", 1500)]
    [InlineData("- [ ] a\n", 2000)]
    [InlineData("x[i]: 1\n", 30_000)]
    public void Text_that_is_only_long_is_read(string part, int count) =>
        Assert.NotNull(MarkdownReader.Parse(string.Concat(Enumerable.Repeat(part, count))));
}
