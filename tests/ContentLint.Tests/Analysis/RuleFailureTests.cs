using ContentLint.Testing;
using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Links;
using ContentLint.Syntax;
using ContentLint.Syntax.References;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis;

/// <summary>CL0001: a rule that throws is reported once for a file, and stops neither the others nor the run.</summary>
public sealed class RuleFailureTests
{
    private static readonly Analyzer Analyzer = new([new Clumsy(), new InsecureLink()]);

    [Theory]
    [InlineData("a.md", "海 🌊\n\n<b>海</b>\n")]
    [InlineData("a.md", "海 🌊 ![海](a.png)\n")]
    [InlineData("a.html", "<p>海 🌊</p>\n<b>海</b> <b>again</b>\n")]
    [InlineData("a.html", "---\ntitle: 海 🌊\n---\n<p>海</p>\n")]
    [InlineData("a.md", "---\ntitle: 海 🌊\n---\n\n<b>海</b> ![海](a.png)\n")]
    [InlineData("a.md", "海 🌊\n\n<iframe srcdoc=\"<p>海</p>\"></iframe>\n")]
    public void Is_reported_at_the_start_of_the_file(string path, string text)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var analysis = Analyze(path, text.ReplaceLineEndings(newLine));
            var finding = Assert.Single(analysis.Diagnostics);
            Assert.True(analysis.RuleFailed);
            Assert.Equal(("CL0001", new TextSpan(0, 0), DiagnosticSeverity.Error), (finding.Id, finding.Span, finding.Severity));
            Assert.Equal(
                "Rule CL4999 failed: FormatException: 海 🌊. Report the bug at https://github.com/contentlint/contentlint/issues.",
                MessageStyle.TextOf(finding));
        }
    }

    [Theory]
    [InlineData("a.md", "<b>海</b> [海 🌊](http://sea.cn/)\n")]
    [InlineData("a.html", "<b>海</b> <a href=\"http://sea.cn/\">海 🌊</a>\n")]
    public void The_other_rules_go_on(string path, string text) =>
        Assert.Equal(["CL0001", "CL4009"], Analyze(path, text).Diagnostics.Select(finding => finding.Id));

    [Fact]
    public void A_suppression_does_not_make_the_run_look_whole() =>
        Assert.True(Analyze("a.md", "<!-- contentlint-disable all -->\n\n<b>海</b>\n").RuleFailed);

    [Theory]
    [InlineData("a.md", "海 🌊\n")]
    [InlineData("a.html", "<p>海 🌊</p>\n")]
    [InlineData("a.md", "```html\n<b>海</b>\n```\n")]
    [InlineData("a.html", "<!-- <b>海</b> --><pre><b>海</b></pre>\n")]
    [InlineData("a.md", "")]
    public void Is_quiet_where_the_rule_has_nothing_to_do(string path, string text)
    {
        var analysis = Analyze(path, text);
        Assert.Empty(analysis.Diagnostics);
        Assert.False(analysis.RuleFailed);
    }

    private static FileAnalysis Analyze(string path, string text) =>
        Analyzer.Analyze(
            ContentParser.Parse(new SourceText(text, path), ContentKinds.Of(path)!.Value), new DefaultFileSettings(), new TestSite());

    /// <summary>A rule with a bug wherever it is asked.</summary>
    private sealed class Clumsy : Rule
    {
        public override DiagnosticDescriptor Descriptor { get; } = new InsecureLink().Descriptor with { Id = "CL4999", Name = "clumsy" };

        public override void Initialize(AnalysisContext context)
        {
            context.RegisterElement(static _ => Fail(), "b", "iframe");
            context.RegisterReference(static _ => Fail(), ReferenceKind.Image);
            context.RegisterFrontMatter(static _ => Fail());
        }

        private static void Fail() => throw new FormatException("海 🌊");
    }
}
