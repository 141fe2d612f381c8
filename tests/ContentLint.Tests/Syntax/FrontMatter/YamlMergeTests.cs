using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.FrontMatter;

public sealed class YamlMergeTests
{
    private const string Bases = "x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\n";

    [Theory]
    [InlineData("z:\n  <<: *x", "{\"a\":1,\"b\":1,}")]
    [InlineData("z: {<<: *x, a: 3}", "{\"a\":3,\"b\":1,}")]
    [InlineData("z:\n  <<: [*x, *y]", "{\"a\":1,\"b\":1,\"c\":2,}")]
    [InlineData("z:\n  <<: {a: 4}\n  b: 4", "{\"a\":4,\"b\":4,}")]
    [InlineData("z:\n  <<: *x\n  <<: *y", "{\"a\":1,\"b\":1,\"c\":2,}", "{\"a\":1,\"b\":2,\"c\":2,}")]
    [InlineData("z:\n  a: 3\n  <<: *x", "{\"a\":3,\"b\":1,}", "{\"a\":1,\"b\":1,}")]
    [InlineData("w: &w\n  <<: *x\n  d: 5\nz:\n  <<: *w", "{\"a\":1,\"b\":1,\"d\":5,}")]
    public void The_merged_mapping_is_the_value(string yaml, string expected, string? inRuby = null)
    {
        Assert.Equal(expected, Shape(yaml, YamlDialect.Common));
        Assert.Equal(expected, Shape(yaml, YamlDialect.JsYaml4));
        Assert.Equal(inRuby ?? expected, Shape(yaml, YamlDialect.Psych));
        Assert.Equal(inRuby ?? expected, Shape(yaml, YamlDialect.GoYaml));
    }

    [Fact]
    public void A_merged_entry_is_at_the_alias_and_knows_its_key()
    {
        const string Yaml = "x: &x {name: 1}\nz:\n  <<: *x\n";
        var entry = Assert.Single(((MappingNode)Root(Yaml, YamlDialect.Common)["z"]!).Entries);
        var alias = new TextSpan(Yaml.IndexOf("*x", StringComparison.Ordinal), 2);
        Assert.Equal(alias, entry.Key.Span);
        Assert.Equal(alias, entry.Value.Span);
        Assert.Equal(new TextSpan(Yaml.IndexOf("name", StringComparison.Ordinal), 4), entry.MergedFrom);
        Assert.True(entry.IsRepeated);
    }

    [Fact]
    public void A_mapping_that_is_written_in_place_stays_there()
    {
        const string Yaml = "z:\n  <<: {name: 1}\n";
        var entry = Assert.Single(((MappingNode)Root(Yaml, YamlDialect.Common)["z"]!).Entries);
        Assert.Equal(Yaml.IndexOf("name", StringComparison.Ordinal), entry.Key.Span.Start);
        Assert.False(entry.IsRepeated);
    }

    [Fact]
    public void A_key_in_quotes_merges_in_Ruby_only()
    {
        const string Yaml = Bases + "z: {'<<': *x}\n";
        Assert.NotNull(((MappingNode)Root(Yaml, YamlDialect.JsYaml4)["z"]!)["<<"]);
        Assert.NotNull(((MappingNode)Root(Yaml, YamlDialect.Psych)["z"]!)["a"]);
    }

    [Fact]
    public void Many_merges_stop_at_the_limit()
    {
        var yaml = "x: &x {" + string.Join(", ", Enumerable.Range(0, 1000).Select(i => $"k{i}: {i}")) + "}\nz:\n"
            + string.Concat(Enumerable.Range(0, 200).Select(i => $"  - {{<<: *x, n: {i}}}\n"));
        var result = YamlNodeReader.Read(new SourceText(yaml, "a.yml"), new TextSpan(0, yaml.Length));
        Assert.Contains(result.Problems, problem => problem.Kind == FrontMatterProblemKind.LimitExceeded);
    }

    private static string Shape(string yaml, YamlDialect dialect) => Sorted(JsonShape.Of(Root(Bases + yaml, dialect)["z"]));

    /// <summary>The order of merged keys is not the same in all parsers.</summary>
    private static string Sorted(string shape)
    {
        var entries = shape.Trim('{', '}').Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        return $"{{{string.Concat(entries.Select(static entry => entry + ","))}}}";
    }

    private static MappingNode Root(string yaml, YamlDialect dialect)
    {
        var result = YamlNodeReader.Read(new SourceText(yaml, "a.yml"), new TextSpan(0, yaml.Length), dialect);
        Assert.Empty(result.Problems);
        return Assert.IsType<MappingNode>(result.Root);
    }
}
