namespace ContentLint.Tests.JsonSchema;

/// <summary>What is said when no alternative of anyOf or oneOf matches.</summary>
public sealed class AlternativeTests
{
    [Fact]
    public void Merges_alternatives_that_only_want_other_types()
    {
        const string schema =
            """{"properties": {"tags": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}}}""";
        Assert.Equal(
            "WrongType type «12» 'tags' must be a string or a list of strings, not the number 12", SchemaTesting.Print(schema, "tags: 12"));
        var violation = Assert.Single(SchemaTesting.Validate(schema, "tags: 12", out _));
        Assert.Equal(["string", "array"], violation.Schema.Types.ToArray());
        Assert.Equal(["string"], violation.Schema.Items!.Types.ToArray());
    }

    [Fact]
    public void Reports_inside_of_the_alternative_whose_type_fits()
    {
        const string schema =
            """{"properties": {"tags": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}}}""";
        Assert.Equal("WrongType type «2» Item 2 of 'tags' must be a string, not the number 2", SchemaTesting.Print(schema, "tags: [甲, 2]"));
    }

    [Fact]
    public void Chooses_the_alternative_by_a_discriminating_constant()
    {
        const string schema = """
            {"properties": {"media": {"oneOf": [
              {"properties": {"kind": {"const": "image"}, "src": {"type": "string"}}, "required": ["kind", "src"]},
              {"properties": {"kind": {"const": "video"}, "size": {"enum": ["s", "m"]}, "poster": {"type": "string"}},
               "required": ["kind", "poster", "src"]}]}}}
            """;
        Assert.Equal(
            "MissingKey required «media» Missing required key 'src' in 'media'",
            SchemaTesting.Print(schema, "media: {kind: image}"));
        Assert.Equal(
            "ValueNotAllowed enum «x» 'media.size' must be 's' or 'm', not 'x'",
            SchemaTesting.Print(schema, "media: {kind: video, size: x, poster: a, src: b}"));
        Assert.Equal(
            "ValueNotAllowed const «audio» 'media.kind' must be 'image' or 'video', not 'audio'",
            SchemaTesting.Print(schema, "media: {kind: audio, src: a}"));
    }

    [Fact]
    public void Merges_constants_of_the_same_value()
    {
        const string schema = """{"properties": {"layout": {"oneOf": [{"const": "post"}, {"const": "page"}, {"type": "boolean"}]}}}""";
        Assert.Equal(
            "ValueNotAllowed const «pst» 'layout' must be 'post' or 'page', not 'pst'", SchemaTesting.Print(schema, "layout: pst"));
    }

    [Fact]
    public void Prefers_the_alternative_with_mistakes_deeper_inside()
    {
        const string schema = """
            {"properties": {"image": {"anyOf": [
              {"properties": {"url": {"type": "string"}}, "required": ["url"], "additionalProperties": false},
              {"properties": {"path": {"type": "string"}}, "required": ["path"], "additionalProperties": false}]}}}
            """;
        Assert.Equal("WrongType type «1» 'image.path' must be a string, not the number 1", SchemaTesting.Print(schema, "image: {path: 1}"));
    }

    [Fact]
    public void Asks_for_one_of_the_keys_when_alternatives_differ_in_nothing_else()
    {
        const string schema = """{"anyOf": [{"required": ["url"]}, {"required": ["path"]}]}""";
        Assert.Equal("Mismatch anyOf «---» Missing required key: one of 'url' or 'path'", SchemaTesting.Print(schema, "title: a"));
    }

    [Fact]
    public void Reports_deprecated_keys_inside_of_the_alternative_that_matches()
    {
        const string schema = """{"anyOf": [{"type": "string"}, {"properties": {"old": {"deprecated": true}}}]}""";
        Assert.Equal("Deprecated deprecated «old» Key 'old' is deprecated", SchemaTesting.Print(schema, "old: 1"));
    }

    [Fact]
    public void Does_not_call_the_keys_of_the_chosen_alternative_unknown()
    {
        const string schema = """{"anyOf": [{"properties": {"a": {"type": "string"}}}, false], "unevaluatedProperties": false}""";
        Assert.Equal("WrongType type «1» 'a' must be a string, not the number 1", SchemaTesting.Print(schema, "a: 1"));
    }
}
