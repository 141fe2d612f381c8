using ContentLint.Testing;
using ContentLint.Analysis;
using ContentLint.Analysis.Suppressing;
using ContentLint.Analysis.Fixing;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules;
using ContentLint.Syntax;
using ContentLint.Tests.Testing;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Suppressing;

/// <summary>CL0004 for what was meant to be a suppression and is none, each with CRLF too.</summary>
public sealed class SuppressionMistakeTests
{
    private const string Link = "[海 🌊]({|CL4009:http://sea.cn/|})\n";
    private static readonly Analyzer Analyzer = new([.. RuleCatalog.All.Where(rule => rule.Descriptor.Id is "CL4009" or "CL4004")]);

    [Theory]
    [InlineData("<!-- {|CL0004:contentlint-disable-nextline|} CL4009 -->\n" + Link, "Write 'contentlint-disable-next-line'")]
    [InlineData("<!--{|CL0004:contentlint-disabel|}-->\n\n" + Link, "Write 'contentlint-disable'")]
    [InlineData("<!-- {|CL0004:ContentLint-Disable-File|} CL4009 -- 没有 TLS -->\n\n" + Link, "Write 'contentlint-disable-file'")]
    [InlineData("<!-- {|CL0004:contentlint-disable_next_line|} CL4009 -->\n" + Link, "Write 'contentlint-disable-next-line'")]
    [InlineData("<!-- {|CL0004:contentlint-disableNextLine|}: CL4009 -->\n" + Link, "Write 'contentlint-disable-next-line'")]
    [InlineData("<!-- {|CL0004:contentlint-disable-line|} CL4009 -->\n" + Link, "Write 'contentlint-disable-next-line'")]
    [InlineData("<!-- {|CL0004:contentlint-ignore|} CL4009 -->\n\n" + Link, "Write 'contentlint-disable'")]
    [InlineData("<!-- {|CL0004:contentlint-enabel-next-line|} CL4009 -->\n" + Link, "Use one of contentlint-disable, contentlint-enable")]
    [InlineData("<!--\n  {|CL0004:contentlint-disabel|} 海\n-->\n\n" + Link, "Write 'contentlint-disable'")]
    [InlineData("---\n# {|CL0004:contentlint-disable-fiel|} CL4009\ntitle: 海\n---\n\n" + Link, "Write 'contentlint-disable-file'")]
    [InlineData(
        "+++\ntitle = \"海\" # {|CL0004:contentlint-disable-fiel|} CL4009\n+++\n\n" + Link, "Write 'contentlint-disable-file'")]
    public void A_misspelt_directive_is_told_with_the_one_that_was_meant(string markup, string advice) => Reports(markup, "a.md", advice);

    [Theory]
    [InlineData("{/* {|CL0004:contentlint-disable-nextline|} CL4009 */}\n" + Link, "a.mdx")]
    [InlineData(
        "<p>海 🌊</p>\n<!-- {|CL0004:contentlint-disable-nextline|} CL4009 -->\n<a href=\"{|CL4009:http://sea.cn/|}\">海</a>\n", "a.html")]
    public void So_it_is_in_MDX_and_in_HTML(string markup, string path) =>
        Reports(markup, path, "Write 'contentlint-disable-next-line'");

    [Theory]
    [InlineData("<!-- contentlint-disable-next-line{|CL0004::|} CL4009 -->\n" + Link)]
    [InlineData("<!-- contentlint-disable-next-line CL4009 {|CL0004:-|} 没有 TLS -->\n" + Link)]
    [InlineData("<!-- contentlint-disable-next-line CL4009 {|CL0004:--没有|} TLS -->\n" + Link)]
    [InlineData("<!-- contentlint-disable-next-line CL4009, {|CL0004:没有|} -->\n" + Link)]
    [InlineData("<!-- contentlint-disable {|CL0004:4009|} -->\n\n" + Link)]
    public void What_is_neither_a_rule_nor_a_reason_is_told(string markup) => Reports(markup, "a.md", "' -- ' before the reason");

    [Theory]
    [InlineData("---\ncontentlint: {{|CL0004:disabled|}: [CL4009]}\n---\n\n" + Link, "Write 'disable'")]
    [InlineData("---\ncontentlint:\n  {|CL0004:Disable|}: all\n---\n\n" + Link, "Write 'disable'")]
    [InlineData("---\ncontentlint:\n  {|CL0004:规则|}: [CL4009]\n---\n\n" + Link, "Write contentlint: {disable")]
    [InlineData("---\ncontentlint: {|CL0004:CL4009|}\n---\n\n" + Link, "Write contentlint: {disable: [CL4009]}")]
    [InlineData("---\ncontentlint: {|CL0004:false|}\n---\n\n" + Link, "Write contentlint: {disable: [CL4009]}")]
    [InlineData("---\ncontentlint: {|CL0004:[CL4009]|}\n---\n\n" + Link, "Write contentlint: {disable: [CL4009]}")]
    [InlineData("---\ncontentlint: {disable: {|CL0004:CL9999|}}\n---\n\n" + Link, "`contentlint rule` lists them")]
    [InlineData("---\ncontentlint: {disable: [{|CL0004:[CL4009]|}]}\n---\n\n" + Link, "Write contentlint: {disable: [CL4009]}")]
    [InlineData("---\ncontentlint: {disable: [{|CL0004:{CL4009: 没有 TLS}|}]}\n---\n\n" + Link, "Write contentlint: {disable")]
    [InlineData("+++\n[contentlint]\n{|CL0004:disabel|} = [\"CL4009\"]\n+++\n\n" + Link, "Write 'disable'")]
    [InlineData("{\"contentlint\": {{|CL0004:\"disabled\"|}: [\"CL4009\"]}}\n\n" + Link, "Write 'disable'")]
    public void What_means_nothing_under_the_key_is_told(string markup, string advice) => Reports(markup, "a.md", advice);

    [Theory]
    [InlineData("<!-- about contentlint-disabel CL4009 -->\n")]
    [InlineData("<!-- contentlint-based checks run here -->\n")]
    [InlineData("<!-- contentlint- -->\n")]
    [InlineData("<!-- contentlint disabel CL4009 -->\n")]
    [InlineData("<!-- contentlint: {disabled: all} -->\n")]
    [InlineData("<!-- eslint-disable-nextline -->\n")]
    [InlineData("<!-- ![x](contentlint-disabel.png) -->\n")]
    [InlineData("`<!-- contentlint-disabel -->` and &lt;!-- contentlint-disabel --&gt;\n")]
    [InlineData("```html\n<!-- contentlint-disable-nextline -->\n```\n")]
    [InlineData("{/* contentlint-disabel */}\n")]
    [InlineData("# contentlint-disabel\n")]
    [InlineData("---\ntitle: 'a # contentlint-disabel'\n---\n")]
    [InlineData("---\ntext: |\n  # contentlint-disabel\n---\n")]
    [InlineData("---\ncontentlint:\n---\n")]
    [InlineData("---\ncontentlint: {disable: }\n---\n")]
    [InlineData("---\ncontentlint: {disable: []}\n---\n")]
    [InlineData("---\ncontentlint: {disable: false}\n---\n")]
    [InlineData("---\nparams: {contentlint: {disabled: all}}\n---\n")]
    [InlineData("---\nContentLint: {disabled: all}\ncontent-lint: yes\n---\n")]
    public void Is_quiet_about_what_only_speaks_of_it(string text) => Reports(text, "a.md");

    [Theory]
    [InlineData("<!-- {|CL0004:contentlint-disable-nextline|} CL4009 -->\n" + Link, "contentlint-disable-next-line")]
    [InlineData("---\ncontentlint: {{|CL0004:disabled|}: [CL4009]}\n---\n\n" + Link, "disable")]
    [InlineData("---\ncontentlint: {disable: [CL4009], {|CL0004:disabled|}: [CL4004]}\n---\n\n[海](http://sea.cn/)\n", null)]
    [InlineData("{\"contentlint\": {{|CL0004:\"disabled\"|}: [\"CL4009\"]}}\n\n" + Link, null)]
    [InlineData("<!-- {|CL0004:contentlint-enabel-next-line|} CL4009 -->\n\n海\n", null)]
    [InlineData("<!-- contentlint-disable-next-line CL4009 {|CL0004:-|} 没有 TLS -->\n" + Link, null)]
    public void Offers_what_was_meant_where_that_is_known_and_has_a_place(string markup, string? replacement)
    {
        var expected = MarkedUpText.Parse(markup, "");
        var fix = Analyze(expected.Text, "a.md").Single(static finding => finding.Id == "CL0004").Fix;
        if (replacement is null)
        {
            Assert.Null(fix);
            return;
        }

        Assert.Equal(FixSafety.Unsafe, fix!.Safety);
        Assert.Equal(
            new TextChange(expected.Findings.Single(static finding => finding.Id == "CL0004").Span, replacement),
            Assert.Single(fix.Changes));
    }

    [Fact]
    public void The_correction_is_kept_by_the_runs_that_follow() =>
        Assert.Equal(
            "<!-- contentlint-disable-next-line CL4004 -->\n[海](javascript:x)\n",
            Fix(new SourceText("<!-- contentlint-disable-nextline CL4004 -->\n[海](javascript:x)\n", "a.md"), FixSafety.Unsafe));

    [Fact]
    public void A_directive_with_thousands_of_words_and_spaces_is_read_at_once()
    {
        var text =
            $"<!-- contentlint-disable {string.Concat(Enumerable.Repeat("aa-bb ", 20_000))}{new string(' ', 100_000)}-- "
                + $"{new string(' ', 100_000)}! ->";
        var source = new SourceText(text + "-->\n", "a.md");
        var directive = Assert.Single(DocumentSuppressions.Read(ContentParser.Parse(source, ContentKind.Markdown)).Directives);
        Assert.Equal((20_000, "! ->"), (directive.Rules.Length, directive.Reason));
    }

    private static string Fix(SourceText source, FixSafety safety) =>
        new DocumentFixer(Analyzer).Fix(
            source, ContentKind.Markdown, new DefaultFileSettings(), new TestSite(), safety).Document.Source.Text;

    private static IReadOnlyList<Diagnostic> Analyze(string text, string path) =>
        Analyzer.Analyze(
            ContentParser.Parse(new SourceText(text, path), ContentKinds.Of(path)!.Value),
            new DefaultFileSettings(),
            new TestSite()).Diagnostics;

    private static void Reports(string markup, string path, string advice = "")
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var expected = MarkedUpText.Parse(markup.ReplaceLineEndings(newLine), "");
            var findings = Analyze(expected.Text, path);
            Assert.Equal(
                expected.Findings.Select(finding => (finding.Id, finding.Span)), findings.Select(finding => (finding.Id, finding.Span)));
            Assert.All(
                findings.Where(finding => finding.Id == "CL0004"),
                finding => Assert.Contains(advice, MessageStyle.TextOf(finding), StringComparison.Ordinal));
        }
    }
}
