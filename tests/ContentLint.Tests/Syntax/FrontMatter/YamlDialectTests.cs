using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.FrontMatter;

/// <summary>
/// What the parsers of the generators read alike and what they do not; <c>tests/dialects/yaml</c> asks the parsers themselves.
/// </summary>
public sealed class YamlDialectTests
{
    private static readonly YamlDialect[] All = Enum.GetValues<YamlDialect>();

    [Theory]
    [InlineData("a: \"one\ntwo\"", "{\"a\":\"one two\",}")]
    [InlineData("a: 'one\n\ntwo'\nb: c", "{\"a\":\"one\\ntwo\",\"b\":\"c\",}")]
    [InlineData("a: [x,\nv\n]\nb: z", "{\"a\":[\"x\",\"v\",],\"b\":\"z\",}")]
    [InlineData("a: {b: c,\nd: e}", "{\"a\":{\"b\":\"c\",\"d\":\"e\",},}")]
    [InlineData("a:\tb", "{\"a\":\"b\",}")]
    [InlineData("a: [b,\n \tc]", "{\"a\":[\"b\",\"c\",],}")]
    [InlineData("a: |\n  b\n  \tc", "{\"a\":\"b\\n\tc\",}")]
    [InlineData("a: \"b\n \tc\"", "{\"a\":\"b c\",}")]
    [InlineData("a: b\t# c", "{\"a\":\"b\",}")]
    [InlineData("a: \"\\/\\x41\\u00e9\"", "{\"a\":\"/Aé\",}")]
    [InlineData("a: [what?]", "{\"a\":[\"what?\",],}")]
    [InlineData("a: [http://h.example:80/, b:c]", "{\"a\":[\"http://h.example:80/\",\"b:c\",],}")]
    public void Every_parser_reads(string yaml, string expected)
    {
        foreach (var dialect in All)
        {
            var result = Read(yaml, dialect);
            Assert.Empty(result.Problems);
            Assert.Equal(Normal(expected), Normal(JsonShape.Of(result.Root)));
        }
    }

    [Theory]
    [InlineData("a: \"one\\\ntwo\"")]
    [InlineData("a: \"one \\\r\ntwo \\\"three\\\"\"\nb: c")]
    public void An_escaped_line_break_may_be_before_the_first_column(string yaml)
    {
        foreach (var dialect in All)
            Assert.Empty(Read(yaml, dialect).Problems);
    }

    [Theory]
    [InlineData("a:\n \tb: c", 4)]
    [InlineData("a:\r\n  \tb: c", 6)]
    [InlineData("-\ta: b", 1)]
    [InlineData("\ta: b", 0)]
    public void Every_parser_refuses_a_tab_that_indents_a_key(string yaml, int position)
    {
        foreach (var dialect in All)
            Assert.Equal(position, Assert.Single(Read(yaml, dialect).Problems).Span.Start);
    }

    [Theory]
    [InlineData(YamlDialect.Psych, true)]
    [InlineData(YamlDialect.GoYaml, true)]
    [InlineData(YamlDialect.JsYaml3, false)]
    [InlineData(YamlDialect.JsYaml4, false)]
    [InlineData(YamlDialect.Hexo, false)]
    public void A_tab_after_a_dash_is_refused_by_some(YamlDialect dialect, bool isRefused) =>
        Assert.Equal(isRefused, !Read("a:\n  -\tb", dialect).Problems.IsEmpty);

    [Theory]
    [InlineData("a: @b", 3)]
    [InlineData("a: `b`", 3)]
    [InlineData("a: 'b", 3)]
    [InlineData("a: b: c", 3)]
    [InlineData("a: *none", 3)]
    [InlineData("a: [b", null)]
    [InlineData("a: b\n c: d", null)]
    [InlineData("a: \"\\q\"", null)]
    public void No_parser_reads(string yaml, int? place)
    {
        foreach (var dialect in All)
        {
            var problem = Assert.Single(Read(yaml, dialect).Problems);
            Assert.Equal(FrontMatterProblemKind.Syntax, problem.Kind);
            if (place is not null && yaml[place.Value] != '\'')
                Assert.Equal(place, problem.Span.Start);
        }
    }

    [Theory]
    [InlineData("a: !x b", YamlDialect.Common, YamlDialect.Psych, YamlDialect.GoYaml)]
    [InlineData("a: !!int x", YamlDialect.Common, YamlDialect.Psych)]
    [InlineData("[a]: b", YamlDialect.Common, YamlDialect.Psych, YamlDialect.JsYaml3, YamlDialect.JsYaml4, YamlDialect.Hexo)]
    [InlineData("a:\n<<: x", YamlDialect.Common, YamlDialect.Psych)]
    [InlineData("a: 1\n...\n\"", YamlDialect.Psych, YamlDialect.GoYaml)]
    public void Only_some_parsers_read(string yaml, params YamlDialect[] readers) =>
        Assert.Equal(readers, All.Where(dialect => Read(yaml, dialect).Problems.IsEmpty));

    [Theory]
    [InlineData("yes", "Common String yes|Psych Boolean true|GoYaml Boolean true|JsYaml3 String yes|JsYaml4 String yes")]
    [InlineData("y", "Common String y|Psych String y|GoYaml Boolean true|JsYaml3 String y|JsYaml4 String y")]
    [InlineData("012", "Common Integer 012|Psych Integer 10|GoYaml Integer 10|JsYaml3 Integer 10|JsYaml4 Integer 012")]
    [InlineData("0o14", "Common Integer 0o14|Psych String 0o14|GoYaml Integer 12|JsYaml3 String 0o14|JsYaml4 Integer 12")]
    [InlineData("1:30", "Common String 1:30|Psych String 1:30|GoYaml String 1:30|JsYaml3 Integer 90|JsYaml4 String 1:30")]
    [InlineData("1_000", "Common String 1_000|Psych Integer 1000|GoYaml Integer 1000|JsYaml3 Integer 1000|JsYaml4 Integer 1000")]
    [InlineData("1e3", "Common Float 1e3|Psych String 1e3|GoYaml Float 1e3|JsYaml3 Float 1e3|JsYaml4 Float 1e3")]
    [InlineData("-.inf", "Common Float -.inf|Psych Float -.inf|GoYaml Float -.inf|JsYaml3 Float -.inf|JsYaml4 Float -.inf")]
    [InlineData("~", "Common Null ~|Psych Null ~|GoYaml Null ~|JsYaml3 Null ~|JsYaml4 Null ~")]
    [InlineData("2024-01-02", "Common String|Psych String|GoYaml String|JsYaml3 String|JsYaml4 String")]
    public void Plain_scalars_have_the_type_of_the_parser(string text, string expected)
    {
        foreach (var one in expected.Split('|'))
        {
            var parts = one.Split(' ');
            var scalar = Assert.IsType<ScalarNode>(Read(text, Enum.Parse<YamlDialect>(parts[0])).Root);
            Assert.Equal(parts[1], scalar.Kind.ToString());
            Assert.Equal(text, scalar.Value);
            if (parts.Length > 2)
                Assert.Equal(parts[2], scalar.Canonical);
        }
    }

    [Fact]
    public void Tabs_of_a_Hexo_page_keep_their_places()
    {
        const string Wrong = "a:\n\tb:\n\t\td: *none\n";
        var problem = Assert.Single(Read(Wrong, YamlDialect.Hexo).Problems);
        Assert.Equal("*none", Wrong.Substring(problem.Span.Start, problem.Span.Length));
        const string Right = "a:\n\tb:\n\t\t- c\nd: e\n";
        var root = Assert.IsType<MappingNode>(Read(Right, YamlDialect.Hexo).Root);
        Assert.Equal(new TextSpan(Right.IndexOf('c', StringComparison.Ordinal), 1), Item(root).Span);
        Assert.Equal(new TextSpan(Right.IndexOf('e', StringComparison.Ordinal), 1), root["d"]!.Span);
    }

    [Fact]
    public void An_article_of_a_Hexo_site_may_be_indented_with_tabs()
    {
        var block = FrontMatterReader.Read(new SourceText("---\na:\n\tb: c\n---\n", "a.md"), ContentKind.Markdown, YamlDialect.Hexo);
        Assert.Empty(block!.Problems);
    }

    private static ContentNode Item(MappingNode root) => ((SequenceNode)((MappingNode)root["a"]!)["b"]!).Items[0];

    private static NodeReadResult Read(string yaml, YamlDialect dialect) =>
        YamlNodeReader.Read(new SourceText(yaml, "a.yml"), new TextSpan(0, yaml.Length), dialect);

    private static string Normal(string shape) => shape.Replace("\n", "\\n", StringComparison.Ordinal);
}
