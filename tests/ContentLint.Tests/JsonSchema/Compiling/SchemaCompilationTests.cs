using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Compiling;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.JsonSchema.Compiling;

public sealed class SchemaCompilationTests
{
    [Theory]
    [InlineData(
        """{"type": "strnig"}""",
        "\"strnig\"",
        "'type' must be array, boolean, integer, null, number, object or string, or a list of these")]
    [InlineData("""{"properties": {"a": {"required": true}}}""", "true", "'required' must be a list of keys, beside 'properties'")]
    [InlineData("""{"$ref": "#/$defs/x"}""", "\"#/$defs/x\"", "'$ref' leads nowhere: '#/$defs/x' is not there")]
    [InlineData(
        """{"$ref": "other.json#/a"}""", "\"other.json#/a\"", "'$ref' leads nowhere: 'other.json' is a document that is not loaded")]
    [InlineData(
        """{"items": [{}]}""",
        "[{}]",
        "since 2020-12 a list of schemas stands under 'prefixItems'; rename it, or declare an older draft with '$schema'")]
    [InlineData(
        """{"exclusiveMinimum": true}""",
        "true",
        "'exclusiveMinimum' must be a number; true and false belong to draft-04, which '$schema' would have to declare")]
    [InlineData("""{"minLength": -1}""", "-1", "'minLength' must be a whole number, not below 0")]
    [InlineData("""{"multipleOf": 0}""", "0", "'multipleOf' must be a number above 0, of a reasonable length")]
    [InlineData("""{"anyOf": []}""", "\"anyOf\"", "'anyOf' must be a list of schemas, with at least one")]
    [InlineData("""{"pattern": "(a"}""", "\"(a\"", "the pattern '(a' is no regular expression of ECMA-262: a '(' is not closed")]
    [InlineData("[]", "[]", "this is no schema, and asks for nothing; a schema is a mapping, or true or false")]
    public void Refuses_a_schema_that_cannot_be_used(string schema, string place, string message)
    {
        var compilation = SchemaTesting.TryCompile(schema);
        Assert.Null(compilation.Schema);
        var problem = Assert.Single(compilation.Problems);
        Assert.Equal(message, problem.Message);
        Assert.Equal(place, schema.Substring(problem.Span.Start, problem.Span.Length));
    }

    [Theory]
    [InlineData("""{"propertys": {}}""", "'propertys' is no keyword of JSON Schema and is ignored; did you mean 'properties'?")]
    [InlineData(
        """{"patterns": {}, "propertyOrder": 1, "options": {}, "meta:enum": {}, "tsType": "x", "$$target": "y"}""",
        "'patterns' is no keyword of JSON Schema and is ignored; did you mean 'pattern'?")]
    [InlineData("""{"$defs": {"unused": 12}}""", "this is no schema, and asks for nothing; a schema is a mapping, or true or false")]
    [InlineData("""{"requierd": []}""", "'requierd' is no keyword of JSON Schema and is ignored; did you mean 'required'?")]
    [InlineData(
        """{"additionalproperties": false}""",
        "'additionalproperties' is no keyword of JSON Schema and is ignored; did you mean 'additionalProperties'?")]
    [InlineData("""{"item": {}}""", "'item' is no keyword of JSON Schema and is ignored; did you mean 'items'?")]
    [InlineData("""{"x-requierd": [], "replacement": "a", "example": 1, "markdownDescription": "b", "note": "c"}""", null)]
    [InlineData("""{"properties": {"requierd": {}}}""", null)]
    [InlineData(
        """{"$schema": "http://json-schema.org/draft-04/schema#", "const": 1}""",
        "'const' is ignored: it came with draft-06, and the schema declares draft-04")]
    [InlineData("""{"additionalItems": false}""", "'additionalItems' is ignored: 2020-12 does not have it any more")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#", "$defs": {}, "definitions": {}}""", null)]
    [InlineData(
        """{"$schema": "http://json-schema.org/draft-03/schema#"}""",
        "'$schema' names no draft that is supported (4, 6, 7, 2019-09, 2020-12): 'http://json-schema.org/draft-03/schema#'; the schema "
            + "is read as 2020-12")]
    public void Says_which_keywords_have_no_effect(string schema, string? message)
    {
        var compilation = SchemaTesting.TryCompile(schema);
        Assert.NotNull(compilation.Schema);
        Assert.Equal(message is null ? [] : [message], compilation.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Shows_rules_what_a_schema_says_through_its_references()
    {
        var root = SchemaTesting.Compile("""
            {"properties": {"tags": {"$ref": "#/$defs/tags", "description": "own"}},
             "$defs": {"tags": {"$ref": "#/$defs/list", "title": "Tags"},
             "list": {"type": "array", "items": {"type": "string"}, "default": [], "description": "far"}}}
            """).Root;
        var (name, tags) = Assert.Single(root.Properties);
        Assert.Equal("tags", name);
        Assert.Equal(["array"], tags.Types.ToArray());
        Assert.Equal(["string"], tags.Items!.Types.ToArray());
        Assert.Equal("own", tags.Description);
        Assert.Equal("Tags", tags.Title);
        Assert.IsType<SequenceNode>(tags.Default);
    }

    [Fact]
    public void Asks_the_resolver_for_neighbours_and_locates_problems_in_them()
    {
        var asked = new List<string>();
        var source = new SourceText("""{"$ref": "标签.json#/$defs/tag"}""", "schemas/article.json");
        var compilation = ContentSchema.Compile(Read(source), source, Resolve);
        Assert.Equal(["contentlint:///.root/schemas/%E6%A0%87%E7%AD%BE.json"], asked);
        var problem = Assert.Single(compilation.Problems);
        Assert.Equal("schemas/标签.json", problem.Source!.Path);

        SchemaLookup Resolve(Uri uri)
        {
            asked.Add(uri.AbsoluteUri);
            var other = new SourceText("""{"$defs": {"tag": {"type": "text"}}}""", "schemas/标签.json");
            return SchemaLookup.Found(new SchemaDocument(Read(other), other));
        }
    }

    [Fact]
    public void Bundles_meta_schemas_that_compile_and_accept_each_other()
    {
        foreach (var uri in MetaSchemas.Uris)
        {
            var document = MetaSchemas.Find(uri)!;
            Assert.True(ContentSchema.Compile(document.Root, document.Source).Problems.IsEmpty, uri);
            var declared = ((ScalarNode)((MappingNode)document.Root)["$schema"]!).Value.TrimEnd('#');
            var meta = MetaSchemas.Find(declared)!;
            Assert.Empty(ContentSchema.Compile(meta.Root, meta.Source).Schema!.Validate(document.Root, default));
        }
    }

    private static ContentNode Read(SourceText source) => JsonNodeReader.Read(source, new TextSpan(0, source.Length)).Root!;
}
