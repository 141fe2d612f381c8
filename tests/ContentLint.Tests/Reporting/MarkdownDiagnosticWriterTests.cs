using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Text;
using Markdig;
using VerifyXunit;

namespace ContentLint.Tests.Reporting;

public sealed class MarkdownDiagnosticWriterTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .UseTaskLists()
        .Build();

    [Fact]
    public Task A_report_is_a_page_of_tables() =>
        Verifier.Verify(
            Reports.Write(new MarkdownDiagnosticWriter(), Reports.Of("one\n中文[|😀|]\n", "_posts/文章 1.md", "a|b`c`<img>")), "md");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[a](javascript:x) ![b](https://x.test/b.png)")]
    [InlineData("a | b | c")]
    [InlineData("`code` ``x`` **bold** _it_ ~~no~~ $x$")]
    [InlineData("https://x.test/ www.x.test a@x.test @user #12")]
    [InlineData("\n\n# heading\n- [ ] task")]
    [InlineData("&lt;b&gt; \\<i\\> \\")]
    public void Text_from_content_stays_text(string text)
    {
        var page = Reports.Write(new MarkdownDiagnosticWriter(), Reports.Of("[|x|]", $"{text}.md".Replace('\n', ' '), text));
        var html = Markdown.ToHtml(page, Pipeline);
        var shown = System.Net.WebUtility.HtmlEncode(ContentSanitizer.Sanitize(text)).Replace("&#39;", "'");
        Assert.Contains($"<td>'{shown}' is wrong. Correct '{shown}'.</td>", html, StringComparison.Ordinal);
        Assert.Equal(1, CountOf(html, "<h3"));
        Assert.Equal(2, CountOf(html, "<a "));
    }

    [Fact]
    public void A_page_that_may_not_grow_has_the_worst_findings_and_says_how_many_are_missing()
    {
        var source = new SourceText(new string('x', 2_000), "a.md");
        var findings = Enumerable
            .Range(0, 2_000)
            .Select(i => Reports.Finding(
                "a.md", new TextSpan(i, 1), "海😀", i == 1_999 ? DiagnosticSeverity.Error : DiagnosticSeverity.Info));
        const int Size = 20_000;
        var page = Reports.Write(new MarkdownDiagnosticWriter(Size), Reports.Of(findings, source));
        Assert.InRange(Encoding.UTF8.GetByteCount(page), Size / 2, Size);
        Assert.Contains("&#58;2000 | error |", page, StringComparison.Ordinal);
        Assert.Matches("\n\\d+ of 2000 findings are left out here, the least severe first.\n$", page);
        var rows = CountOf(page, "some-rule | '");
        Assert.Contains($"\n{2_000 - rows} of 2000", page, StringComparison.Ordinal);
    }

    private static int CountOf(string text, string part) => text.Split(part).Length - 1;
}
