using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>Where Eleventy publishes pages and files, by its configuration and its data.</summary>
public sealed class EleventyPublishingTests
{
    private const string Copy = "c.addPassthroughCopy('src/img'); ";

    [Theory]
    [InlineData("dir: { input: 'src' }", "/docs/first/", LocalTargetStatus.Found)]
    [InlineData("dir: { input: 'src' }", "/docs/frist/", LocalTargetStatus.Missing)]
    [InlineData(
        "dir: { input: 'src', output: 'docs' }", "/docs/first/", LocalTargetStatus.Found)] // the output has the name of a folder of pages
    [InlineData("dir: { input: INPUT }", "/docs/first/", LocalTargetStatus.Found)] // a variable with a literal
    [InlineData("dir: { input: folderOf(process.env) }", "/docs/frist/", LocalTargetStatus.Unknown)] // computed
    [InlineData("dir: { input: 'src' }", "/docs/.dot/", LocalTargetStatus.Found)] // a dot hides no page
    [InlineData("dir: { input: 'src' }", "/img/.h.png", LocalTargetStatus.Found)]
    [InlineData("dir: { input: 'src' }", "/docs/other/", LocalTargetStatus.Unknown)] // .markdown is no template unless it is added
    [InlineData(
        "dir: { input: 'src' }, templateFormats: ['md', 'png']", "/docs/gone.png", LocalTargetStatus.Unknown)] // copied as a template
    [InlineData("dir: { input: 'src' }", "/docs/gone.png", LocalTargetStatus.Missing)]
    public void Follows_the_folders_of_the_configuration(string returned, string url, LocalTargetStatus status) =>
        Check(returned, [], url, status);

    [Theory]
    [InlineData("docs/docs.json", "{\"permalink\": \"/guide/{{ page.fileSlug }}/\"}", "/docs/first/", LocalTargetStatus.Unknown)]
    [InlineData("docs/docs.json", "{\"layout\": \"x.njk\"}", "/docs/first/", LocalTargetStatus.Found)]
    [InlineData(
        "docs/docs.11tydata.js", "export default { permalink: (data) => data.page.url };", "/docs/first/", LocalTargetStatus.Unknown)]
    [InlineData("docs/first.11tydata.json", "{\"permalink\": \"/guide/\"}", "/docs/first/", LocalTargetStatus.Unknown)]
    [InlineData("src.json", "{\"permalink\": \"/all{{ page.filePathStem }}.html\"}", "/all/index.html", LocalTargetStatus.Unknown)]
    [InlineData("_data/permalink.js", "export default '/x/';", "/docs/frist/", LocalTargetStatus.Unknown)]
    [InlineData("_includes/base.njk", "---\npermalink: \"/lay/{{ page.fileSlug }}/\"\n---\n", "/docs/frist/", LocalTargetStatus.Unknown)]
    [InlineData(
        "docs/c.md", "---\neleventyComputed:\n  permalink: \"/comp/{{ title }}/\"\n---\n", "/docs/frist/", LocalTargetStatus.Unknown)]
    [InlineData("docs/p.md", "---\npermalink: /sub/../dots/\n---\n", "/dots/", LocalTargetStatus.Found)]
    [InlineData("docs/p.md", "---\npermalink: ./rel/\n---\n", "/rel/", LocalTargetStatus.Found)]
    public void Knows_that_data_may_give_a_page_its_permalink(string path, string text, string url, LocalTargetStatus status) =>
        Check("dir: { input: 'src' }", new() { [$"src/{path}"] = text }, url, status);

    private static void Check(string returned, Dictionary<string, string> more, string url, LocalTargetStatus status)
    {
        var files = new Dictionary<string, string>(more)
        {
            ["eleventy.config.js"] = $"const INPUT = 'src';\nexport default function (c) {{ {Copy} return {{ {returned} }}; }}\n",
            ["src/index.md"] = "# Home\n",
            ["src/docs/first.md"] = "# First\n",
            ["src/docs/.dot.md"] = "# Dot\n",
            ["src/docs/other.markdown"] = "# Other\n",
            ["src/img/a.png"] = "",
            ["src/img/.h.png"] = "",
        };
        var site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
        Assert.Equal(status, site.ResolveLink("src/index.md", url).Status);
    }
}
