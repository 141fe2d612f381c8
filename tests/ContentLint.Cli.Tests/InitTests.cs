using ContentLint.Cli.Tests.Testing;

namespace ContentLint.Cli.Tests;

public sealed class InitTests
{
    [Theory]
    [InlineData(
        "hexo",
        "a Hexo site: there is _config.yml, and package.json depends on hexo",
        "source/_posts/a.md",
        "_config.yml|title: A",
        "package.json|{\"dependencies\":{\"hexo\":\"^7\"}}")]
    [InlineData("jekyll", "a Jekyll site: there are _config.yml and _posts/", "_posts/2015-01-01-a.md", "_config.yml|title: A")]
    [InlineData("hugo", "a Hugo site: there is hugo.toml", "content/a.md", "hugo.toml|title = 'A'")]
    [InlineData("astro", "an Astro site: there is astro.config.mjs", "src/content/blog/a.md", "astro.config.mjs|export default {}")]
    [InlineData(
        "docusaurus",
        "a Docusaurus site: there is website/docusaurus.config.js",
        "website/docs/a.md",
        "website/docusaurus.config.js|module.exports = {}")]
    [InlineData("vitepress", "a VitePress site: there is docs/.vitepress/", "docs/a.md", "docs/.vitepress/config.mts|export default {}")]
    [InlineData(
        "eleventy",
        "an Eleventy site: package.json depends on @11ty/eleventy",
        "a.md",
        "package.json|{\"devDependencies\":{\"@11ty/eleventy\":\"^3\"}}")]
    [InlineData("mkdocs", "a MkDocs site: there is mkdocs.yml", "docs/a.md", "mkdocs.yml|site_name: Harbour\n")]
    [InlineData("docfx", "a DocFX site: there is docfx.json", "a.md", "docfx.json|{\"build\":{\"content\":[\"**/*.md\"]}}")]
    [InlineData(
        "mdn", "MDN content: there are front-matter-config.json and files/uk/", "files/uk/web/a/index.md", "front-matter-config.json|{}")]
    [InlineData("article", "a plain site: no file of a known site generator is there", "a.md", "b.txt|x")]
    public void Writes_a_configuration_that_a_check_takes_and_that_concerns_the_articles(
        string schema, string reason, string article, params string[] files)
    {
        using var site = new TemporarySite((
            article,
            "---\ntitle: A\nslug: Web/A\ndate: 5\ndraft: maybe\nsidebar: 5\npermalink: [x]\npubDate: [soon]\nsidebar_label: []\nstatus: "
                + "new\n---\n"));
        foreach (var file in files)
            site.Write(file.Split('|')[0], file.Split('|')[1]);
        var result = site.Run("init").ExitsWith(0);
        Assert.Equal($"This is {reason}.\nWritten: contentlint.yml. Next: contentlint check\n", result.Output);
        Assert.Contains($"# This is {reason}.", site["contentlint.yml"], StringComparison.Ordinal);
        Assert.Contains($"    schema: {schema}\n", site["contentlint.yml"], StringComparison.Ordinal);
        var findings = Findings.Of(site.Run("check", "--format", "json").ExitsWith(1));
        Assert.DoesNotContain(findings, finding => finding.Id == "CL0003");
        Assert.Contains(findings, finding => finding.Path == article);
    }

    [Fact]
    public void Overwrites_nothing_unless_it_is_told_to()
    {
        using var site = new TemporarySite((".contentlint.yml", "root: true\n"), ("a.md", "---\ntitle: A\n---\n"));
        Assert.Contains(
            "'.contentlint.yml' is there already; --force overwrites it", site.Run("init").ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.Equal("root: true\n", site[".contentlint.yml"]);
        site.Run("init", "--force").ExitsWith(0);
        Assert.Contains("schema: article", site[".contentlint.yml"], StringComparison.Ordinal);
        Assert.False(File.Exists(site.Full("contentlint.yml")));
    }

    [Fact]
    public void Prints_and_writes_nothing_in_a_dry_run()
    {
        using var site = new TemporarySite(("contentlint.yml", "root: true\n"), ("a.md", "---\ntitle: A\n---\n"));
        var result = site.Run("init", "--dry-run", "--infer").ExitsWith(0);
        Assert.Contains("schema: front-matter.schema.json", result.Output, StringComparison.Ordinal);
        Assert.Equal(["a.md", "contentlint.yml"], Directory.GetFiles(site.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("root: true\n", site["contentlint.yml"]);
    }

    [Fact]
    public void Infers_a_schema_from_the_articles_and_not_from_templates()
    {
        using var site = new TemporarySite(
            ("_config.yml", "title: A"),
            ("scaffolds/post.md", "---\nscaffold: x\n---\n"),
            ("source/_posts/a.md", "---\ntitle: A\n---\nText.\n"),
            ("README.md", "---\nreadme: x\n---\n"));
        site.Run("init", "--infer").ExitsWith(0);
        Assert.Contains("\"title\"", site["front-matter.schema.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("scaffold", site["front-matter.schema.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("readme", site["front-matter.schema.json"], StringComparison.Ordinal);
        site.Run("check").ExitsWith(0);
        File.Delete(site.Full("contentlint.yml"));
        Assert.Contains(
            "'front-matter.schema.json' is there already", site.Run("init", "--infer").ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.Full("contentlint.yml")));
    }

    [Fact]
    public void Works_in_an_empty_folder_but_infers_nothing_there()
    {
        using var site = new TemporarySite();
        Assert.Contains("there is no Markdown or HTML file", site.Run("init", "--infer").ExitsWith(2).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(site.Root));
        site.Run("init").ExitsWith(0);
        Assert.Contains("schema: article", site["contentlint.yml"], StringComparison.Ordinal);
    }
}
