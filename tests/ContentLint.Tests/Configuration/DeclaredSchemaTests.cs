using ContentLint.Testing;
using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

/// <summary>Pages that name their schema themselves.</summary>
public sealed class DeclaredSchemaTests
{
    private const string Strict =
        """{"$id": "https://blog.example/strict.json", "properties": {"weight": {"type": "integer"}}, "additionalProperties": false}""";
    private const string Configured = "schemas:\n  - {files: '**', schema: s/open.json}\n";

    [Theory]
    [InlineData("a.md", "$schema: s/strict.json")]
    [InlineData("posts/x/a.md", "$schema: ../../s/strict.json")]
    [InlineData("posts/x/a.md", "$schema: /s/strict.json")]
    [InlineData("posts/x/a.md", "$schema: '/s/strict.yml' # 标题")]
    [InlineData("a.md", "# yaml-language-server: $schema=s/strict.json")]
    [InlineData("posts/a.md", "#  yaml-language-server:  $schema=../s/strict.json  ")]
    [InlineData("a.md", "schema: s/strict.json")]
    public void A_page_is_checked_against_the_schema_that_it_names(string path, string declaration)
    {
        Assert.Equal(["CL1008 '1'"], Check(path, $"---\n{declaration}\nweight: '1'\n---\n\nText.\n"));
        Assert.Equal(
            ["CL1008 '1'"],
            Check(path, $"\uFEFF---\r\n{declaration}\r\nweight: '1'\r\n---\r\n").Where(line => !line.StartsWith(
                "CL1004", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("+++\n#:schema ./s/strict.json\nweight = '1'\n+++\n", "'1'")]
    [InlineData("+++\n\"$schema\" = 's/strict.json'\nweight = '1'\n+++\n", "'1'")]
    [InlineData("+++\n# yaml-language-server: $schema=s/strict.json\nweight = '1'\n+++\n", "'1'")]
    [InlineData("{\n  \"$schema\": \"s/strict.json\",\n  \"weight\": \"1\"\n}\n", "\"1\"")]
    public void Each_language_has_its_way_to_name_it(string text, string place) => Assert.Equal([$"CL1008 {place}"], Check("a.md", text));

    [Theory]
    [InlineData("schema: BlogPosting")]
    [InlineData("schema: gone.json")]
    [InlineData("schema: https://schema.org/BlogPosting.json")]
    [InlineData("schema: {type: Article}")]
    [InlineData("schema: ['s/strict.json']")]
    [InlineData("title: '# yaml-language-server: $schema=s/strict.json'")]
    [InlineData("$schema:")]
    [InlineData("# yaml-language-server: $schema=")]
    [InlineData("# see $schema=s/strict.json")]
    public void What_means_something_else_is_no_schema(string line) =>
        Assert.Empty(Check("a.md", $"---\n{line}\nweight: '1'\n---\n\nText.\n"));

    [Theory]
    [InlineData("$schema: gone.json", "gone.json", "The schema 'gone.json' is not there: there is no file 'posts/gone.json'")]
    [InlineData(
        "# yaml-language-server: $schema=gone.json",
        "gone.json",
        "The schema 'gone.json' is not there: there is no file 'posts/gone.json'")]
    [InlineData(
        "$schema: '../../etc/a.json'",
        "'../../etc/a.json'",
        "The schema '../../etc/a.json' leads to no file beneath the root of the site, and is not read")]
    [InlineData(
        "$schema: 'file:///etc/passwd'",
        "'file:///etc/passwd'",
        "The schema 'file:///etc/passwd' leads to no file beneath the root of the site, and is not read")]
    [InlineData(
        "$schema: 'C:\\a.json'", "'C:\\a.json'", "The schema 'C:\\a.json' leads to no file beneath the root of the site, and is not read")]
    [InlineData(
        "$schema: /etc/passwd", "/etc/passwd", "The schema '/etc/passwd' is no schema file: its name does not end in .json, .yml or .yaml")]
    [InlineData("$schema: artcle", "artcle", "The schema 'artcle' is no schema file")]
    [InlineData(
        "$schema: ../s/broken.json",
        "../s/broken.json",
        "The schema '../s/broken.json' cannot be used: 'type' must be array, boolean, integer, null, number, object or string, or a list "
            + "of these (s/broken.json, line 2)")]
    public void A_schema_that_cannot_be_used_is_an_error_of_that_page_alone(string line, string place, string message)
    {
        var text = $"---\n{line}\nweight: '1'\n---\n";
        var diagnostic = Assert.Single(Analyze("posts/a.md", text));
        Assert.Equal(("CL0003", DiagnosticSeverity.Error, message), (diagnostic.Id, diagnostic.Severity, diagnostic.Message));
        Assert.Equal(place, text.Substring(diagnostic.Span.Start, diagnostic.Span.Length));
    }

    [Fact]
    public void A_web_address_is_not_fetched_and_told_as_information()
    {
        var diagnostic = Assert.Single(Analyze(
            "a.md", "---\n# yaml-language-server: $schema=https://json.schemastore.org/x.json\nweight: '1'\n---\n\nText.\n"));
        Assert.Equal(("CL0003", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity));
        Assert.Contains("is not fetched", MessageStyle.TextOf(diagnostic), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://blog.example/strict.json", "CL1008 '1'")]
    [InlineData("https://blog.example/strict.json#", "CL1008 '1'")]
    [InlineData("http://json-schema.org/draft-07/schema#", "")]
    [InlineData("article", "CL1008 '1'")]
    public void A_web_address_or_name_leads_to_a_schema_that_is_known(string address, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '\n',
                Check("a.md", $"---\n$schema: '{address}'\nweight: '1'\n---\n", "schemas:\n  - {files: x, schema: s/strict.json}\n")));

    [Fact]
    public void The_key_that_names_the_schema_is_known_and_others_are_not() =>
        Assert.Equal(["CL1007 wieght"], Check("a.md", "---\n$schema: s/strict.json\nwieght: 1\n---\n"));

    [Fact]
    public void A_page_may_be_fixed_by_the_schema_that_it_names()
    {
        var config = Parse(Configured);
        var result = new DocumentFixer(new Analyzer(RuleCatalog.All)).Fix(
            new SourceText("---\ntags: a\n$schema: s/list.json\n---\n", "a.md"),
            ContentKind.Markdown,
            config.GetSettings("a.md"),
            Site,
            FixSafety.Safe);
        Assert.Equal("---\ntags: [a]\n$schema: s/list.json\n---\n", result.Document.Source.Text);
    }

    private static ISite Site { get; } = new ContentSite(new InMemoryFileSystem([]), SiteSettings.Default);

    private static IEnumerable<string> Check(string path, string text, string configuration = Configured) =>
        Analyze(path, text, configuration).Select(
            diagnostic => $"{diagnostic.Id} {text.Substring(diagnostic.Span.Start, diagnostic.Span.Length)}");

    private static IEnumerable<Diagnostic> Analyze(string path, string text, string configuration = Configured)
    {
        var document = ContentParser.Parse(new SourceText(text, path), ContentKind.Markdown);
        return new Analyzer(RuleCatalog.All).Analyze(document, Parse(configuration).GetSettings(path), Site).Diagnostics;
    }

    private static LintConfig Parse(string configuration)
    {
        var result = LintConfig.Parse(new SourceText(configuration, "contentlint.yml"), "/site", RuleCatalog.Descriptors, Read);
        Assert.Empty(result.Diagnostics);
        return result.Config;
    }

    private static SourceText? Read(string path) => path switch
    {
        "s/strict.json" => new SourceText(Strict, path),
        "s/strict.yml" => new SourceText("properties: {weight: {type: integer}}\nadditionalProperties: false\n", path),
        "s/open.json" => new SourceText("{}", path),
        "s/list.json" => new SourceText("""{"properties": {"tags": {"type": "array"}}}""", path),
        "s/broken.json" => new SourceText("{\n\"type\": \"nothing\"}", path),
        _ => null,
    };
}
