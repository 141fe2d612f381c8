using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting;

public sealed class TextDiagnosticWriterTests
{
    [Theory]
    [InlineData("ab [|cd|] ef", "ab cd ef", "   ^^")]
    [InlineData("中文[|😀|]x", "中文😀x", "    ^^")]
    [InlineData("e\u0301[|x|]", "e\u0301x", " ^")]
    [InlineData("\ta[|b|]", "    ab", "     ^")]
    [InlineData("ab[||]", "ab", "  ^")]
    [InlineData("one\r\n[|two\r\nthree|]\r\n", "two", "^^^")]
    [InlineData("a\u202Eb[|c|]", "a\\u{202E}bc", "          ^")]
    public void Carets_stand_under_the_finding(string markup, string code, string carets)
    {
        var lines = Print(markup, 80).Split('\n');
        Assert.Equal(code, lines[1][(lines[1].IndexOf('|') + 2)..]);
        Assert.Equal(carets, lines[2][(lines[2].IndexOf('|') + 2)..]);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_finding()
    {
        var text = Print(new string('a', 5_000) + "[|中文|]" + new string('b', 5_000), 60);
        var lines = text.Split('\n');
        Assert.All(lines[1..3], line => Assert.InRange(line.Length, 10, 64));
        Assert.Contains("…a", lines[1], StringComparison.Ordinal);
        Assert.Contains("a中文b", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("^^^^", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_from_the_content_reaches_the_terminal_as_it_is()
    {
        var report = Reports.Of("[|x|]", "a\u001b[31m\n.md", "\u001b]0;title\u0007\r\n::error::x");
        var text = Reports.Write(new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: 80)), report);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u0007', text);
        Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_says_how_much_is_in_the_baseline()
    {
        var writer = new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: 80));
        var trend = new BaselineTrend([new RuleTrend("CL4999", 1, 34, 0)]);
        Assert.Equal("No findings in 1 file (34 more in the baseline).\n", Reports.Write(writer, Reports.Of([]) with { Baseline = trend }));
        Assert.EndsWith(
            "\nFound 1 warning in 1 of 1 file (34 more in the baseline).\n",
            Reports.Write(writer, Reports.Of("[|x|]") with { Baseline = trend }),
            StringComparison.Ordinal);
        Assert.Equal("No findings in 1 file.\n", Reports.Write(writer, Reports.Of([]) with { Baseline = new BaselineTrend([]) }));
    }

    [Fact]
    public void The_summary_counts_what_can_be_fixed()
    {
        var text = Reports.Write(
            new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: 80)),
            Reports.Of("[|x|]", fix: CodeFix.Safe("Remove it", new TextSpan(0, 1), "")));
        Assert.Equal(
            "a.md:1:1: warning CL4999 some-rule: 'x' is wrong\n  1 | x\n    | ^\n    = note: Readers see x\n    = help: Correct 'x'\n"
                + "    = fix: Remove it\n\nFound 1 warning in 1 of 1 file. 1 fixable with `contentlint fix`.\n",
            text);
        Assert.Equal(
            "No findings in 1 file.\n",
            Reports.Write(new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: null)), Reports.Of([])));
    }

    [Fact]
    public void A_fix_that_the_help_names_is_written_once()
    {
        var text = Reports.Write(
            new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: 80)),
            Reports.Of("[|x|]", fix: CodeFix.Safe("Correct 'x'", new TextSpan(0, 1), "")));
        Assert.DoesNotContain("= fix:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_notes_and_helps_wrap_at_words()
    {
        var report = Reports.Of("[|x|]", argument: "one two three four five six seven eight nine ten");
        var lines = Reports.Write(new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: 40)), report).Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 40));
        Assert.Equal("    two three four five six seven eight", lines[1]);
        Assert.Contains("            four five six seven eight", lines);
        Assert.Contains("            five six seven eight nine", lines);
    }

    [Fact]
    public void Without_a_terminal_nothing_is_wrapped() => Assert.Contains(
        $"some-rule: '{new string('x', 300)} y' is wrong\n",
        Reports.Write(
            new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: null)),
            Reports.Of("[|x|]", argument: new string('x', 300) + " y")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(DiagnosticSeverity.Info, false, 5)]
    [InlineData(DiagnosticSeverity.Info, true, 7)]
    [InlineData(DiagnosticSeverity.Warning, false, 7)]
    public void Advice_of_one_rule_is_folded_after_five_findings(DiagnosticSeverity severity, bool showsAll, int shown)
    {
        var source = new SourceText(new string('x', 7), "a.md");
        var findings = Enumerable.Range(0, 7).Select(i => Reports.Finding("a.md", new TextSpan(i, 1), severity: severity));
        var text = Reports.Write(
            new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: null, ShowsAll: showsAll)), Reports.Of(findings, source));
        Assert.Equal(shown, text.Split('\n').Count(line => line.StartsWith("a.md:", StringComparison.Ordinal)));
        Assert.Equal(
            shown < 7,
            text.Contains("2 more info CL4999 some-rule not shown. Show all with `contentlint check --select CL4999 --all`.\n"));
    }

    [Fact]
    public void A_configuration_error_says_that_no_file_was_checked() => Assert.EndsWith(
        "\nFound 1 warning in the configuration. No file was checked.\n",
        Reports.Write(
            new TextDiagnosticWriter(new TextOptions(UseColor: false, Width: null)), Reports.Of("[|x|]") with { IsConfigured = false }),
        StringComparison.Ordinal);

    private static string Print(string markup, int width) =>
        Reports.Write(new TextDiagnosticWriter(new TextOptions(UseColor: false, width)), Reports.Of(markup));
}
