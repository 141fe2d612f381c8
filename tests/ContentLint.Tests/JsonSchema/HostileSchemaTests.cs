using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Tests.JsonSchema;

/// <summary>Schemas and data from strangers: nothing hangs, crashes or throws.</summary>
public sealed class HostileSchemaTests
{
    private static readonly string Bomb = new string('a', 40) + "!";

    [Fact]
    public void Matches_a_catastrophic_pattern_in_linear_time() =>
        Assert.Equal(
            $"OutOfBounds pattern «{Bomb}» 'slug' must match the pattern '^(a+)+$', not '{Bomb}'",
            SchemaTesting.Print("""{"properties": {"slug": {"pattern": "^(a+)+$"}}}""", $"slug: {Bomb}"));

    [Fact]
    public void Gives_up_on_a_pattern_that_must_backtrack_and_says_so_once()
    {
        var violation = Assert.Single(SchemaTesting.Validate(
            """{"properties": {"a": {"items": {"pattern": "^(?=a)(a+)+$"}}}}""", $"a: ['{Bomb}', '{Bomb}', '{Bomb}']", out _));
        Assert.Equal(SchemaViolationKind.LimitExceeded, violation.Kind);
        Assert.Equal("pattern", violation.Keyword);
        Assert.Contains("'^(?=a)(a+)+$' takes too long", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_judge_a_value_whose_key_could_not_be_matched()
    {
        var violation = Assert.Single(SchemaTesting.Validate(
            """{"patternProperties": {"^(?=a)(a+)+$": {"type": "string"}}, "additionalProperties": false}""", $"'{Bomb}': 1", out _));
        Assert.Equal(SchemaViolationKind.LimitExceeded, violation.Kind);
    }

    [Theory]
    [InlineData("""{"$ref": "#"}""")]
    [InlineData("""{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"allOf": [{"$ref": "#/$defs/a"}]}}}""")]
    [InlineData("""{"anyOf": [{"$ref": "#"}]}""")]
    [InlineData("""{"$dynamicAnchor": "x", "$dynamicRef": "#x"}""")]
    public void Does_not_follow_a_circle_of_references_for_ever(string schema) => Assert.Equal("", SchemaTesting.Print(schema, "a: 1"));

    [Fact]
    public void Says_that_a_reference_leads_back_to_itself()
    {
        var problem = Assert.Single(SchemaTesting.TryCompile("""{"$ref": "#"}""").Problems);
        Assert.False(problem.KeepsFromUse);
        Assert.Equal("this '$ref' leads back to itself, so it asks for nothing", problem.Message);
    }

    [Fact]
    public void Stops_when_a_schema_multiplies_its_own_work()
    {
        var definitions = string.Join(", ", Enumerable.Range(0, 60).Select(i =>
            $$"""  "d{{i}}": {"allOf": [{"$ref": "#/$defs/d{{i + 1}}"}, {"$ref": "#/$defs/d{{i + 1}}"}]} """));
        var violations = SchemaTesting.Validate($$"""{"$ref": "#/$defs/d0", "$defs": { {{definitions}}, "d60": {} } }""", "a: 1", out _);
        Assert.Equal(SchemaViolationKind.LimitExceeded, Assert.Single(violations).Kind);
    }

    [Fact]
    public void Compiles_a_chain_of_references_that_is_too_long_to_follow()
    {
        var definitions = string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $$"""  "d{{i}}": {"$ref": "#/$defs/d{{i + 1}}"} """));
        var violations = SchemaTesting.Validate(
            $$"""{"$ref": "#/$defs/d0", "$defs": { {{definitions}}, "d50000": {"type": "string"} } }""", "a: 1", out _);
        Assert.Equal(SchemaViolationKind.LimitExceeded, Assert.Single(violations).Kind);
    }

    [Fact]
    public void Walks_data_as_deep_as_it_can_be_read()
    {
        var depth = JsonNodeReader.MaximumDepth - 1;
        var json = new string('[', depth) + "1" + new string(']', depth);
        Assert.False(SchemaTesting.IsValid("""{"items": {"$ref": "#"}, "type": "array", "uniqueItems": true}""", json));
    }

    [Theory]
    [InlineData("1e999999999999999999999", "minimum", "5", true)]
    [InlineData("-1e999999999999999999999", "minimum", "5", false)]
    [InlineData("1e400", "multipleOf", "7", false)]
    [InlineData("1e1000000000", "multipleOf", "4", true)]
    [InlineData("1e-400", "minimum", "0", true)]
    [InlineData("1e-400", "multipleOf", "1", false)]
    [InlineData("0.3", "multipleOf", "0.1", true)]
    [InlineData("9007199254740993", "maximum", "9007199254740992", false)]
    [InlineData("1.10", "maximum", "1.1", true)]
    public void Compares_numbers_of_any_size_exactly(string value, string keyword, string limit, bool isValid) =>
        Assert.Equal(isValid, SchemaTesting.IsValid($$"""{"{{keyword}}": {{limit}}}""", value));

    [Theory]
    [InlineData("1.0", true)]
    [InlineData("1e2", true)]
    [InlineData("1.5", false)]
    [InlineData("1e400", true)]
    [InlineData("1e-400", false)]
    public void Knows_an_integer_by_its_value(string value, bool isValid) =>
        Assert.Equal(isValid, SchemaTesting.IsValid("""{"type": "integer"}""", value));

    [Theory]
    [InlineData("n: 0x1F", true)]
    [InlineData("n: 0o40", false)]
    [InlineData("n: .inf", false)]
    [InlineData("n: .nan", false)]
    [InlineData("n: -.inf", true)]
    [InlineData("n: !!int abc", false)]
    public void Reads_the_numbers_of_yaml(string yaml, bool isValid) =>
        Assert.Equal(isValid, SchemaTesting.Print("""{"properties": {"n": {"type": "number", "maximum": 31}}}""", yaml).Length == 0);

    [Fact]
    public void Serves_several_threads_at_once()
    {
        var schema = SchemaTesting.Compile(
            """{"properties": {"tags": {"items": {"pattern": "^[a-z]+$"}, "uniqueItems": true}}, "unevaluatedProperties": false}""");
        var source = new SourceText("""{"tags": ["a", "B", "a"], "x": 1}""", "a.json");
        var data = JsonNodeReader.Read(source, new TextSpan(0, source.Length)).Root;
        var counts = new int[64];
        Parallel.For(0, counts.Length, i => counts[i] = schema.Validate(data, default).Length);
        Assert.All(counts, count => Assert.Equal(3, count));
    }
}
