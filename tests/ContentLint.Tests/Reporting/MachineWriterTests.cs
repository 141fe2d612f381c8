using System.Text.Json;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting;

public sealed class MachineWriterTests
{
    [Fact]
    public void The_fingerprint_is_that_of_code_scanning() => Assert.Equal(
        ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"],
        LineFingerprint.OfLines(" a\nb\n  \t\tc\n d"));

    [Fact]
    public void Line_ends_do_not_change_the_fingerprint() =>
        Assert.Equal(LineFingerprint.OfLines("a\nb\nc"), LineFingerprint.OfLines("a\r\nb\r\nc"));

    [Fact]
    public void Msbuild_lines_have_both_ends() =>
        Assert.Equal(
            "a.md(2,3,2,5): warning CL4999: 'x' is wrong. Correct 'x'.\n",
            Reports.Write(new MsBuildDiagnosticWriter(), Reports.Of("one\n中文[|😀|]\n")));

    [Fact]
    public void Workflow_commands_are_escaped()
    {
        var text = Reports.Write(new GitHubDiagnosticWriter(), Reports.Of("[|x|]", "a,b:c%.md", "50%\n::error::##[group]"));
        Assert.Equal(
            "::warning file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=2,title=CL4999 some-rule::'50%25\\n::error::## [group]' is "
                + "wrong%0ACorrect '50%25\\n::error::## [group]'\n",
            text);
    }

    [Fact]
    public void Annotations_take_turns_over_files_and_say_what_is_left_out()
    {
        var sources = new[] { new SourceText(new string('x', 30), "a.md"), new SourceText("x", "b.md") };
        var findings = Enumerable
            .Range(0, 20)
            .Select(i => Reports.Finding("a.md", new TextSpan(i, 1)))
            .Append(Reports.Finding("b.md", new TextSpan(0, 1)));
        var lines = Reports.Write(new GitHubDiagnosticWriter(), Reports.Of(findings, sources)).TrimEnd().Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.Contains(lines, line => line.Contains("file=b.md", StringComparison.Ordinal));
        Assert.Equal("showing 10 of 21 warnings as annotations: GitHub takes no more from one step", lines[^1]);
    }

    [Fact]
    public void Sarif_has_regions_fixes_and_one_entry_per_rule()
    {
        var report = Reports.Of("one\n中文[|😀|]\n", "文章 1.md", fix: CodeFix.Safe("Remove it", new TextSpan(6, 2), ""));
        using var log = JsonDocument.Parse(Reports.Write(new SarifDiagnosticWriter(), report));
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal(1, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
        var result = run.GetProperty("results")[0];
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("%E6%96%87%E7%AB%A0%201.md", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("{\"startLine\":2,\"startColumn\":3,\"endLine\":2,\"endColumn\":5}", Compact(location.GetProperty("region")));
        Assert.Equal(
            "",
            result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0]
                .GetProperty("insertedContent")
                .GetProperty("text")
                .GetString());
        Assert.True(result.TryGetProperty("partialFingerprints", out _));
    }

    [Fact]
    public void Sarif_has_message_and_help_with_numbered_arguments()
    {
        using var log = JsonDocument.Parse(Reports.Write(new SarifDiagnosticWriter(), Reports.Of("[|x|]")));
        var run = log.RootElement.GetProperty("runs")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.Equal("""{"default":{"text":"'{0}'iswrong.Correct'{0}'."}}""", Compact(rule.GetProperty("messageStrings")));
        Assert.Equal(
            """{"text":"'x'iswrong.Correct'x'.","markdown":"`x`iswrong.\n\nCorrect`x`.","id":"default","arguments":["x"]}""",
            Compact(run.GetProperty("results")[0].GetProperty("message")).Replace("\\u0060", "`").Replace("\\u0027", "'"));
    }

    [Fact]
    public void Concise_lines_mark_what_can_be_fixed()
    {
        var fix = CodeFix.Safe("Remove it", new TextSpan(0, 1), "");
        Assert.Equal(
            "a.md:1:1: warning CL4999 [*] 'x' is wrong\n", Reports.Write(new ConciseDiagnosticWriter(), Reports.Of("[|x|]", fix: fix)));
        Assert.Equal("a.md:1:1: warning CL4999 'x' is wrong\n", Reports.Write(new ConciseDiagnosticWriter(), Reports.Of("[|x|]")));
    }

    [Fact]
    public void Columns_of_reviewdog_count_bytes()
    {
        var report = Reports.Of("one\na𐐀[|b|]\n", fix: CodeFix.Safe("Remove it", new TextSpan(7, 1), ""));
        using var result = JsonDocument.Parse(Reports.Write(new ReviewdogDiagnosticWriter(), report));
        var finding = result.RootElement.GetProperty("diagnostics")[0];
        const string Range = """{"start":{"line":2,"column":6},"end":{"line":2,"column":7}}""";
        Assert.Equal(Range, Compact(finding.GetProperty("location").GetProperty("range")));
        Assert.Equal($$"""[{"range":{{Range}},"text":""}]""", Compact(finding.GetProperty("suggestions")));
    }

    [Fact]
    public void Sarif_is_cut_at_the_limit_and_says_so()
    {
        var source = new SourceText(new string('x', 26_000), "a.md");
        var findings = Enumerable
            .Range(0, 26_000)
            .Select(i => Reports.Finding(
                "a.md", new TextSpan(i, 1), severity: i == 25_999 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning));
        using var log = JsonDocument.Parse(Reports.Write(new SarifDiagnosticWriter(), Reports.Of(findings, source)));
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal(25_000, run.GetProperty("results").GetArrayLength());
        Assert.Equal("error", run.GetProperty("results")[24_999].GetProperty("level").GetString());
        Assert.StartsWith(
            "1000 of 26000",
            run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0]
                .GetProperty("message")
                .GetProperty("text")
                .GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_is_cut_at_the_size_that_code_scanning_takes()
    {
        var source = new SourceText(string.Concat(Enumerable.Range(0, 400).Select(i => $"{i * 7919} {i * 104729}\n")), "a.md");
        var findings = Enumerable
            .Range(1, 400)
            .Select(i => Reports.Finding(
                "a.md", source.GetLine(i), severity: i == 400 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning));
        const int Size = 6_000;
        var text = Reports.Write(new SarifDiagnosticWriter(Size), Reports.Of(findings, source));
        using var counted = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(counted, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.InRange(counted.Length, Size / 4, Size);
        using var log = JsonDocument.Parse(text);
        var run = log.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results");
        Assert.Equal("error", results[results.GetArrayLength() - 1].GetProperty("level").GetString());
        Assert.StartsWith(
            $"{400 - results.GetArrayLength()} of 400 results",
            run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0]
                .GetProperty("message")
                .GetProperty("text")
                .GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_says_what_is_suppressed_only_if_asked()
    {
        var report = Reports.Of("[|x|] y");
        Assert.DoesNotContain("suppressions", Reports.Write(new SarifDiagnosticWriter(), report), StringComparison.Ordinal);
        var suppressed = new SuppressedDiagnostic(Reports.Finding("a.md", new TextSpan(2, 1)), "a reason");
        using var log = JsonDocument.Parse(Reports.Write(new SarifDiagnosticWriter(), report with { Suppressed = [suppressed] }));
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal("[]", results[0].GetProperty("suppressions").GetRawText());
        Assert.Equal("""[{"kind":"inSource","justification":"areason"}]""", Compact(results[1].GetProperty("suppressions")));
    }

    [Fact]
    public void Sarif_tells_what_the_baseline_has_from_what_comments_suppress()
    {
        var known = new SuppressedDiagnostic(Reports.Finding("a.md", new TextSpan(2, 1)), null) { IsInBaseline = true };
        using var log = JsonDocument.Parse(Reports.Write(new SarifDiagnosticWriter(), Reports.Of("[|x|] y") with { Suppressed = [known] }));
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results")[1];
        Assert.Equal("""[{"kind":"external","justification":"Itisinthebaseline."}]""", Compact(result.GetProperty("suppressions")));
    }

    [Fact]
    public void Sarif_says_which_rules_the_configuration_changed()
    {
        var report = Reports.Of("[|x|]");
        report = report with { Configured = [new RuleConfiguration(report.Rules[0], DiagnosticSeverity.Off)] };
        using var log = JsonDocument.Parse(Reports.Write(new SarifDiagnosticWriter(), report));
        var change = log.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("ruleConfigurationOverrides")[0];
        Assert.Equal("""{"descriptor":{"id":"CL4999","index":0},"configuration":{"enabled":false}}""", Compact(change));
    }

    [Fact]
    public void Gitlab_fingerprints_are_unique_and_stay_when_lines_move()
    {
        static string[] Fingerprints(string text, params int[] starts)
        {
            var report = Reports.Of(starts.Select(start => Reports.Finding("a.md", new TextSpan(start, 1))), new SourceText(text, "a.md"));
            using var list = JsonDocument.Parse(Reports.Write(new GitLabDiagnosticWriter(), report));
            return [.. list.RootElement.EnumerateArray().Select(entry => entry.GetProperty("fingerprint").GetString()!)];
        }

        var before = Fingerprints("x x\ny\n", 0, 2, 4);
        Assert.Equal(3, before.Distinct().Count());
        Assert.Equal(before, Fingerprints("new\n\nx x\ny\n", 5, 7, 9));
    }

    [Theory]
    [InlineData("a\nb\nc\n", "a\nX\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+X\n c\n")]
    [InlineData("\na\n", "a\n", "@@ -1,2 +1 @@\n-\n a\n")]
    [InlineData("a", "b", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n")]
    [InlineData("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n")]
    [InlineData("", "a\n", "@@ -0,0 +1 @@\n+a\n")]
    public void Diffs_are_unified(string before, string after, string expected) =>
        Assert.Equal($"--- a/x.md\n+++ b/x.md\n{expected}", UnifiedDiff.Create("x.md", before, after));

    private static string Compact(JsonElement element) => string.Concat(element.GetRawText().Where(c => !char.IsWhiteSpace(c)));
}
