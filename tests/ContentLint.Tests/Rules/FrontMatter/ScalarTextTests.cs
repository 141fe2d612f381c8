using ContentLint.Files;
using ContentLint.Rules.FrontMatter;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Rules.FrontMatter;

public sealed class ScalarTextTests
{
    [Theory]
    [InlineData("plain 港口 😀")]
    [InlineData("http://x.example/#a")]
    [InlineData("a:b")]
    [InlineData("v1.2")]
    [InlineData("C#")]
    public void Leaves_plain_what_reads_back_the_same(string value) =>
        Assert.Equal(value, ScalarText.Plain(Yaml("a: b"), value, isInFlow: true));

    [Theory]
    [InlineData("")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("a, b")]
    [InlineData("*a")]
    [InlineData("- a")]
    [InlineData("'a")]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("12")]
    [InlineData("1:30")]
    [InlineData("1_000")]
    [InlineData("0b11")]
    [InlineData("1e3")]
    [InlineData(".5")]
    [InlineData(" a")]
    [InlineData("it's: 港口 😀")]
    [InlineData("tab\tand\nline")]
    public void Quotes_the_rest_and_it_reads_back_the_same(string value)
    {
        foreach (var style in new[] { "a: 'b'", "a: \"b\"" })
        {
            var text = ScalarText.Plain(Yaml(style), value, isInFlow: true);
            Assert.NotEqual(value, text);
            var read = YamlNodeReader.Read(new SourceText($"[{text}]", ""), new TextSpan(0, text.Length + 2));
            var scalar = Assert.IsType<ScalarNode>(Assert.Single(Assert.IsType<SequenceNode>(read.Root).Items));
            Assert.Equal((value, ScalarKind.String), (scalar.Value, scalar.Kind));
        }
    }

    [Theory]
    [InlineData("a: b", "[1, {k: 'x, y', 'z: w': null}]")]
    [InlineData("a: \"b\"", "[1, {k: \"x, y\", \"z: w\": null}]")]
    public void Writes_nested_values_on_one_line(string yaml, string expected)
    {
        var value = YamlNodeReader.Read(new SourceText(expected, ""), new TextSpan(0, expected.Length)).Root!;
        Assert.Equal(expected, ScalarText.Of(Yaml(yaml), value));
    }

    [Fact]
    public void Toml_has_no_null()
    {
        var block = FrontMatterReader.Read(new SourceText("+++\na = 1\n+++\n", "x.md"), ContentKind.Markdown)!;
        var value = YamlNodeReader.Read(new SourceText("[1, null]", ""), new TextSpan(0, 9)).Root!;
        Assert.Null(ScalarText.Of(block, value));
    }

    private static FrontMatterBlock Yaml(string yaml) =>
        FrontMatterReader.Read(new SourceText($"---\n{yaml}\n---\n", "x.md"), ContentKind.Markdown)!;
}
