using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>The links of the site that the generator wrote, reported where they are written.</summary>
public sealed class BuiltSiteTests
{
    [Fact]
    public void Broken_links_are_reported_in_the_pages_that_they_are_written_in()
    {
        using var site = Hugo();
        Assert.Equal(
            [
                ("CL4001", "content/boats.md", 5), ("CL4003", "content/boats.md", 6), ("CL2001", "content/boats.md", 7),
                ("CL4001", "layouts/_default/baseof.html", 1), ("CL4001", "public/tags/index.html", 1)
            ],
            Found(site, "check", "--built", "public"));
    }

    [Fact]
    public void What_the_build_wrote_decides_and_not_what_the_sources_suggest()
    {
        using var site = Hugo();
        site.Write("content/other.md", "---\ntitle: x\n---\n\n[made by a plugin](/made/)\n");
        site.Write("public/other/index.html", "<html><body><a href=\"/made/\">x</a></body></html>");
        Assert.Contains(("CL4001", "content/other.md", 5), Found(site, "check"));
        site.Write("public/made/index.html", "<html><body>x</body></html>");
        Assert.DoesNotContain(("CL4001", "content/other.md", 5), Found(site, "check", "--built", "public"));
    }

    [Fact]
    public void The_site_around_the_built_folder_is_the_one_that_was_built()
    {
        using var site = new TemporarySite(
            ("package.json", "{}"),
            ("apps/docs/.vitepress/config.mts", "export default { base: '/d/' }"),
            ("apps/docs/guide/a.md", "# x\n\n[b](./b.md) [gone](../gone.md)\n"),
            ("apps/docs/guide/b.md", "# x\n"),
            ("apps/docs/out/guide/a.html", "<html><body><a href=\"/d/guide/b.html\">b</a> <a href=\"/d/gone.html\">g</a></body></html>"),
            ("apps/docs/out/guide/b.html", "<html><body>x</body></html>"));
        Assert.Equal([("CL4001", "apps/docs/guide/a.md", 3)], Found(site, "check", "--built", "apps/docs/out"));
    }

    [Fact]
    public void A_comment_in_the_source_suppresses_a_finding_of_the_build()
    {
        using var site = Hugo();
        site.Write(
            "content/boats.md",
            "---\ntitle: x\n---\n\n<!-- contentlint-disable-next-line CL4001 -->\n[gone](/gone/)\n");
        Assert.DoesNotContain(Found(site, "check", "--built", "public"), finding => finding.Path == "content/boats.md");
    }

    [Fact]
    public void Findings_in_templates_and_built_pages_belong_to_a_run_over_folders()
    {
        using var site = Hugo();
        Assert.Equal(
            ["content/boats.md"],
            Found(site, "check", "content/boats.md", "--built", "public").Select(finding => finding.Path).Distinct());
    }

    [Fact]
    public void A_build_that_is_older_than_its_sources_is_said()
    {
        using var site = Hugo();
        var built = Directory.GetFiles(site.Full("public"), "*", SearchOption.AllDirectories);
        foreach (var file in built)
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var error = site.Run("check", "--built", "public").Error;
        Assert.Contains("the built site in 'public' is older than 'content/boats.md'", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--built", "nowhere")]
    [InlineData("--built", "layouts/empty")]
    [InlineData("--built", "public", "--diff")]
    public void Refuses_what_makes_no_sense_in_one_line(params string[] args)
    {
        using var site = Hugo();
        Directory.CreateDirectory(site.Full("layouts/empty"));
        var result = site.Run(["check", .. args]).ExitsWith(2);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<(string Id, string Path, int Line)> Found(TemporarySite site, params string[] args) =>
        Findings.Of(site.Run([.. args, "--select", "CL4001,CL4003,CL2001", "--format", "json"]))
            .Select(finding => (finding.Id, finding.Path, finding.Line));

    private static TemporarySite Hugo()
    {
        const string Layout = "<html><body><a href=\"/nowhere/\">x</a>";
        return new TemporarySite(
            ("hugo.toml", "baseURL = 'https://harbour.example/'\n"),
            (".gitignore", "public\n"),
            ("layouts/_default/baseof.html", Layout),
            ("content/boats.md", "---\ntitle: x\n---\n\n[gone](/gone/) [here](/boats/)\n[place](#gone) [place](#there)\n![x](gone.png)\n"),
            ("public/index.html", Layout + "</body></html>"),
            (
                "public/boats/index.html",
                Layout + "<a href=\"/gone/\">gone</a> <a href=\"/boats/\">here</a> <a href=\"#gone\">place</a> <a href=\"#there\">place</a>"
                    + "<img src=\"gone.png\" alt=\"x\"><h2 id=\"there\">There</h2></body></html>"),
            ("public/tags/index.html", "<html><body><a href=\"/tags/a/\">a</a></body></html>"));
    }
}
