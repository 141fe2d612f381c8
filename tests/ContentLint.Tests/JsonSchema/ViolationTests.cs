using ContentLint.Text;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Tests.JsonSchema;

/// <summary>Every kind of violation: where it is, what it says, what it carries for fixes.</summary>
public sealed class ViolationTests
{
    [Theory]
    [InlineData(
        """{"required": ["title", "date"], "properties": {"date": {"description": "When it was published. Used for sorting."}}}""",
        "title: 你好",
        "MissingKey required «---» Missing required key 'date'")]
    [InlineData(
        """{"properties": {"author": {"required": ["name"]}}}""",
        "author:\n  url: https://site.example/",
        "MissingKey required «author» Missing required key 'name' in 'author'")]
    [InlineData(
        """{"properties": {"authors": {"items": {"required": ["name"]}}}}""",
        "authors:\n  - name: 王\n  - url: x",
        "MissingKey required «url» Missing required key 'name' in item 2 of 'authors'")]
    [InlineData(
        """{"dependentRequired": {"updated": ["date"]}}""",
        "updated: 2022-05-19",
        "MissingKey dependentRequired «---» Missing required key 'date'")]
    [InlineData(
        """{"properties": {"title": {}, "tags": {}}, "additionalProperties": false}""",
        "title: a\ntag: [x]",
        "UnknownKey additionalProperties «tag» Unknown key 'tag'")]
    [InlineData(
        """{"allOf": [{"properties": {"a": {}}}], "properties": {"b": {}}, "unevaluatedProperties": false}""",
        "a: 1\nb: 2\n标签: 3",
        "UnknownKey unevaluatedProperties «标签» Unknown key '标签'")]
    [InlineData(
        """{"propertyNames": {"pattern": "^[a-z]+$"}}""",
        "title: a\nKey: b",
        "UnknownKey propertyNames «Key» Key 'Key' must match the pattern '^[a-z]+$', not 'Key'")]
    [InlineData(
        """{"properties": {"tags": {"type": "array", "items": {"type": "string"}}}}""",
        "tags: 12  # comment",
        "WrongType type «12» 'tags' must be a list of strings, not the number 12")]
    [InlineData(
        """{"properties": {"tags": {"type": "array"}}}""",
        "title: 😀\ntags:",
        "WrongType type «tags» 'tags' must be a list, not empty")]
    [InlineData(
        """{"properties": {"tags": {"items": {"type": "string"}}}}""",
        "tags: [a, 2, 中文, false]",
        "WrongType type «2» Item 2 of 'tags' must be a string, not the number 2\nWrongType type «false» Item "
            + "4 of 'tags' must be a string, not the boolean false")]
    [InlineData(
        """{"properties": {"layout": {"enum": ["post", "page"]}}}""",
        "layout: 'posts'",
        "ValueNotAllowed enum «'posts'» 'layout' must be 'post' or 'page', not 'posts'")]
    [InlineData(
        """{"properties": {"a": {"properties": {"b": {"const": 1}}}}}""",
        "a: {b: 1.5}",
        "ValueNotAllowed const «1.5» 'a.b' must be '1', not '1.5'")]
    [InlineData(
        """{"properties": {"title": {"maxLength": 3}}}""",
        "title: 你😀好吗",
        "OutOfBounds maxLength «你😀好吗» 'title' must be at most 3 characters long, not 4")]
    [InlineData(
        """{"properties": {"weight": {"minimum": 0, "exclusiveMaximum": 1}}}""",
        "weight: 1e400",
        "OutOfBounds exclusiveMaximum «1e400» 'weight' must be less than 1, not 1e400")]
    [InlineData(
        """{"properties": {"price": {"multipleOf": 0.01}}}""",
        "price: 19.999",
        "OutOfBounds multipleOf «19.999» 'price' must be a multiple of 0.01, not 19.999")]
    [InlineData(
        """{"properties": {"tags": {"maxItems": 1}}}""",
        "tags:\n  - a\n  - b",
        "OutOfBounds maxItems «tags» 'tags' must have at most 1 item, not 2")]
    [InlineData(
        """{"properties": {"tags": {"uniqueItems": true}}}""",
        "tags: [标签, b, 标签, 1, 1.0]",
        "OutOfBounds uniqueItems «标签» Item 3 of 'tags' repeats item 1: '标签'\nOutOfBounds uniqueItems «1.0» "
            + "Item 5 of 'tags' repeats item 4: '1.0'")]
    [InlineData(
        """{"properties": {"tags": {"contains": {"const": "news"}}}}""",
        "tags: [a]",
        "OutOfBounds contains «[a]» 'tags' must contain at least 1 item that is 'news', not 0")]
    [InlineData(
        """{"properties": {"slug": {"pattern": "^[a-z-]+$", "description": "Lower-case words with hyphens."}}}""",
        "slug: A b",
        "OutOfBounds pattern «A b» 'slug' must match the pattern '^[a-z-]+$', not 'A b'")]
    [InlineData(
        """{"properties": {"date": {"type": "string", "format": "date-time"}}}""",
        "date: 2022-05-19 10:06",
        "InvalidFormat format «2022-05-19 10:06» 'date' must be an ISO 8601 date-time such as "
            + "2022-05-19T10:06:03Z, not '2022-05-19 10:06'")]
    [InlineData(
        """{"properties": {"draft": {"not": {"const": true}}}}""",
        "draft: true",
        "Mismatch not «true» 'draft' must not be 'true'")]
    [InlineData(
        """{"not": {"required": ["url", "path"]}}""",
        "url: a\npath: b",
        "Mismatch not «path» Keys 'url' and 'path' exclude each other")]
    [InlineData(
        """{"properties": {"old": false}}""",
        "old: {a: b}",
        "Mismatch false «old» 'old' is not allowed here")]
    [InlineData(
        """{"oneOf": [{"required": ["url"]}, {"required": ["path"]}]}""",
        "url: a\npath: b",
        "Mismatch oneOf «path» Keys 'url' and 'path' exclude each other")]
    [InlineData(
        """{"properties": {"layout": {"deprecated": true, "deprecationMessage": "use 'template' instead."}}}""",
        "layout: post",
        "Deprecated deprecated «layout» Key 'layout' is deprecated")]
    [InlineData(
        """{"if": {"properties": {"draft": {"const": false}}, "required": ["draft"]}, "then": {"required": ["date"]}}""",
        "draft: false",
        "MissingKey required «---» Missing required key 'date'")]
    [InlineData(
        """{"properties": {"title": {"type": "string", "errorMessage": "write a title in quotes."}}}""",
        "title: 12",
        "WrongType type «12» write a title in quotes (it is '12')")]
    public void Points_at_the_narrowest_place_and_says_what_to_change(string schema, string yaml, string expected) =>
        Assert.Equal(expected, SchemaTesting.Print(schema, yaml));

    [Fact]
    public void Carries_the_schema_of_a_missing_key_so_that_a_fix_can_read_its_default()
    {
        const string schema =
            """{"required": ["layout"], "properties": {"layout": {"$ref": "#/$defs/layout"}}, "$defs": {"layout": {"default": "post"}}}""";
        var violation = Assert.Single(SchemaTesting.Validate(schema, "title: a", out _));
        Assert.Equal("layout", violation.Key);
        Assert.IsType<MappingNode>(violation.Node);
        Assert.Equal("post", Assert.IsType<ScalarNode>(violation.Schema.Default).Value);
        Assert.Equal("\"layout\"", schema.Substring(violation.SchemaSpan!.Value.Start, violation.SchemaSpan.Value.Length));
        Assert.Equal(schema.IndexOf("\"layout\"", StringComparison.Ordinal), violation.SchemaSpan.Value.Start);
    }

    [Fact]
    public void Carries_the_entry_and_the_known_keys_of_an_unknown_key()
    {
        var violation = Assert.Single(SchemaTesting.Validate(
            """{"properties": {"title": {}, "tags": {}}, "additionalProperties": false}""", "tgas: x", out _));
        Assert.Equal("tgas", violation.Key);
        Assert.Equal("x", Assert.IsType<ScalarNode>(violation.Entry!.Value).Value);
        Assert.Equal(["title", "tags"], violation.Allowed.ToArray());
        Assert.Equal("", violation.InstancePath);
    }

    [Fact]
    public void Carries_types_items_and_path_of_a_wrong_type()
    {
        const string schema =
            """{"properties": {"a/b": {"items": {"type": ["array", "null"], "items": {"type": "string", "format": "date"}}}}}""";
        var violation = Assert.Single(SchemaTesting.Validate(schema, "a/b: [x]", out _));
        Assert.Equal("/a~1b/0", violation.InstancePath);
        Assert.Equal(["array", "null"], violation.Allowed.ToArray());
        Assert.Equal(["array", "null"], violation.Schema.Types.ToArray());
        Assert.Equal("date", violation.Schema.Items!.Format);
        Assert.Null(violation.Key);
    }

    [Fact]
    public void Reports_the_missing_keys_of_empty_front_matter_at_the_fence()
    {
        var violations = SchemaTesting.Compile("""{"type": "object", "required": ["title"]}""").Validate(null, new TextSpan(0, 3));
        Assert.Equal(new TextSpan(0, 3), Assert.Single(violations).Span);
    }

    [Fact]
    public void Orders_violations_as_in_the_file_and_says_each_once()
    {
        const string schema = """
            {"allOf": [{"$ref": "#/$defs/base"}, {"$ref": "#/$defs/base"}],
             "$defs": {"base": {"properties": {"b": {"type": "string"}, "a": {"type": "string"}}}}}
            """;
        Assert.Equal(
            "WrongType type «1» 'a' must be a string, not the number 1\nWrongType type «2» 'b' must be a string, not the number 2",
            SchemaTesting.Print(schema, "a: 1\nb: 2"));
    }

    [Fact]
    public void Finds_the_default_of_a_key_that_another_part_of_the_schema_describes()
    {
        const string schema =
            """{"properties": {"date": {"default": "today"}}, "allOf": [{"if": {"required": ["draft"]}, "then": {"required": """
                + """["date"]}}]}""";
        var violation = Assert.Single(SchemaTesting.Validate(schema, "draft: false", out _));
        Assert.Equal("today", Assert.IsType<ScalarNode>(violation.Schema.Default).Value);
    }

    [Fact]
    public void Counts_offsets_of_the_file_with_carriage_returns_and_emoji()
    {
        const string text = "---\r\ntitle: 😀 中文\r\ntags:\r\n  - 甲\r\n  - 7\r\n---\r\n";
        var block = Syntax.FrontMatter.Located.Read(text)!;
        var schema = SchemaTesting.Compile("""{"properties": {"title": {"maxLength": 3}, "tags": {"items": {"type": "string"}}}}""");
        Assert.Equal(
            ["😀 中文", "7"], schema.Validate(block.Root, block.OpeningFence).Select(violation => SchemaTesting.Lexeme(text, violation)));
    }

    [Fact]
    public void Takes_a_toml_date_as_a_string_with_its_format()
    {
        const string schema = """{"properties": {"date": {"type": "string", "format": "date-time"}, "day": {"format": "date"}}}""";
        var text = "+++\ndate = 2022-05-19 10:06:03Z\nday = 2022-05-19\n+++\n";
        var block = Syntax.FrontMatter.Located.Read(text)!;
        Assert.Empty(SchemaTesting.Compile(schema).Validate(block.Root, block.OpeningFence));
    }
}
