using System.Diagnostics;
using ContentLint.Cli.Tests.Testing;
using ContentLint.Files;
using ContentLint.Workspace.Caching;

namespace ContentLint.Cli.Tests.Caching;

public sealed class CacheProgramTests : IDisposable
{
    private const string Page = "---\ntitle: Pier\n---\n\n<a href=\"http://a.t.co/\" target=\"_blank\">x</a>\n";
    private readonly TemporarySite files = new(("contentlint.yml", ""), ("a.md", Page), ("b.md", "Text.\n"));

    private string Folder => files.Full(CacheFolder.Name);

    public void Dispose() => files.Dispose();

    [Fact]
    public void Ignores_itself_in_git_and_in_backups()
    {
        files.Run("check").ExitsWith(1);
        Assert.Equal("*\n", File.ReadAllText(Path.Combine(Folder, ".gitignore")));
        Assert.StartsWith(
            "Signature: 8a477f597d28d172789f06886806bc55",
            File.ReadAllText(Path.Combine(Folder, "CACHEDIR.TAG")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void The_second_run_says_the_same(string format)
    {
        var first = files.Run("check", "--no-cache", "--format", format);
        Assert.False(Directory.Exists(Folder));
        Assert.Equal(first.OutputBytes, files.Run("check", "--format", format).OutputBytes);
        var last = files.Run("check", "--format", format, "--verbose").ExitsWith(1);
        Assert.Equal(first.OutputBytes, last.OutputBytes);
        Assert.Contains("2 of 2 results were taken from '.contentlint-cache'", last.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_with_configurations_of_their_own_do_without_it()
    {
        files.Write("sub/contentlint.yml", "root: true\nrules:\n  insecure-link: error\n");
        files.Write("sub/c.md", Page);
        Assert.Contains(
            "sub/c.md(5,10,5,24): error CL4009", files.Run("check", "--format", "msbuild").ExitsWith(1).Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void Is_not_made_where_nothing_says_that_a_site_is()
    {
        using var folder = new TemporarySite(("a.md", Page));
        folder.Run("check").ExitsWith(1);
        Assert.False(Directory.Exists(folder.Full(CacheFolder.Name)));
    }

    [Fact]
    public void Fixes_and_times_do_without_it()
    {
        files.Run("check", "--timing");
        files.Run("check", "--diff");
        files.Run("fix");
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void A_fix_is_seen_by_the_next_run()
    {
        files.Run("check").ExitsWith(1);
        files.Run("fix", "--unsafe-fixes");
        Assert.Equal(files.Run("check", "--no-cache").Output, files.Run("check").Output);
    }

    [Fact]
    public void Can_be_cleared_and_leaves_what_is_not_its_own()
    {
        files.Run("check").ExitsWith(1);
        files.Write(".contentlint-cache/notes.txt", "mine");
        Assert.StartsWith("removed 1 cache, ", files.Run("cache", "clear").ExitsWith(0).Output, StringComparison.Ordinal);
        Assert.Equal([files.Full(".contentlint-cache/notes.txt")], Directory.GetFiles(Folder));
        File.Delete(files.Full(".contentlint-cache/notes.txt"));
        Assert.Equal("there is no cache\n", files.Run("cache", "clear", ".").ExitsWith(0).Output);
        Assert.False(Directory.Exists(Folder));
        Assert.Contains("'contentlint cache' needs a ", files.Run("cache").ExitsWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_only_who_asks()
    {
        files.Write(CacheFolder.Name, "a file is in the way");
        Assert.Equal(files.Run("check", "--no-cache").Error, files.Run("check").ExitsWith(1).Error);
        Assert.Contains("the cache was not written: ", files.Run("check", "--verbose").ExitsWith(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        using var elsewhere = new TemporarySite(("precious.txt", "mine"));
        Directory.CreateSymbolicLink(Folder, elsewhere.Root);
        Assert.Contains("is a link, and is not followed", files.Run("check").ExitsWith(1).Error, StringComparison.Ordinal);
        files.Run("cache", "clear").ExitsWith(2);
        Assert.Equal([elsewhere.Full("precious.txt")], Directory.GetFileSystemEntries(elsewhere.Root));
    }

    [Fact]
    public void A_cache_that_came_with_the_repository_is_not_trusted()
    {
        files.Run("check").ExitsWith(1);
        Git("init", "-q");
        Assert.DoesNotContain("not trusted", files.Run("check").ExitsWith(1).Error, StringComparison.Ordinal);
        Git("add", "-f", CacheFolder.Name, "contentlint.yml");
        Assert.Contains(
            "'.contentlint-cache' is under version control, and is not trusted",
            files.Run("check").ExitsWith(1).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_killed_leaves_a_cache_that_is_whole_or_none()
    {
        for (var i = 0; i < 60; i++)
            files.Write($"many/{i}.md", Page + $"Page {i}.\n");
        var expected = files.Run("check", "--no-cache", "--format", "json").OutputBytes;
        var random = new Random(20260519);
        for (var round = 0; round < 20; round++)
        {
            files.Write("a.md", Page + $"Round {round}.\n");
            ContentLintProgram.RunAndKill(files.Root, TimeSpan.FromMilliseconds(random.Next(50, 900)), "check");
        }

        files.Write("a.md", Page);
        Assert.Equal(expected, files.Run("check", "--format", "json").OutputBytes);
    }

    private void Git(params string[] args)
    {
        using var git = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = files.Root })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
