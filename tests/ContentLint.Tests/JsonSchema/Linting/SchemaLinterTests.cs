using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Files;
using ContentLint.Tests.JsonSchema.Files;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.JsonSchema.Linting;

public sealed class SchemaLinterTests
{
    [Theory]
    [InlineData("""{"title": 5}""", "«5» 'title' must be a string, not the number 5, by the meta-schema of 2020-12")]
    [InlineData(
        """{"$schema": "http://json-schema.org/draft-07/schema#", "description": ["a"]}""",
        "«[\"a\"]» 'description' must be a string, not a list of one item, by the meta-schema of draft-07")]
    [InlineData(
        """{"properties": {"a": {"readOnly": "yes"}}}""",
        "«\"yes\"» 'properties.a.readOnly' must be true or false, not the string 'yes', by the meta-schema of 2020-12")]
    public void Holds_a_schema_to_its_meta_schema(string schema, string expected) => Assert.Equal([expected], SchemaFilesOnly.Lint(schema));

    [Theory]
    [InlineData("""{"type": "strnig"}""")]
    [InlineData("""{"properties": {"a": {"required": true}}}""")]
    [InlineData("""{"minLength": -1}""")]
    [InlineData("""{"anyOf": []}""")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#", "items": [{"type": "x"}]}""")]
    [InlineData("""{"additionalProperties": 12}""")]
    public void Says_a_mistake_once(string schema) => Assert.Single(SchemaFilesOnly.Lint(schema));

    [Theory]
    [InlineData(
        """{"type": "integer", "default": "x"}""",
        "«\"x\"» 'default' must be a whole number, not the string 'x'; the schema refuses its own default")]
    [InlineData(
        """{"properties": {"a": {"enum": ["x", "y"], "default": "z"}}}""",
        "«\"z\"» 'default' must be 'x' or 'y', not 'z'; the schema refuses its own default")]
    [InlineData(
        """{"type": "object", "required": ["a"], "default": {}}""",
        "«\"default\"» Missing required key 'a' in 'default'; the schema refuses its own default")]
    [InlineData(
        """{"$ref": "#/$defs/n", "default": 1, "$defs": {"n": {"type": "string"}}}""",
        "«1» 'default' must be a string, not the number 1; the schema refuses its own default")]
    [InlineData(
        """{"maxLength": 2, "examples": ["ab", "abc"]}""",
        "«\"abc\"» Item 2 of 'examples' must be at most 2 characters long, not 3; the schema refuses its own example")]
    [InlineData(
        """{"type": "string", "enum": ["a", 1]}""",
        "«1» Item 2 of 'enum' must be a string, not the number 1; the schema allows a value that it refuses elsewhere")]
    [InlineData("""{"minimum": 3, "const": 2}""", "«2» 'const' must be at least 3, not 2; nothing can meet this schema")]
    public void Finds_values_that_the_schema_around_them_refuses(string schema, string expected) =>
        Assert.Equal([expected], SchemaFilesOnly.Lint(schema));

    [Theory]
    [InlineData("""{"type": "integer", "default": 1.0, "examples": [1, 1e2]}""")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-04/schema#", "type": "string", "examples": [1]}""")]
    [InlineData(
        """{"$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/s", "enum": [1], "definitions": {"s": """
            + """{"type": "string"}}}""")]
    [InlineData("""{"properties": {"default": {"type": "string"}, "enum": {"type": "array"}, "pattern": {"type": "object"}}}""")]
    [InlineData("""{"type": "string", "deprecated": true, "default": "a"}""")]
    [InlineData(
        """{"x-order": 1, "errorMessage": "e", "markdownDescription": "m", "deprecationMessage": "d", "defaultSnippets": [{}],"""
            + """ "x-replacement": "r", "enumDescriptions": []}""")]
    [InlineData("""{"$ref": "标签.json"}""")]
    [InlineData(
        """{"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {"a": {"id": "https://x.test/a","""
            + """ "$schema": "http://json-schema.org/draft-04/schema#", "exclusiveMinimum": true, "minimum": 1}}}""")]
    public void Finds_nothing_in_what_is_right(string schema) =>
        Assert.Empty(SchemaFilesOnly.Lint(("a.json", schema), ("标签.json", "true")));

    [Theory]
    [InlineData("^(?=a)(a+)+$", true)]
    [InlineData("^(?!x)((?:[a-z]+,)*z)$", true)]
    [InlineData("(a{2,}b)*\\\\1", true)]
    [InlineData("^(a+)+$", false)]
    [InlineData("^(?!\\\\.)[a-z]+$", false)]
    [InlineData("^(?!.*--)[a-z0-9-]+$", false)]
    [InlineData("^(?=[(+]+\\\\(+\\\\))(ab)*$", false)]
    public void Warns_of_patterns_that_can_take_exponential_time(string pattern, bool isSlow) =>
        Assert.Equal(isSlow ? 1 : 0, SchemaFilesOnly.Lint($$"""{"pattern": "{{pattern}}"}""").Count());

    [Fact]
    public void Locates_what_is_wrong_in_YAML()
    {
        var text = "type: object\r\nproperties:\r\n  标题: {type: string, default: 7} # 😀\r\n  b: {requierd: [x]}\r\n";
        Assert.Equal(
            [
                "a.yml «7» 'default' must be a string, not the number 7; the schema refuses its own default",
                "a.yml «requierd» 'requierd' is no keyword of JSON Schema and is ignored; did you mean 'required'?",
            ],
            SchemaFilesOnly.Lint(("a.yml", text)));
    }

    [Fact]
    public void Gives_up_on_a_schema_that_multiplies_its_work_and_says_so()
    {
        var definitions = string.Join(
            ", ",
            Enumerable
                .Range(0, 40)
                .Select(i => $$"""  "d{{i}}": {"allOf": [{"$ref": "#/$defs/d{{i + 1}}"}, {"$ref": "#/$defs/d{{i + 1}}"}]} """));
        var examples = string.Join(", ", Enumerable.Range(0, 1000));
        var problem = Assert.Single(
            SchemaFilesOnly.Lint($$"""{"$ref": "#/$defs/d0", "examples": [{{examples}}], "$defs": { {{definitions}}, "d40": {} } }"""));
        Assert.Contains("takes too many steps", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_giant_enum()
    {
        var values = string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"\"v{i}\""));
        Assert.Empty(SchemaFilesOnly.Lint($$"""{"type": "string", "enum": [{{values}}], "default": "v99999"}"""));
    }

    [Fact]
    public void Finds_nothing_in_the_meta_schemas()
    {
        foreach (var uri in MetaSchemas.Uris)
        {
            var document = MetaSchemas.Find(uri)!;
            Assert.Empty(SchemaFilesOnly.Lint((uri.Split('/')[^1] + ".json", document.Source!.Text)));
        }
    }

    [Fact]
    public void Finds_nothing_in_the_schemas_that_ship_with_the_program()
    {
        foreach (var name in BuiltInSchemas.Names.Append("contentlint").Append("report"))
            Assert.Empty(SchemaFilesOnly.Lint(($"{name}.json", BuiltInSchemas.Read($"schemas/{name}.schema.json").Text)));
    }

    [Fact]
    [Trait("Category", "Corpora")]
    public void Finds_the_two_slips_in_the_schema_of_sarif() =>
        Assert.Equal(
            [
                "this is no schema, and asks for nothing; a schema is a mapping, or true or false",
                "'default' must be a string, not an empty list; the schema refuses its own default"
            ],
            SchemaFilesOnly
                .Lint(File.ReadAllText(SharedFolder.Path("suites", "sarif", "sarif-schema-2.1.0.json")))
                .Select(line => line[(line.IndexOf('»', StringComparison.Ordinal) + 2)..]));
}
