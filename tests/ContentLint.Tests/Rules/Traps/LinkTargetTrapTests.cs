using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Traps;

/// <summary>Links that look wrong in the sources and are right on the published site.</summary>
public sealed class LinkTargetTrapTests
{
    private static readonly Dictionary<string, string> Hugo = new()
    {
        ["hugo.toml"] = "baseURL = 'https://site.example/blog/'\n",
        ["content/posts/harbour/index.md"] = "---\ntitle: Harbour\naliases: [/old/]\n---\n\n## Quay\n",
        ["content/posts/harbour/tides.pdf"] = "",
        ["content/posts/lighthouse.md"] = "---\ntitle: Lighthouse\n---\n",
        ["content/posts/a.md"] = "---\ntitle: A\n---\n",
        ["static/files/100%.pdf"] = "",
        ["static/files/tide tables.pdf"] = "",
        ["static/files/海.pdf"] = "",
    };

    private static readonly Dictionary<string, string> Jekyll = new()
    {
        ["_config.yml"] = "url: https://site.example\nbaseurl: /repo\npermalink: pretty\n",
        ["_posts/2024-05-11-harbour.md"] = "---\ntitle: Harbour\nredirect_from: [/old/]\n---\n\n## Quay\n",
        ["_posts/2024-05-12-a.md"] = "---\ntitle: A\n---\n",
        ["about.md"] = "---\ntitle: About\n---\n",
        ["files/tides.pdf"] = "",
    };

    private static readonly Dictionary<string, string> VitePress = new()
    {
        [".vitepress/config.mts"] = "export default { base: '/' }\n",
        ["guide/harbour.md"] = "# Harbour\n\n## Quay\n",
        ["guide/index.md"] = "# Guide\n",
        ["guide/a.md"] = "# A\n",
        ["public/tides.pdf"] = "",
    };

    private static readonly Dictionary<string, string> Mdn = new()
    {
        ["files/en-us/web/api/harbour/index.md"] =
            "---\ntitle: Harbour\nslug: Web/API/Harbour\npage-type: web-api\n---\n\n## The quay\n\n- term `one`\n  - : Text.\n",
        ["files/en-us/web/api/a/index.md"] = "---\ntitle: A\nslug: Web/API/A\npage-type: web-api\n---\n",
    };

    [Theory]
    [InlineData("/blog/posts/harbour/")]
    [InlineData("/blog/posts/harbour")]
    [InlineData("/blog/posts/harbour/index.html")]
    [InlineData("/blog/posts/harbour/?v=1")]
    [InlineData("/blog/posts/harbour/#quay")]
    [InlineData("/blog/posts/harbour/?v=1#quay")]
    [InlineData("/blog/posts/harbour/tides.pdf")]
    [InlineData("/blog/old/")]
    [InlineData("../lighthouse/")]
    [InlineData("https://site.example/blog/posts/harbour/")]
    [InlineData("/blog/files/tide%20tables.pdf")]
    [InlineData("/blog/files/100%25.pdf")]
    [InlineData("/blog/files/%E6%B5%B7.pdf")]
    [InlineData("/blog/files/海.pdf")]
    public void Hugo_publishes_it(string url) => IsQuiet(url, "content/posts/a.md", Hugo);

    [Theory]
    [InlineData("/repo/2024/05/11/harbour/")]
    [InlineData("/repo/2024/05/11/harbour/index.html")]
    [InlineData("/repo/2024/05/11/harbour/#quay")]
    [InlineData("/repo/about/")]
    [InlineData("/repo/about")]
    [InlineData("/repo/old/")]
    [InlineData("/repo/files/tides.pdf?v=1")]
    [InlineData("{{ site.baseurl }}/files/tides.pdf")]
    [InlineData("{% post_url 2024-05-11-harbour %}")]
    [InlineData("{% link about.md %}")]
    public void Jekyll_publishes_it(string url) => IsQuiet(url, "_posts/2024-05-12-a.md", Jekyll);

    [Theory]
    [InlineData("harbour")]
    [InlineData("harbour.md")]
    [InlineData("harbour.html")]
    [InlineData("./harbour.html#quay")]
    [InlineData("/guide/harbour")]
    [InlineData("/guide/")]
    [InlineData("/guide/index.html")]
    [InlineData("/tides.pdf")]
    public void VitePress_publishes_it(string url) => IsQuiet(url, "guide/a.md", VitePress);

    [Theory]
    [InlineData("/en-US/docs/Web/API/Harbour")]
    [InlineData("/en-US/docs/Web/API/Harbour#the_quay")]
    [InlineData("/en-US/docs/Web/API/Harbour#term_one")]
    public void MDN_publishes_it_by_its_slug(string url) => IsQuiet(url, "files/en-us/web/api/a/index.md", Mdn);

    [Theory]
    [InlineData("gone.md")]
    [InlineData("gone/#gone")]
    public void A_base_elsewhere_moves_every_relative_URL(string url) =>
        IsQuiet(url, "content/posts/a.md", Hugo, "<base href=\"https://docs.example/\">\n\n");

    [Fact]
    public void A_name_that_really_has_a_percent_sign_is_found_as_written() =>
        RuleTester<LinkTargetNotFound>.IsQuiet("<a href=\"/blog/files/100%.pdf\">海 🌊</a>\n", Setup("content/posts/a.html", Hugo));

    private static void IsQuiet(string url, string path, Dictionary<string, string> files, string before = "")
    {
        var setup = Setup(path, files);
        foreach (var text in new[] { $"{before}海 🌊 [x]({url})\n", $"{before}海 🌊 <a href=\"{url}\">x</a>\n" })
        {
            RuleTester<LinkTargetNotFound>.IsQuiet(text, setup);
            RuleTester<LinkPathCase>.IsQuiet(text, setup);
            RuleTester<FragmentNotFound>.IsQuiet(text, setup);
            RuleTester<MalformedUrl>.IsQuiet(text, setup);
        }
    }

    private static RuleTestSetup Setup(string path, Dictionary<string, string> files) =>
        new() { FileName = path, Site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default) };
}
