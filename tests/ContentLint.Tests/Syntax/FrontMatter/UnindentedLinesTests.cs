using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Tests.Syntax.FrontMatter;

public sealed class UnindentedLinesTests
{
    [Theory]
    [InlineData("title: \"a\nb\"", "title: \"a b\"")]
    [InlineData("title: 'a\nb'", "title: 'a b'")]
    [InlineData("title: \"a\\\nb\\\r\nc\"", "title: \"a  b   c\"")]
    [InlineData("tags: [a,\nb]", "tags: [a, b]")]
    [InlineData("tags: {a: 1,\nb: 2\n}", "tags: {a: 1, b: 2 }")]
    [InlineData("- \"🌊\n波\"\n- b", "- \"🌊 波\"\n- b")]
    [InlineData("a: \"x: [\ny\"\nb: [1,\n2]", "a: \"x: [ y\"\nb: [1, 2]")]
    public void A_value_continues_at_the_first_column(string text, string joined) => Assert.Equal(joined, UnindentedLines.Join(text));

    [Theory]
    [InlineData("title: \"a\n  b\"")]
    [InlineData("title: it's\nother: b")]
    [InlineData("# it's \"\na: b")]
    [InlineData("title: \"a\n---")]
    [InlineData("\"a\nb\": c")]
    [InlineData("- - \"a\nb\": c")]
    [InlineData("[23\n]: 42")]
    [InlineData("{a: \"b\nc\"}\t : 1")]
    public void Nothing_else_is_joined(string text) => Assert.Null(UnindentedLines.Join(text));

    [Fact]
    public void Only_the_lines_of_the_key_are_left() =>
        Assert.Equal("a: \"x y\"\n\"b\nc\": d", UnindentedLines.Join("a: \"x\ny\"\n\"b\nc\": d"));
}
