using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Generators.Docfx;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>What DocFX publishes of its sources, and where.</summary>
public sealed class DocfxPublishingTests
{
    private const string Content = """
        "content": [{ "files": ["docs/**/*.{md,yml}", "*.md", "toc.yml"] }, { "files": "**.md", "src": "src/guide", "dest": "tour" }],
        "resource": [{ "files": ["**/images/**"] }], "sitemap": { "baseUrl": "https://harbour.example/kit/" }
        """;

    private static readonly Dictionary<string, string> Sources = new()
    {
        ["index.md"] = "# Harbour\n",
        ["toc.yml"] = "- name: Docs\n  href: docs/\n",
        ["docs/boats.md"] = "# Boats\n",
        ["docs/toc.yml"] = "[]",
        ["docs/named.md"] = "---\noutputFileName: quay.html\n---\n# Quay\n",
        ["docs/Harbour.Tug.yml"] = "### YamlMime:ManagedReference\nitems: []\n",
        ["docs/settings.yml"] = "a: 1\n",
        ["docs/images/tug.png"] = "",
        ["docs/tide.png"] = "",
        ["docs/includes/note.md"] = "Note\n",
        ["src/guide/a/tour.md"] = "# Tour\n",
        ["src/Tug.cs"] = "",
        ["notes/todo.md"] = "# To do\n",
        ["_site/index.html"] = "<p>Built</p>",
    };

    [Theory]
    [InlineData("/kit/docs/boats.html", LocalTargetStatus.Found)]
    [InlineData("/kit/docs/toc.html", LocalTargetStatus.Found)]
    [InlineData("/kit/docs/Harbour.Tug.html", LocalTargetStatus.Found)]
    [InlineData("/kit/docs/settings.html", LocalTargetStatus.Missing)]
    [InlineData("/kit/docs/quay.html", LocalTargetStatus.Found)]
    [InlineData("/kit/docs/named.html", LocalTargetStatus.Missing)]
    [InlineData("/kit/tour/a/tour.html", LocalTargetStatus.Found)]
    [InlineData("/kit/src/guide/a/tour.html", LocalTargetStatus.Missing)]
    [InlineData("/kit/docs/images/tug.png", LocalTargetStatus.Found)]
    [InlineData("/kit/docs/tide.png", LocalTargetStatus.Missing)]
    [InlineData("/kit/notes/todo.html", LocalTargetStatus.Missing)]
    [InlineData("/kit/public/main.css", LocalTargetStatus.Unknown)]
    [InlineData("/docs/boats.html", LocalTargetStatus.Missing)]
    public void Publishes_what_its_configuration_lists(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(Content, "index.md", url));

    [Theory]
    [InlineData("boats.md", LocalTargetStatus.Found)]
    [InlineData("boats.html", LocalTargetStatus.Found)]
    [InlineData("~/docs/boats.md", LocalTargetStatus.Found)]
    [InlineData("~/src/guide/a/tour.md", LocalTargetStatus.Found)]
    [InlineData("~/docs/boots.md", LocalTargetStatus.Missing)]
    [InlineData("../src/guide/a/tour.md", LocalTargetStatus.Found)]
    [InlineData("../tour/a/tour.html", LocalTargetStatus.Found)]
    [InlineData("toc.yml", LocalTargetStatus.Found)]
    [InlineData("images/tug.png", LocalTargetStatus.Found)]
    [InlineData("tide.png", LocalTargetStatus.Missing)]
    [InlineData("../notes/todo.md", LocalTargetStatus.Missing)]
    [InlineData("boots.md", LocalTargetStatus.Missing)]
    [InlineData("boots.html", LocalTargetStatus.Missing)]
    [InlineData("@harbour.tug", LocalTargetStatus.Unknown)]
    [InlineData("../src/Tug.cs", LocalTargetStatus.Unknown)]
    [InlineData("xref:harbour.tug", LocalTargetStatus.NotLocal)]
    public void Rewrites_links_that_name_a_source(string url, LocalTargetStatus status)
    {
        Assert.Equal(status, Resolve(Content, "docs/boats.md", url));
        Assert.Equal(status, Site(Content).ResolveLink("docs/boats.md", url, LinkUse.Html).Status);
    }

    [Theory]
    [InlineData("\"content\": [{ \"files\": [\"../x/**\"] }]", "/docs/none.html")]
    [InlineData("\"content\": [{ \"files\": [\"**\"], \"src\": \"../..\" }]", "/docs/none.html")]
    [InlineData("\"content\": [{ \"files\": [\"**/*.md\"] }]", "/docs/none.html")]
    [InlineData(Content + ", \"groups\": {\"v1\": {\"dest\": \"v1\"}}", "/kit/v1/none.html")]
    public void Does_not_know_what_cannot_be_told(string build, string url) =>
        Assert.Equal(LocalTargetStatus.Unknown, Resolve(build, "index.md", url));

    [Fact]
    public void Does_not_know_the_pages_of_code()
    {
        var files = new Dictionary<string, string>(Sources)
        {
            ["docfx.json"] = $$"""{ "metadata": [{ "src": "src", "output": "docs/api" }], "build": { {{Content}} } }"""
        };
        var site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
        Assert.Equal(LocalTargetStatus.Unknown, site.ResolveLink("index.md", "docs/api/Harbour.Quay.html").Status);
        Assert.Equal(LocalTargetStatus.Missing, site.ResolveLink("index.md", "docs/app/Harbour.Quay.html").Status);
    }

    [Theory]
    [InlineData("docs/boats.md", ContentKind.DocfxMarkdown)]
    [InlineData("docs/includes/note.md", ContentKind.DocfxMarkdown)]
    [InlineData("notes/todo.md", ContentKind.Markdown)]
    public void Reads_its_own_pages_in_its_own_dialect(string path, ContentKind kind) =>
        Assert.Equal(kind, Site(Content).ProfileOf(path).KindOf(path));

    [Theory]
    [InlineData("docs/**.md", "docs/a/b.md", true)]
    [InlineData("docs/**.md", "docs/a.MD", true)]
    [InlineData("**", "a/b.md", true)]
    [InlineData("**", "a/.b.md", false)]
    [InlineData("**/a.md", "a.md", true)]
    [InlineData("docs/*/a.md", "docs/b/a.md", true)]
    [InlineData("docs/*/a.md", "docs/b/c/a.md", false)]
    [InlineData("*.{md,yml}", "toc.yml", true)]
    [InlineData("*.{md,yml}", "docs/toc.yml", false)]
    [InlineData("docs/", "docs/a/b.md", true)]
    [InlineData("docs", "docs/a.md", false)]
    [InlineData("**/[bx].md", "docs/b.md", true)]
    [InlineData("**/[bx].md", "docs/a.md", false)]
    [InlineData("./docs/?.md", "docs/a.md", true)]
    public void Matches_patterns(string pattern, string path, bool isMatch) =>
        Assert.Equal(isMatch, DocfxGlob.TryParse(pattern)!.IsMatch(path));

    [Theory]
    [InlineData("../docs/**")]
    [InlineData("docs/[a")]
    [InlineData("docs/{a,b")]
    [InlineData("!docs/**")]
    public void Refuses_patterns_that_it_cannot_read(string pattern) => Assert.Null(DocfxGlob.TryParse(pattern));

    private static LocalTargetStatus Resolve(string build, string document, string url) =>
        Site(build).ResolveLink(document, url).Status;

    private static ContentSite Site(string build)
    {
        var files = new Dictionary<string, string>(Sources) { ["docfx.json"] = $"{{ // JSON with comments\n\"build\": {{ {build} }} }}" };
        return new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
    }
}
