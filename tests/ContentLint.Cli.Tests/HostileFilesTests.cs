using System.Diagnostics;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>
/// Pipes, devices and links in a site that comes from a stranger: nothing hangs, and nothing outside of the root is read or written.
/// </summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Article = "<a href=\"https://x.test/\" target=\"_blank\">x</a>\n";

    private readonly TemporarySite top = new(
        ("site/contentlint.yml", "root: true\n"),
        ("site/a.md", "# a\n"),
        ("outside/post.md", Article),
        ("outside/secret", "<http://bob:SECRET@x.test>\n"));

    private readonly Dictionary<string, string> outside = new() { ["post.md"] = Article, ["secret"] = "<http://bob:SECRET@x.test>\n" };

    public void Dispose() => top.Dispose();

    [Fact]
    public void A_page_that_is_a_pipe_or_device_is_a_finding_and_the_others_are_checked()
    {
        if (OperatingSystem.IsWindows())
            return;
        Pipe("pipe.md");
        Link("zero.md", "/dev/zero");
        Link("inside.md", "pipe.md");
        top.Write("site/b.md", "<http://x.test.co/>\n");
        foreach (var arguments in new[] { "check .", "fix .", "check . --no-cache", "check pipe.md zero.md inside.md b.md" })
        {
            var findings = Findings
                .Of(Run([.. arguments.Split(' '), "--format", "json"]).ExitsWith(1))
                .Select(static finding => $"{finding.Path} {finding.Id}");
            Assert.Equal(["b.md CL4009", "inside.md CL0002", "pipe.md CL0002", "zero.md CL0002"], findings);
        }
    }

    [Theory]
    [InlineData("contentlint.yml", 2)]
    [InlineData(".gitignore", 1)]
    [InlineData(".contentlint-baseline.json", 2)]
    [InlineData("x.png", 1)]
    [InlineData("package.json", 1)]
    [InlineData("hugo.toml", 1)]
    [InlineData("schema.json", 1)]
    [InlineData(".contentlint-cache/seed", 1)]
    [InlineData(".contentlint-cache/.gitignore", 1)]
    public void A_pipe_or_device_in_the_place_of_any_file_is_not_waited_for(string name, int exitCode)
    {
        if (OperatingSystem.IsWindows())
            return;
        top.Write("site/a.md", "---\n$schema: schema.json\n---\n\n![x](x.png) <http://x.test.co/>\n");
        Directory.CreateDirectory(Path.GetDirectoryName(top.Full($"site/{name}"))!);
        File.Delete(top.Full($"site/{name}"));
        Pipe(name);
        Run("check", ".").ExitsWith(exitCode);
        File.Delete(top.Full($"site/{name}"));
        Link(name, "/dev/zero");
        Run("check", ".").ExitsWith(exitCode);
    }

    [Fact]
    public void A_page_that_is_a_link_out_of_the_root_is_not_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        Link("cred.md", "../outside/secret");
        Link("dangling.md", "nowhere.md");
        var result = Run("check", ".").ExitsWith(1);
        Assert.DoesNotContain("SECRET", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "cred.md:1:1: error CL0002 unreadable-file: File cannot be read: it is a link to a place outside the root",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "dangling.md:1:1: error CL0002 unreadable-file: File cannot be read: it is a link to a file that does not exist",
            result.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", Run("schema", "infer", "cred.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_or_baseline_that_is_a_link_out_of_the_root_is_not_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        Link(".contentlint-baseline.json", "../outside/secret");
        Assert.Contains(
            "the baseline '.contentlint-baseline.json' cannot be read: it is a link",
            Run("check", ".").ExitsWith(2).Error,
            StringComparison.Ordinal);
        File.Delete(top.Full("site/contentlint.yml"));
        Link("contentlint.yml", "../outside/secret");
        var result = Run("check", ".").ExitsWith(2);
        Assert.Contains(
            "The configuration cannot be read: it is a link to a place outside the root", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix evil")]
    [InlineData("fix evil/post.md")]
    [InlineData("fix . evil/post.md")]
    [InlineData("fix evil/*.md")]
    [InlineData("check evil --add-suppressions")]
    [InlineData("check evil --write-baseline")]
    [InlineData("cache clear evil")]
    public void Nothing_is_read_or_written_through_a_folder_that_is_a_link_out_of_the_root(string arguments)
    {
        if (OperatingSystem.IsWindows())
            return;
        Link("evil", "../outside");
        var result = Run(arguments.Split(' ')).ExitsWith(2);
        Assert.Contains("by a link", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count('\n'));
        OutsideIsIntact();
    }

    [Fact]
    public void A_link_that_stays_inside_is_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        top.Write("site/posts/b.md", Article);
        Link("linked", "posts");
        Run("fix", "linked/b.md").ExitsWith(0);
        Assert.Contains("noopener", top["site/posts/b.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seed")]
    [InlineData(".gitignore")]
    [InlineData("CACHEDIR.TAG")]
    public void Nothing_is_written_through_a_link_in_the_folder_of_the_cache(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        Link($".contentlint-cache/{name}", "../../outside/secret");
        Run("check", ".").ExitsWith(0);
        OutsideIsIntact();
        Assert.Null(new FileInfo(top.Full($"site/.contentlint-cache/{name}")).LinkTarget);
        File.Delete(top.Full($"site/.contentlint-cache/{name}"));
        Link($".contentlint-cache/{name}", "../../outside/made");
        Run("check", ".").ExitsWith(0);
        OutsideIsIntact();
        Run("cache", "clear").ExitsWith(0);
        OutsideIsIntact();
    }

    [Fact]
    public void A_cache_that_is_a_link_is_replaced()
    {
        if (OperatingSystem.IsWindows())
            return;
        Run("check", ".").ExitsWith(0);
        var cache = Assert.Single(Directory.GetFiles(top.Full("site/.contentlint-cache"), "*.cache"));
        File.Delete(cache);
        File.CreateSymbolicLink(cache, "../../outside/secret");
        Run("check", ".").ExitsWith(0);
        OutsideIsIntact();
        Assert.Null(new FileInfo(cache).LinkTarget);
    }

    [Fact]
    public void A_journal_of_renames_deletes_nothing_outside_of_the_root()
    {
        if (OperatingSystem.IsWindows())
            return;
        Link("evil", "../outside");
        top.Write("outside/x.png", "x");
        top.Write("outside/y.png", "x");
        (outside["x.png"], outside["y.png"]) = ("x", "x");
        top.Write("outside/.99999999-4.contentlint-tmp", "x");
        outside[".99999999-4.contentlint-tmp"] = "x";
        top.Write("site/.contentlint-renames", """{"process": 99999999, "renames": {"evil/x.png": "evil/y.png"}}""");
        Run("fix", ".").ExitsWith(0);
        OutsideIsIntact();
        Pipe(".contentlint-renames");
        Run("fix", ".").ExitsWith(0);
    }

    [Theory]
    [InlineData("report.json", "../outside/secret", null)]
    [InlineData("reports", "../outside", "/r.json")]
    public void A_report_is_not_written_through_a_link_out_of_the_root(string link, string linkTarget, string? rest)
    {
        if (OperatingSystem.IsWindows())
            return;
        Link(link, linkTarget);
        var result = Run("check", ".", "--format", $"json={link}{rest}").ExitsWith(2);
        Assert.Contains($"the report '{link}{rest}' was not written: it is", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count('\n'));
        OutsideIsIntact();
    }

    [Fact]
    public void A_report_is_written_whole_where_the_user_says_or_the_reason_is_one_line()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(top.Full("site/folder"));
        Assert.Equal(
            "contentlint: the report 'folder' was not written: it is a folder\n",
            Run("check", ".", "--format", "json=folder").ExitsWith(2).Error);
        Assert.Equal(
            "contentlint: the report '/dev/full' was not written: No space left on device\n",
            Run("check", ".", "--format", "json=/dev/full").ExitsWith(2).Error);
        Assert.StartsWith(
            "{",
            ContentLintProgram.RunProcess(top.Full("site"), "check", ".", "--format", "json=/dev/stdout").ExitsWith(0).Output,
            StringComparison.Ordinal);
        Run("check", ".", "--format", $"json={top.Full("reports/deep/r.json")}").ExitsWith(0);
        Assert.StartsWith("{", top["reports/deep/r.json"], StringComparison.Ordinal);
        Link("link.json", "folder/r.json");
        Run("check", ".", "--format", "json=link.json").ExitsWith(0);
        Assert.StartsWith("{", top["site/folder/r.json"], StringComparison.Ordinal);
        Assert.Equal(["r.json"], Directory.GetFiles(top.Full("site/folder")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_whose_name_begins_with_a_dash_is_checked_after_two_dashes()
    {
        top.Write("site/-x.md", "[a](javascript:alert(1))\n");
        var findings = Findings.Of(Run("check", "--no-error-on-unmatched-pattern", "--format", "json", "--", "-x.md").ExitsWith(1));
        Assert.Equal(["-x.md CL4004"], findings.Select(static finding => $"{finding.Path} {finding.Id}"));
    }

    private ProgramResult Run(params string[] arguments) => ContentLintProgram.Run(top.Full("site"), arguments);

    private void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(top.Full($"site/{path}"))!);
        File.CreateSymbolicLink(top.Full($"site/{path}"), target);
    }

    private void Pipe(string path)
    {
        using var make = Process.Start("mkfifo", [top.Full($"site/{path}")]);
        make.WaitForExit();
        Assert.True(File.Exists(top.Full($"site/{path}")));
    }

    private void OutsideIsIntact()
    {
        var files = Directory.GetFiles(top.Full("outside")).ToDictionary(static file => Path.GetFileName(file), File.ReadAllText);
        Assert.Equal(
            outside.OrderBy(static file => file.Key, StringComparer.Ordinal),
            files.OrderBy(static file => file.Key, StringComparer.Ordinal));
    }
}
