namespace ContentLint.Tests.JsonSchema;

/// <summary>What differs between drafts.</summary>
public sealed class DraftTests
{
    private const string Draft4 = "\"$schema\": \"http://json-schema.org/draft-04/schema#\"";
    private const string Draft6 = "\"$schema\": \"http://json-schema.org/draft-06/schema#\"";
    private const string Draft7 = "\"$schema\": \"http://json-schema.org/draft-07/schema#\"";
    private const string Draft201909 = "\"$schema\": \"https://json-schema.org/draft/2019-09/schema\"";
    private const string Draft202012 = "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"";

    [Theory]
    [InlineData("{" + Draft4 + """, "minimum": 3, "exclusiveMinimum": true}""", "3", false)]
    [InlineData("{" + Draft4 + """, "type": "integer"}""", "1.0", false)]
    [InlineData("{" + Draft6 + """, "type": "integer"}""", "1.0", true)]
    [InlineData("{" + Draft6 + """, "const": 1}""", "2", false)]
    [InlineData("{" + Draft6 + """, "definitions": {"a": {"$id": "#x", "type": "string"}}, "$ref": "#x"}""", "2", false)]
    [InlineData("{" + Draft7 + """, "items": [{"type": "string"}], "additionalItems": false}""", "[\"a\", 1]", false)]
    [InlineData(
        "{" + Draft7 + """, "properties": {"a": {"$ref": "#/definitions/a", "maxLength": 1}}, "definitions": {"a": {"type": "string"}}}""",
        "{\"a\": \"bb\"}",
        true)]
    [InlineData(
        "{" + Draft202012 + """, "properties": {"a": {"$ref": "#/$defs/a", "maxLength": 1}}, "$defs": {"a": {"type": "string"}}}""",
        "{\"a\": \"bb\"}",
        false)]
    [InlineData("{" + Draft201909 + """, "items": [{"type": "string"}], "unevaluatedItems": false}""", "[\"a\", 1]", false)]
    [InlineData("{" + Draft201909 + """, "contains": {"type": "string"}, "unevaluatedItems": false}""", "[\"a\"]", false)]
    [InlineData("{" + Draft202012 + """, "contains": {"type": "string"}, "unevaluatedItems": false}""", "[\"a\"]", true)]
    [InlineData("{" + Draft201909 + """, "contains": {"type": "string"}, "minContains": 2}""", "[\"a\", 1]", false)]
    [InlineData("{" + Draft201909 + """, "dependentRequired": {"a": ["b"]}}""", "{\"a\": 1}", false)]
    [InlineData("{" + Draft202012 + """, "prefixItems": [{"type": "string"}], "items": false}""", "[\"a\", 1]", false)]
    public void Reads_a_schema_by_the_draft_that_it_declares(string schema, string data, bool isValid) =>
        Assert.Equal(isValid, SchemaTesting.IsValid(schema, data));

    [Theory]
    [InlineData("{\"children\": [{\"children\": []}]}", true)]
    [InlineData("{\"children\": [{\"childs\": []}]}", false)]
    public void Extends_a_recursive_schema_in_2019_and_in_2020(string data, bool isValid)
    {
        var recursive = $$"""
            { {{Draft201909}}, "$id": "https://site.example/strict", "$recursiveAnchor": true, "$ref": "tree",
              "unevaluatedProperties": false,
              "$defs": {"tree": {"$id": "tree", "$recursiveAnchor": true, "type": "object",
                "properties": {"children": {"type": "array", "items": {"$recursiveRef": "#"} } } } } }
            """;
        var dynamic = $$"""
            { {{Draft202012}}, "$id": "https://site.example/strict", "$dynamicAnchor": "node", "$ref": "tree",
              "unevaluatedProperties": false,
              "$defs": {"tree": {"$id": "tree", "$dynamicAnchor": "node", "type": "object",
                "properties": {"children": {"type": "array", "items": {"$dynamicRef": "#node"} } } } } }
            """;
        Assert.Equal(isValid, SchemaTesting.IsValid(recursive, data));
        Assert.Equal(isValid, SchemaTesting.IsValid(dynamic, data));
    }

    [Fact]
    public void Validates_a_schema_against_the_meta_schema_of_its_draft()
    {
        foreach (var draft in new[] { Draft4, Draft6, Draft7, Draft201909, Draft202012 })
        {
            var reference = "{" + draft.Replace("$schema", "$ref", StringComparison.Ordinal) + "}";
            Assert.True(SchemaTesting.IsValid(reference, """{"type": "object", "properties": {"a": {"minLength": 1}}}"""), draft);
            Assert.False(SchemaTesting.IsValid(reference, """{"type": "object", "properties": {"a": {"minLength": -1}}}"""), draft);
        }
    }
}
