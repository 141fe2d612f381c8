using System.Text.Json;
using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

/// <summary>Which files a run checks and as what, by their roles in the repository.</summary>
public sealed class FileRoleTests
{
    private const string Broken = "# x\n\n[gone](gone.md)\n";

    [Fact]
    public void Tests_and_fixtures_are_not_searched()
    {
        using var site = Docusaurus();
        Assert.Equal(["docs/a.md"], Paths(site, "check"));
        Assert.Equal(["docs/a.md"], Paths(site, "check", "."));
        Assert.Equal(["docs/a.md"], Paths(site, "check", "**/*.md"));
    }

    [Fact]
    public void A_folder_argument_names_them()
    {
        using var site = Docusaurus();
        Assert.Equal(["packages/a/tests/b.md", "packages/a/tests/fixtures/c.md"], Paths(site, "check", "packages/a/tests"));
        Assert.Equal(["packages/a/tests/fixtures/c.md"], Paths(site, "check", "packages/a/tests/fixtures"));
        Assert.Equal(["packages/a/tests/b.md"], Paths(site, "check", "packages/a/tests/*.md"));
        Assert.Empty(Paths(site, "check", "packages"));
    }

    [Fact]
    public void File_names_given_by_hooks_do_not()
    {
        using var site = Docusaurus();
        var result = site.Run("check", "docs/a.md", "examples/d.md", "--format", "json");
        Assert.Equal(["docs/a.md"], Findings.Of(result).Select(finding => finding.Path));
        Assert.Contains("files in 'examples' were passed over", result.Error, StringComparison.Ordinal);
        Assert.Empty(Findings.Of(site.RunWithInput(Broken, "check", "-", "--stdin-filename", "examples/d.md", "--format", "json")));
    }

    [Fact]
    public void The_configuration_names_them_by_a_pattern_or_by_its_place()
    {
        using var site = Docusaurus();
        site.Write("contentlint.yml", "overrides:\n  - files: examples/*.md\n    rules: {link-target-not-found: warning}\n");
        Assert.Equal(["docs/a.md", "examples/d.md"], Paths(site, "check"));
        Assert.Equal(["examples/d.md"], Paths(site, "check", "examples/d.md"));
        site.Write("contentlint.yml", "overrides:\n  - files: '**/*.md'\n    rules: {link-target-not-found: warning}\n");
        Assert.Equal(["docs/a.md"], Paths(site, "check"));
        site.Write("packages/a/tests/contentlint.yml", "rules: {}\n");
        Assert.Equal(["docs/a.md", "packages/a/tests/b.md", "packages/a/tests/fixtures/c.md"], Paths(site, "check"));
    }

    [Theory]
    [InlineData("docs/a.md", "published content: 'docs' is a content folder of docusaurus")]
    [InlineData("README.md", "repository file: 'README.md' is a document of the repository")]
    [InlineData("notes/a.md", "repository file: it is outside of the folders of docusaurus")]
    [InlineData("examples/d.md", "test or fixture: 'examples' is a folder of tests")]
    public void Config_show_says_the_kind_of_a_file_and_why(string path, string kind)
    {
        using var site = Docusaurus();
        Assert.Contains($"kind     {kind}", site.Run("config", "show", path).ExitsWith(0).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(site.Run("config", "show", path, "--format", "json").ExitsWith(0).OutputBytes);
        Assert.Equal(kind.Split(':')[0], json.RootElement.GetProperty("kind").GetProperty("name").GetString());
        Assert.Equal(!path.StartsWith("examples", StringComparison.Ordinal), json.RootElement.GetProperty("checked").GetBoolean());
    }

    [Fact]
    public void Folders_of_the_forge_are_searched()
    {
        using var site = Docusaurus();
        site.Write(".github/CONTRIBUTING.md", Broken);
        site.Write(".github/PULL_REQUEST_TEMPLATE.md", Broken);
        site.Write(".vscode/a.md", Broken);
        Assert.Equal([".github/CONTRIBUTING.md", "docs/a.md"], Paths(site, "check"));
    }

    [Fact]
    public void A_cached_result_does_not_outlive_the_role_of_its_file()
    {
        using var site = new TemporarySite(
            ("docs/.vitepress/config.js", "export default { title: 'x' }"),
            ("docs/index.md", "# x\n"),
            ("docs/notes/a.md", "# x\n\n<center>x</center>\n"));
        Assert.Equal(["CL6005"], Ids(site));
        Assert.Equal(["CL6005"], Ids(site));
        site.Write("docs/.vitepress/config.js", "export default { title: 'x', srcExclude: ['notes/**'] }");
        Assert.Empty(Ids(site));
        static IEnumerable<string> Ids(TemporarySite site) =>
            Findings.Of(site.Run("check", "--format", "json")).Select(finding => finding.Id);
    }

    [Fact]
    public void Links_that_are_not_judged_are_counted_and_explained()
    {
        using var site = new TemporarySite(
            ("astro.config.mjs", "export default { site: 'https://a.example', srcDir: process.env.SOURCE }"),
            ("package.json", "{\"dependencies\": {\"astro\": \"5.0.0\"}}"),
            ("src/pages/a.md", "# x\n\n[b](/b/) [c](/c/)\n"));
        foreach (var run in new[] { "first", "cached" })
        {
            var result = site.Run("check", "--explain-unknown");
            Assert.True(
                result.Output.Contains("2 links not judged (see `contentlint site`)", StringComparison.Ordinal), run + result.Output);
            Assert.Contains("src/pages/a.md:3:5: '/b/' not judged: ", result.Output, StringComparison.Ordinal);
            Assert.Contains("(astro.config.mjs)", result.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("'/b/' not judged", site.Run("check").Output, StringComparison.Ordinal);
        Assert.Matches("not judged +2 links: .*\\(astro.config.mjs\\); to judge them, ", site.Run("site").ExitsWith(0).Output);
        using var json = JsonDocument.Parse(site.Run("check", "--format", "json").OutputBytes);
        Assert.Equal(2, json.RootElement.GetProperty("summary").GetProperty("unjudgedLinks").GetInt32());
    }

    private static IEnumerable<string> Paths(TemporarySite site, params string[] args) =>
        Findings.Of(site.Run([.. args, "--format", "json", "--select", "CL4001"])).Select(finding => finding.Path);

    private static TemporarySite Docusaurus() => new(
        ("docusaurus.config.js", "module.exports = {}"),
        ("README.md", "# x\n"),
        ("docs/a.md", Broken),
        ("packages/a/tests/b.md", Broken),
        ("packages/a/tests/fixtures/c.md", Broken),
        ("examples/d.md", Broken));
}
