using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class SchemaCheckTests
{
    [Fact]
    public void Reports_mistakes_and_weaknesses_where_they_stand()
    {
        using var site = new TemporarySite(
            ("schemas/good.json", """{"type": "object", "properties": {"tags": {"$ref": "parts/tags.yml#/$defs/tags"}}}"""),
            ("schemas/parts/tags.yml", "$defs:\n  tags: {type: array, default: x}\n"),
            ("schemas/bad.json", "{\n  \"type\": \"strnig\",\n  \"requierd\": [\"a\"]\n}\n"));
        site.Run("schema", "check", "schemas/good.json").ExitsWith(0);
        var result = site.Run("schema", "check", "schemas", "--format", "json").ExitsWith(1);
        Assert.Equal(
            [("CL0003", "schemas/bad.json", 2, 11), ("CL0003", "schemas/bad.json", 3, 3), ("CL0003", "schemas/parts/tags.yml", 2, 32)],
            Findings.Of(result).Select(finding => (finding.Id, finding.Path, finding.Line, finding.Column)));
        Assert.StartsWith(
            "schemas/bad.json:2:11: error CL0003",
            site.Run("schema", "check", "schemas/*.json").ExitsWith(1).Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif", "\"ruleId\": \"CL0003\"")]
    [InlineData("msbuild", "a.json(1,10,1,15): error CL0003: ")]
    [InlineData("github", "::error file=a.json,line=1,")]
    public void Reports_in_the_formats_of_check(string format, string expected)
    {
        using var site = new TemporarySite(("a.json", """{"type": "xyz"}"""));
        Assert.Contains(expected, site.Run("schema", "check", "a.json", "--format", format).ExitsWith(1).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.json", "'nowhere.json' does not exist")]
    [InlineData("empty", "there is no JSON or YAML file in 'empty'")]
    [InlineData("*.none", "'*.none' matches no JSON or YAML file")]
    [InlineData("a.txt", "'a.txt' is neither JSON nor YAML by its name")]
    [InlineData("--format=yaml", "--format takes")]
    [InlineData("--nonsense", "see 'contentlint schema check --help'")]
    public void Wrong_use_is_one_line_and_exit_2(string argument, string expected)
    {
        using var site = new TemporarySite(("a.json", "{}"), ("a.txt", ""), ("empty/x.txt", ""));
        var result = site.Run("schema", "check", "a.json", argument).ExitsWith(2);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Empty(result.Output);
    }

    [Fact]
    public void The_draft_and_the_remotes_are_given_as_to_validate()
    {
        using var site = new TemporarySite(
            ("s.json", """{"minimum": 1, "exclusiveMinimum": true, "allOf": [{"$ref": "http://localhost:1234/a.json"}]}"""),
            ("remotes/a.json", "{}"));
        site.Run("schema", "check", "s.json", "--draft", "4", "--map", "http://localhost:1234=remotes").ExitsWith(0);
        Assert.Equal(2, Findings.Of(site.Run("schema", "check", "s.json", "--format", "json").ExitsWith(1)).Count);
    }

    [Fact]
    public void Asks_for_a_command_and_for_files()
    {
        using var site = new TemporarySite();
        Assert.Contains("check, validate", site.Run("schema").ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'validate'?", site.Run("schema", "valdate").ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.Contains("name the schemas to check", site.Run("schema", "check").ExitsWith(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The schema is empty")]
    [InlineData("{\"type\": }", "CL0003")]
    [InlineData("{\"a\": 1, // x\n}", "JSON has no comments")]
    public void A_file_that_is_no_data_exits_with_2(string text, string expected)
    {
        using var site = new TemporarySite(("a.json", text), ("b.json", "{}"));
        Assert.Contains(expected, site.Run("schema", "check", "a.json", "b.json").ExitsWith(2).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public void A_value_that_is_no_schema_is_a_finding(string text)
    {
        using var site = new TemporarySite(("a.json", text));
        Assert.Contains(
            "This is no schema",
            Assert.Single(Findings.Of(site.Run("schema", "check", "a.json", "--format", "json").ExitsWith(1))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_weak_schema_is_told_by_check_and_does_not_stop_it()
    {
        using var site = new TemporarySite(
            ("contentlint.yml", "schemas:\n  - {files: '*.md', schema: s.json}\n"),
            ("s.json", """{"requierd": ["title"], "properties": {"title": {"type": "string", "default": 1}}}"""),
            ("a.md", "---\ntitle: a\n---\nText.\n"));
        var result = site.Run("check").ExitsWith(0);
        Assert.Contains("s.json:1:2: info CL0003", result.Output, StringComparison.Ordinal);
        site.Write("a.md", "---\ntitle: 1\n---\nText.\n");
        Assert.Equal(["CL1008", "CL0003"], Findings.Of(site.Run("check", "--format", "json").ExitsWith(1)).Select(finding => finding.Id));
        site.Write("s.json", """{"type": "strnig"}""");
        site.Run("check").ExitsWith(2);
    }

    [Fact]
    public void A_page_that_names_a_missing_schema_fails_alone()
    {
        using var site = new TemporarySite(
            ("posts/a.md", "---\n$schema: ../gone.json\n---\n"),
            ("posts/b.md", "---\n# yaml-language-server: $schema=../s.yml\ntitle: 1\n---\nText.\n"),
            ("s.yml", "properties: {title: {type: string}}\n"));
        Assert.Equal(
            [("CL0003", "posts/a.md", 2), ("CL1008", "posts/b.md", 3)],
            Findings.Of(site.Run("check", "--format", "json").ExitsWith(1)).Select(finding => (finding.Id, finding.Path, finding.Line)));
        site.Run("fix").ExitsWith(1);
        Assert.Equal("---\n# yaml-language-server: $schema=../s.yml\ntitle: '1'\n---\nText.\n", site["posts/b.md"]);
    }
}
