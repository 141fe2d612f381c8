using System.Diagnostics;
using ContentLint.Cli.Tests.Testing;
using ContentLint.Workspace.Inference;

namespace ContentLint.Cli.Tests;

/// <summary>What goes wrong while files are written: it is said, and nothing is lost.</summary>
public sealed class FixRobustnessTests
{
    private const string Article = "# 港口\n\n<a href=\"https://x.test/\" target=\"_blank\">x</a>\n";
    private const string Fixed = "# 港口\n\n<a href=\"https://x.test/\" target=\"_blank\" rel=\"noopener\">x</a>\n";

    [Fact]
    public void A_file_that_changes_during_the_run_is_left_alone_and_said()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = new TemporarySite(("a.md", Article), ("b.md", Article));
        var run = PausedRun.Of(site, "fix");
        site.Write("a.md", Article + "Written meanwhile.\n");
        var result = run.Resume().ExitsWith(2);
        Assert.Contains(
            "a.md was not fixed: the file changed while it was being fixed and was left alone", result.Error, StringComparison.Ordinal);
        Assert.Equal(Article + "Written meanwhile.\n", site["a.md"]);
        Assert.Equal(Fixed, site["b.md"]);
    }

    [Fact]
    public void A_file_that_vanishes_during_the_run_is_said_and_does_not_come_back()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = new TemporarySite(("a.md", Article), ("b.md", Article), ("sub/c.md", Article));
        var run = PausedRun.Of(site, "fix");
        File.Delete(site.Full("a.md"));
        Directory.Delete(site.Full("sub"), recursive: true);
        var result = run.Resume().ExitsWith(2);
        Assert.Contains("a.md was not fixed: the file has vanished", result.Error, StringComparison.Ordinal);
        Assert.Contains("sub/c.md was not fixed: the file has vanished", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.Full("a.md")));
        Assert.Equal(Fixed, site["b.md"]);
    }

    [Fact]
    public void A_full_disk_loses_nothing_and_is_said()
    {
        if (OperatingSystem.IsWindows())
            return;
        var text = Article + string.Concat(Enumerable.Repeat("A line of the harbour's history.\n", 4_000));
        using var site = new TemporarySite(("a.md", text), ("b.md", Article));
        // The runtime's own double mapping of code would meet the limit too.
        const string Limited = "export DOTNET_EnableWriteXorExecute=0; ulimit -f 64; exec \"$@\"";
        var result = ContentLintProgram.RunInShell(site.Root, Limited, null, "fix").ExitsWith(2);
        Assert.Contains("a.md was not fixed: the file would be larger than the system allows", result.Error, StringComparison.Ordinal);
        Assert.Equal(text, site["a.md"]);
        Assert.Equal(Fixed, site["b.md"]);
        Assert.Equal(2, Directory.GetFiles(site.Root).Length);
    }

    [Fact]
    public void A_file_with_the_longest_name_is_fixed()
    {
        var name = new string('a', 252) + ".md";
        using var site = new TemporarySite((name, Article));
        site.Run("fix").ExitsWith(0);
        Assert.Equal(Fixed, site[name]);
    }

    [Fact]
    public void A_link_inside_of_the_root_is_followed_and_one_that_leads_out_is_not_written()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = new TemporarySite(
            (".git/HEAD", ""), ("site/contentlint.yml", "root: true\n"), ("site/texts/a.txt", Article), ("outside.md", Article));
        File.CreateSymbolicLink(site.Full("site/a.md"), "texts/a.txt");
        Directory.CreateSymbolicLink(site.Full("site/texts/up"), site.Root);
        File.CreateSymbolicLink(site.Full("site/b.md"), "texts/up/outside.md");
        var result = ContentLintProgram.Run(site.Full("site"), "fix").ExitsWith(2);
        Assert.Contains("b.md was not fixed: it is a link to a place outside the root", result.Error, StringComparison.Ordinal);
        Assert.Equal(Fixed, site["site/texts/a.txt"]);
        Assert.Equal("texts/a.txt", new FileInfo(site.Full("site/a.md")).LinkTarget);
        Assert.Equal(Article, site["outside.md"]);
    }

    [Fact]
    public void What_a_killed_run_left_behind_is_never_content_and_goes_with_the_next_fix()
    {
        using var ended = Process.Start(new ProcessStartInfo(
            "dotnet", "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;
        ended.WaitForExit();
        string[] kept =
        [
            $".{Environment.ProcessId}-1.contentlint-tmp", ".draft.contentlint-tmp", "7-1.contentlint-tmp", ".7.contentlint-tmp"
        ];
        using var site = new TemporarySite(
            ("a.md", Article),
            ($".{ended.Id}-4.contentlint-tmp", Article),
            ($"sub/.{ended.Id}-4.contentlint-tmp", Article),
            ("sub/b.md", Article));
        foreach (var name in kept)
            site.Write(name, Article);
        Assert.Equal(["a.md", "sub/b.md"], Findings.Of(site.Run("check", "--format", "json")).Select(finding => finding.Path));
        Assert.True(File.Exists(site.Full($".{ended.Id}-4.contentlint-tmp")));
        // The file of a process that goes on, which is this one, is kept.
        site.RunProcess("fix").ExitsWith(0);
        Assert.Equal(
            kept.Append("a.md").Order(StringComparer.Ordinal),
            Directory.GetFiles(site.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["b.md"], Directory.GetFiles(site.Full("sub")).Select(Path.GetFileName));
        Assert.Equal(Article, site[kept[0]]);
    }

    [Fact]
    public void After_a_kill_each_file_is_the_old_one_or_the_new_one_and_the_next_run_is_right()
    {
        if (OperatingSystem.IsWindows())
            return;
        var paths = Enumerable.Range(0, 200).Select(number => $"posts/{number:000}.md").ToArray();
        var random = new Random(20220519);
        var wasCut = false;
        for (var round = 0; round < 10; round++)
        {
            using var site = new TemporarySite([.. paths.Select(path => (path, Article))]);
            using (var process = Process.Start(new ProcessStartInfo(
                ContentLintProgram.Command[0],
                [.. ContentLintProgram.Command.Skip(1), "fix"])
                {
                    WorkingDirectory = site.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false
                })!)
            {
                // Some files are new already: the run is in the middle of writing.
                var last = paths[random.Next(paths.Length)];
                while (!process.HasExited && site[last] != Fixed)
                    Thread.Yield();
                process.Kill();
                process.WaitForExit();
            }

            var texts = paths.Select(path => site[path]).ToArray();
            Assert.All(texts, text => Assert.True(text is Article or Fixed, text));
            wasCut |= texts.Contains(Article) && texts.Contains(Fixed);
            site.Run("fix").ExitsWith(0);
            Assert.All(paths, path => Assert.Equal(Fixed, site[path]));
            Assert.Equal(paths.Length, Directory.GetFiles(site.Full("posts")).Length);
        }

        Assert.True(wasCut, "no run was killed while it wrote");
    }
}
