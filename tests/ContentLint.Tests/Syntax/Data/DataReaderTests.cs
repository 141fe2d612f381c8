using ContentLint.Syntax.Data;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Data;

public sealed class DataReaderTests
{
    [Fact]
    public void Reads_every_document_of_a_YAML_stream_with_its_own_anchors()
    {
        const string Text = "---\na: &x 1\n--- # 二\nb: 2\n...\n---\n- *x\n";
        var documents = DataReader.Read(new SourceText(Text, "a.yml"), DataFormat.Yaml);
        Assert.Equal(3, documents.Length);
        Assert.Equal("2", ((ScalarNode)((MappingNode)documents[1].Root!)["b"]!).Value);
        Assert.Equal(Text.IndexOf("b:", StringComparison.Ordinal), documents[1].RootSpan.Start);
        Assert.False(documents[2].IsReadable);
        Assert.Contains("'&x'", Assert.Single(documents[2].Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("null")]
    [InlineData("~")]
    public void An_empty_YAML_document_is_null(string text)
    {
        var document = Assert.Single(DataReader.Read(new SourceText(text, "a.yml"), DataFormat.Yaml));
        Assert.True(document.IsReadable);
        Assert.Equal(ScalarKind.Null, Assert.IsType<ScalarNode>(document.Root).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData("\uFEFF")]
    public void An_empty_JSON_file_is_no_JSON(string text) =>
        Assert.Equal(
            "the file is empty, and JSON is at least one value",
            Assert.Single(Assert.Single(DataReader.Read(new SourceText(text, "a.json"), DataFormat.Json)).Problems).Message);

    [Fact]
    public void Comments_are_read_in_jsonc_and_refused_at_their_place_in_json()
    {
        const string Text = "{\n  // 注释 😀\n  \"a\": [1, /* x */ 2,],\n}";
        var document = Assert.Single(DataReader.Read(new SourceText(Text, "a.jsonc"), DataFormat.JsonWithComments));
        Assert.True(document.IsReadable);
        Assert.Equal(2, ((SequenceNode)((MappingNode)document.Root!)["a"]!).Items.Length);
        var problem = Assert.Single(Assert.Single(DataReader.Read(new SourceText(Text, "a.json"), DataFormat.Json)).Problems);
        Assert.Equal("JSON has no comments; take it out, or name the file .jsonc", problem.Message);
        Assert.Equal(Text.IndexOf("//", StringComparison.Ordinal), problem.Span.Start);
    }

    [Theory]
    [InlineData("a.MD", DataFormat.FrontMatter)]
    [InlineData("x/a.html", DataFormat.FrontMatter)]
    [InlineData("a.YAML", DataFormat.Yaml)]
    [InlineData("a.toml", DataFormat.Toml)]
    [InlineData("a.sarif", DataFormat.Json)]
    [InlineData("a.json5", null)]
    [InlineData("a", null)]
    public void The_name_tells_the_format(string path, DataFormat? format) => Assert.Equal(format, DataReader.FormatOf(path));

    [Fact]
    public void A_page_without_front_matter_is_empty_data()
    {
        var document = Assert.Single(DataReader.Read(new SourceText("\n# Title\n", "a.md"), DataFormat.FrontMatter));
        Assert.True(document.IsReadable);
        Assert.Null(document.Root);
    }

    [Fact]
    public void Front_matter_behind_blank_lines_is_data()
    {
        var document = Assert.Single(DataReader.Read(new SourceText("\uFEFF\n---\na: 1\n---\n", "a.md"), DataFormat.FrontMatter));
        Assert.True(document.IsReadable);
        Assert.IsType<MappingNode>(document.Root);
    }
}
