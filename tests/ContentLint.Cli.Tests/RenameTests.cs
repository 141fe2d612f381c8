using System.Diagnostics;
using System.Text;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>Images that get another name, together with what refers to them.</summary>
public sealed class RenameTests
{
    private const string Page = "# 港口\n\n![The lighthouse](/images/light.jpg) <a href=\"https://x.test/\" target=\"_blank\">x</a>\n";
    private const string Renamed =
        "# 港口\n\n![The lighthouse](/images/light.png) <a href=\"https://x.test/\" target=\"_blank\" rel=\"noopener\">x</a>\n";

    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public void The_file_and_every_page_that_refers_to_it_change_together()
    {
        using var site = Site();
        site.Write("about.html", "<img srcset=\"/images/light.jpg 1x\" src=\"images/light.jpg\" alt=\"The lighthouse\">\n");
        var safe = site.Run("fix", "posts").ExitsWith(1);
        Assert.Contains("1 more fixable with --unsafe-fixes", safe.Output, StringComparison.Ordinal);
        var result = site.Run("fix", "posts", "--unsafe-fixes").ExitsWith(0);
        Assert.Contains(
            "renamed images/light.jpg to 'light.png', and rewrote the references in 2 pages", result.Error, StringComparison.Ordinal);
        Assert.Equal(Renamed, site["posts/a.md"]);
        Assert.Equal("<img srcset=\"/images/light.png 1x\" src=\"images/light.png\" alt=\"The lighthouse\">\n", site["about.html"]);
        Assert.Equal(["light.png"], Names(site));
        Assert.Equal(Png, site.Bytes("images/light.png"));
        Assert.Empty(site.Run("fix", "--unsafe-fixes").ExitsWith(0).Error);
        Assert.Equal(
            ["about.html", "contentlint.yml"], Directory.GetFiles(site.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("css/site.css", "body { background: url(/images/light.jpg) }\n", "css/site.css:1 names it, and is no page that is checked")]
    [InlineData("drafts/b.md", "![x](/images/light.jpg)\n", "drafts/b.md:1 names it, and is no page that is checked")]
    [InlineData("ignored/b.md", "![x](/images/light.jpg)\n", "ignored/b.md:1 names it, and is no page that is checked")]
    [InlineData(".github/site.yml", "logo: '/images/light.jpg'\n", ".github/site.yml:1 names it, and is no page that is checked")]
    [InlineData("posts/b.md", "<img src=\"/images/{{ page.name }}.jpg\" alt=\"x\">\n", "posts/b.md:1 may name it through a template")]
    [InlineData("images/light.png", "another", "there is a file 'light.png' already")]
    [InlineData("images/Light.png", "another", "'light.png' differs only in case from the file 'Light.png'")]
    public void Nothing_is_renamed_that_anything_else_names_or_whose_name_is_taken(string path, string text, string reason)
    {
        using var site = Site();
        site.Write(".gitignore", "ignored/\n_site/\n");
        site.Write("contentlint.yml", "root: true\nexclude: ['drafts/**']\n");
        site.Write("_site/index.html", "<img src=\"/images/light.jpg\" alt=\"x\">");
        site.Write(path, text);
        var result = site.Run("fix", "--unsafe-fixes");
        Assert.Contains($"images/light.jpg is not renamed to 'light.png': {reason}", result.Error, StringComparison.Ordinal);
        Assert.Equal(Renamed.Replace("light.png", "light.jpg", StringComparison.Ordinal), site["posts/a.md"]);
        Assert.Equal(Png, site.Bytes("images/light.jpg"));
    }

    [Fact]
    public void What_the_build_wrote_does_not_count()
    {
        using var site = Site();
        site.Write(".gitignore", "_site/\n");
        site.Write("_site/index.html", "<img src=\"/images/light.jpg\" alt=\"x\">");
        site.Run("fix", "--unsafe-fixes").ExitsWith(0);
        Assert.Equal(["light.png"], Names(site));
    }

    [Theory]
    [InlineData("git apply --whitespace=nowarn")]
    [InlineData("patch -p1 --binary --silent -i")]
    public void The_diff_renames_with_git_and_with_patch(string command)
    {
        using var site = Site();
        site.Write("posts/b c.md", Page.Replace("\n", "\r\n", StringComparison.Ordinal)[..^2]);
        var result = site.Run("fix", "--diff", "--unsafe-fixes").ExitsWith(1);
        Assert.Equal(Page, site["posts/a.md"]);
        Assert.Equal(["light.jpg"], Names(site));
        site.WriteBytes("fix.patch", result.OutputBytes);
        Apply(site, command);
        Assert.Equal(Renamed, site["posts/a.md"]);
        Assert.Equal(Renamed.Replace("\n", "\r\n", StringComparison.Ordinal)[..^2], site["posts/b c.md"]);
        Assert.Equal(["light.png"], Names(site));
        Assert.Equal(Png, site.Bytes("images/light.png"));
    }

    [Fact]
    public void The_next_run_finishes_what_a_killed_one_began()
    {
        using var ended = Process.Start(new ProcessStartInfo(
            "dotnet", "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;
        ended.WaitForExit();
        using var site = Site();
        site.Write("posts/a.md", Renamed);
        site.Write("posts/b.md", Page);
        site.WriteBytes("images/light.png", Png);
        site.Write(
            ".contentlint-renames",
            $$$"""{"process":"""
                + $$$"""{{{ended.Id}}},"renames":{"images/light.jpg":"images/light.png","../x.jpg":"../y.jpg","""
                + "\"images/none.jpg\":\"images/none.png\"}}");
        site.Run("fix").ExitsWith(0);
        Assert.Equal(Renamed, site["posts/b.md"]);
        Assert.Equal(["light.png"], Names(site));
        Assert.False(File.Exists(site.Full(".contentlint-renames")));
    }

    [Fact]
    public void A_page_that_cannot_be_written_keeps_its_image_until_it_can()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var site = Site();
        site.Write("posts/b.md", Page);
        File.SetUnixFileMode(site.Full("posts/b.md"), UnixFileMode.UserRead);
        var result = site.Run("fix", "--unsafe-fixes").ExitsWith(2);
        Assert.Contains("images/light.jpg was kept beside 'light.png': posts/b.md still names it", result.Error, StringComparison.Ordinal);
        Assert.Equal(["light.jpg", "light.png"], Names(site));
        Assert.Equal(Page, site["posts/b.md"]);
        File.SetUnixFileMode(site.Full("posts/b.md"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        site.Run("fix", "--unsafe-fixes").ExitsWith(0);
        Assert.Equal(Renamed, site["posts/b.md"]);
        Assert.Equal(["light.png"], Names(site));
    }

    [Fact]
    public void Names_of_two_rules_are_given_at_once()
    {
        using var site = new TemporarySite(
            ("contentlint.yml", "root: true\nrules: {image-name-style: warning}\n"),
            ("a.md", "![The lighthouse](</images/Light House (2).JPG>)\n"));
        site.WriteBytes("images/Light House (2).JPG", Png);
        site.Run("fix", "--unsafe-fixes").ExitsWith(0);
        Assert.Equal(["light-house-2.png"], Names(site));
        Assert.Equal("![The lighthouse](</images/light-house-2.png>)\n", site["a.md"]);
    }

    [Fact]
    public void Machine_readable_reports_leave_out_a_fix_that_they_cannot_hold()
    {
        using var site = Site();
        foreach (var format in new[] { "json", "sarif" })
            Assert.DoesNotContain(
                "Rename the file to",
                site.Run("check", "--format", format, "--select", "CL2006").ExitsWith(1).Output,
                StringComparison.Ordinal);
        Assert.Contains("unsafe fix: Rename the file to 'light.png'", site.Run("check").ExitsWith(1).Output, StringComparison.Ordinal);
    }

    private static TemporarySite Site()
    {
        var site = new TemporarySite(("contentlint.yml", "root: true\n"), ("posts/a.md", Page));
        site.WriteBytes("images/light.jpg", Png);
        return site;
    }

    private static IEnumerable<string?> Names(TemporarySite site) =>
        Directory.GetFiles(site.Full("images")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static void Apply(TemporarySite site, string command)
    {
        var words = command.Split(' ');
        using var process = Process.Start(new ProcessStartInfo(
            words[0],
            [.. words[1..], "fix.patch"])
            {
                WorkingDirectory = site.Root, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false
            })!;
        var error = process.StandardError.ReadToEnd() + process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error + Encoding.UTF8.GetString(site.Bytes("fix.patch")));
    }
}
