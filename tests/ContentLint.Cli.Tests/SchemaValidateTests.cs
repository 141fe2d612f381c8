using System.Text;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class SchemaValidateTests
{
    private const string Schema =
        """{"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}, "n": {"type": "integer", "maximum": 9},"""
            + """ "d": {"format": "date"}}, "additionalProperties": false}""";

    [Theory]
    [InlineData("a.json", "{\"title\": \"a\",\n \"n\": 10}", 2, 7)]
    [InlineData("a.jsonc", "{\"title\": \"a\", // 注释 😀\n \"n\": 10,}", 2, 7)]
    [InlineData("a.yml", "title: a\r\nn: 10\r\n", 2, 4)]
    [InlineData("a.toml", "title = 'a'\nn = 10\n", 2, 5)]
    [InlineData("a.md", "---\ntitle: a\nn: 10\n---\n# A\n", 3, 4)]
    [InlineData("a.html", "---\ntitle: a\nn: 10\n---\n<p>", 3, 4)]
    [InlineData("a.mdx", "\uFEFF---\ntitle: a\nn: 10\n---\n", 3, 4)]
    public void Locates_a_violation_in_every_format(string path, string text, int line, int column)
    {
        using var site = new TemporarySite(("s.json", Schema), (path, text));
        var finding = Assert.Single(Findings.Of(site.Run("schema", "validate", "s.json", path, "--format", "json").ExitsWith(1)));
        Assert.Equal(("CL1010", path, line, column), (finding.Id, finding.Path, finding.Line, finding.Column));
        site.Write(path, text.Replace("10", "9", StringComparison.Ordinal));
        site.Run("schema", "validate", "s.json", path).ExitsWith(0);
    }

    [Fact]
    public void Says_what_the_rules_say_about_front_matter()
    {
        const string Data = "tilte: a\nn: x\nd: tomorrow\n";
        using var site = new TemporarySite(
            ("contentlint.yml", "schemas:\n  - {files: '*.md', schema: s.json}\n"),
            ("s.json", Schema),
            ("a.md", $"---\n{Data}---\n"),
            ("a.yml", Data));
        var byCheck = Findings.Of(site.Run("check", "a.md", "--format", "json").ExitsWith(1));
        var byValidate = Findings.Of(site.Run("schema", "validate", "s.json", "a.yml", "--format", "json").ExitsWith(1));
        Assert.Equal(4, byValidate.Count);
        Assert.Equal(
            byCheck.Select(finding => (finding.Id, finding.Message)).Order(),
            byValidate.Select(finding => (finding.Id, finding.Message)).Order());
    }

    [Fact]
    public void Validates_each_document_of_a_stream()
    {
        using var site = new TemporarySite(("s.yml", "type: object\nrequired: [a]\n"), ("a.yml", "a: 1\n---\nb: 1\n---\n- 1\n---\na: 2\n"));
        Assert.Equal(
            [("CL1006", 3), ("CL1008", 5)],
            Findings.Of(site.Run("schema", "validate", "s.yml", "a.yml", "--format", "json").ExitsWith(1)).Select(finding => (
                finding.Id, finding.Line)));
    }

    [Fact]
    public void Takes_folders_and_patterns_and_leaves_the_schema_out()
    {
        using var site = new TemporarySite(
            ("data/s.json", Schema), ("data/a.json", """{"title": "a"}"""), ("data/x/b.yml", "title: 1\n"), ("data/notes.txt", "x"));
        Assert.Equal(
            ["data/x/b.yml"],
            Findings.Of(site
                .Run("schema", "validate", "data/s.json", "data", "--format", "json")
                .ExitsWith(1)).Select(finding => finding.Path));
        site.Run("schema", "validate", "data/s.json", "data/*.json").ExitsWith(0);
        site.Run("schema", "validate", "data/s.json", "data/s.json").ExitsWith(1);
    }

    [Fact]
    public void Reads_standard_input_under_a_name()
    {
        using var site = new TemporarySite(("s.json", Schema));
        Assert.StartsWith(
            "x/new.yml:1:8: error CL1008",
            site.RunWithInput("title: 1\n", "schema", "validate", "s.json", "-", "--stdin-filename", "x/new.yml").ExitsWith(1).Output,
            StringComparison.Ordinal);
        site.RunWithInput("""{"title": "a"}""", "schema", "validate", "s.json", "-", "--stdin-filename", "a.json").ExitsWith(0);
        Assert.Contains(
            "go together", site.RunWithInput("{}", "schema", "validate", "s.json", "-").ExitsWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Serves_a_base_uri_from_a_folder()
    {
        using var site = new TemporarySite(
            ("s.json", """{"$ref": "http://localhost:1234/a/b.json#/$defs/n"}"""),
            ("remotes/a/b.json", """{"$defs": {"n": {"$ref": "../c.json"}}}"""),
            ("remotes/c.json", """{"type": "integer"}"""),
            ("a.json", "1"),
            ("b.json", "\"x\""));
        site.Run("schema", "validate", "s.json", "a.json", "--map", "http://localhost:1234=remotes").ExitsWith(0);
        site.Run("schema", "validate", "s.json", "b.json", "--map", "http://localhost:1234/=remotes/").ExitsWith(1);
        var result = site.Run("schema", "validate", "s.json", "a.json", "--map", "http://localhost:12=remotes").ExitsWith(2);
        Assert.Contains("is not fetched", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_draft_is_that_of_the_option_unless_the_schema_names_one()
    {
        using var site = new TemporarySite(
            ("s.json", """{"minimum": 1, "exclusiveMinimum": true}"""),
            ("t.json", """{"$schema": "http://json-schema.org/draft-07/schema#", "items": [{"type": "string"}]}"""),
            ("a.json", "1"),
            ("b.json", "[1]"));
        site.Run("schema", "validate", "s.json", "a.json", "--draft", "4").ExitsWith(1);
        site.Run("schema", "validate", "s.json", "a.json").ExitsWith(2);
        site.Run("schema", "validate", "t.json", "b.json", "--draft", "2020-12").ExitsWith(1);
    }

    [Fact]
    public void Formats_can_be_switched_off()
    {
        using var site = new TemporarySite(("s.json", """{"format": "date"}"""), ("a.json", "\"2020-02-30\""));
        site.Run("schema", "validate", "s.json", "a.json").ExitsWith(1);
        site.Run("schema", "validate", "s.json", "a.json", "--no-formats").ExitsWith(0);
    }

    [Fact]
    public void A_schema_that_ships_with_the_program_is_named()
    {
        using var site = new TemporarySite(("a.md", "---\ntitle: [a]\n---\n"));
        site.Run("schema", "validate", "article", "a.md").ExitsWith(1);
        Assert.Contains(
            "did you mean 'article'", site.Run("schema", "validate", "artcle", "a.md").ExitsWith(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\": \"integer\"}", "123456789012345678901234567890", 0)]
    [InlineData("{\"maximum\": 123456789012345678901234567890}", "123456789012345678901234567891", 1)]
    [InlineData("{\"type\": \"integer\"}", "1e400", 0)]
    [InlineData("{\"type\": \"integer\"}", "1e-400", 1)]
    [InlineData("{\"multipleOf\": 1e-1000000000}", "1", 0)]
    [InlineData("{\"multipleOf\": 0.00000001}", "12391239123", 0)]
    [InlineData("{\"type\": \"null\"}", "null", 0)]
    [InlineData("{\"type\": \"string\"}", "null", 1)]
    [InlineData("{\"type\": \"boolean\"}", "\uFEFFtrue", 0)]
    [InlineData("true", "\"x\"", 0)]
    [InlineData("false", "\"x\"", 1)]
    [InlineData("{}", "{\"a\": 1, \"a\": 2}", 1)]
    [InlineData("{}", "", 2)]
    [InlineData("{}", "{\"a\": 1,}", 2)]
    [InlineData("{}", "[1 // x\n]", 2)]
    [InlineData("{}", "\"\\ud800\"", 2)]
    [InlineData("{}", "{} {}", 2)]
    [InlineData("{}", "NaN", 2)]
    [InlineData("[]", "1", 2)]
    [InlineData("", "1", 2)]
    [InlineData("{\"type\": \"x\"}", "1", 2)]
    [InlineData("{\"$ref\": \"#/x\"}", "1", 2)]
    public void Numbers_roots_and_broken_files_have_their_exit_code(string schema, string data, int expected)
    {
        using var site = new TemporarySite(("s.json", schema), ("a.json", data));
        var result = site.Run("schema", "validate", "s.json", "a.json", "--format", "msbuild").ExitsWith(expected);
        Assert.Equal(expected != 0, result.Output.Contains("): error CL", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_text_exit_with_2()
    {
        using var site = new TemporarySite(("s.json", "{}"));
        site.WriteBytes("utf16.json", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray());
        site.WriteBytes("latin1.json", [(byte)'"', 0xE9, (byte)'"']);
        site.WriteBytes("s2.json", [0xFF, 0xFE, 0x7B, 0]);
        var output = site.Run("schema", "validate", "s.json", "utf16.json", "latin1.json").ExitsWith(2).Output;
        Assert.Contains("UTF-16", output, StringComparison.Ordinal);
        Assert.Contains("0xE9 at offset 1", output, StringComparison.Ordinal);
        Assert.Contains("UTF-16", site.Run("schema", "validate", "s2.json", "s.json").ExitsWith(2).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.json a.json", "the schema 'nowhere.json' does not exist")]
    [InlineData("empty a.json", "'empty' is a folder")]
    [InlineData("a.txt a.json", "'a.txt' is no schema by its name")]
    [InlineData("s.json nowhere.json", "'nowhere.json' does not exist")]
    [InlineData("s.json empty", "there is no JSON, YAML, TOML, Markdown or HTML file in 'empty'")]
    [InlineData("s.json *.none", "'*.none' matches no JSON, YAML, TOML, Markdown or HTML file")]
    [InlineData("s.json a.txt", "'a.txt' is neither JSON, YAML, TOML, Markdown nor HTML by its name")]
    [InlineData("s.json", "name a schema and the files to validate")]
    [InlineData("s.json a.json --draft 5", "--draft takes 4, 6, 7, 2019-09 or 2020-12, not '5'")]
    [InlineData("s.json a.json --map x", "--map takes a URL and a folder")]
    [InlineData("s.json a.json --map remotes=.", "--map takes a URL and a folder")]
    [InlineData("s.json a.json --map http://x.test=gone", "the folder 'gone' of --map does not exist")]
    [InlineData("s.json a.json --map file:///=.", "--map takes a URL and a folder")]
    [InlineData("s.json - --stdin-filename a.txt", "'a.txt' is neither JSON")]
    [InlineData("s.json a.json --nonsens", "see 'contentlint schema validate --help'")]
    public void Wrong_use_is_one_line_and_exit_2(string arguments, string expected)
    {
        using var site = new TemporarySite(("s.json", "{}"), ("a.json", "1"), ("a.txt", ""), ("empty/x.txt", ""));
        var result = site.Run(["schema", "validate", .. arguments.Split(' ')]).ExitsWith(2);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Writes_SARIF_beside_what_people_read()
    {
        using var site = new TemporarySite(("s.json", Schema), ("文章.yml", "title: 1\n"));
        var result = site.Run("schema", "validate", "s.json", "文章.yml", "--format", "text", "--format", "sarif=out.sarif").ExitsWith(1);
        Assert.StartsWith("文章.yml:1:8: error CL1008", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"ruleId\": \"CL1008\"", site["out.sarif"], StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_are_no_excuse_for_data()
    {
        using var site = new TemporarySite(("s.json", """{"maxLength": 3}"""), ("a.json", "\"{{ title }}\""));
        site.Run("schema", "validate", "s.json", "a.json").ExitsWith(1);
    }
}
