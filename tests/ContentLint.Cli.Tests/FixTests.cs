using System.Diagnostics;
using System.Text;
using ContentLint.Cli.Tests.Testing;
using ContentLint.Workspace.Inference;

namespace ContentLint.Cli.Tests;

public sealed class FixTests
{
    private const string Article =
        "\n---\ntitle: 港口 😀\ndate: Thu, 19 May 2022 10:06:03 GMT\n---\n\n<a href=\"https://x.test/\" target=\"_blank\">x</a>\n";

    private const string Fixed =
        "---\ntitle: 港口 😀\ndate: '2022-05-19T10:06:03Z'\n---\n\n<a href=\"https://x.test/\" target=\"_blank\" rel=\"noopener\">x</a>\n";

    [Fact]
    public void Fixes_converge_and_a_second_run_changes_nothing()
    {
        using var site = new TemporarySite(("a.md", Article));
        site.Run("fix").ExitsWith(0);
        Assert.Equal(Fixed, site["a.md"]);
        var written = File.GetLastWriteTimeUtc(site.Full("a.md"));
        site.Run("fix").ExitsWith(0);
        Assert.Equal(Fixed, site["a.md"]);
        Assert.Equal(written, File.GetLastWriteTimeUtc(site.Full("a.md")));
    }

    [Theory]
    [InlineData("\r\n", true)]
    [InlineData("\r\n", false)]
    [InlineData("\n", false)]
    public void Line_ends_and_a_missing_final_one_stay(string newLine, bool endsWithNewLine)
    {
        var (text, expected) = (
            Article.Replace("\n", newLine, StringComparison.Ordinal), Fixed.Replace("\n", newLine, StringComparison.Ordinal));
        if (!endsWithNewLine)
            (text, expected) = (text[..^newLine.Length], expected[..^newLine.Length]);
        using var site = new TemporarySite(("a.md", text));
        site.Run("fix").ExitsWith(0);
        Assert.Equal(Encoding.UTF8.GetBytes(expected), site.Bytes("a.md"));
    }

    [Fact]
    public void A_diff_changes_nothing_and_can_be_applied_by_git()
    {
        using var site = new TemporarySite(
            ("a.md", Article), ("b.md", Article.Replace("\n", "\r\n", StringComparison.Ordinal)[..^2]), ("clean.md", "# 中文\n"));
        var result = site.Run("fix", "--diff").ExitsWith(1);
        Assert.Equal(Article, site["a.md"]);
        Assert.DoesNotContain("clean.md", result.Output, StringComparison.Ordinal);
        File.WriteAllBytes(site.Full("fix.patch"), result.OutputBytes);
        using var git = Process.Start(new ProcessStartInfo(
            "git",
            ["apply", "--whitespace=nowarn", "fix.patch"])
            {
                WorkingDirectory = site.Root, RedirectStandardError = true, UseShellExecute = false
            })!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error + result.Output);
        Assert.Equal(Fixed, site["a.md"]);
        Assert.Equal(Fixed.Replace("\n", "\r\n", StringComparison.Ordinal)[..^2], site["b.md"]);
        site.Run("fix", "--diff").ExitsWith(0);
    }

    [Theory]
    [InlineData("git", "apply --whitespace=nowarn")]
    [InlineData("patch", "-p1 --binary --silent -i")]
    public void A_diff_of_files_with_any_name_and_any_line_ends_is_applied_to_the_byte(string program, string arguments)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = new TemporarySite();
        var articles = new Dictionary<string, string>
        {
            ["a b.md"] = Article,
            ["文章 一.md"] = Article.Replace("\n", "\r\n", StringComparison.Ordinal),
            ["deep/\"quoted\" .md"] = Article[..^1],
            ["deep/é\u0301😀.md"] = Article.Replace("\n\n", "\r\n\n", StringComparison.Ordinal)[..^1],
        };
        foreach (var (path, text) in articles)
            site.Write(path, text);
        site.WriteBytes("fix.patch", site.Run("fix", "--diff").ExitsWith(1).OutputBytes);
        using var process = Process.Start(new ProcessStartInfo(
            program,
            [.. arguments.Split(' '), "fix.patch"])
            {
                WorkingDirectory = site.Root, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false
            })!;
        var said = process.StandardError.ReadToEnd() + process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said + site["fix.patch"]);
        var patched = articles.Keys.ToDictionary(path => path, site.Bytes);
        foreach (var (path, text) in articles)
            site.Write(path, text);
        site.Run("fix").ExitsWith(0);
        Assert.All(patched, file => Assert.Equal(site.Bytes(file.Key), file.Value));
    }

    [Fact]
    public void A_diff_is_coloured_where_that_is_asked_for()
    {
        using var site = new TemporarySite(("a.md", Article));
        var output = site.Run("fix", "--diff", "--color", "always").ExitsWith(1).Output;
        Assert.StartsWith("\u001b[1m--- a/a.md\u001b[0m\n\u001b[1m+++ b/a.md\u001b[0m\n\u001b[36m@@ -1,", output, StringComparison.Ordinal);
        Assert.Contains(
            "\n\u001b[31m-date: Thu, 19 May 2022 10:06:03 GMT\u001b[0m\n\u001b[32m+date: '2022-05-19T10:06:03Z'\u001b[0m\n",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_was_fixed_where()
    {
        var twice = Article + "\n<a href=\"https://x.test/\" target=\"_blank\">x</a>\n[a](http://site.test.co/)\n";
        using var site = new TemporarySite(("a.md", Article), ("b.md", twice));
        const string Rules =
            "7 findings in 2 files: CL4008 blank-without-noopener 3, CL1004 text-before-front-matter 2, CL1011 invalid-format 2";
        Assert.Equal($"would fix {Rules}; 1 more with --unsafe-fixes\n", site.Run("fix", "--diff").ExitsWith(1).Error);
        Assert.Empty(site.Run("fix", "--diff", "-q").ExitsWith(1).Error);
        var result = site.Run("fix", "-v").ExitsWith(1);
        Assert.Contains(
            "a.md: fixed 3 findings: CL1004 text-before-front-matter 1, CL1011 invalid-format 1, CL4008 blank-without-noopener 1\n",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains($"Fixed {Rules}.\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 more fixable with --unsafe-fixes", result.Output, StringComparison.Ordinal);
        site.Write("a.md", Article);
        Assert.Empty(site.Run("fix", "a.md", "-q").ExitsWith(0).Output);
    }

    [Fact]
    public void The_configuration_says_how_safe_the_fixes_of_a_rule_are()
    {
        const string Page = "<a href=\"http://site.test.co/\" target=\"_blank\">x</a>\n";
        using var site = new TemporarySite(
            ("contentlint.yml", "root: true\nrules:\n  CL4008: {fix: unsafe}\n  insecure-link: {fix: safe}\noverrides:\n  - files: "
                + "'own/**'\n    rules:\n      CL4008: {fix: off}\n      CL4009: {fix: unsafe}\n"),
            ("a.md", Page),
            ("own/b.md", Page));
        var output = site.Run("fix").ExitsWith(1).Output;
        Assert.Equal("<a href=\"https://site.test.co/\" target=\"_blank\">x</a>\n", site["a.md"]);
        Assert.Equal(Page, site["own/b.md"]);
        Assert.Contains("2 more fixable with --unsafe-fixes", output, StringComparison.Ordinal);
        var findings = site.Run("check", "--format", "json").ExitsWith(1).Output;
        Assert.Equal(2, findings.Split("\"safety\"").Length - 1);
        Assert.DoesNotContain("\"safe\"", findings, StringComparison.Ordinal);
        site.Run("fix", "--unsafe-fixes").ExitsWith(1);
        Assert.Equal("<a href=\"https://site.test.co/\" target=\"_blank\" rel=\"noopener\">x</a>\n", site["a.md"]);
        Assert.Equal("<a href=\"https://site.test.co/\" target=\"_blank\">x</a>\n", site["own/b.md"]);
    }

    [Fact]
    public void Standard_input_comes_back_fixed_with_the_findings_on_standard_error()
    {
        using var site = new TemporarySite();
        var result = site.RunWithInput(Article + "![](https://x.test/a.png)\n", "fix", "-", "--stdin-filename", "_posts/a.md").ExitsWith(0);
        Assert.Equal(Fixed + "![](https://x.test/a.png)\n", result.Output);
        Assert.Contains("CL2016", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(site.Root));
    }

    [Fact]
    public void Standard_input_that_is_no_text_comes_back_unchanged()
    {
        using var site = new TemporarySite();
        byte[] bytes = [0x61, 0xFF, 0x00, 0x62];
        var result = ContentLintProgram.Run(site.Root, bytes, "fix", "-", "--stdin-filename", "a.md").ExitsWith(1);
        Assert.Equal(bytes, result.OutputBytes);
    }

    [Fact]
    public void Unsafe_fixes_are_applied_only_when_asked_for()
    {
        using var site = new TemporarySite(("a.md", "[a](http://site.test.co/)\n"));
        site.Run("fix").ExitsWith(1);
        Assert.Equal("[a](http://site.test.co/)\n", site["a.md"]);
        site.Run("fix", "--unsafe-fixes").ExitsWith(0);
        Assert.Equal("[a](https://site.test.co/)\n", site["a.md"]);
    }

    [Fact]
    public void The_mode_of_a_file_is_kept_and_a_read_only_one_is_left_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = new TemporarySite(("a.md", Article), ("b.md", Article));
        File.SetUnixFileMode(site.Full("a.md"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.SetUnixFileMode(site.Full("b.md"), UnixFileMode.UserRead);
        var result = site.Run("fix").ExitsWith(2);
        Assert.Contains("b.md was not fixed: the file is read-only", result.Error, StringComparison.Ordinal);
        Assert.Equal(Fixed, site["a.md"]);
        Assert.Equal(Article, site["b.md"]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(site.Full("a.md")));
        Assert.Equal(2, Directory.GetFiles(site.Root).Length);
    }
}
