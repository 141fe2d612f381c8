using System.Text.Json;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class SchemaInferTests
{
    [Fact]
    public void Prints_a_schema_that_accepts_the_articles_and_names_the_odd_ones()
    {
        using var site = Blog();
        site.Write("_posts/odd.md", "---\r\ntitle: 2017\r\nlayuot: post\r\n---\r\n");
        var result = site.Run("schema", "infer", "_posts").ExitsWith(0);
        using var schema = JsonDocument.Parse(result.Output);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.Equal(
            "title layout date",
            string.Join(' ', schema.RootElement.GetProperty("required").EnumerateArray().Select(key => key.GetString()!)));
        var properties = schema.RootElement.GetProperty("properties");
        Assert.Equal("title layout tags date", string.Join(' ', properties.EnumerateObject().Select(key => key.Name)));
        Assert.Equal(
            """["page","post"]""",
            properties
                .GetProperty("layout")
                .GetProperty("enum")
                .GetRawText()
                .Replace(" ", "", StringComparison.Ordinal)
                .ReplaceLineEndings(""));
        Assert.Equal("date", properties.GetProperty("date").GetProperty("format").GetString());
        Assert.True(properties.GetProperty("tags").GetProperty("uniqueItems").GetBoolean());
        Assert.False(schema.RootElement.TryGetProperty("additionalProperties", out _));
        Assert.Equal(
            """
            _posts/odd.md:1: 'date' is missing; 30 of 31 have it
            _posts/odd.md:1: 'layout' is missing; 30 of 31 have it
            _posts/odd.md:2: 'title' is a number here, a text in 30 of 31
            _posts/odd.md:3: 'layuot' is there once; 'layout' is in 30 of 31
            Inferred from 31 articles; 4 outliers.

            """.ReplaceLineEndings("\n"),
            string.Join(
                '\n',
                result.Error
                    .Split('\n')
                    .OrderBy(line => line.StartsWith('_') ? 0 : line.Length == 0 ? 2 : 1)
                    .ThenBy(line => line, StringComparer.Ordinal)));
        Assert.Equal(result.Output, site.Run("schema", "infer", "_posts").Output);
    }

    [Fact]
    public void Writes_a_file_once_and_again_only_by_force()
    {
        using var site = Blog();
        site.Run("schema", "infer", "_posts", "--output", "a.json", "--strict").ExitsWith(0);
        using (var schema = JsonDocument.Parse(site["a.json"]))
            Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
        site.Write("a.json", "mine");
        Assert.Contains(
            "'a.json' is there already; --force overwrites it",
            site.Run("schema", "infer", "_posts", "-o", "a.json").ExitsWith(2).Error,
            StringComparison.Ordinal);
        Assert.Equal("mine", site["a.json"]);
        site.Run("schema", "infer", "_posts", "-o", "a.json", "--force").ExitsWith(0);
        Assert.StartsWith("{", site["a.json"], StringComparison.Ordinal);
        Assert.Equal(["a.json"], Directory.GetFiles(site.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void Is_accepted_by_its_own_articles_in_a_check()
    {
        using var site = Blog();
        site.Run("schema", "infer", "_posts", "-o", "front-matter.schema.json", "--strict").ExitsWith(0);
        site.Write("contentlint.yml", "schemas:\n  - files: '_posts/**'\n    schema: front-matter.schema.json\n");
        site.Run("check", "_posts").ExitsWith(0);
        site.Write("_posts/new.md", "---\ntitle: T\nlayout: pots\ndate: 2022-01-01\nextra: 1\n---\n");
        Assert.Equal(
            ["CL1007", "CL1009"],
            Findings.Of(site
                .Run("check", "_posts", "--format", "json")
                .ExitsWith(1)).Select(finding => finding.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reads_yaml_toml_and_json_alike()
    {
        using var site = new TemporarySite(
            ("a.md", "---\ntitle: 海港\nweight: 1\n---\n"),
            ("b.md", "+++\ntitle = \"B\"\nweight = 2.5\n+++\n"),
            ("c.md", "{\n  \"title\": \"😀\",\n  \"weight\": 3\n}\n"),
            ("d.md", "No front matter.\n"));
        var result = site.Run("schema", "infer").ExitsWith(0);
        using var schema = JsonDocument.Parse(result.Output);
        Assert.Equal("number", schema.RootElement.GetProperty("properties").GetProperty("weight").GetProperty("type").GetString());
        Assert.Contains("海港", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Inferred from 3 articles, 1 file without front matter passed over; no outliers.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_what_cannot_be_read_and_goes_on()
    {
        using var site = new TemporarySite(
            ("a.md", "---\ntitle: A\n---\n"), ("b.md", "---\ntitle: [A\n---\n"), ("c.md", "---\n- a\n---\n"));
        site.WriteBytes("d.md", [0xFF, 0xFE, 0x00]);
        var error = site.Run("schema", "infer", ".").ExitsWith(0).Error;
        Assert.Contains("b.md:", error, StringComparison.Ordinal);
        Assert.Contains("c.md:1: its front matter has no keys", error, StringComparison.Ordinal);
        Assert.Contains("d.md:1: the file is UTF-16", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_what_the_configuration_excludes_even_if_its_schema_is_not_there_yet()
    {
        using var site = new TemporarySite(
            ("contentlint.yml", "exclude: drafts\nschemas:\n  - files: '**'\n    schema: front-matter.schema.json\n"),
            ("a.md", "---\ntitle: A\n---\n"),
            ("drafts/b.md", "---\nnot: this\n---\n"));
        Assert.DoesNotContain("not", site.Run("schema", "infer").ExitsWith(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'missing' does not exist", "missing")]
    [InlineData("none of the 1 files has front matter to infer a schema from", "plain.md")]
    [InlineData("--force goes with --output", ".", "--force")]
    [InlineData("the folder of 'no/a.json' does not exist", ".", "-o", "no/a.json")]
    [InlineData("there is no option '--strikt'; did you mean '--strict'?", ".", "--strikt")]
    public void Says_in_one_line_what_is_wrong(string message, params string[] args)
    {
        using var site = new TemporarySite(("plain.md", "Text.\n"));
        var result = site.Run(["schema", "infer", .. args]).ExitsWith(2);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    private static TemporarySite Blog()
    {
        var site = new TemporarySite();
        for (var i = 0; i < 30; i++)
            site.Write(
                $"_posts/{i:00}.md",
                $"---\ntitle: Post {i}\nlayout: {(i < 5 ? "page" : "post")}\n{(i % 2 == 0 ? $"tags: [sea, harbour{i}]\n" : "")}date: "
                    + $"2022-01-{i % 28 + 1:00}\n---\n");
        return site;
    }
}
