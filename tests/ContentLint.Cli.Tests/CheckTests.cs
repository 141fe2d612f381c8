using System.Text.Json;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class CheckTests
{
    private const string Link = "<a href=\"https://x.test/\" target=\"_blank\">x</a>\n";

    [Fact]
    public void Without_a_command_the_current_folder_is_checked()
    {
        using var site = new TemporarySite(("_posts/a.md", Link));
        var result = site.Run().ExitsWith(1);
        Assert.StartsWith("_posts/a.md:1:", result.Output, StringComparison.Ordinal);
        Assert.Contains("CL4008", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public void Color_can_be_forced_and_is_off_in_a_pipe()
    {
        using var site = new TemporarySite(("a.md", Link));
        Assert.Contains('\u001b', site.Run("check", "--color", "always").Output);
        Assert.DoesNotContain('\u001b', site.Run("check", "--color", "auto").Output);
    }

    [Fact]
    public void Only_content_files_are_looked_for()
    {
        using var site = new TemporarySite(
            ("a.md", Link),
            ("b.html", Link),
            ("c.txt", Link),
            ("node_modules/d.md", Link),
            ("vendor/modules.txt", ""),
            ("vendor/go/i.md", Link),
            ("_vendor/github.com/j.md", Link),
            ("g/vendor/bundle/k.md", Link),
            ("g/vendor.md", Link),
            (".hidden/e.md", Link),
            ("public/f.md", Link),
            ("g/h.MD", Link),
            (".gitignore", "public/\n"));
        Assert.Equal(
            ["a.md", "b.html", "g/h.MD", "g/vendor.md"],
            Findings.Of(site.Run("check", "--format", "json")).Select(finding => finding.Path));
    }

    [Fact]
    public void A_folder_named_vendor_may_hold_pages()
    {
        using var site = new TemporarySite(
            ("hugo.toml", ""), ("content/vendor/a.md", Link), ("content/vendor/acme/b.md", Link), ("vendor/c.md", Link));
        Assert.Equal(
            ["content/vendor/a.md", "content/vendor/acme/b.md"],
            Findings.Of(site.Run("check", "--format", "json")).Select(finding => finding.Path));
    }

    [Fact]
    public void A_named_file_obeys_the_excludes_of_the_configuration()
    {
        using var site = new TemporarySite(("drafts/a.md", Link), ("b.md", Link), ("contentlint.yml", "exclude:\n  - 'drafts/**'\n"));
        site.Run("check", "drafts/a.md").ExitsWith(0);
        Assert.Equal(["b.md"], Findings.Of(site.Run("check", "drafts/a.md", "b.md", "--format", "json")).Select(finding => finding.Path));
    }

    [Fact]
    public void Paths_are_relative_to_the_current_folder()
    {
        using var site = new TemporarySite(("site/_posts/a.md", Link), ("site/contentlint.yml", "rules:\n  CL4008: error\n"));
        Assert.StartsWith("site/_posts/a.md:1:35: error", site.Run("check", "site").Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "a.md:1:35: error", ContentLintProgram.Run(site.Full("site/_posts"), "check", "a.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_two_dashes_all_are_paths()
    {
        using var site = new TemporarySite(("--config.md", Link), ("b.md", Link));
        Assert.Equal(
            ["--config.md", "b.md"],
            Findings.Of(site.Run("check", "--format", "json", "--", "--config.md", "b.md").ExitsWith(1)).Select(finding => finding.Path));
    }

    [Fact]
    public void Patterns_are_expanded_by_the_program()
    {
        using var site = new TemporarySite(("a/b.md", Link), ("a/c/d.md", Link), ("e.md", Link));
        Assert.Equal(
            ["a/b.md", "a/c/d.md"], Findings.Of(site.Run("check", "a/**/*.md", "--format", "json")).Select(finding => finding.Path));
        Assert.Equal(["e.md"], Findings.Of(site.Run("check", "*.md", "--format", "json")).Select(finding => finding.Path));
    }

    [Fact]
    public void Reports_do_not_depend_on_the_number_of_jobs()
    {
        using var site = new TemporarySite([.. Enumerable.Range(0, 60).Select(i => ($"{i}.md", Link + "![](http://a.test/x.png)\n"))]);
        Assert.Equal(site.Run("check", "--jobs", "1").Output, site.Run("check", "--jobs", "8").Output);
    }

    [Theory]
    [InlineData(1, "check")]
    [InlineData(0, "check", "--fail-on", "error")]
    [InlineData(0, "check", "--fail-on", "never")]
    [InlineData(0, "check", "--max-warnings", "1")]
    [InlineData(1, "check", "--max-warnings", "0")]
    [InlineData(0, "check", "--ignore", "CL4008")]
    [InlineData(0, "check", "--select", "CL1,CL2016")]
    [InlineData(1, "check", "--select", "blank-without-noopener")]
    [InlineData(1, "check", "--format", "none")]
    public void The_exit_code_follows_the_options(int expected, params string[] args)
    {
        using var site = new TemporarySite(("a.md", Link));
        site.Run(args).ExitsWith(expected);
    }

    [Fact]
    public void Several_formats_go_to_files_and_standard_output()
    {
        using var site = new TemporarySite(("文章 1.md", Link));
        var result = site
            .Run(
                "check", "--format", "github", "--format", "sarif=out/a.sarif", "--format", "json=out/a.json", "--format",
                "msbuild=out/a.txt")
            .ExitsWith(1);
        Assert.StartsWith("::warning file=文章 1.md,line=1,", result.Output, StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(site["out/a.sarif"]);
        var location = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty(
            "physicalLocation");
        Assert.Equal("%E6%96%87%E7%AB%A0%201.md", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.StartsWith("文章 1.md(1,35,1,41): warning CL4008: ", site["out/a.txt"], StringComparison.Ordinal);
        site.Run("check", "--format", "text", "--format", "json").ExitsWith(2);
    }

    [Fact]
    public void A_mistake_in_the_configuration_is_located_and_stops_the_run()
    {
        using var site = new TemporarySite(("a.md", Link), ("contentlint.yml", "rules:\n  insecure-lnk: off\n"));
        var result = site.Run().ExitsWith(2);
        Assert.StartsWith("contentlint.yml:2:3: error CL0003", result.Output, StringComparison.Ordinal);
        Assert.Contains("insecure-link", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_suppress_and_unused_ones_are_reported()
    {
        using var site = new TemporarySite(
            ("a.md", $"<!-- contentlint-disable-next-line CL4008 -- trusted -->\n{Link}\n<!-- contentlint-disable CL2016 "
                + $"-->\n\n![](https://x.test/a.png)\n\n<!-- contentlint-enable -->\n"),
            ("b.md", "---\n# contentlint-disable-next-line CL1011\ndate: Thu, 19 May 2022 10:06:03 GMT\n---\n"),
            ("c.md", "<!-- contentlint-disable-file insecure-link -->\n\ntext\n"));
        var finding = Assert.Single(Findings.Of(site.Run("check", "--format", "json").ExitsWith(1)));
        Assert.Equal(("CL0005", "c.md"), (finding.Id, finding.Path));
        site.Run("fix").ExitsWith(0);
        Assert.Equal("\ntext\n", site["c.md"]);
    }

    [Fact]
    public void Standard_input_is_checked_under_its_name()
    {
        using var site = new TemporarySite(("_posts/x.svg", "<svg/>"));
        var result = site.RunWithInput("![a](x.svg) ![b](gone.png)\n", "check", "-", "--stdin-filename", "_posts/new.md").ExitsWith(1);
        Assert.StartsWith("_posts/new.md:1:18: error CL2001", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_explained_by_its_page()
    {
        using var site = new TemporarySite();
        var page = site.Run("rule", "CL4008").ExitsWith(0).Output;
        Assert.Equal(page, site.Run("rule", "blank-without-noopener").Output);
        Assert.Contains("blank-without-noopener", page, StringComparison.Ordinal);
        Assert.Contains("did you mean 'CL4008'", site.Run("rule", "CL40088").ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.Contains("CL6001", site.Run("rule").ExitsWith(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_and_version_exit_with_0()
    {
        using var site = new TemporarySite();
        Assert.Contains("--unsafe-fixes", site.Run("fix", "--help").ExitsWith(0).Output, StringComparison.Ordinal);
        Assert.Contains("check", site.Run("--help").ExitsWith(0).Output, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", site.Run("--version").ExitsWith(0).Output);
    }
}
