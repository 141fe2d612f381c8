using System.Text.Json;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>Baselines: written, read, kept up to date.</summary>
public sealed class BaselineTests
{
    private const string BaselineName = ".contentlint-baseline.json";
    private const string Link = "<a href=\"https://x.test/\" target=\"_blank\">x</a>\n";
    private const string OtherLink = "<a href=\"https://灯塔.test/\" target=\"_blank\">北岬😀</a>\n";
    private const string Image = "![a lighthouse](none.png)\n";

    [Fact]
    public void What_was_there_is_not_reported_wherever_it_moves()
    {
        using var site = new TemporarySite(("a.md", Link + OtherLink), ("b.md", Link));
        Assert.Equal(
            "contentlint: the baseline .contentlint-baseline.json has 3 findings in 2 files\n",
            site.Run("--write-baseline").ExitsWith(0).Error);
        Assert.Equal("No findings in 2 files (3 more in the baseline).\n", site.Run().ExitsWith(0).Output);
        site.Write("a.md", $"# A title\r\n\r\n   {OtherLink.TrimEnd()}\r\n\r\n{Link.TrimEnd()}");
        var result = site.Run().ExitsWith(0);
        Assert.Equal(("No findings in 2 files (3 more in the baseline).\n", ""), (result.Output, result.Error));
    }

    [Fact]
    public void What_is_new_is_reported_and_decides_about_the_exit_code()
    {
        using var site = new TemporarySite(("a.md", Link));
        site.Run("--write-baseline").ExitsWith(0);
        site.Write("a.md", OtherLink + Link + Link);
        site.Write("new.md", Link);
        var findings = Findings.Of(site.Run("--format", "json").ExitsWith(1));
        Assert.Equal([("a.md", 1), ("a.md", 3), ("new.md", 1)], findings.Select(finding => (finding.Path, finding.Line)));
        Assert.EndsWith(
            "\nFound 3 warnings in 2 of 2 files (1 more in the baseline). 3 fixable with `contentlint fix`.\n",
            site.Run().ExitsWith(1).Output,
            StringComparison.Ordinal);
        site.Run("--max-warnings", "3").ExitsWith(0);
        Assert.Equal(4, Findings.Of(site.Run("--no-baseline", "--format", "json").ExitsWith(1)).Count);
    }

    [Fact]
    public void What_is_gone_is_stale_until_it_is_pruned()
    {
        using var site = new TemporarySite(("a.md", Link + Link + OtherLink), ("b.md", Link));
        site.Run("--write-baseline").ExitsWith(0);
        site.Write("a.md", Link);
        site.Write("b.md", "# Clean\n");
        var before = site[BaselineName];
        Assert.Equal("contentlint: 3 entries of the baseline are stale; --prune-baseline removes them\n", site.Run().ExitsWith(0).Error);
        Assert.Equal("", site.Run("-q").ExitsWith(0).Error);
        Assert.Equal(before, site[BaselineName]);
        Assert.Equal(
            "contentlint: 3 entries removed from the baseline .contentlint-baseline.json\n",
            site.Run("--prune-baseline").ExitsWith(0).Error);
        Assert.Equal([("a.md", "CL4008", 1)], Entries(site));
        before = site[BaselineName];
        var entry = before.Split('\n')[5] + "\n";
        site.Write(BaselineName, before.Replace(entry, entry + entry));
        Assert.Equal("", site.Run("--prune-baseline").ExitsWith(0).Error);
        Assert.Equal(before, site[BaselineName]);
    }

    [Fact]
    public void A_run_over_some_files_leaves_the_others_alone()
    {
        using var site = new TemporarySite(("a.md", Link), ("docs/b.md", Link), ("docs/c.md", Link));
        site.Run("--write-baseline").ExitsWith(0);
        site.Write("a.md", "# Clean\n");
        site.Write("docs/b.md", OtherLink + Link);
        File.Delete(site.Full("docs/c.md"));
        Assert.Equal("", site.Run("docs/b.md").ExitsWith(1).Error);
        Assert.Contains("4 findings in 3 files", site.Run("docs/b.md", "--write-baseline").ExitsWith(0).Error, StringComparison.Ordinal);
        Assert.Equal(["a.md", "docs/b.md", "docs/b.md", "docs/c.md"], Entries(site).Select(entry => entry.Path));
        Assert.Contains("1 entry removed", site.Run("docs", "--prune-baseline").ExitsWith(0).Error, StringComparison.Ordinal);
        Assert.Equal(["a.md", "docs/b.md", "docs/b.md"], Entries(site).Select(entry => entry.Path));
        site.Run("--write-baseline").ExitsWith(0);
        Assert.Equal(["docs/b.md", "docs/b.md"], Entries(site).Select(entry => entry.Path));
    }

    [Fact]
    public void A_run_of_some_rules_leaves_the_others_alone()
    {
        using var site = new TemporarySite(("a.md", Link + Image));
        site.Run("--write-baseline").ExitsWith(0);
        Assert.Equal(["CL2001", "CL4008"], Entries(site).Select(entry => entry.Rule));
        Assert.Equal("", site.Run("--select", "CL2001").ExitsWith(0).Error);
        site.Run("--ignore", "CL4008", "--write-baseline").ExitsWith(0);
        Assert.Equal(["CL2001", "CL4008"], Entries(site).Select(entry => entry.Rule));
        site.Write("contentlint.yml", "rules:\n  CL4008: off\n");
        Assert.Contains(
            "1 entry of the baseline is stale; --prune-baseline removes it",
            site.Run().ExitsWith(0).Error,
            StringComparison.Ordinal);
        site.Write("contentlint.yml", "exclude: [a.md]\n");
        Assert.Contains(
            "2 entries of the baseline are stale",
            site.Run("--no-error-on-unmatched-pattern").ExitsWith(0).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_at_the_root_counts_for_the_folders_beneath()
    {
        using var site = new TemporarySite(("contentlint.yml", "root: true\n"), ("_posts/文章.md", Link));
        ContentLintProgram.Run(site.Full("_posts"), ProgramRuns.WithLinksAsWarnings(site, "--write-baseline")).ExitsWith(0);
        Assert.Equal([("_posts/文章.md", "CL4008", 1)], Entries(site));
        ContentLintProgram.Run(site.Full("_posts"), ProgramRuns.WithLinksAsWarnings(site, "check", "文章.md")).ExitsWith(0);
        site.Run().ExitsWith(0);
    }

    [Fact]
    public void Another_file_can_be_named()
    {
        using var site = new TemporarySite(("a.md", Link));
        Assert.Equal(
            "contentlint: the baseline 'known.json' does not exist; --write-baseline writes it\n",
            site.Run("--baseline", "known.json").ExitsWith(2).Error);
        Assert.Contains(
            "the folder of", site.Run("--baseline", "none/known.json", "--write-baseline").ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.Contains($"there is no {BaselineName} in", site.Run("--prune-baseline").ExitsWith(2).Error, StringComparison.Ordinal);
        site.Run("--baseline", "known.json", "--write-baseline").ExitsWith(0);
        Assert.False(File.Exists(site.Full(BaselineName)));
        site.Run("--baseline", "known.json").ExitsWith(0);
        site.Run().ExitsWith(1);
    }

    [Theory]
    [InlineData("--no-baseline", "--write-baseline")]
    [InlineData("--no-baseline", "--baseline=a.json")]
    [InlineData("--prune-baseline", "--write-baseline")]
    [InlineData("--diff", "--write-baseline")]
    [InlineData("--diff", "--prune-baseline")]
    [InlineData("--baseline=")]
    public void Contradictions_are_refused(params string[] options)
    {
        using var site = new TemporarySite(("a.md", Link));
        Assert.StartsWith("contentlint: --", site.Run(options).ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.Full(BaselineName)));
    }

    [Theory]
    [InlineData("{\n  \"version\": 9\n}", ":2:14: this baseline has version 9")]
    [InlineData("<<<<<<< HEAD\n{}", ":1:1: a merge left its markers here")]
    [InlineData("{\n\"version\": 1,\n=======\n", ":3:1: a merge left its markers here")]
    [InlineData("not json", ":1:")]
    [InlineData("\0", "' cannot be read: the file is binary")]
    public void A_file_that_is_no_baseline_stops_the_run_in_one_line(string text, string message)
    {
        using var site = new TemporarySite(("a.md", Link), (BaselineName, text));
        foreach (var options in new[] { Array.Empty<string>(), ["--write-baseline"] })
        {
            var result = site.Run(options).ExitsWith(2);
            Assert.Contains(BaselineName + message, result.Error, StringComparison.Ordinal);
            Assert.Equal(1, result.Error.Count(c => c == '\n'));
            Assert.Equal("", result.Output);
            Assert.Equal(text, site[BaselineName]);
        }

        site.Run("--no-baseline").ExitsWith(1);
        site.Run("--diff").ExitsWith(1);
    }

    [Fact]
    public void A_file_that_cannot_be_checked_is_always_reported_and_keeps_its_entries()
    {
        using var site = new TemporarySite(("a.md", Link), ("b.md", Link));
        site.Run("--write-baseline").ExitsWith(0);
        site.WriteBytes("a.md", [0xFF, 0x41]);
        var result = site.Run("--write-baseline").ExitsWith(1);
        Assert.Contains("CL0002", result.Output, StringComparison.Ordinal);
        Assert.Equal(["a.md", "b.md"], Entries(site).Select(entry => entry.Path));
        Assert.Equal("", site.Run().ExitsWith(1).Error);
    }

    [Fact]
    public void Reports_say_what_the_baseline_has()
    {
        using var site = new TemporarySite(("a.md", Link + Image));
        site.Run("--write-baseline").ExitsWith(0);
        site.Write("a.md", Link + OtherLink);
        site.Run(
            "--report-suppressed",
            "--format",
            "sarif=a.sarif",
            "--format",
            "json=a.json",
            "--format",
            "html=a.html",
            "--format",
            "markdown=a.md~").ExitsWith(1);
        using var sarif = JsonDocument.Parse(site["a.sarif"]);
        var suppressions = sarif.RootElement.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Select(result => result.GetProperty("suppressions"));
        Assert.Equal(
            ["external", null], suppressions.Select(list => list.GetArrayLength() == 0 ? null : list[0].GetProperty("kind").GetString()));
        using var json = JsonDocument.Parse(site["a.json"]);
        Assert.Equal(
            """{"new":1,"known":1,"fixed":1}""",
            json.RootElement.GetProperty("summary").GetProperty("baseline").GetRawText().Replace(" ", "").Replace("\n", ""));
        Assert.Equal("baseline", json.RootElement.GetProperty("findings")[0].GetProperty("suppression").GetProperty("kind").GetString());
        Assert.Contains("Against the baseline: 1 new, 1 known, 1 fixed since", site["a.html"], StringComparison.Ordinal);
        Assert.Contains("1 file checked, 1 known from the baseline", site["a.md~"], StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_held_against_the_entries_of_its_name()
    {
        using var site = new TemporarySite(("_posts/a.md", Link), ("_posts/b.md", Link));
        site.Run("--write-baseline").ExitsWith(0);
        site.RunWithInput("# Title\n\n" + Link, "check", "-", "--stdin-filename", "_posts/a.md").ExitsWith(0);
        var result = site.RunWithInput(OtherLink, "check", "-", "--stdin-filename", "_posts/a.md").ExitsWith(1);
        Assert.Contains("1 entry of the baseline is stale", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_mends_what_is_known_too()
    {
        using var site = new TemporarySite(("a.md", Link + Image));
        site.Run("--write-baseline").ExitsWith(0);
        Assert.Contains("+<a href", site.Run("--diff").ExitsWith(1).Output, StringComparison.Ordinal);
        site.Run("fix", "--prune-baseline").ExitsWith(0);
        Assert.Contains("rel=\"noopener\"", site["a.md"], StringComparison.Ordinal);
        Assert.Equal(["CL2001"], Entries(site).Select(entry => entry.Rule));
    }

    [Fact]
    public void A_suppression_is_needed_though_the_baseline_has_the_finding_elsewhere()
    {
        using var site = new TemporarySite(("a.md", Link));
        site.Run("--write-baseline").ExitsWith(0);
        site.Write("a.md", $"<!-- contentlint-disable-next-line CL4008 -->\n{Link}\n{Link}");
        Assert.Equal("", site.Run().ExitsWith(0).Error);
    }

    [Fact]
    public void The_file_keeps_its_newlines_and_is_written_only_if_something_changed()
    {
        using var site = new TemporarySite(("a.md", Link));
        site.Run("--write-baseline").ExitsWith(0);
        site.Write(BaselineName, site[BaselineName].ReplaceLineEndings("\r\n"));
        var before = site[BaselineName];
        var time = File.GetLastWriteTimeUtc(site.Full(BaselineName));
        site.Run("--write-baseline").ExitsWith(0);
        Assert.Equal((before, time), (site[BaselineName], File.GetLastWriteTimeUtc(site.Full(BaselineName))));
        site.Write("a.md", Link + OtherLink);
        site.Run("--write-baseline").ExitsWith(0);
        Assert.Equal(2, Entries(site).Count);
        Assert.DoesNotMatch("[^\r]\n", site[BaselineName]);
    }

    private static IReadOnlyList<(string Path, string Rule, int Count)> Entries(TemporarySite site)
    {
        using var document = JsonDocument.Parse(site[BaselineName]);
        return [
            .. document.RootElement
            .GetProperty("findings")
            .EnumerateArray()
            .Skip(1)
            .Select(row => (row[0].GetString()!, row[1].GetString()!, row[3].GetInt32()))
        ];
    }
}
