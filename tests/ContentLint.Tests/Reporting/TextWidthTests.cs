using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Text;
using VerifyXunit;

namespace ContentLint.Tests.Reporting;

/// <summary>Text reports in narrow and wide terminals, over scripts and sequences whose characters are not one column each.</summary>
public sealed class TextWidthTests
{
    private static readonly string[] Lines =
    [
        "[|date|]: Thu, 19 May 2022 10:06:03 GMT",
        "港口的新船在清晨进港,码头上[|没有人说话|],只有海鸥在叫。港口的新船在清晨进港,码头上没有人说话,只有海鸥在叫。",
        "a family 👨‍👩‍👧‍👦 and [|a flag|] 🇳🇴 and a wave 👋🏽 and a heart ❤️ and a key 1️⃣ end",
        "👨‍👩‍👧‍👦🇳🇴👋🏽❤️1️⃣[|x|]",
        "[|👨‍👩‍👧‍👦🇳🇴|] after",
        "e\u0301a\u0308o\u0302 [|n\u0303ino|] combining",
        "\tone tab\tand [|another|]\ttab",
        "ambiguous ±§…①Ω [|here|]",
        "한국어 각각 [|끝|] 조합형",
        "مرحبا بالعالم [|سلام|] و می\u200Cخواهم",
        "hidden \u202Ereversed\u2066 [|and\u0007bell|] \u001b[31m",
        "<p class=\"a\"><a href=\"https://harbour.example/topic/1093?from=feed&page=12\" [|target=\"_blank\"|]>a link in the middle of a "
            + "very long line of HTML that a scraper wrote</a><img src=\"https://img.example/0001.png\" alt=\"\"></p>",
        "ends with space [|   |]",
    ];

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void No_line_of_code_is_wider_than_the_terminal(int width)
    {
        foreach (var line in Print(width).Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)))
            Assert.True(Graphemes(line).Sum(cluster => DisplayWidth.Of(cluster)) <= width, line);
    }

    [Fact]
    public Task Report_at_60_columns() => Verifier.Verify(Print(60));

    [Fact]
    public Task Report_at_80_columns() => Verifier.Verify(Print(80));

    [Fact]
    public Task Report_at_200_columns() => Verifier.Verify(Print(200));

    [Theory]
    [InlineData("a", 1)]
    [InlineData("中", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("🇳🇴", 2)]
    [InlineData("👋🏽", 2)]
    [InlineData("❤️", 2)]
    [InlineData("❤", 1)]
    [InlineData("1️⃣", 2)]
    [InlineData("각", 2)]
    [InlineData("±", 1)]
    public void Width_is_that_of_what_is_seen(string cluster, int width) => Assert.Equal(width, DisplayWidth.Of(cluster));

    [Fact]
    public void Places_and_rules_become_hyperlinks_only_if_asked()
    {
        var report = Reports.Of("[|x|]", "文章 1.md");
        Assert.DoesNotContain(
            "\u001b]8",
            Reports.Write(new TextDiagnosticWriter(new TextOptions(UseColor: true, Width: 80)), report),
            StringComparison.Ordinal);
        var linked = Reports.Write(new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: 80, LinkFolder: "/site")), report);
        Assert.StartsWith(
            "\u001b]8;;file:///site/%E6%96%87%E7%AB%A0%201.md\u001b\\文章 1.md:1:1:\u001b]8;;\u001b\\ warning \u001b]8;;https://github.com/",
            linked,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_summary_there_are_findings_only() =>
        Assert.Equal(
            "", Reports.Write(new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: 80, HasSummary: false)), Reports.Of([])));

    private static IEnumerable<string> Graphemes(string line)
    {
        var elements = System.Globalization.StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext())
            yield return elements.GetTextElement();
    }

    private static string Print(int width)
    {
        var (text, findings) = (new StringBuilder(), new List<TextSpan>());
        foreach (var line in Lines)
        {
            var (start, end) = (line.IndexOf("[|", StringComparison.Ordinal), line.IndexOf("|]", StringComparison.Ordinal) - 2);
            findings.Add(TextSpan.FromBounds(text.Length + start, text.Length + end));
            text.Append(line.Replace("[|", "").Replace("|]", "")).Append('\n');
        }

        var source = new SourceText(text.ToString(), "_posts/widths.md");
        var diagnostics = findings.Select((span, i) => Reports.Finding(source.Path, span, source.ToString(span)) with
        {
            Fix = i == 0 ? CodeFix.Safe("Write it as 2022-05-19", span, "x") : null
        });
        return Reports.Write(new TextDiagnosticWriter(new TextOptions(UseColor: false, width)), Reports.Of(diagnostics, source));
    }
}
