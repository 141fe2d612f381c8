using ContentLint.JsonSchema.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.JsonSchema.Files;

/// <summary>References between the files beneath a root.</summary>
public sealed class SchemaFileTests
{
    private const string Tags = """{"$defs": {"tag": {"type": "string", "maxLength": 3}}}""";

    [Theory]
    [InlineData("schemas/a.json", "tags.json#/$defs/tag", "schemas/tags.json")]
    [InlineData("schemas/a.json", "./parts/../tags.json#/$defs/tag", "schemas/tags.json")]
    [InlineData("schemas/a.json", "../tags.json#/$defs/tag", "tags.json")]
    [InlineData("schemas/a.json", "标签/a b.json#/$defs/tag", "schemas/标签/a b.json")]
    [InlineData("schemas/a.json", "%E6%A0%87%E7%AD%BE.json#/$defs/tag", "schemas/标签.json")]
    public void Follows_a_reference_relative_to_the_file(string path, string reference, string target)
    {
        var loaded = SchemaFilesOnly.Load((path, $$"""{"items": {"$ref": "{{reference}}"} }"""), (target, Tags));
        Assert.Empty(loaded.Problems);
        Assert.False(IsValid(loaded, "[\"long\"]"));
        Assert.True(IsValid(loaded, "[\"abc\"]"));
    }

    [Fact]
    public void Follows_a_reference_from_JSON_to_YAML_and_back()
    {
        var loaded = SchemaFilesOnly.Load(
            ("a.json", """{"$ref": "b.yml#/$defs/b"}"""),
            ("b.yml", "$defs:\n  b: {items: {$ref: 'a.json#/$defs/c'}}\n"));
        Assert.Contains("'a.json#/$defs/c' is not there", Assert.Single(loaded.Problems).Message, StringComparison.Ordinal);
        loaded = SchemaFilesOnly.Load(
            ("a.json", """{"$ref": "b.yml#/$defs/b", "$defs": {"c": {"type": "integer"}}}"""),
            ("b.yml", "$defs:\n  b: {items: {$ref: 'a.json#/$defs/c'}}\n"));
        Assert.False(IsValid(loaded, "[\"x\"]"));
    }

    [Fact]
    public void A_neighbour_stands_for_the_uri_that_it_has_relative_to_the_id()
    {
        var loaded = SchemaFilesOnly.Load(
            ("s/a.json", """{"$id": "https://blog.example/schemas/a", "$ref": "tags.json#/$defs/tag"}"""),
            ("s/tags.json", Tags));
        Assert.Empty(loaded.Problems);
        Assert.False(IsValid(loaded, "\"long\""));
    }

    [Fact]
    public void A_reference_to_an_id_in_the_same_file_needs_no_other_file()
    {
        var loaded = SchemaFilesOnly.Load(
            ("a.json", """{"$ref": "tag", "$id": "https://blog.example/", "$defs": {"t": {"$id": "tag", "type": "string"}}}"""));
        Assert.Empty(loaded.Problems);
        Assert.False(IsValid(loaded, "1"));
    }

    [Theory]
    [InlineData("gone.json", "'gone.json' is not there")]
    [InlineData(
        "/etc/passwd", "'/etc/passwd' leads out of the root; references lead to files beneath it, relative to the file that they stand in")]
    [InlineData(
        "../../etc/passwd",
        "'../../etc/passwd' leads out of the root; references lead to files beneath it, relative to the file that they stand in")]
    [InlineData("..%2f..%2f..%2fetc/x.json", "'..%2f..%2f..%2fetc/x.json' is no path beneath the root")]
    [InlineData(
        "file:///etc/passwd",
        "'file:///etc/passwd' is no relative path; references lead to files beneath the root, relative to the file that they stand in")]
    [InlineData(
        "C:\\\\x.json",
        "'C:\\x.json' is no relative path; references lead to files beneath the root, relative to the file that they stand in")]
    [InlineData(
        "\\\\\\\\host\\\\x.json",
        "'\\\\host\\x.json' is no relative path; references lead to files beneath the root, relative to the file that they stand in")]
    [InlineData(
        "//host/x.json",
        "'//host/x.json' leads out of the root; references lead to files beneath it, relative to the file that they stand in")]
    [InlineData("a\\u0000b.json", "'a\0b.json' is no path beneath the root")]
    [InlineData(
        "https://blog.example/x.json",
        "'https://blog.example/x.json' is not fetched; keep a copy beneath the root and refer to that by its path")]
    [InlineData("urn:isbn:1", "'urn:isbn:1' is not known: no schema that was read has it as its '$id'")]
    [InlineData(".env", "'.env' is no schema file by its name, which ends in .json, .yml or .yaml")]
    [InlineData("empty.json", "'empty.json' is empty")]
    public void Says_at_the_reference_why_it_leads_nowhere(string reference, string reason)
    {
        var text = $$"""{"$ref": "{{reference}}"}""";
        var loaded = SchemaFilesOnly.Load(("s/a.json", text), ("s/.env", "SECRET=1"), ("s/empty.json", " \n"));
        Assert.Null(loaded.Schema);
        var problem = Assert.Single(loaded.Problems);
        Assert.Equal($"'$ref' leads nowhere: {reason}", problem.Message);
        Assert.Equal(text[9..^1], text.Substring(problem.Span.Start, problem.Span.Length));
    }

    [Fact]
    public void Locates_a_mistake_in_the_file_that_a_reference_leads_to()
    {
        var loaded = SchemaFilesOnly.Load(("a.json", """{"$ref": "b.json"}"""), ("b.json", "{\"type\": }"));
        Assert.Null(loaded.Schema);
        Assert.Equal(["a.json: '$ref' leads nowhere: 'b.json' does not parse", "b.json"], loaded.Problems.Select(problem =>
            problem.Source is null ? $"a.json: {problem.Message}" : problem.Source.Path));
    }

    [Fact]
    public void Files_that_refer_to_each_other_are_read_once_each()
    {
        var reads = new List<string>();
        var loader = new SchemaLoader(
            path =>
            {
                reads.Add(path);
                return new SourceText(
                    path == "a.json"
                        ? """{"properties": {"b": {"$ref": "b.json"}}}"""
                        : """{"properties": {"a": {"$ref": "a.json"}}, "type": "object"}""",
                    path);
            },
            []);
        var loaded = loader.Load("a.json");
        Assert.Empty(loaded.Problems);
        Assert.False(IsValid(loaded, """{"b": {"a": {"b": 1}}}"""));
        Assert.Equal(["a.json", "b.json"], reads);
    }

    [Fact]
    public void A_circle_of_references_between_files_asks_for_nothing()
    {
        var loaded = SchemaFilesOnly.Load(("a.json", """{"$ref": "b.json"}"""), ("b.json", """{"$ref": "a.json"}"""));
        Assert.NotNull(loaded.Schema);
        Assert.All(loaded.Problems, problem => Assert.False(problem.KeepsFromUse));
        Assert.True(IsValid(loaded, "1"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_says_why()
    {
        var loaded = new SchemaLoader(_ => throw new IOException("it is a link to a place outside of the folder"), []).Load("a.json");
        Assert.Equal("cannot be read: it is a link to a place outside of the folder", loaded.Reason);
    }

    [Fact]
    public void A_schema_that_is_nested_deeper_than_can_be_read_is_a_located_problem()
    {
        var loaded = SchemaFilesOnly.Load((
            "a.json", string.Concat(Enumerable.Repeat("{\"not\":", 100_000)) + "true" + new string('}', 100_000)));
        Assert.Null(loaded.Schema);
        Assert.Contains("deeper than 512 levels", Assert.Single(loaded.Problems).Message, StringComparison.Ordinal);
        loaded = SchemaFilesOnly.Load(("a.yml", string.Concat(Enumerable.Repeat("[", 100_000))));
        Assert.Contains("deeper than 64 levels", Assert.Single(loaded.Problems).Message, StringComparison.Ordinal);
    }

    private static bool IsValid(LoadedSchema loaded, string json) =>
        loaded.Schema!.Validate(JsonNodeReader.Read(new SourceText(json, "x.json"), new TextSpan(0, json.Length)).Root, default).IsEmpty;
}
