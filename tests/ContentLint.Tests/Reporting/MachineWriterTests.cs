using System.Text.Json;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Tests.Reporting;

public sealed class MachineWriterTests
{
    [Fact]
    public void The_fingerprint_is_that_of_code_scanning() => Assert.Equal(
        ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"], LineFingerprint.OfLines(" a\nb\n  \t\tc\n d"));

    [Fact]
    public void Line_ends_do_not_change_the_fingerprint() => Assert.Equal(LineFingerprint.OfLines("a\nb\nc"), LineFingerprint.OfLines("a\r\nb\r\nc"));

    [Fact]
    public void Msbuild_lines_have_both_ends() =>
        Assert.Equal("a.md(2,3,2,5): warning CL4999: 'x' is wrong\n", Reports.Write(new MsBuildDiagnosticWriter(), Reports.Of("one\n中文[|😀|]\n")));

    [Fact]
    public void Workflow_commands_are_escaped()
    {
        var text = Reports.Write(new GitHubDiagnosticWriter(), Reports.Of("[|x|]", "a,b:c%.md", "50%\n::error::##[group]"));
        Assert.Equal("::warning file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=2,title=CL4999 some-rule::'50%25\\n::error::# #[group]' is wrong\n", text);
    }

    [Fact]
    public void Annotations_take_turns_over_files_and_say_what_is_left_out()
    {
        var sources = new[] { new SourceText(new string('x', 30), "a.md"), new SourceText("x", "b.md") };
        var findings = Enumerable.Range(0, 20).Select(i => Reports.Finding("a.md", new TextSpan(i, 1))).Append(Reports.Finding("b.md", new TextSpan(0, 1)));
        var lines = Reports.Write(new GitHubDiagnosticWriter(), Reports.Of(findings, sources)).TrimEnd().Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.Contains(lines, line => line.Contains("file=b.md", StringComparison.Ordinal));
        Assert.Equal("showing 10 of 21 warnings as annotations", lines[^1]);
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
        Assert.Equal("", result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.True(result.TryGetProperty("partialFingerprints", out _));
    }

    [Fact]
    public void Sarif_is_cut_at_the_limit_and_says_so()
    {
        var source = new SourceText(new string('x', 26_000), "a.md");
        var findings = Enumerable.Range(0, 26_000).Select(i => Reports.Finding("a.md", new TextSpan(i, 1), severity: i == 25_999 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning));
        using var log = JsonDocument.Parse(Reports.Write(new SarifDiagnosticWriter(), Reports.Of(findings, source)));
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal(25_000, run.GetProperty("results").GetArrayLength());
        Assert.Equal("error", run.GetProperty("results")[24_999].GetProperty("level").GetString());
        Assert.StartsWith("1000 of 26000", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
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
