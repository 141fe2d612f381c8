using ContentLint.Testing;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Syntax;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Suppressing;

public sealed class SuppressionReasonTests
{
    private const string Link = "[海 🌊](http://a.test.co/)\n";
    private static readonly Analyzer Analyzer = new(RuleCatalog.All);

    [Theory]
    [InlineData("<!-- contentlint-disable-next-line CL4009 -->\n" + Link, "CL4009 -- ")]
    [InlineData("<!-- contentlint-disable-next-line CL4009 -- -->\n" + Link, "CL4009 -- ")]
    [InlineData("<!-- contentlint-disable-file -->\n" + Link, "all -- ")]
    [InlineData("---\ntitle: a\ndate: 2024-01-01 # contentlint-disable-file CL4009\n---\n\n" + Link, "CL4009 -- ")]
    [InlineData("---\ntitle: a\ndate: 2024-01-01\ncontentlint: {disable: all}\n---\n\n" + Link, "disable: {all: ")]
    [InlineData("---\ntitle: a\ndate: 2024-01-01\ncontentlint: {disable: [CL4009]}\n---\n\n" + Link, "disable: {CL4009: ")]
    [InlineData("---\ntitle: a\ndate: 2024-01-01\ncontentlint: {disable: {CL4009: }}\n---\n\n" + Link, "disable: {CL4009: ")]
    public void A_suppression_without_a_reason_is_reported_and_suppresses(string text, params string[] said)
    {
        var finding = Assert.Single(Analyze(text));
        Assert.Equal("CL0007", finding.Id);
        Assert.All(said[0].Split(' '), word => Assert.Contains(word, MessageStyle.TextOf(finding), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!-- contentlint-disable-next-line CL4009 -- 没有 TLS -->\n" + Link)]
    [InlineData("<!-- contentlint-disable CL4009 -- 没有 TLS -->\n" + Link + "\n<!-- contentlint-enable -->\n")]
    [InlineData("---\ntitle: a\ndate: 2024-01-01\ncontentlint: {disable: {CL4009: 没有 TLS}}\n---\n\n" + Link)]
    [InlineData("---\ntitle: a\ndate: 2024-01-01\ncontentlint: {disable: {all: 没有 TLS}}\n---\n\n" + Link)]
    public void One_with_a_reason_is_not(string text) => Assert.Empty(Analyze(text));

    [Fact]
    public void Each_rule_of_a_key_has_its_own_reason()
    {
        const string Text =
            "---\ntitle: a\ndate: 2024-01-01\ncontentlint: {disable: {CL4009: 没有 TLS, CL4004: ''}}\n---\n\n[x](javascript:a) " + Link;
        var finding = Assert.Single(Analyze(Text));
        Assert.Equal("CL4004", Text.Substring(finding.Span.Start, finding.Span.Length));
        var suppressed = Run(Text, new RuleSelection([], [])).Suppressed;
        Assert.Equal("没有 TLS", suppressed.Single(entry => entry.Diagnostic.Id == "CL4009").Reason);
        Assert.Null(suppressed.Single(entry => entry.Diagnostic.Id == "CL4004").Reason);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("extends: strict", false)]
    [InlineData("extends: all", true)]
    [InlineData("rules: {suppression-without-reason: error}", true)]
    [InlineData("rules: {CL0007: info}", true)]
    public void A_team_sets_it_in_its_configuration(string configuration, bool isReported)
    {
        var settings = Configured(configuration, new RuleSelection([], []));
        Assert.Equal(isReported, settings.GetRule(ToolDescriptors.SuppressionWithoutReason).Severity != DiagnosticSeverity.Off);
    }

    [Fact]
    public void The_option_holds_whatever_is_selected_and_keeps_the_configured_severity()
    {
        Assert.Equal(DiagnosticSeverity.Warning, SeverityUnder("", new RuleSelection(["CL4009"], ["CL0"]) { RequiresReasons = true }));
        Assert.Equal(
            DiagnosticSeverity.Error, SeverityUnder("rules: {CL0007: error}", new RuleSelection([], []) { RequiresReasons = true }));
    }

    private static DiagnosticSeverity SeverityUnder(string configuration, RuleSelection selection) =>
        Configured(configuration, selection).GetRule(ToolDescriptors.SuppressionWithoutReason).Severity;

    private static IFileSettings Configured(string configuration, RuleSelection selection)
    {
        var result = LintConfig.Parse(new SourceText(configuration, "contentlint.yml"), "/", RuleCatalog.Descriptors, _ => null);
        Assert.Empty(result.Diagnostics);
        return result.Config.With(selection).GetSettings("a.md");
    }

    private static FileAnalysis Run(string text, RuleSelection selection) =>
        Analyzer.Analyze(
            ContentParser.Parse(new SourceText(text, "a.md"), ContentKind.Markdown), Configured("", selection), new TestSite());

    private static IReadOnlyList<Diagnostic> Analyze(string text) =>
        Run(text, new RuleSelection([], []) { RequiresReasons = true }).Diagnostics;
}
