using System.Text.Json;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class SiteTests
{
    [Fact]
    public void Says_how_the_site_is_published_and_why()
    {
        using var site = Hexo();
        var output = site.Run("site").ExitsWith(0).Output;
        Assert.Contains("generator    hexo", output, StringComparison.Ordinal);
        Assert.Contains("because      there are _config.yml and source/_posts/", output, StringComparison.Ordinal);
        Assert.Contains("permalink    :title/", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(site.Run("site", "--format", "json").ExitsWith(0).OutputBytes);
        Assert.Equal("/blog/", json.RootElement.GetProperty("base-path")[0].GetString());
    }

    [Fact]
    public void Says_step_by_step_where_a_url_leads()
    {
        using var site = Hexo();
        var output = site.Run("site", "resolve", "source/_posts/a.md", "/blog/images/x.png").ExitsWith(0).Output;
        Assert.EndsWith("/blog/images/x.png: found, 'source/images/x.png'\n", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(site.Run(
            "site", "resolve", "source/_posts/a.md", "/blog/images/y.png", "--format", "json").ExitsWith(0).OutputBytes);
        Assert.Equal("missing", json.RootElement.GetProperty("status").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("steps").EnumerateArray());
    }

    [Fact]
    public void Resolves_many_urls_of_a_file_from_standard_input()
    {
        using var site = Hexo();
        var output = site.RunWithInput(
            "/blog/images/x.png\n/blog/a/\n", "site", "resolve", "source/_posts/a.md", "-", "--format", "json").ExitsWith(0).Output;
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("site", "nowhere")]
    [InlineData("site", "--format", "xml")]
    [InlineData("site", "resolve", "nowhere.md", "x.png")]
    [InlineData("site", "resolve", "source/_posts/a.md")]
    [InlineData("site", "resolve")]
    public void Refuses_what_makes_no_sense_in_one_line(params string[] args)
    {
        using var site = Hexo();
        var result = site.Run(args).ExitsWith(2);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Sees_the_whole_site_when_one_file_is_checked()
    {
        using var site = Hexo();
        site.Write("source/_posts/b.md", "---\ntitle: b\ndate: 2024-05-12\n---\n[x](/blog/a/#Here) [x](/blog/a/#Gone) [x](/blog/c/)\n");
        var findings = Findings.Of(site.Run("check", "source/_posts/b.md", "--select", "CL4", "--format", "json"));
        Assert.Equal(["CL4003", "CL4001"], findings.Select(finding => finding.Id));
    }

    [Fact]
    public void Does_not_follow_a_link_out_of_the_root()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var outside = new TemporarySite(("secret.md", "# Secret\n"), ("x.png", ""));
        using var site = new TemporarySite(("a.md", "[x](linked/secret.md#other) [y](linked/gone.md) ![z](linked/x.png)\n"));
        Directory.CreateSymbolicLink(site.Full("linked"), outside.Root);
        Assert.Empty(Findings.Of(site.Run("check", ".", "--select", "CL2,CL4", "--format", "json")));
    }

    [Fact]
    public void A_file_that_is_a_link_out_of_the_root_is_no_part_of_the_site()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var outside = new TemporarySite(("secret.md", "# Secret\n"), ("x.png", ""));
        using var site = new TemporarySite(
            ("a.md", "[x](secret.md#other) ![y](x.png) ![y](nothing.png) ![z](images/inside.png) [z](here.md#there)\n"),
            ("images/quay.png", ""),
            ("quay.md", "# Here\n"));
        File.CreateSymbolicLink(site.Full("secret.md"), outside.Full("secret.md"));
        File.CreateSymbolicLink(site.Full("x.png"), outside.Full("x.png"));
        File.CreateSymbolicLink(site.Full("nothing.png"), "gone.png");
        File.CreateSymbolicLink(site.Full("images/inside.png"), "quay.png");
        File.CreateSymbolicLink(site.Full("here.md"), "quay.md");
        Assert.Equal(
            ["there"],
            Findings.Of(site.Run(
                "check",
                "a.md",
                "--select",
                "CL2001,CL2002,CL4001,CL4002,CL4003",
                "--format",
                "json")).Select(finding => Quoted(finding.Message)));
        foreach (var url in new[] { "x.png", "secret.md", "nothing.png" })
        {
            var explained = site.Run("site", "resolve", "a.md", url).Output;
            Assert.Contains($"'{url}': a link that leads out of the root or to nothing", explained, StringComparison.Ordinal);
            Assert.Contains($"{url}: unknown", explained, StringComparison.Ordinal);
        }

        Assert.Contains("found", site.Run("site", "resolve", "a.md", "images/inside.png").Output, StringComparison.Ordinal);
    }

    private static string Quoted(string message) => message.Split('\'')[1];

    private static TemporarySite Hexo() => new(
        ("_config.yml", "url: https://a.example\nroot: /blog/\npermalink: :title/\n"),
        ("source/_posts/a.md", "---\ntitle: a\ndate: 2024-05-11\n---\n## Here\n"),
        ("source/images/x.png", "x"));
}
