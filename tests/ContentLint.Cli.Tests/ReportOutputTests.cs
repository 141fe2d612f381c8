using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ContentLint.Cli.Output;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>Where reports go, and what else is printed.</summary>
public sealed class ReportOutputTests
{
    private const string Link = "<a href=\"https://x.test/\" target=\"_blank\">x</a>\n";

    [Fact]
    public void All_formats_can_be_written_at_once()
    {
        using var site = new TemporarySite(("a.md", Link));
        string[] formats = ["text", "msbuild", "sarif", "github", "gitlab", "junit", "json", "jsonl", "html", "markdown"];
        site.Run([
            "check", "--format", "none", .. formats.SelectMany(format => new[] { "--format", $"{format}=out/{format}" })
        ]).ExitsWith(1);
        Assert.All(formats, format => Assert.Contains("CL4008", site[$"out/{format}"], StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_of_a_job_is_added_to_what_is_there()
    {
        using var site = new TemporarySite(("a.md", Link), ("summary.md~", "before\n"));
        site.RunWith(("GITHUB_STEP_SUMMARY", site.Full("summary.md~")), "check", "--format", "github").ExitsWith(1);
        Assert.StartsWith("before\n## contentlint\n\n**0 errors**, 1 warnings", site["summary.md~"], StringComparison.Ordinal);
        site.RunWith(("GITHUB_STEP_SUMMARY", site.Full("none/summary.md")), "check", "--format", "github").ExitsWith(1);
    }

    [Fact]
    public void A_job_summary_stays_below_what_github_takes()
    {
        using var site = new TemporarySite(
            ("a.md", string.Concat(Enumerable.Repeat(Link, 6_000))), ("summary.md~", new string('x', 200_000)));
        site.RunWith(("GITHUB_STEP_SUMMARY", site.Full("summary.md~")), "check", "--format", "github").ExitsWith(1);
        Assert.InRange(site.Bytes("summary.md~").Length, 850 * 1024, 900 * 1024);
    }

    [Fact]
    public void Paths_for_a_code_host_start_at_the_repository()
    {
        using var site = new TemporarySite(("docs/a.md", Link), (".git/HEAD", "ref: refs/heads/main\n"));
        var result = ContentLintProgram.Run(
            site.Full("docs"),
            ProgramRuns.WithLinksAsWarnings(
                site, "check", "--format", "github", "--format", "gitlab=../gitlab.json", "--format", "msbuild=../msbuild.txt"));
        Assert.StartsWith("::warning file=docs/a.md,", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"path\": \"docs/a.md\"", site["gitlab.json"], StringComparison.Ordinal);
        Assert.StartsWith("a.md(1,", site["msbuild.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_prints_the_findings_and_nothing_else()
    {
        using var site = new TemporarySite(("a.md", Link), ("b.md", "# B\n"));
        Assert.EndsWith("rel=\"noopener\"\n\n", site.Run("check", "-q").ExitsWith(1).Output, StringComparison.Ordinal);
        var clean = site.Run("check", "b.md", "none.md", "--no-error-on-unmatched-pattern", "--quiet").ExitsWith(0);
        Assert.Equal(("", ""), (clean.Output, clean.Error));
        site.Run("check", "-q", "-v").ExitsWith(2);
    }

    [Fact]
    public void Verbose_says_on_standard_error_how_it_went()
    {
        using var site = new TemporarySite(("a.md", Link));
        var result = site.Run("check", "-v").ExitsWith(1);
        Assert.Contains("contentlint: 1 file in ", result.Error, StringComparison.Ordinal);
        Assert.Equal(site.Run("check").Output, result.Output);
    }

    [Fact]
    public void Suppressed_findings_are_reported_on_request()
    {
        using var site = new TemporarySite(("a.md", $"<!-- contentlint-disable-next-line CL4008 -- trusted -->\n{Link}"));
        site.Run("check", "--report-suppressed", "--format", "sarif=a.sarif", "--format", "json=a.json").ExitsWith(0);
        using var sarif = JsonDocument.Parse(site["a.sarif"]);
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("trusted", result.GetProperty("suppressions")[0].GetProperty("justification").GetString());
        Assert.Equal(
            2,
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Contains("\"reason\": \"trusted\"", site["a.json"], StringComparison.Ordinal);
        Assert.Empty(Findings.Of(site.Run("check", "--format", "json").ExitsWith(0)));
    }

    [Fact]
    public void Sarif_says_which_rules_the_run_configured()
    {
        using var site = new TemporarySite(("a.md", Link), ("contentlint.yml", "rules:\n  CL4008: error\n  CL2016: off\n"));
        using var sarif = JsonDocument.Parse(ContentLintProgram.Run(site.Root, "check", "--format", "sarif").ExitsWith(1).Output);
        var overrides = sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0]
            .GetProperty("ruleConfigurationOverrides")
            .EnumerateArray();
        Assert.Equal(
            ["CL2016 False", "CL4008 True"],
            overrides
                .Select(entry =>
                    $"{entry.GetProperty("descriptor").GetProperty("id").GetString()} "
                        + $"{entry.GetProperty("configuration").GetProperty("enabled").GetBoolean()}")
                .Order());
    }

    [Fact]
    public void Columns_set_the_width_and_no_color_the_colours()
    {
        using var site = new TemporarySite(("a.md", new string('x', 300) + Link));
        var narrow = site.RunWith(("COLUMNS", "60"), "check").Output.Split('\n');
        Assert.InRange(narrow[1].Length, 40, 60);
        Assert.Contains('\u001b', site.RunWith(("NO_COLOR", "1"), "check", "--color", "always").Output);
        Assert.DoesNotContain(
            "\u001b]8", site.RunWith(("FORCE_HYPERLINK", "1"), "check", "--color", "always").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "WT_SESSION=x")]
    [InlineData(true, "TERM_PROGRAM=vscode")]
    [InlineData(true, "VTE_VERSION=6800")]
    [InlineData(false, "VTE_VERSION=4000")]
    [InlineData(false, "TERM=xterm-256color")]
    [InlineData(false, "WT_SESSION=x;CI=true")]
    [InlineData(false, "TERM_PROGRAM=WezTerm;TMUX=x")]
    [InlineData(false, "TERM_PROGRAM=WezTerm;FORCE_HYPERLINK=0")]
    [InlineData(true, "TERM=screen;FORCE_HYPERLINK=1")]
    [InlineData(false, "TERM=dumb;TERM_PROGRAM=vscode")]
    public void Only_terminals_that_have_hyperlinks_get_them(bool expected, string variables)
    {
        var environment = variables.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(expected, TerminalHyperlinks.AreShown(environment.GetValueOrDefault));
    }

    [Theory]
    [InlineData("git", "apply", "--whitespace=nowarn", "fix.patch")]
    [InlineData("patch", "-p1", "--binary", "-i", "fix.patch")]
    public void A_diff_can_be_applied(string program, params string[] arguments)
    {
        using var site = new TemporarySite(
            ("a b.md", Link),
            ("文章.md", $"# ::error::x\n\n{Link}"),
            ("crlf.md", $"a\r\n{Link.TrimEnd()}\r\nb"),
            ("bom.md", "\uFEFF" + Link),
            ("many.md", string.Concat(Enumerable.Repeat($"{Link}\n\n\n\n\n\n\n\n", 5))));
        using var expected = TemporarySite.CopyOf(site.Root);
        expected.Run("fix").ExitsWith(0);
        var diff = site.RunWith(("GITHUB_ACTIONS", "true"), "fix", "--diff").ExitsWith(1);
        site.WriteBytes("fix.patch", diff.OutputBytes);
        using var process = Process.Start(new ProcessStartInfo(
            program,
            arguments)
            {
                WorkingDirectory = site.Root, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false
            })!;
        var error = process.StandardError.ReadToEnd() + process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error + diff.Output);
        foreach (var file in Directory.GetFiles(expected.Root))
            Assert.Equal(File.ReadAllBytes(file), site.Bytes(Path.GetFileName(file)));
    }

    [Fact]
    public void A_diff_that_holds_a_command_is_printed_while_commands_are_off()
    {
        using var site = new TemporarySite(("a.md", $"::error::x\n{Link}"), ("b.md", Link));
        var lines = site.RunWith(("GITHUB_ACTIONS", "true"), "fix", "--diff").Output.TrimEnd().Split('\n');
        Assert.Matches("^::stop-commands::[0-9A-F]{32}$", lines[0]);
        Assert.Equal($"::{lines[0]["::stop-commands::".Length..]}::", lines[^1]);
        Assert.StartsWith("--- a/", site.Run("fix", "--diff").Output, StringComparison.Ordinal);
        Assert.StartsWith("--- a/", site.RunWith(("GITHUB_ACTIONS", "true"), "fix", "--diff", "b.md").Output, StringComparison.Ordinal);
    }
}
