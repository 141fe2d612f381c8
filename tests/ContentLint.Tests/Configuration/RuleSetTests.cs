using ContentLint.Testing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules;
using ContentLint.Text;

namespace ContentLint.Tests.Configuration;

public sealed class RuleSetTests
{
    [Theory]
    [InlineData("", "insecure-link", DiagnosticSeverity.Info)]
    [InlineData("", "unsandboxed-iframe", DiagnosticSeverity.Off)]
    [InlineData("", "inline-style", DiagnosticSeverity.Off)]
    [InlineData("extends: recommended", "unsandboxed-iframe", DiagnosticSeverity.Off)]
    [InlineData("extends: [security]", "unsandboxed-iframe", DiagnosticSeverity.Info)]
    [InlineData("extends: [security]", "image-alt-missing", DiagnosticSeverity.Off)]
    [InlineData("extends: [security]", "limit-exceeded", DiagnosticSeverity.Error)]
    [InlineData("extends: [security, recommended]", "image-alt-missing", DiagnosticSeverity.Warning)]
    [InlineData("extends: strict", "skipped-heading-level", DiagnosticSeverity.Info)]
    [InlineData("extends: strict", "inline-style", DiagnosticSeverity.Warning)]
    [InlineData("extends: [all]", "inline-style", DiagnosticSeverity.Warning)]
    [InlineData("extends: [security]\nrules:\n  image-alt-missing: error", "image-alt-missing", DiagnosticSeverity.Error)]
    [InlineData("extends: strict\nrules:\n  CL5008: off", "inline-style", DiagnosticSeverity.Off)]
    public void A_set_decides_before_the_rules(string configuration, string rule, DiagnosticSeverity severity) =>
        Assert.Equal(severity, SeverityOf(Parse(configuration).Config, rule));

    [Fact]
    public void A_set_on_the_command_line_stands_in_for_that_of_the_configuration()
    {
        var config = Parse("extends: [all]\nrules:\n  insecure-link: off").Config.With(new RuleSelection([], []) { Sets = ["security"] });
        Assert.Equal(DiagnosticSeverity.Off, SeverityOf(config, "inline-style"));
        Assert.Equal(DiagnosticSeverity.Warning, SeverityOf(config, "script-element"));
        Assert.Equal(DiagnosticSeverity.Off, SeverityOf(config, "insecure-link"));
    }

    [Fact]
    public void A_rule_that_needs_options_is_in_no_set_but_all()
    {
        var descriptor = RuleCatalog.Descriptors.Single(candidate => candidate.Name == "inline-style") with { NeedsOptions = true };
        Assert.Equal(DiagnosticSeverity.Off, RuleSets.SeverityOf(descriptor, ["strict", "security", "recommended"]));
        Assert.Equal(DiagnosticSeverity.Warning, RuleSets.SeverityOf(descriptor, ["all"]));
    }

    [Theory]
    [InlineData("extends: [securty]", "There is no rule set 'securty'. Write 'security'.")]
    [InlineData(
        "extends: [x]",
        "There is no rule set 'x', nor an npm package of that name. Known sets are security, recommended, "
            + "strict, all, and a file is written as ./name.yml.")]
    public void An_unknown_set_is_a_mistake_of_the_configuration(string configuration, string message) =>
        Assert.Equal([message], Parse(configuration).Diagnostics.Select(diagnostic => MessageStyle.TextOf(diagnostic)));

    [Fact]
    public void The_text_of_a_set_is_a_configuration_that_says_the_same()
    {
        foreach (var set in RuleSets.Names)
        {
            var config = Parse("extends: []\n" + RuleSets.Text(set, RuleCatalog.Descriptors)).Config;
            Assert.All(
                RuleCatalog.Descriptors.Where(descriptor => RuleSets.SeverityOf(descriptor, [set]) != DiagnosticSeverity.Off),
                descriptor => Assert.Equal(RuleSets.SeverityOf(descriptor, [set]), SeverityOf(config, descriptor.Name)));
        }
    }

    private static ConfigurationResult Parse(string text) =>
        LintConfig.Parse(new SourceText(text, "contentlint.yml"), "", RuleCatalog.Descriptors, static _ => null);

    private static DiagnosticSeverity SeverityOf(LintConfig config, string rule) =>
        config.GetSettings("a.md").GetRule(RuleCatalog.Descriptors.Single(descriptor => descriptor.Name == rule)).Severity;
}
