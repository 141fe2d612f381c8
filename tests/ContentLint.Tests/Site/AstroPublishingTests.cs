using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>What Astro's configuration and routes make of names, as Astro publishes them.</summary>
public sealed class AstroPublishingTests
{
    private static readonly Dictionary<string, string> Pages = new()
    {
        ["src/pages/index.md"] = "",
        ["src/pages/about.md"] = "",
        ["src/pages/boats/index.md"] = "",
        ["src/pages/boats/first.md"] = "",
        ["src/pages/card.png.ts"] = "",
        ["src/pages/cards/list.astro"] = "",
        ["src/pages/cards/[name].png.ts"] = "",
        ["public/a.png"] = "",
        ["public/_x/b.png"] = "",
        ["public/boats/c.png"] = "",
    };

    [Theory]
    [InlineData("^5.1.0", "", "equality-operator")]
    [InlineData("4.x || ~5", "", "equality-operator")]
    [InlineData("npm:astro@5.0.0-beta.1", "", "equality-operator")]
    [InlineData("^6.0.0", "", "equality-operator-")]
    [InlineData("^5.1.0", "experimental: { headingIdCompat: true }", "equality-operator-")]
    [InlineData("latest", "", "equality-operator equality-operator-")]
    [InlineData("^5 || ^6", "", "equality-operator equality-operator-")]
    [InlineData("^5", "experimental: { headingIdCompat: isLive }", "equality-operator equality-operator-")]
    public void A_hyphen_at_the_end_of_a_heading_s_anchor_is_cut_up_to_version_5(string version, string setting, string anchors)
    {
        var files = new Dictionary<string, string>
        {
            ["package.json"] = $$"""{ "dependencies": { "astro": "{{version}}" } }""",
            ["astro.config.mjs"] = $"export default {{ {setting} }};\n",
            ["src/pages/a.md"] = "## Equality Operator (`==`)\n",
        };
        var site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
        Assert.Equal(anchors.Split(' '), site.Anchors("src/pages/a.md")!.Ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "/_x/b.png", LocalTargetStatus.Found)]
    [InlineData("", "/card.png", LocalTargetStatus.Found)]
    [InlineData("", "/cards/one.png", LocalTargetStatus.Unknown)]
    [InlineData("", "/boats/one.png", LocalTargetStatus.Missing)]
    [InlineData("", "/gone", LocalTargetStatus.Missing)]
    [InlineData("redirects: { '/old': '/about' }", "/old", LocalTargetStatus.Found)]
    [InlineData("redirects: { '/old': { status: 302, destination: '/about' } }", "/old/", LocalTargetStatus.Found)]
    [InlineData("redirects: { '/boats/old/[...rest]': '/about' }", "/boats/old/one/", LocalTargetStatus.Unknown)]
    [InlineData("redirects: { '/boats/old/[...rest]': '/about' }", "/boats/new/one/", LocalTargetStatus.Missing)]
    [InlineData("redirects,", "/old", LocalTargetStatus.Unknown)]
    [InlineData("build: { format: 'file' }", "/boats", LocalTargetStatus.Found)]
    [InlineData("build: { format: 'file' }", "/boats.html", LocalTargetStatus.Found)]
    [InlineData("build: { format: 'preserve' }", "/about.html", LocalTargetStatus.Found)]
    [InlineData("build: { format: 'preserve' }", "/boats/index.html", LocalTargetStatus.Found)]
    [InlineData("base: isLive ? '/sub' : '/'", "/boats/d.png", LocalTargetStatus.Unknown)]
    [InlineData("base: isLive ? '/sub' : '/'", "/boats/second/", LocalTargetStatus.Unknown)]
    [InlineData("base: isLive ? '/sub' : '/'", "/a.png", LocalTargetStatus.Found)]
    [InlineData(
        "i18n: { defaultLocale: 'en', locales: ['en', 'boats'], fallback: { boats: 'en' } }", "/boats/about/", LocalTargetStatus.Unknown)]
    [InlineData(
        "integrations: [{ hooks: { 'astro:config:setup': ({ injectRoute }) => injectRoute({}) } }]", "/gone", LocalTargetStatus.Unknown)]
    public void The_configuration_moves_and_adds_pages(string setting, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Site($"export default defineConfig({{ {setting} }});\n").ResolveLink("src/pages/index.md", url).Status);

    [Theory]
    [InlineData(
        "import mdx from '@astrojs/mdx';\nimport remarkToc from 'remark-toc';\n",
        "integrations: [mdx()], markdown: { remarkPlugins: [remarkToc] }",
        LocalTargetStatus.Missing)]
    [InlineData(
        "import starlight from '@astrojs/starlight';\nimport blog from 'starlight-blog';\n",
        "integrations: [starlight({ plugins: [blog()] })]",
        LocalTargetStatus.Unknown)]
    [InlineData(
        "import starlight from '@astrojs/starlight';\nimport blog from 'starlight-blog';\n",
        "integrations: [starlight({ title: 'A' })]",
        LocalTargetStatus.Missing)]
    [InlineData("import own from './integrations/own.ts';\n", "integrations: [own()]", LocalTargetStatus.Unknown)]
    [InlineData("import own from './integrations/own.ts';\n", "", LocalTargetStatus.Missing)]
    [InlineData("import pages from 'astro-pages';\n", "integrations: [...(process.env.CI ? [pages()] : [])]", LocalTargetStatus.Unknown)]
    [InlineData("import { integrations } from 'theme';\n", "integrations", LocalTargetStatus.Unknown)]
    [InlineData("import { title } from './src/title';\n", "title", LocalTargetStatus.Missing)]
    [InlineData(
        "const own = () => ({ name: 'own', hooks: { 'astro:build:done': ({ dir }) => write(dir) } });\n",
        "integrations: [own()]",
        LocalTargetStatus.Missing)]
    [InlineData(
        "const own = () => ({ name: 'own', hooks: { 'astro:config:setup': (tools) => setUp(tools) } });\n",
        "integrations: [own()]",
        LocalTargetStatus.Unknown)]
    public void An_integration_may_add_pages(string imports, string settings, LocalTargetStatus status) =>
        Assert.Equal(
            status, Site(imports + $"export default defineConfig({{ {settings} }});\n").ResolveLink("src/pages/index.md", "/gone").Status);

    [Theory]
    [InlineData("file", "first", LocalTargetStatus.Unknown)]
    [InlineData("file", "boats/first", LocalTargetStatus.Found)]
    [InlineData("preserve", "first", LocalTargetStatus.Found)]
    [InlineData("directory", "first", LocalTargetStatus.Found)]
    public void The_page_of_a_folder_may_lie_beside_it(string format, string url, LocalTargetStatus status) =>
        Assert.Equal(
            status,
            Site($"export default defineConfig({{ build: {{ format: '{format}' }} }});\n").ResolveLink(
                "src/pages/boats/index.md", url).Status);

    [Fact]
    public void Our_configuration_tells_a_computed_base_path()
    {
        var files = new Dictionary<string, string>(Pages)
        {
            ["astro.config.mjs"] = "export default defineConfig({ base: isLive ? '/sub' : '/' });\n"
        };
        var site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default with { BasePath = "/sub/" });
        Assert.Equal(LocalTargetStatus.Found, site.ResolveLink("src/pages/index.md", "/sub/boats/").Status);
        Assert.Equal(LocalTargetStatus.Missing, site.ResolveLink("src/pages/index.md", "/sub/boats/second/").Status);
    }

    [Fact]
    public void Starlight_leaves_drafts_out()
    {
        var files = new Dictionary<string, string>
        {
            ["astro.config.mjs"] = "export default defineConfig({ integrations: [starlight({ title: 'A' })] });\n",
            ["src/content/docs/boats/one.md"] = "---\ntitle: One\n---\n",
            ["src/content/docs/boats/two.md"] = "---\ntitle: Two\ndraft: true\n---\n",
        };
        var site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
        Assert.Equal(LocalTargetStatus.Unknown, site.ResolveLink("src/content/docs/boats/one.md", "/boats/two/").Status);
        Assert.Equal(LocalTargetStatus.Found, site.ResolveLink("src/content/docs/boats/two.md", "/boats/one/").Status);
    }

    private static ContentSite Site(string configuration)
    {
        var files = new Dictionary<string, string>(Pages) { ["astro.config.mjs"] = configuration };
        return new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
    }
}
