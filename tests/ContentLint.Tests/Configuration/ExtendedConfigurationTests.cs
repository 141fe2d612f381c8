using ContentLint.Testing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class ExtendedConfigurationTests
{
    [Fact]
    public void A_file_stands_above_what_it_extends_and_the_later_above_the_earlier()
    {
        var result = Load(
            ("contentlint.yml", "extends: [./a.yml, ./b.toml]\nrules:\n  insecure-link: error\n"),
            ("a.yml", "rules:\n  insecure-link: off\n  image-alt-missing: info\n  missing-referrer-policy: {limit: 5, value: a}\n"),
            ("b.toml", "[rules]\nimage-alt-missing = 'error'\nCL3001 = { limit = 6 }\n"));
        Assert.Empty(result.Diagnostics);
        var settings = result.Config.GetSettings("x.md");
        Assert.Equal(DiagnosticSeverity.Error, settings.GetRule(Rules.Link).Severity);
        Assert.Equal(DiagnosticSeverity.Error, settings.GetRule(Rules.Alt).Severity);
        var options = settings.GetRule(Rules.Policy).Options.As<PolicyOptions>();
        Assert.Equal(6, options.Limit);
        Assert.Equal("a", options.Value);
    }

    [Fact]
    public void A_rule_set_behind_a_file_turns_on_what_the_file_turned_off()
    {
        var off = ("off.yml", "rules:\n  insecure-link: off\n");
        Assert.Equal(DiagnosticSeverity.Warning, SeverityOf(Load(("contentlint.yml", "extends: [./off.yml, strict]"), off), Rules.Link));
        Assert.Equal(DiagnosticSeverity.Off, SeverityOf(Load(("contentlint.yml", "extends: [strict, ./off.yml]"), off), Rules.Link));
    }

    [Fact]
    public void The_rules_of_a_file_stand_above_the_overrides_of_what_it_extends()
    {
        var result = Load(
            ("contentlint.yml", "extends: ./base.yml\nrules: {insecure-link: info}"),
            ("base.yml", "overrides:\n- files: '**'\n  rules: {insecure-link: off, image-alt-missing: off}"));
        Assert.Equal(DiagnosticSeverity.Info, SeverityOf(result, Rules.Link));
        Assert.Equal(DiagnosticSeverity.Off, SeverityOf(result, Rules.Alt));
    }

    [Fact]
    public void Site_settings_are_merged_by_key()
    {
        var site = Load(
            ("contentlint.yml", "extends: ./base.yml\nsite: {url: 'https://a.example/blog'}"),
            ("base.yml", "site: {referrer-policy: no-referrer, url: 'https://b.example', public: static}")).Config.Site;
        Assert.Equal(("a.example", "no-referrer", "/blog/"), (site.Url!.Host, site.ReferrerPolicy, site.BasePath));
        Assert.Equal(["static"], site.PublicRoots.AsEnumerable());
    }

    [Fact]
    public void Patterns_of_an_extended_file_start_at_the_folder_of_the_file_that_extends_it()
    {
        var config = Load(
            ("contentlint.yml", "extends: ./shared/base.yml"),
            ("shared/base.yml", "exclude: '/drafts/**'\noverrides:\n- files: '/posts/**'\n  rules: {insecure-link: off}")).Config;
        Assert.True(config.IsExcluded("drafts/a.md"));
        Assert.False(config.IsExcluded("shared/drafts/a.md"));
        Assert.Equal(DiagnosticSeverity.Off, config.GetSettings("posts/a.md").GetRule(Rules.Link).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, config.GetSettings("a.md").GetRule(Rules.Link).Severity);
    }

    [Fact]
    public void A_schema_is_looked_for_beside_the_file_that_names_it()
    {
        var result = Load(
            ("contentlint.yml", "extends: ./shared/base.yml"),
            ("shared/base.yml", "schemas:\n- {files: '**', schema: schemas/post.json}"),
            ("shared/schemas/post.json", "{\"$ref\": \"other.json\"}"),
            ("shared/schemas/other.json", "{\"required\": [\"海\"]}"));
        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(result.Config.GetSettings("a.md").Schema!.Validate(null, default));
    }

    [Theory]
    [InlineData("'@acme/contentlint-config'", "node_modules/@acme/contentlint-config/contentlint.yml", "rules: {insecure-link: off}")]
    [InlineData("acme/strict.yml", "node_modules/acme/strict.yml", "rules: {insecure-link: off}")]
    [InlineData("acme/海港.toml", "node_modules/acme/海港.toml", "rules = {insecure-link = 'off'}")]
    [InlineData("acme", "node_modules/acme/.contentlint.json", "{\"rules\": {\"insecure-link\": \"off\"}}")]
    [InlineData(
        "acme", "node_modules/acme/lib/c.yml", "rules: {insecure-link: off}", "{\"main\": \"x.js\", \"contentlint\": \"./lib/c.yml\"}")]
    public void An_npm_package_is_read_as_data(string name, string file, string text, string? package = null)
    {
        var result = Load(("contentlint.yml", $"extends: {name}"), (file, text), ("node_modules/acme/package.json", package ?? "{}"));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Off, SeverityOf(result, Rules.Link));
    }

    [Fact]
    public void A_package_is_looked_for_from_the_folder_of_the_file_that_names_it_upwards()
    {
        var result = Load(
            ("contentlint.yml", "extends: ./a/b/base.yml"), ("a/b/base.yml", "extends: acme"),
            ("a/node_modules/acme/contentlint.yml", "rules: {insecure-link: off}"),
            ("node_modules/acme/contentlint.yml", "rules: {insecure-link: error}"));
        Assert.Equal(DiagnosticSeverity.Off, SeverityOf(result, Rules.Link));
    }

    [Theory]
    [InlineData("./gone.yml", "There is no file './gone.yml'. The path is relative to this file's folder.")]
    [InlineData("../out.yml", "leads out of the repository")]
    [InlineData("/etc/passwd", "is neither a rule set nor a relative path")]
    [InlineData("'C:\\x.yml'", "is neither a rule set nor a relative path")]
    [InlineData("https://a.example/x.yml", "is not fetched")]
    [InlineData("./base.js", "is no configuration by its name")]
    [InlineData("base.yml", "'base.yml' is looked for as an npm package. Write './base.yml' for the file.")]
    [InlineData("'@acme/none'", "There is no npm package '@acme/none' in the node_modules of this folder or of one above it. Install "
        + "it, or write a file as ./name.yml.")]
    [InlineData("'@acme'", "There is no rule set '@acme', nor an npm package of that name. Known sets are security, "
        + "recommended, strict, all, and a file is written as ./name.yml.")]
    [InlineData("empty", "The npm package 'empty' has no configuration: neither a contentlint.yml nor a file that its "
        + "package.json names under 'contentlint'. Correct the configuration.")]
    [InlineData("wrong", "names no configuration file in the package")]
    [InlineData("empty/gone.yml", "The npm package has no configuration 'gone.yml'. Name one with its ending, as strict.yml.")]
    [InlineData("''", "is neither a rule set")]
    [InlineData("5", "'extends' takes strings, not the number 5")]
    [InlineData("{a: b}", "'extends' takes strings, not keys with values")]
    [InlineData("Strict", "There is no rule set 'Strict'. Write 'strict'.")]
    public void What_cannot_be_extended_is_a_located_mistake(string extends, string message)
    {
        var result = Load(
            ("contentlint.yml", $"extends:\n- {extends}\n"), ("base.yml", ""),
            ("node_modules/empty/package.json", "{"), ("node_modules/wrong/package.json", "{\"contentlint\": \"../../base.yml\"}"));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Contains(message, MessageStyle.TextOf(diagnostic), StringComparison.Ordinal);
        Assert.Equal(
            ("contentlint.yml", 2, "CL0003"),
            (diagnostic.Path, result.Sources[diagnostic.Path].GetPosition(diagnostic.Span.Start).Line, diagnostic.Id));
    }

    [Fact]
    public void A_mistake_in_an_extended_file_is_located_there()
    {
        var result = Load(("contentlint.yml", "extends: ./x/base.toml"), ("x/base.toml", "# 😀\n[rules]\ninsecure-lnk = 'off'\n"));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("x/base.toml", "insecure-lnk"), (diagnostic.Path, result.Sources[diagnostic.Path].ToString(diagnostic.Span)));
    }

    [Fact]
    public void A_circle_is_reported_where_it_closes()
    {
        var result = Load(
            ("contentlint.yml", "extends: ./a.yml"),
            ("a.yml", "extends: ./b.yml"),
            ("b.yml", "extends: [./a.yml]\nrules: {insecure-link: off}"));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("b.yml", diagnostic.Path);
        Assert.EndsWith(
            "The configurations extend each other in a circle: a.yml, b.yml, a.yml. Correct the configuration.",
            MessageStyle.TextOf(diagnostic),
            StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Off, SeverityOf(result, Rules.Link));
    }

    [Fact]
    public void A_chain_that_is_too_long_and_files_that_double_end()
    {
        var chain = Enumerable
            .Range(1, 40)
            .Select(i => ($"c{i}.yml", $"extends: ./c{i + 1}.yml"))
            .Prepend(("contentlint.yml", "extends: ./c1.yml"))
            .ToArray();
        Assert.Contains(
            "More than 16 configurations extend each other. Correct the configuration.",
            MessageStyle.TextOf(Assert.Single(Load(chain).Diagnostics)), StringComparison.Ordinal);
        var doubling = Enumerable
            .Range(1, 14)
            .Select(i => ($"c{i}.yml", i == 14 ? "" : $"extends: [./c{i + 1}.yml, ./c{i + 1}.yml]"))
            .Prepend(("contentlint.yml", "extends: ./c1.yml"))
            .ToArray();
        Assert.All(
            Load(doubling).Diagnostics,
            diagnostic => Assert.Contains("More than 100 files are extended", diagnostic.Message, StringComparison.Ordinal));
        Assert.NotEmpty(Load(doubling).Diagnostics);
    }

    private static DiagnosticSeverity SeverityOf(ConfigurationResult result, DiagnosticDescriptor rule) =>
        result.Config.GetSettings("a.md").GetRule(rule).Severity;

    private static ConfigurationResult Load(params (string Path, string Text)[] files) => LintConfig.Parse(
        new SourceText(files[0].Text, files[0].Path), "/site", Rules.All,
        path => Array.Find(files, file => file.Path == path) is { Text: { } text } ? new SourceText(text, path) : null);
}
