using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Tests.Site.Profiles;

public sealed class MarkdownKindTests
{
    [Theory]
    [InlineData("", "docs/a.md", ContentKind.Mdx)]
    [InlineData("", "docs/a.mdx", ContentKind.Mdx)]
    [InlineData("", "README.md", ContentKind.Markdown)]
    [InlineData(", markdown: { format: 'mdx' }", "docs/a.md", ContentKind.Mdx)]
    [InlineData(", markdown: { format: 'detect' }", "docs/a.md", ContentKind.Markdown)]
    [InlineData(", markdown: { format: 'detect' }", "docs/a.mdx", ContentKind.Mdx)]
    [InlineData(", markdown: { mermaid: true }", "docs/a.md", ContentKind.Mdx)]
    public void Docusaurus_reads_markdown_as_its_configuration_says(string setting, string path, ContentKind expected)
    {
        var files = new Dictionary<string, string>
        {
            ["docusaurus.config.js"] = $"module.exports = {{ title: 't', url: 'https://x.example', baseUrl: '/'{setting} }};\n",
            ["package.json"] = "{\"dependencies\":{\"@docusaurus/core\":\"3.5.0\"}}",
            ["docs/a.md"] = "",
            ["docs/a.mdx"] = "",
        };
        var site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
        Assert.Equal(expected, site.ProfileOf(path).KindOf(path));
    }

    [Fact]
    public void Other_generators_tell_mdx_by_its_extension()
    {
        var profile = new ContentSite(new InMemoryFileSystem([], []), SiteSettings.Default).Profile;
        Assert.Equal(
            [ContentKind.Markdown, ContentKind.Mdx, ContentKind.Html, null],
            new[] { "a.md", "a.mdx", "a.html", "a.png" }.Select(profile.KindOf));
    }
}
