using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class FileExplanationTests
{
    private const string Configuration = """
        extends: [security, ./base.yml]
        exclude: 'drafts/**'
        rules:
          insecure-link: off
          missing-referrer-policy:
            hosts: [a.example]
        overrides:
          - files: 'x/**'
            rules: { CL4009: info }
          - files: 'posts/**'
            rules:
              CL4009: error
              CL3001: { limit: 7 }
        schemas:
          - { files: 'posts/**', schema: hexo }
        """;

    [Theory]
    [InlineData("a.md", "insecure-link", DiagnosticSeverity.Off, SettingOriginKind.File, null, "contentlint.yml", 4)]
    [InlineData("posts/a.md", "insecure-link", DiagnosticSeverity.Error, SettingOriginKind.Override, "2", "contentlint.yml", 12)]
    [InlineData("posts/a.md", "image-alt-missing", DiagnosticSeverity.Info, SettingOriginKind.File, null, "base.yml", 2)]
    [InlineData("a.md", "unused-suppression", DiagnosticSeverity.Warning, SettingOriginKind.Set, "security", "contentlint.yml", 1)]
    public void Says_where_a_severity_comes_from(
        string path, string rule, DiagnosticSeverity severity, SettingOriginKind kind, string? name, string file, int line)
    {
        var found = Rule(Load().Explain(path, null), rule);
        Assert.Equal((severity, kind, name), (found.Severity, found.Origin.Kind, found.Origin.Name));
        Assert.Equal((file, line), (found.Origin.Source!.Path, found.Origin.Source.GetPosition(found.Origin.Span.Start).Line));
    }

    [Fact]
    public void Says_where_each_option_comes_from()
    {
        var options = Rule(Load().Explain("posts/a.md", null), "missing-referrer-policy").Options;
        Assert.Equal(["hosts", "limit"], options.Keys);
        Assert.Equal(SettingOriginKind.File, options["hosts"].Origin.Kind);
        Assert.Equal((SettingOriginKind.Override, "7"), (options["limit"].Origin.Kind, Assert.Single(options["limit"].Values)));
    }

    [Fact]
    public void Says_what_the_command_line_decides()
    {
        var config = Load().With(new RuleSelection(["CL4009", "CL2"], ["CL2016"]) { Sets = ["all"] });
        var explanation = config.Explain("a.md", null);
        Assert.Equal(
            ("--select", DiagnosticSeverity.Warning),
            (Rule(explanation, "insecure-link").Origin.Name, Rule(explanation, "insecure-link").Severity));
        Assert.Equal("--ignore", Rule(explanation, "image-alt-missing").Origin.Name);
        Assert.Equal("--set", Rule(explanation, "orphan-image").Origin.Name);
        Assert.All(explanation.Rules, rule => Assert.Equal(rule.Severity, config.GetSettings("a.md").GetRule(rule.Rule).Severity));
    }

    [Fact]
    public void Says_which_severities_the_command_line_gives()
    {
        var config = Load().With(new RuleSelection([], ["CL2016"])
        {
            Severities =
            [
                new("insecure-link", DiagnosticSeverity.Error), new("CL4009", DiagnosticSeverity.Info),
                new("CL2016", DiagnosticSeverity.Error)
            ],
        });
        var explanation = config.Explain("posts/a.md", null);
        Assert.Equal(
            ("--rule", DiagnosticSeverity.Info),
            (Rule(explanation, "insecure-link").Origin.Name, Rule(explanation, "insecure-link").Severity));
        Assert.Equal(
            ("--ignore", DiagnosticSeverity.Off),
            (Rule(explanation, "image-alt-missing").Origin.Name, Rule(explanation, "image-alt-missing").Severity));
        Assert.NotEqual(SettingOriginKind.CommandLine, Rule(explanation, "missing-referrer-policy").Origin.Kind);
        Assert.All(explanation.Rules, rule => Assert.Equal(rule.Severity, config.GetSettings("posts/a.md").GetRule(rule.Rule).Severity));
    }

    [Fact]
    public void Says_which_schema_applies_and_why()
    {
        var config = Load();
        Assert.Equal(
            ("article", SettingOriginKind.Default),
            (config.Explain("a.md", null).Schema.Name, config.Explain("a.md", null).Schema.Origin.Kind));
        Assert.Equal("hexo", config.Explain("posts/a.md", null).Schema.Name);
        var page = ContentParser.Parse(new SourceText("---\n$schema: jekyll\n---\n", "posts/a.md"), ContentKind.Markdown);
        Assert.Equal(
            ("jekyll", SettingOriginKind.Page),
            (config.Explain("posts/a.md", page).Schema.Name, config.Explain("posts/a.md", page).Schema.Origin.Kind));
    }

    [Fact]
    public void Says_what_excludes_a_file()
    {
        Assert.Equal(new ExclusionExplanation("drafts/**", "contentlint.yml"), Load().Explain("drafts/a.md", null).Exclusion);
        Assert.Null(Load().Explain("a.md", null).Exclusion);
    }

    [Fact]
    public void Names_the_files_the_lowest_first() =>
        Assert.Equal(["contentlint.yml", "base.yml"], Load().Explain("a.md", null).Sources.Order(StringComparer.Ordinal).Reverse());

    private static RuleExplanation Rule(FileExplanation explanation, string name) =>
        explanation.Rules.Single(rule => rule.Rule.Name == name);

    private static LintConfig Load()
    {
        var result = LintConfig.Parse(
            new SourceText(Configuration, "contentlint.yml"),
            "/site",
            Rules.All,
            path => path == "base.yml" ? new SourceText("rules:\n  CL2016: info\n", path) : null);
        Assert.Empty(result.Diagnostics);
        return result.Config;
    }
}
