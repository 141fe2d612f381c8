using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site.Profiles;

/// <summary>Configurations that no person wrote: they cost no time, and nothing is said for sure by them.</summary>
public sealed class ConfigScriptTests
{
    [Theory]
    [InlineData("docusaurus.config.js", "docs/a.md", "routeBasePath")]
    [InlineData("docusaurus.config.js", "docs/a.md", "numberPrefixParser//")]
    [InlineData("astro.config.mjs", "src/pages/a.md", "base=(")]
    [InlineData("astro.config.mjs", "src/pages/a.md", "redirects:{ ")]
    [InlineData(".vitepress/config.mts", "a.md", "rewrites:{[")]
    [InlineData(".vitepress/config.mts", "a.md", "base//")]
    [InlineData("eleventy.config.js", "a.md", "addPassthroughCopy({'a':")]
    public void Are_not_looked_at(string configuration, string page, string piece)
    {
        var site = Site(configuration, page, string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        Assert.Equal(LocalTargetStatus.Unknown, site.ResolveLink(page, "/docs/none").Status);
        Assert.Equal(LocalTargetStatus.Unknown, site.Resolve(page, "/docs/none.png").Status);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(20_000)]
    public void A_rewrite_of_any_length_is_read_or_left(int parts)
    {
        var rule = string.Concat(Enumerable.Range(0, parts).Select(static i => $":a{i}*/"));
        var site = Site(
            ".vitepress/config.mts", "guide.md", $"export default {{\n  rewrites: {{\n    '{rule}x.md':\n      ':a0.md' }} }}\n");
        Assert.NotEqual(LocalTargetStatus.CaseDiffers, site.ResolveLink("guide.md", "/docs/none").Status);
    }

    private static ContentSite Site(string configuration, string page, string text)
    {
        var files = new Dictionary<string, string> { [configuration] = text, [page] = "# A\n", ["docs/b.md"] = "# B\n" };
        return new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
    }
}
