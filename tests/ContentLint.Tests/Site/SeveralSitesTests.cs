using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>A repository may hold several sites, and files that no site publishes.</summary>
public sealed class SeveralSitesTests
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["docs/.vitepress/config.ts"] = "export default { title: 'Docs' }",
        ["docs/index.md"] = "# Docs\n",
        ["docs/港口.md"] = "# Port\n",
        ["docs/public/map.png"] = "",
        ["e2e/.vitepress/config.ts"] = "export default { title: 'Tests' }",
        ["e2e/index.md"] = "# Tests\n",
        ["e2e/sub/index.md"] = "# Sub\n",
        ["e2e/public/a.png"] = "",
        ["packages/blog/_config.yml"] = "title: Blog\n",
        ["packages/blog/_posts/2024-01-02-boats.md"] = "---\ntitle: Boats\n---\n",
        ["packages/blog/index.md"] = "---\n---\n",
        ["packages/tpl/index.html"] = "<!doctype html>\n",
        ["README.md"] = "# Read me\n\n## The Quay\n",
        ["LICENSE"] = "",
        [".github/CONTRIBUTING.md"] = "# Contributing\n",
    };

    [Theory]
    [InlineData("e2e/index.md", "/sub/", LocalTargetStatus.Found)]
    [InlineData("e2e/index.md", "/a.png", LocalTargetStatus.Found)]
    [InlineData("e2e/sub/index.md", "/港口", LocalTargetStatus.Missing)]
    [InlineData("docs/index.md", "/港口", LocalTargetStatus.Found)]
    [InlineData("docs/index.md", "/sub/deep", LocalTargetStatus.Missing)]
    [InlineData("docs/index.md", "/a.png", LocalTargetStatus.Missing)]
    [InlineData("packages/blog/index.md", "/2024/01/02/boats.html", LocalTargetStatus.Found)]
    [InlineData("packages/blog/index.md", "/2024/01/02/boots.html", LocalTargetStatus.Missing)]
    public void A_file_belongs_to_the_nearest_site(string document, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Site().ResolveLink(document, url).Status);

    [Theory]
    [InlineData("README.md", "docs/index.md", LocalTargetStatus.Found)]
    [InlineData("README.md", "/docs/index.md", LocalTargetStatus.Found)]
    [InlineData("README.md", "docs", LocalTargetStatus.Found)]
    [InlineData("README.md", "docs/", LocalTargetStatus.Found)]
    [InlineData("README.md", "LICENSE", LocalTargetStatus.Found)]
    [InlineData("README.md", "license", LocalTargetStatus.CaseDiffers)]
    [InlineData("README.md", "docs/gone.md", LocalTargetStatus.Missing)]
    [InlineData("README.md", "/gone", LocalTargetStatus.Missing)]
    [InlineData("README.md", "../../issues", LocalTargetStatus.Unknown)]
    [InlineData(".github/CONTRIBUTING.md", "../README.md", LocalTargetStatus.Found)]
    [InlineData(".github/CONTRIBUTING.md", "README.md", LocalTargetStatus.Missing)]
    [InlineData("packages/tpl/index.html", "/other", LocalTargetStatus.Unknown)]
    [InlineData("packages/tpl/index.html", "style.css", LocalTargetStatus.Missing)]
    public void Other_files_are_read_as_a_forge_shows_them(string document, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Site().ResolveLink(document, url).Status);

    [Fact]
    public void Other_files_have_the_anchors_of_the_forge()
    {
        var anchors = Site().Anchors("README.md")!;
        Assert.False(anchors.Lacks("the-quay"));
        Assert.True(anchors.Lacks("the-key"));
    }

    [Fact]
    public void The_main_site_keeps_the_folder_that_it_mounts()
    {
        var site = new ContentSite(new InMemoryFileSystem(MountedFiles.Keys, MountedFiles), SiteSettings.Default);
        Assert.Equal("docusaurus", site.ProfileOf("guide/intro.md").Generator);
        Assert.Equal(LocalTargetStatus.Found, site.ResolveLink("guide/intro.md", "/docs/boats").Status);
    }

    private static Dictionary<string, string> MountedFiles { get; } = new()
    {
        ["website/docusaurus.config.js"] =
            "module.exports = { url: 'https://x.example', baseUrl: '/', presets: [['classic', { docs: { path: '../guide' } }]] };",
        ["guide/_config.yml"] = "theme: jekyll-theme-minimal\n",
        ["guide/intro.md"] = "# Intro\n",
        ["guide/boats.md"] = "# Boats\n",
    };

    [Fact]
    public void A_configured_generator_is_that_of_all_files()
    {
        var site = new ContentSite(new InMemoryFileSystem(Files.Keys, Files), SiteSettings.Default with { Generator = "jekyll" });
        Assert.Equal("jekyll", site.ProfileOf("e2e/index.md").Generator);
    }

    private static ContentSite Site() => new(new InMemoryFileSystem(Files.Keys, Files), SiteSettings.Default);
}
