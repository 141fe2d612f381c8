using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Tests.Syntax.FrontMatter;

public sealed class FrontMatterReaderTests
{
    [Theory]
    [InlineData("---\na: 1\n---\nbody", FrontMatterFormat.Yaml)]
    [InlineData("---  \na: 1\n...\nbody", FrontMatterFormat.Yaml)]
    [InlineData("---\r\na: 1\r\n---\r\nbody", FrontMatterFormat.Yaml)]
    [InlineData("---\na: 1\n---", FrontMatterFormat.Yaml)]
    [InlineData("----\na: 1\n----\nbody", FrontMatterFormat.Yaml)]
    [InlineData("+++\na = 1\n+++\nbody", FrontMatterFormat.Toml)]
    [InlineData(";;;\n\"a\": 1\n;;;\nbody", FrontMatterFormat.Json)]
    [InlineData(";;;\n{\"a\": 1}\n;;;\nbody", FrontMatterFormat.Json)]
    [InlineData("{\n\"a\": 1\n}\nbody", FrontMatterFormat.Json)]
    [InlineData("title: x\na: 1\n---\nbody", FrontMatterFormat.Yaml)]
    [InlineData("\"title\": \"x\",\n\"a\": 1\n;;;\nbody", FrontMatterFormat.Json)]
    [InlineData("\"a\": 1\r\n;;; \r\nbody", FrontMatterFormat.Json)]
    [InlineData("---json\n{\"a\": 1}\n---\nbody", FrontMatterFormat.Json)]
    [InlineData("--- json\n{\"a\": 1}\n---\nbody", FrontMatterFormat.Json)]
    [InlineData("---toml\na = 1\n---\nbody", FrontMatterFormat.Toml)]
    [InlineData("---yaml\na: 1\n---\nbody", FrontMatterFormat.Yaml)]
    public void Finds_each_kind_of_block(string text, FrontMatterFormat format)
    {
        var block = Located.Read(text)!;
        Assert.Equal(format, block.Format);
        Assert.Equal("1", ((ScalarNode)block.Mapping!["a"]!).Value);
        Assert.Empty(block.Problems);
        Assert.Equal(text.EndsWith("body", StringComparison.Ordinal) ? text.Length - 4 : text.Length, block.Span.End);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Heading\n\n---\n\ntext\n")]
    [InlineData("---\n\ntext after a rule line\n")]
    [InlineData("----\na: 1\n---\n")]
    [InlineData("-----\ntext\n-----\n")]
    [InlineData("Title: a heading\n---\ntext")]
    [InlineData("{{ template }}\ntext")]
    [InlineData("{% include x %}\n---\n")]
    [InlineData("Some prose: with a colon\nand more\n---\n")]
    [InlineData("--- \n")]
    [InlineData("--- a rule, and prose\na: 1\n---\n")]
    [InlineData("---js\n{ a: 1 }\n---\n")]
    [InlineData("\"A quotation\": said\n\ntext\n")]
    public void Takes_nothing_else_for_front_matter(string text) => Assert.Null(Located.Read(text));

    [Theory]
    [InlineData("\n---\na: 1\n---\n", "\n")]
    [InlineData("\uFEFF---\na: 1\n---\n", "\uFEFF")]
    [InlineData("\uFEFF\r\n \r\n---\r\na: 1\r\n---\r\n", "\uFEFF\r\n \r\n")]
    public void Says_what_stands_before_the_fence(string text, string before)
    {
        var problem = Assert.Single(Located.Read(text)!.Problems);
        Assert.Equal(FrontMatterProblemKind.TextBefore, problem.Kind);
        Assert.Equal(before, text[..problem.Span.End]);
        Assert.Equal(0, problem.Span.Start);
    }

    [Fact]
    public void An_empty_block_has_no_data_and_no_problem()
    {
        var block = Located.Read("---\n---\nbody")!;
        Assert.Null(block.Root);
        Assert.Empty(block.Problems);
    }

    [Fact]
    public void An_opening_fence_before_a_key_wants_its_closing_one()
    {
        var text = "---\ntitle: x\n\nbody\n";
        var block = Located.Read(text)!;
        Assert.Equal(FrontMatterProblemKind.Unterminated, Assert.Single(block.Problems).Kind);
        Assert.Equal("---", text.Substring(block.Problems[0].Span.Start, block.Problems[0].Span.Length));
        Assert.Equal("\nbody\n", text[block.Span.End..]);
    }

    [Fact]
    public void Toml_keys_tables_and_values_have_their_places()
    {
        var text =
            "+++\ntitle = \"海 😀\"\ndate = 2017-01-02T03:04:05Z\na.b = 'x'\n[c]\nd = [1, 2.5]\n[[e]]\nf = true\n[[e]]\nf = false\n+++\n";
        Assert.Equal(
            """
            .title String «"海 😀"» = 海 😀
            .date DateTime «2017-01-02T03:04:05Z» = 2017-01-02T03:04:05Z
            .a «a.b = 'x'»
            .a.b String «'x'» = x
            .c «c]\nd = [1, 2.5]»
            .c.d «[1, 2.5]»
            .c.d[0] Integer «1» = 1
            .c.d[1] Float «2.5» = 2.5
            .e «e]]\nf = true\n[[e]]\nf = false»
            .e[0] «e]]\nf = true»
            .e[0].f Boolean «true» = true
            .e[1] «e]]\nf = false»
            .e[1].f Boolean «false» = false

            """,
            Located.Print(text));
    }

    [Fact]
    public void Json_keys_and_values_have_their_places()
    {
        var text = "{\n  \"t\\u0069tle\": \"a \\\"b\\\" 😀\",\n  \"n\": [1, null, 1e3]\n}\n";
        var mapping = Located.Read(text)!.Mapping!;
        Assert.Equal("title", mapping.Entries[0].Key.Value);
        Assert.Equal("\"t\\u0069tle\"", text.Substring(mapping.Entries[0].Key.Span.Start, mapping.Entries[0].Key.Span.Length));
        Assert.Equal("\"a \\\"b\\\" 😀\"", text.Substring(mapping["title"]!.Span.Start, mapping["title"]!.Span.Length));
        Assert.Equal("[1, null, 1e3]", text.Substring(mapping["n"]!.Span.Start, mapping["n"]!.Span.Length));
    }

    [Theory]
    [InlineData("+++\na = \n+++\n")]
    [InlineData("+++\na = 1\na = 2\n+++\n")]
    [InlineData("+++\na = 1\na = 1\ne\u0301 = 2\n+++\n")]
    [InlineData(";;;\n{\"a\": }\n;;;\n")]
    [InlineData("{\"a\": 1,}\n")]
    [InlineData("{\"a\": \"\\uD800\"}\n")]
    public void Broken_data_is_one_located_problem(string text)
    {
        var block = Located.Read(text)!;
        var problem = Assert.Single(block.Problems);
        Assert.InRange(problem.Span.Start, block.Content.Start, block.Content.End);
    }

    [Fact]
    public void Html_files_have_front_matter_too() => Assert.NotNull(Located.Read("---\na: 1\n---\n<p>", ContentKind.Html));
}
