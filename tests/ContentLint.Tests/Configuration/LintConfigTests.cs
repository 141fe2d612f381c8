using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class LintConfigTests
{
    private const string Readme = """
        root: true
        site:
          url: https://blog.example/repo
          referrer-policy: no-referrer
          public: [./static/, '.']
        exclude:
          - 'drafts/**'
          - '*.tmp.md'
          - archive
        rules:
          CL4009: off
          missing-referrer-policy:
            severity: error
            hosts: ['*.cdn.example']
        overrides:
          - files: 'translations/**'
            rules:
              image-alt-missing: info
              CL3001: { limit: 7 }
          - files: ['*.en.md', 'docs']
            rules:
              image-alt-missing: off
        """;

    [Fact]
    public void Reads_the_site()
    {
        var site = Parse(Readme).Site;
        Assert.Equal(new Uri("https://blog.example/repo"), site.Url);
        Assert.Equal("no-referrer", site.ReferrerPolicy);
        Assert.Equal(["static", ""], site.PublicRoots.AsEnumerable());
        Assert.Equal("/repo/", site.BasePath);
    }

    [Theory]
    [InlineData("site: {url: 'https://a.example'}", "/")]
    [InlineData("site: {url: 'https://a.example/x/', base-path: /}", "/")]
    [InlineData("site: {base-path: /blog}", "/blog/")]
    [InlineData("", "/")]
    public void Takes_the_base_path_from_the_url_unless_it_is_given(string text, string basePath) =>
        Assert.Equal(basePath, Parse(text).Site.BasePath);

    [Theory]
    [InlineData("a.md", "image-alt-missing", DiagnosticSeverity.Warning)]
    [InlineData("translations/a.md", "image-alt-missing", DiagnosticSeverity.Info)]
    [InlineData("translations/a.en.md", "image-alt-missing", DiagnosticSeverity.Off)]
    [InlineData("docs/guide/a.md", "image-alt-missing", DiagnosticSeverity.Off)]
    [InlineData("x/docs/a.md", "image-alt-missing", DiagnosticSeverity.Off)]
    [InlineData("a.md", "insecure-link", DiagnosticSeverity.Off)]
    [InlineData("a.md", "missing-referrer-policy", DiagnosticSeverity.Error)]
    [InlineData("a.md", "orphan-image", DiagnosticSeverity.Off)]
    public void Lets_the_last_matching_override_decide(string path, string rule, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Parse(Readme).GetSettings(path).GetRule(Rules.All.Single(descriptor => descriptor.Name == rule)).Severity);

    [Fact]
    public void Adds_the_options_of_an_override_to_those_above()
    {
        var options = Parse(Readme).GetSettings("translations/a.md").GetRule(Rules.Policy).Options.As<PolicyOptions>();
        Assert.Equal(["*.cdn.example"], options.Hosts.AsEnumerable());
        Assert.Equal(7, options.Limit);
        Assert.Equal(3, Parse(Readme).GetSettings("a.md").GetRule(Rules.Policy).Options.As<PolicyOptions>().Limit);
    }

    [Fact]
    public void Shares_the_settings_of_files_that_the_same_overrides_match()
    {
        var config = Parse(Readme);
        Assert.Same(config.GetSettings("a.md"), config.GetSettings("x/b.md"));
        Assert.NotSame(config.GetSettings("a.md"), config.GetSettings("translations/b.md"));
    }

    [Theory]
    [InlineData("drafts/a.md", true)]
    [InlineData("x/drafts/a.md", false)]
    [InlineData("x/a.tmp.md", true)]
    [InlineData("x/archive/2014/a.md", true)]
    [InlineData("archive", true)]
    [InlineData("archive/", true)]
    [InlineData("a.md", false)]
    public void Excludes_files_and_folders(string path, bool isExcluded) => Assert.Equal(isExcluded, Parse(Readme).IsExcluded(path));

    [Theory]
    [InlineData("CL4009", "insecure-link:Warning")]
    [InlineData("insecure-LINK,orphan-image", "insecure-link:Warning orphan-image:Warning")]
    [InlineData("CL3", "missing-referrer-policy:Error")]
    [InlineData("CL2,CL30", "missing-referrer-policy:Error image-alt-missing:Warning")]
    [InlineData("CL4", "")]
    public void Runs_only_the_selected_rules(string select, string running)
    {
        var settings = Parse(Readme).With(new RuleSelection([.. select.Split(',')], [])).GetSettings("a.md");
        Assert.Equal(running, string.Join(' ', Rules.All.Where(rule => settings.GetRule(rule).Severity != DiagnosticSeverity.Off)
            .Select(rule => $"{rule.Name}:{settings.GetRule(rule).Severity}")));
        Assert.Equal(DiagnosticSeverity.Error, settings.GetRule(ToolDescriptors.RuleFailure).Severity);
        Assert.Equal(DiagnosticSeverity.Off, settings.GetRule(ToolDescriptors.UnusedSuppression).Severity);
    }

    [Fact]
    public void Ignores_a_rule_even_if_it_is_selected()
    {
        var settings = Parse("").With(new RuleSelection(["CL2"], ["image-alt-missing"])).GetSettings("a.md");
        Assert.Equal(DiagnosticSeverity.Off, settings.GetRule(Rules.Alt).Severity);
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Off, DiagnosticSeverity.Off)]
    [InlineData("", DiagnosticSeverity.Error, DiagnosticSeverity.Error)]
    [InlineData("image-alt-missing", DiagnosticSeverity.Off, DiagnosticSeverity.Off)]
    [InlineData("CL2", DiagnosticSeverity.Info, DiagnosticSeverity.Info)]
    [InlineData("CL3", DiagnosticSeverity.Error, DiagnosticSeverity.Off)]
    public void A_given_severity_counts_among_the_rules_that_are_selected(
        string select, DiagnosticSeverity given, DiagnosticSeverity expected)
    {
        ImmutableArray<string> selected = select.Length == 0 ? [] : [select];
        var settings = Parse("rules: {CL2016: warning}")
            .With(new RuleSelection(selected, []) { Severities = [new("CL2016", given)] })
            .GetSettings("a.md");
        Assert.Equal(expected, settings.GetRule(Rules.Alt).Severity);
    }

    [Fact]
    public void Says_which_words_with_a_severity_are_no_rules()
    {
        var selection = new RuleSelection(
            [], []) { Severities = [new("CL4", DiagnosticSeverity.Off), new("CL4009", DiagnosticSeverity.Off)] };
        Assert.Contains("'CL4'", Assert.Single(selection.FindProblems(Rules.All)), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_selected_words_are_no_rules()
    {
        var problems = new RuleSelection(["CL4", "CL9", "insecure-lnk"], default).FindProblems(Rules.All);
        Assert.Equal(2, problems.Length);
        Assert.Contains("CL9", problems[0]);
        Assert.Contains("did you mean 'insecure-link'?", problems[1]);
    }

    private static LintConfig Parse(string text)
    {
        var result = LintConfig.Parse(new SourceText(text, "contentlint.yml"), "/site", Rules.All, _ => null);
        Assert.Empty(result.Diagnostics);
        return result.Config;
    }
}
