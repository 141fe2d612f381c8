using ContentLint.Analysis;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Syntax;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Suppressing;

/// <summary>CL0004, CL0005 and CL0007 in pages of HTML, each with CRLF too.</summary>
public sealed class SuppressionInHtmlTests
{
    private const string Link = "<p><a href=\"http://sea.cn/\">海 🌊</a></p>\n";
    private static readonly Analyzer Analyzer = new([.. RuleCatalog.All.Where(rule => rule.Descriptor.Id is "CL4009" or "CL4004")]);

    [Theory]
    [InlineData("<!-- contentlint-disable-next-line {|CL0004:insecure-lnk|} -- 海 🌊 -->\n<p>海</p>\n", "<p>海</p>\n")]
    [InlineData(
        "<p>海 🌊</p>\n<!-- contentlint-disable-next-line {|CL0004:CL4O09|} CL4009 -->\n" + Link,
        "<p>海 🌊</p>\n<!-- contentlint-disable-next-line CL4009 -->\n" + Link)]
    [InlineData(
        "---\ntitle: 海 🌊\ncontentlint: {disable: [{|CL0004:insecure-lnk|}]}\n---\n<p>海</p>\n", "---\ntitle: 海 🌊\n---\n<p>海</p>\n")]
    public void A_name_of_no_rule_is_removed_when_asked(string markup, string expected) => Check(markup, expected, FixSafety.Unsafe);

    [Theory]
    [InlineData("<p>海 🌊</p>\n{|CL0005:<!-- contentlint-disable-next-line CL4009 -->|}\n<p>海</p>\n", "<p>海 🌊</p>\n<p>海</p>\n")]
    [InlineData(
        "{|CL0005:<!-- contentlint-disable insecure-link -- 海 🌊 -->|}\n<p>海</p>\n<!-- contentlint-enable insecure-link -->\n",
        "<p>海</p>\n<!-- contentlint-enable insecure-link -->\n")]
    [InlineData(
        "---\ntitle: 海 🌊\ncontentlint: {disable: [{|CL0005:CL4004|}, CL4009]}\n---\n" + Link,
        "---\ntitle: 海 🌊\ncontentlint: {disable: [CL4009]}\n---\n" + Link)]
    public void What_suppresses_nothing_is_removed(string markup, string expected) => Check(markup, expected, FixSafety.Safe);

    [Theory]
    [InlineData("{|CL0007:<!-- contentlint-disable-next-line CL4009 -->|}\n" + Link)]
    [InlineData("<p>海 🌊</p>\n{|CL0007:<!-- contentlint-disable-file insecure-link -- -->|}\n" + Link)]
    [InlineData("---\ntitle: 海 🌊\ncontentlint: {disable: [{|CL0007:CL4009|}]}\n---\n" + Link)]
    public void One_without_a_reason_is_reported_where_reasons_are_asked_for(string markup) =>
        Check(markup, null, FixSafety.Unsafe, requiresReasons: true);

    [Theory]
    [InlineData("<!-- contentlint-disable-next-line CL4009 -- 没有 TLS 🌊 -->\n" + Link)]
    [InlineData("<!-- contentlint-disable insecure-link -- 没有 TLS -->\n" + Link + "<!-- contentlint-enable insecure-link -->\n")]
    [InlineData(Link + "<!-- contentlint-disable-file CL4009 -- 没有 TLS -->\n")]
    [InlineData("---\ntitle: 海 🌊\ncontentlint:\n  disable:\n    CL4009: 没有 TLS\n---\n" + Link)]
    [InlineData("<pre>&lt;!-- contentlint-disable no-such-rule --&gt;</pre>\n<p>contentlint-disable no-such-rule</p>\n")]
    [InlineData("<!-- about contentlint-disable no-such-rule -->\n<p>海 🌊</p>\n")]
    public void Is_quiet_about_one_that_names_a_rule_is_needed_and_says_why(string text) =>
        Check(text, null, FixSafety.Unsafe, requiresReasons: true);

    private static void Check(string markup, string? fixedText, FixSafety safety, bool requiresReasons = false)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var expected = MarkedUpText.Parse(markup.ReplaceLineEndings(newLine), "");
            var source = new SourceText(expected.Text, "about.html");
            var settings = SettingsFor(requiresReasons);
            var findings = Analyzer.Analyze(ContentParser.Parse(source, ContentKind.Html), settings, new TestSite()).Diagnostics;
            Assert.Equal(
                expected.Findings.Select(finding => (finding.Id, finding.Span)), findings.Select(finding => (finding.Id, finding.Span)));
            var result = new DocumentFixer(Analyzer).Fix(source, ContentKind.Html, settings, new TestSite(), safety).Document.Source.Text;
            Assert.Equal((fixedText ?? expected.Text).ReplaceLineEndings(newLine), result);
        }
    }

    private static IFileSettings SettingsFor(bool requiresReasons)
    {
        var result = LintConfig.Parse(new SourceText("", "contentlint.yml"), "/", RuleCatalog.Descriptors, _ => null);
        return result.Config.With(new RuleSelection([], []) { RequiresReasons = requiresReasons }).GetSettings("about.html");
    }
}
