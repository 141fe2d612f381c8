using System.Text.Json;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class OrphanImageTests
{
    [Fact]
    public void Reports_the_images_of_the_folders_that_are_checked()
    {
        using var site = Hugo();
        Assert.Equal(["content/quay/left.png", "static/img/old.png"], Orphans(site, "."));
        Assert.Equal(["static/img/old.png"], Orphans(site, "static"));
        Assert.Empty(Orphans(site, "content/page.md"));
    }

    [Fact]
    public void Knows_the_whole_site_in_a_partial_run()
    {
        using var site = Hugo();
        site.Write("content/other.md", "![Old](/img/old.png)\n");
        Assert.Empty(Orphans(site, "static"));
    }

    [Fact]
    public void Obeys_the_configuration_and_gitignore()
    {
        using var site = Hugo();
        site.Write("contentlint.yml", "overrides:\n  - files: 'static/**'\n    rules: {orphan-image: error}\n");
        Assert.Equal(
            ["static/img/old.png"],
            Findings.Of(site.Run("check", "--format", "json")).Where(finding => finding.Id == "CL2010").Select(finding => finding.Path));
        Directory.CreateDirectory(site.Full(".git"));
        site.Write(".gitignore", "static/img/\n");
        Assert.Empty(Orphans(site, "static"));
    }

    [Fact]
    public void The_baseline_that_names_an_image_does_not_use_it()
    {
        using var site = Hugo();
        site.Write("contentlint.yml", "root: true\n");
        site.Run("--select", "CL2010", "--write-baseline").ExitsWith(0);
        Assert.Contains(
            "No findings in 4 files (2 more in the baseline).",
            site.Run("--select", "CL2010").ExitsWith(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "static/img/old.png:1:1: warning CL2010")]
    [InlineData("msbuild", "static/img/old.png(1,1,1,1): warning CL2010")]
    [InlineData("github", "file=static/img/old.png")]
    [InlineData("gitlab", "\"path\": \"static/img/old.png\"")]
    [InlineData("junit", "static/img/old.png")]
    [InlineData("jsonl", "\"path\":\"static/img/old.png\"")]
    [InlineData("markdown", "static/img/old.png")]
    [InlineData("html", "static/img/old.png")]
    public void Is_written_by_every_writer_though_an_image_has_no_text(string format, string expected)
    {
        using var site = Hugo();
        Assert.Contains(
            expected, site.Run("check", ".", "--select", "CL2010", "--format", format).ExitsWith(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_at_the_start_of_the_file_in_sarif_where_code_scanning_wants_a_line()
    {
        using var site = Hugo();
        using var json = JsonDocument.Parse(site.Run("check", ".", "--select", "CL2010", "--format", "sarif").ExitsWith(1).OutputBytes);
        var place = json.RootElement.GetProperty("runs")[0].GetProperty("results")[1].GetProperty("locations")[0].GetProperty(
            "physicalLocation");
        Assert.Equal("static/img/old.png", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(1, place.GetProperty("region").GetProperty("endColumn").GetInt32());
    }

    private static IEnumerable<string> Orphans(TemporarySite site, string path) =>
        Findings.Of(site.Run(
            "check", path, "--select", "CL2010", "--format", "json", "--no-error-on-unmatched-pattern")).Select(finding => finding.Path);

    private static TemporarySite Hugo() => new(
        ("hugo.toml", "baseURL = 'https://a.example/'\n"),
        ("content/page.md", "---\ntitle: Page\n---\n![Boat](/img/boat.png)\n"),
        ("content/quay/index.md", "---\ntitle: Quay\n---\n![Quay](quay.png)\n"),
        ("content/quay/quay.png", ""),
        ("content/quay/left.png", ""),
        ("static/img/boat.png", ""),
        ("static/img/old.png", ""));
}
