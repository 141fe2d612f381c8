using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class AddSuppressionsTests
{
    private const string Link = "[海](http://a.test.co/)\n";

    [Fact]
    public void What_is_found_is_suppressed_where_it_stands_and_told_in_a_line()
    {
        using var site = new TemporarySite(("a.md", Link), ("b.md", "海\n"), ("c.html", $"<a href=\"http://a.test.co/\">a</a>"));
        var result = site.Run("--add-suppressions", "--reason", "没有 TLS").ExitsWith(0);
        Assert.Contains("2 findings suppressed in 2 files", result.Error, StringComparison.Ordinal);
        Assert.Equal("<!-- contentlint-disable-next-line CL4009 -- 没有 TLS -->\n" + Link, site["a.md"]);
        Assert.Equal("<!-- contentlint-disable-next-line CL4009 -- 没有 TLS -->\n<a href=\"http://a.test.co/\">a</a>", site["c.html"]);
        site.Run("--require-reason").ExitsWith(0);
        Assert.Contains("0 findings", site.Run("--add-suppressions").ExitsWith(0).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=\"http://a.test.co/a.png\" alt=\"海\">\n")]
    [InlineData("<script src=\"//a.test.co/a.js\"></script>\n")]
    public void A_suppressed_finding_brings_up_no_other_one_for_the_same_cause(string page)
    {
        using var site = new TemporarySite(("a.md", page));
        Assert.NotEmpty(Findings.Of(site.Run("--format", "json")));
        site.Run("--add-suppressions").ExitsWith(0);
        Assert.NotEqual(page, site["a.md"]);
        Assert.Empty(Findings.Of(site.Run("--format", "json")));
    }

    [Fact]
    public void Rules_can_be_picked_by_the_selection_or_by_the_option()
    {
        const string Both = "<a href=\"http://a.test.co/\" target=\"_blank\">x</a>\n";
        using var site = new TemporarySite(("a.md", Both));
        site.Run("--add-suppressions=insecure-link").ExitsWith(1);
        Assert.Equal("<!-- contentlint-disable-next-line CL4009 -->\n" + Both, site["a.md"]);
        site.Run("--select", "CL4008", "--add-suppressions").ExitsWith(0);
        Assert.Equal("<!-- contentlint-disable-next-line CL4009, CL4008 -->\n" + Both, site["a.md"]);
        Assert.Contains(
            "did you mean 'insecure-link'", site.Run("--add-suppressions=insecure-lnk").ExitsWith(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_fix_mends_needs_no_suppression()
    {
        using var site = new TemporarySite(("a.md", "<a href=\"http://a.test.co/\" target=\"_blank\">x</a>\n"));
        site.Run("fix", "--add-suppressions").ExitsWith(0);
        Assert.Equal(
            "<!-- contentlint-disable-next-line CL4009 -->\n<a href=\"http://a.test.co/\" target=\"_blank\" rel=\"noopener\">x</a>\n",
            site["a.md"]);
    }

    [Theory]
    [InlineData("standard input", "-", "--stdin-filename", "a.md", "--add-suppressions")]
    [InlineData("--diff", "fix", "--diff", "--add-suppressions")]
    [InlineData("--changed-lines", "--changed-lines", "--add-suppressions")]
    [InlineData("--add-suppressions", "--reason", "x")]
    [InlineData("'-->'", "--add-suppressions", "--reason", "a --> b")]
    [InlineData("one line", "--add-suppressions", "--reason", "a\nb")]
    [InlineData("one line", "--add-suppressions", "--reason", " ")]
    [InlineData("--reason", "--add-suppressions", "--require-reason")]
    public void What_does_not_go_together_is_told_in_a_line(string said, params string[] arguments)
    {
        using var site = new TemporarySite(("a.md", Link));
        var error = site.Run(arguments).ExitsWith(2).Error;
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Equal(Link, site["a.md"]);
    }

    [Fact]
    public void A_read_only_file_is_left_and_fails_the_run()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = new TemporarySite(("a.md", Link), ("b.md", Link));
        File.SetUnixFileMode(site.Full("b.md"), UnixFileMode.UserRead);
        Assert.Contains(
            "b.md was not changed: the file is read-only", site.Run("--add-suppressions").ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.Equal(Link, site["b.md"]);
        Assert.NotEqual(Link, site["a.md"]);
    }

    [Fact]
    public void With_changes_only_changed_files_are_written()
    {
        using var site = new GitSite(("old.md", Link), ("img/a.png", "x"), ("ref.md", "![a](img/a.png)\n"));
        site.Site.Write("new.md", Link);
        File.Delete(site.Site.Full("img/a.png"));
        site.Site.Run("--changed", "--add-suppressions").ExitsWith(1);
        Assert.Equal(Link, site.Site["old.md"]);
        Assert.Equal("![a](img/a.png)\n", site.Site["ref.md"]);
        Assert.StartsWith("<!-- contentlint", site.Site["new.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_site_has_nothing_left_but_what_the_tool_itself_says() =>
        NothingIsLeft(Path.Combine(SharedCorpora.Repository, "samples"));

    [Theory]
    [Trait("Category", "Corpora")]
    [InlineData("huxpro")]
    [InlineData("spf13")]
    [InlineData("webdoky")]
    public void Neither_have_real_sites(string name) => NothingIsLeft(Path.Combine(SharedCorpora.Root, name));

    /// <summary>
    /// Suppresses everything, and judges the result by what is independent of it: another set of Markdown extensions, and the bytes.
    /// </summary>
    private static void NothingIsLeft(string folder)
    {
        using var site = TemporarySite.CopyOf(folder);
        var before = Directory
            .GetFiles(site.Root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);
        site.Run(".", "--set", "all", "--add-suppressions", "--reason", "旧");
        // An image has no text that a suppression could stand in.
        var left = Findings.Of(site.Run("check", ".", "--set", "all", "--format", "json")).Where(finding => finding.Id != "CL2010");
        Assert.All(left, finding => Assert.StartsWith("CL0", finding.Id, StringComparison.Ordinal));
        foreach (var (file, text) in before)
        {
            var after = File.ReadAllText(file);
            if (after == text)
                continue;
            Assert.True(IsWithInsertions(text, after), file);
            Assert.Equal(PlainPage.Of(file, text), PlainPage.Of(file, after));
        }
    }

    /// <summary>Whether a text is another one with lines put in.</summary>
    private static bool IsWithInsertions(string text, string after)
    {
        var lines = text.Split('\n');
        var position = 0;
        foreach (var line in after.Split('\n'))
        {
            if (position < lines.Length && line == lines[position])
                position++;
        }

        return position == lines.Length;
    }
}
