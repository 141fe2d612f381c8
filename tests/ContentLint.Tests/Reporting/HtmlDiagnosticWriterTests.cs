using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting;

public sealed class HtmlDiagnosticWriterTests
{
    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    public void The_policy_lets_in_the_pages_own_code_by_its_hash(string element)
    {
        var page = Reports.Write(new HtmlDiagnosticWriter(), Reports.Of("[|x|]"));
        var code = page[(page.LastIndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2)..page.LastIndexOf(
            $"</{element}>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
        Assert.Contains($"{element}-src 'sha256-{hash}'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_stands_in_attributes_that_the_policy_forbids()
    {
        var page = Reports.Write(new HtmlDiagnosticWriter(), Reports.Of("[|x|]"));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<[^>]+\s(?:style|on\w+)\s*=", page);
        Assert.DoesNotMatch(@"\ssrc\s*=|@import|url\(", page);
    }

    [Fact]
    public void Content_cannot_leave_the_data()
    {
        const string Hostile = "</script><script>alert(1)</script><!-- <script> {{style}} ##[error]x \u2028\u202E";
        var page = Reports.Write(
            new HtmlDiagnosticWriter(),
            Reports.Of($"[|{Hostile}|]", "</title><b>.md", Hostile, CodeFix.Safe("</script>", new TextSpan(0, 1), Hostile)));
        Assert.Equal(2, Regex.Count(page, "</script>"));
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        var finding = DataOf(page).GetProperty("findings")[0];
        Assert.Contains(
            "</script><script>alert(1)</script><!-- <script> {{style}} ##[error]x \\u{2028}\\u{202E}",
            finding.GetProperty("message").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_frame_marks_the_span_between_its_neighbours()
    {
        var finding = DataOf(Reports.Write(
            new HtmlDiagnosticWriter(), Reports.Of("\uFEFFone\r\n\ttwo [|中文😀|] three\r\nfour\r\n"))).GetProperty("findings")[0];
        Assert.Equal("""[[1,"one"],[2,"    two ","中文😀"," three"],[3,"four"]]""", Unescaped(finding.GetProperty("frame")));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_span_and_the_change()
    {
        var text = new string('a', 5_000) + "[|x|]" + new string('b', 5_000);
        var data = Reports.Write(
            new HtmlDiagnosticWriter(), Reports.Of(text, fix: CodeFix.Safe("Change it", new TextSpan(5_000, 1), "yy")));
        var finding = DataOf(data).GetProperty("findings")[0];
        Assert.InRange(finding.GetRawText().Length, 100, 2_000);
        var hunk = finding.GetProperty("fix").GetProperty("hunks")[0];
        Assert.StartsWith("…" + new string('a', 40) + "xb", hunk.GetProperty("removed")[0].GetString(), StringComparison.Ordinal);
        Assert.StartsWith("…" + new string('a', 40) + "yyb", hunk.GetProperty("added")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_trend_is_a_table_that_can_be_read_without_its_bars()
    {
        var report = Reports.Of("[|x|]") with
        {
            Baseline = new BaselineTrend([new RuleTrend("<b>", 0, 0, 1_000), new RuleTrend("CL4999", 1, 2, 0)])
        };
        var page = Reports.Write(new HtmlDiagnosticWriter(), report);
        Assert.Contains("<summary>Against the baseline: 1 new, 2 known, 1,000 fixed since</summary>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">&lt;b&gt;</th><td>0</td><td>0</td><td>1,000</td>", page, StringComparison.Ordinal);
        Assert.Contains("CL4999</a> some-rule</th><td>1</td><td>2</td><td>0</td>", page, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"known\" x=\"0.1\" width=\"0.2\" height=\"1\"/>", page, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(page, "<svg "), Regex.Count(page, "<svg [^>]*aria-hidden=\"true\""));
        Assert.DoesNotMatch(@"<[^>]+\sstyle\s*=", page);
    }

    [Fact]
    public void Without_a_baseline_there_is_no_trend() =>
        Assert.DoesNotContain(
            "<details class=\"trend\"", Reports.Write(new HtmlDiagnosticWriter(), Reports.Of("[|x|]")), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\nb\nc\n", 2, 2, "", "b|", "|")]
    [InlineData("a\nb\nc\n", 2, 0, "new\n", "|", "new|")]
    [InlineData("a\nb\nc\n", 2, 1, "B", "b|", "B|")]
    [InlineData("a\r\nb", 3, 1, "x\r\ny", "b|", "x|y|")]
    public void Fixes_are_shown_as_lines(string text, int start, int length, string replacement, string removed, string added)
    {
        var preview = Assert.Single(FixPreview.Of(
            new SourceText(text, "a.md"), CodeFix.Safe("Fix", new TextSpan(start, length), replacement)));
        Assert.Equal(removed, string.Concat(preview.Removed.Select(line => line + "|")).PadLeft(1, '|'));
        Assert.Equal(added, string.Concat(preview.Added.Select(line => line + "|")).PadLeft(1, '|'));
    }

    private static JsonElement DataOf(string page)
    {
        var data = Regex.Match(
            page,
            "id=\"data\">(?<data>.*?)</script>",
            RegexOptions.Singleline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)).Groups["data"].Value;
        return JsonDocument.Parse(data).RootElement;
    }

    private static string Unescaped(JsonElement element) => element.GetRawText().Replace("\\uD83D\\uDE00", "😀");
}
