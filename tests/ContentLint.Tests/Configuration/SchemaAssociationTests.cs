using ContentLint.Testing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class SchemaAssociationTests
{
    private const string Configuration = """
        schemas:
          - files: '**/*.md'
            schema: schemas/all.yml
          - files: ['_posts/**', 'news']
            schema: ./schemas/post.json
          - files: '_posts/raw/**'
            schema: none
        """;

    [Fact]
    public void Uses_the_last_entry_that_matches()
    {
        var config = Parse(Configuration).Config;
        Assert.Equal("schemas/all.yml", SchemaOf(config, "a.md"));
        Assert.Equal("schemas/post.json", SchemaOf(config, "_posts/x/a.md"));
        Assert.Equal("schemas/post.json", SchemaOf(config, "news/a.html"));
        Assert.True(config.GetSettings("a.md").RequiresFrontMatter);
    }

    [Fact]
    public void Has_no_schema_where_it_is_switched_off()
    {
        var settings = Parse(Configuration).Config.GetSettings("_posts/raw/a.md");
        Assert.Null(settings.Schema);
        Assert.False(settings.RequiresFrontMatter);
    }

    [Fact]
    public void Falls_back_to_the_built_in_schema_that_requires_nothing()
    {
        var settings = Parse(Configuration).Config.GetSettings("a.html");
        Assert.Same(BuiltInSchemas.Article, settings.Schema);
        Assert.False(settings.RequiresFrontMatter);
    }

    [Fact]
    public void Reads_a_schema_once()
    {
        var reads = new List<string>();
        var result = Parse("schemas:\n  - {files: a, schema: s.json}\n  - {files: b, schema: ./x/../s.json}\n", path =>
        {
            reads.Add(path);
            return new SourceText("{\"type\": \"object\"}", path);
        });
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["s.json"], reads);
        Assert.True(result.Sources.ContainsKey("s.json"));
    }

    [Fact]
    public void Finds_the_schema_inside_of_other_settings()
    {
        const string Text = """{"lineWidth": -1, "schema": {"type": "object", "required": ["slug"]}}""";
        var result = Parse("schemas:\n  - {files: '*.md', schema: s.json}\n", path => new SourceText(Text, path));
        var schema = result.Config.GetSettings("a.md").Schema;
        Assert.Equal(Text.IndexOf("{\"type\"", StringComparison.Ordinal), schema!.Root.Span.Start);
    }

    [Theory]
    [InlineData("80", 80)]
    [InlineData("-1", null)]
    [InlineData("0", null)]
    [InlineData("99999999999", null)]
    [InlineData("\"80\"", null)]
    public void Reads_the_layout_beside_the_schema(string width, int? expected)
    {
        var text = $$"""{"lineWidth": {{width}}, "schema": {"type": "object"}, "attribute-order": ["title", 1, "slug", "title"]}""";
        var layout = ((IFileSettings)Parse(
            "schemas:\n  - {files: '*.md', schema: s.json}\n", path => new SourceText(text, path)).Config.GetSettings("a.md")).Layout;
        Assert.Equal(["title", "slug"], layout.KeyOrder.ToArray());
        Assert.Equal(expected, layout.LineWidth);
    }

    [Fact]
    public void Knows_the_schemas_that_ship_with_the_program_by_name()
    {
        var config = Parse("schemas:\n  - {files: '*.md', schema: article}\n", _ => null).Config;
        Assert.Same(BuiltInSchemas.Article, config.GetSettings("a.md").Schema);
        Assert.False(config.GetSettings("a.md").RequiresFrontMatter);
        var mistake = Assert.Single(Parse("schemas:\n  - {files: '*.md', schema: artcle}\n", _ => null).Diagnostics);
        Assert.Equal("'artcle' is no schema file. Write 'article'.", MessageStyle.TextOf(mistake));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(", formats: true", 1)]
    [InlineData(", formats: false", 0)]
    public void Switches_formats_off_for_one_entry(string option, int expected)
    {
        var result = Parse(
            $"schemas:\n  - {{files: '*.md', schema: s.json{option}}}\n  - {{files: b, schema: s.json}}\n",
            path => new SourceText("""{"items": {"format": "date"}}""", path));
        Assert.Empty(result.Diagnostics);
        var data = JsonNodeReader.Read(new SourceText("[\"x\"]", "x.json"), new TextSpan(0, 5)).Root;
        Assert.Equal(expected, result.Config.GetSettings("a.md").Schema!.Validate(data, default).Length);
        Assert.Single(result.Config.GetSettings("b").Schema!.Validate(data, default));
    }

    [Fact]
    public void Reports_formats_that_are_neither_on_nor_off() =>
        Assert.Contains(
            "'formats' takes true or false",
            MessageStyle.TextOf(Assert.Single(Parse("schemas:\n  - {files: a, schema: none, formats: x}\n").Diagnostics)),
            StringComparison.Ordinal);

    [Fact]
    public void A_weakness_of_a_schema_is_told_and_does_not_keep_it_from_use()
    {
        var result = Parse("schemas:\n  - {files: '*.md', schema: s.json}\n", path => new SourceText("""{"requierd": ["title"]}""", path));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("CL0003", "s.json", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Path, diagnostic.Severity));
        Assert.NotNull(result.Config.GetSettings("a.md").Schema);
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_an_error_in_the_schema_file()
    {
        var result = Parse(
            "schemas:\n  - {files: '*.md', schema: s/a.json}\n",
            path => path == "s/a.json" ? new SourceText("""{"$ref": "b.json"}""", path) : null);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(
            ("s/a.json", DiagnosticSeverity.Error, "'$ref' leads nowhere: 'b.json' is not there"),
            (diagnostic.Path, diagnostic.Severity, diagnostic.Message));
        Assert.Null(result.Config.GetSettings("a.md").Schema);
    }

    [Fact]
    public void Keeps_a_schema_that_happens_to_have_a_key_of_that_name()
    {
        const string Text = """{"type": "object", "schema": {"x": 1}}""";
        var result = Parse("schemas:\n  - {files: '*.md', schema: s.json}\n", path => new SourceText(Text, path));
        Assert.Equal(0, result.Config.GetSettings("a.md").Schema!.Root.Span.Start);
    }

    [Theory]
    [InlineData("s.json", "{\"type\": }")]
    [InlineData("s.json", "{\"type\": \"object\", \"type\": \"object\"}")]
    [InlineData("s.yml", "type: [")]
    public void Points_into_a_schema_that_does_not_parse(string path, string text)
    {
        var result = Parse($"schemas:\n  - {{files: a, schema: {path}}}\n", name => new SourceText(text, name));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("CL0003", path), (diagnostic.Id, diagnostic.Path));
        Assert.True(diagnostic.Span.End <= text.Length);
        Assert.True(result.Sources.ContainsKey(path));
    }

    [Fact]
    public void Reports_a_schema_that_cannot_be_read_where_it_is_named()
    {
        var result = Parse("schemas:\n  - {files: a, schema: s.json}\n", _ => throw new UnreadableTextException("the file is UTF-16", 0));
        Assert.Equal("The schema 's.json' cannot be read: the file is UTF-16", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public void Reports_an_empty_schema_where_it_is_named() =>
        Assert.Contains(
            "is empty",
            Assert.Single(Parse("schemas:\n  - {files: a, schema: s.yml}\n", path => new SourceText("# x", path)).Diagnostics).Message);

    private static string? SchemaOf(LintConfig config, string path) => ((IFileSettings)config.GetSettings(path)).Schema?.Source?.Path;

    private static ConfigurationResult Parse(string text) =>
        Parse(text, path => new SourceText(
            path.EndsWith(".json", StringComparison.Ordinal) ? "{\"type\": \"object\"}" : "type: object", path));

    private static ConfigurationResult Parse(string text, Func<string, SourceText?> readFile) =>
        LintConfig.Parse(new SourceText(text, "contentlint.yml"), "/site", Rules.All, readFile);
}
