using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>What Docusaurus publishes of its sources, and where.</summary>
public sealed class DocusaurusPublishingTests
{
    private static readonly Dictionary<string, string> Sources = new()
    {
        ["docs/intro.md"] = "# Intro\n",
        ["docs/02-boats/boats.md"] = "# Boats\n",
        ["docs/piers/piers.md"] = "# Piers\n",
        ["docs/03-kept/04-tug.md"] = "---\nparse_number_prefixes: false\n---\n",
        ["docs/8.0-release.md"] = "# Release\n",
        ["docs/05-index.md"] = "# Index\n",
        ["docs/engine.test.md"] = "# Test\n",
        ["docs/_part.mdx"] = "Part\n",
        ["docs/yards/_category_.json"] = """{ "label": "Yards", "link": { "type": "generated-index", "slug": "/all/yards" } }""",
        ["docs/yards/dry.md"] = "# Dry\n",
        ["sidebars.js"] = "module.exports = { s: [{ type: 'category', link: { type: 'generated-index', slug: '/all/piers' } }] };\n",
        ["blog/2024-05-11-harbour.md"] = "# Harbour\n",
        ["blog/2024-5-1-short.md"] = "# Short\n",
        ["blog/sea/2024-05-13-storm.md"] = "# Storm\n",
        ["blog/undated.md"] = "---\ndate: 2024-01-01\n---\n",
        ["blog/calm/index.md"] = "---\ndate: 2024-01-01\n---\n",
        ["src/pages/about.md"] = "# About\n",
        ["src/pages/moved.md"] = "---\nslug: /new/place\n---\n",
        ["src/pages/crew/Index.md"] = "# Crew\n",
        ["src/pages/灯台.md"] = "# Lighthouse\n",
        ["src/pages/tools.test.js"] = "",
        ["static/_img/tide.png"] = "",
        ["static/chart.html"] = "<p>Chart</p>",
        ["static/.well-known/anchor.png"] = "",
    };

    [Theory]
    [InlineData("/docs/boats/boats", LocalTargetStatus.Found)]
    [InlineData("/docs/boats", LocalTargetStatus.Missing)]
    [InlineData("/docs/piers", LocalTargetStatus.Found)]
    [InlineData("/docs/03-kept/04-tug", LocalTargetStatus.Found)]
    [InlineData("/docs/kept/tug", LocalTargetStatus.Missing)]
    [InlineData("/docs/8.0-release", LocalTargetStatus.Found)]
    [InlineData("/docs/engine.test", LocalTargetStatus.Found)]
    [InlineData("/docs/_part", LocalTargetStatus.Missing)]
    [InlineData("/docs/category/yards", LocalTargetStatus.Unknown)]
    [InlineData("/docs/all/yards", LocalTargetStatus.Unknown)]
    [InlineData("/docs/all/piers", LocalTargetStatus.Unknown)]
    [InlineData("/docs/tags/sea", LocalTargetStatus.Unknown)]
    [InlineData("/docs/tags.html", LocalTargetStatus.Unknown)]
    [InlineData("/docs/yards/none", LocalTargetStatus.Missing)]
    public void Names_documents_without_their_numbers_and_lists_their_categories(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("", url));

    [Theory]
    [InlineData("/blog", LocalTargetStatus.Found)]
    [InlineData("/blog/2024/05/11/harbour", LocalTargetStatus.Found)]
    [InlineData("/blog/2024/5/1/short", LocalTargetStatus.Found)]
    [InlineData("/blog/2024/05/13/sea/storm", LocalTargetStatus.Found)]
    [InlineData("/blog/undated", LocalTargetStatus.Found)]
    [InlineData("/blog/calm", LocalTargetStatus.Found)]
    [InlineData("/blog/none", LocalTargetStatus.Missing)]
    [InlineData("/blog/archive", LocalTargetStatus.Unknown)]
    [InlineData("/blog/authors/ann", LocalTargetStatus.Unknown)]
    public void Names_posts_by_their_date_if_they_have_one_in_their_path(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("", url));

    [Theory]
    [InlineData("/journal", LocalTargetStatus.Found)]
    [InlineData("/journal/2024/05/11/harbour", LocalTargetStatus.Found)]
    [InlineData("/journal/2024/05/11/none", LocalTargetStatus.Missing)]
    [InlineData("/journal/old", LocalTargetStatus.Unknown)]
    [InlineData("/journal/p/2", LocalTargetStatus.Unknown)]
    [InlineData("/topics", LocalTargetStatus.Unknown)]
    [InlineData("/topics/sea", LocalTargetStatus.Unknown)]
    [InlineData("/intro", LocalTargetStatus.Found)]
    public void Knows_a_blog_by_its_plugin_wherever_it_lies(string url, LocalTargetStatus status)
    {
        const string Options =
            "{ docs: { routeBasePath: '/', tagsBasePath: 'topics' }, blog: { path: './news', routeBasePath: 'journal', archiveBasePath: "
                + "'old', pageBasePath: 'p' } }";
        var files = new Dictionary<string, string>(Sources)
        {
            ["news/2024-05-11-harbour.md"] = "# Harbour\n", ["docusaurus.config.js"] = Configuration("baseUrl: '/'", Options)
        };
        Assert.Equal(status, Site(files).ResolveLink("docs/intro.md", url).Status);
    }

    [Theory]
    [InlineData("/about", LocalTargetStatus.Found)]
    [InlineData("/new/place", LocalTargetStatus.Found)]
    [InlineData("/moved", LocalTargetStatus.Missing)]
    [InlineData("/crew", LocalTargetStatus.Found)]
    [InlineData("/灯台", LocalTargetStatus.Unknown)]
    public void Names_pages_by_their_slug_or_path(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("", url));

    [Theory]
    [InlineData("/_img/tide.png", LocalTargetStatus.Found)]
    [InlineData("/.well-known/anchor.png", LocalTargetStatus.Found)]
    [InlineData("/chart", LocalTargetStatus.Unknown)]
    [InlineData("/_img/none.png", LocalTargetStatus.Missing)]
    public void Copies_all_static_files(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("", url));

    [Theory]
    [InlineData("/fr/_img/tide.png", LocalTargetStatus.Found)]
    [InlineData("/fr/_img/none.png", LocalTargetStatus.Missing)]
    [InlineData("/en/_img/tide.png", LocalTargetStatus.Missing)]
    public void Copies_static_files_for_each_language(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("i18n: { defaultLocale: 'en', locales: ['en', 'fr'] }", url));

    [Theory]
    [InlineData("trailingSlash: true,", "yards/dry", LocalTargetStatus.Unknown)]
    [InlineData("trailingSlash: true,", "../yards/dry", LocalTargetStatus.Found)]
    [InlineData("trailingSlash: false,", "yards/dry", LocalTargetStatus.Found)]
    [InlineData("trailingSlash: false,", "../yards/dry", LocalTargetStatus.Unknown)]
    [InlineData("", "yards/dry", LocalTargetStatus.Found)]
    [InlineData("", "../yards/dry", LocalTargetStatus.Found)]
    public void Takes_relative_links_from_an_address_that_ends_as_it_is_told_to(string option, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(option, url));

    [Theory]
    [InlineData("docs: { numberPrefixParser: false }", "/docs/02-boats/boats", LocalTargetStatus.Found)]
    [InlineData("docs: { numberPrefixParser: false }", "/docs/boats/boats", LocalTargetStatus.Missing)]
    [InlineData("docs: { numberPrefixParser: (name) => parse(name) }", "/docs/02-boats/boats", LocalTargetStatus.Unknown)]
    [InlineData("docs: { numberPrefixParser: (name) => parse(name) }", "/docs/intro", LocalTargetStatus.Found)]
    [InlineData("docs: { numberPrefixParser }", "/docs/boats/boats", LocalTargetStatus.Unknown)]
    [InlineData("docs: { exclude: ['**/secret/**'] }", "/docs/_part", LocalTargetStatus.Unknown)]
    public void Heeds_the_options_of_the_plugin(string option, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("", url, $"{{ {option} }}"));

    [Theory]
    [InlineData("baseUrl: '/kit/'", "/kit", LocalTargetStatus.Unknown)]
    [InlineData("baseUrl: '/kit/'", "/kit/img/none.png", LocalTargetStatus.Missing)]
    [InlineData("baseUrl: process.env.BASE", "/kit/img/none.png", LocalTargetStatus.Unknown)]
    [InlineData("baseUrl: start", "/kit/docs/intro", LocalTargetStatus.Found)]
    public void Reports_nothing_by_a_base_that_is_computed(string option, string url, LocalTargetStatus status)
    {
        var files = new Dictionary<string, string>(Sources)
        {
            ["docusaurus.config.js"] = "const start = '/kit/';\n" + Configuration(option, "{}")
        };
        Assert.Equal(status, Site(files).ResolveLink("docs/intro.md", url).Status);
    }

    [Theory]
    [InlineData("docs: { routeBasePath: isFull ? '/' : 'docs' }")]
    [InlineData("docs: { routeBasePath }")]
    [InlineData("docs: { versions: allVersions }")]
    public void Does_not_know_pages_whose_route_is_computed(string option) =>
        Assert.Equal(LocalTargetStatus.Unknown, Resolve("", "/docs/none", $"{{ {option} }}"));

    [Theory]
    [InlineData("/crews/team", LocalTargetStatus.Found)]
    [InlineData("/crews/none", LocalTargetStatus.Missing)]
    [InlineData("/log/2024/05/11/calm", LocalTargetStatus.Found)]
    [InlineData("/log/2024/05/11/none", LocalTargetStatus.Missing)]
    [InlineData("/docs/none", LocalTargetStatus.Missing)]
    public void Knows_further_uses_of_its_plugins(string url, LocalTargetStatus status) =>
        Assert.Equal(
            status,
            Resolve("plugins: [['@docusaurus/plugin-content-docs', { id: 'crew', path: 'crew', routeBasePath: 'crews' }], "
                + "['@docusaurus/plugin-content-blog', { id: 'log', path: 'logbook', routeBasePath: 'log' }]],", url));

    [Theory]
    [InlineData("plugins: [['@docusaurus/plugin-content-docs', { routeBasePath: 'book' }]],", "/docs/none", LocalTargetStatus.Unknown)]
    [InlineData(
        "plugins: [['@docusaurus/plugin-client-redirects', { redirects: [{ from: '/old', to: '/about' }] }]],",
        "/old",
        LocalTargetStatus.Found)]
    [InlineData(
        "plugins: [['@docusaurus/plugin-client-redirects', { createRedirects(path) { return [path + '/x'] } }]],",
        "/docs/none",
        LocalTargetStatus.Unknown)]
    public void Knows_what_other_plugins_may_publish(string option, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(option, url));

    [Theory]
    [InlineData("", "/docs/intro", LocalTargetStatus.Found)]
    [InlineData("", "/docs/gone", LocalTargetStatus.Missing)]
    [InlineData("", "/docs/1.0/gone", LocalTargetStatus.Found)]
    [InlineData("", "/docs/next/intro", LocalTargetStatus.Found)]
    [InlineData(
        "lastVersion: 'current', versions: { current: { path: 'now' }, '1.0': { path: 'one' } }",
        "/docs/now/intro",
        LocalTargetStatus.Found)]
    [InlineData(
        "lastVersion: 'current', versions: { current: { path: 'now' }, '1.0': { path: 'one' } }",
        "/docs/one/gone",
        LocalTargetStatus.Found)]
    [InlineData(
        "lastVersion: 'current', versions: { current: { path: 'now' }, '1.0': { path: 'one' } }",
        "/docs/1.0/gone",
        LocalTargetStatus.Missing)]
    [InlineData("includeCurrentVersion: false", "/docs/next/intro", LocalTargetStatus.Missing)]
    [InlineData("onlyIncludeVersions: ['2.0']", "/docs/1.0/gone", LocalTargetStatus.Missing)]
    public void Publishes_versions_where_they_are_said_to_be(string option, string url, LocalTargetStatus status)
    {
        var files = new Dictionary<string, string>(Sources)
        {
            ["versions.json"] = """["2.0", "1.0"]""",
            ["versioned_docs/version-2.0/intro.md"] = "# Intro\n",
            ["versioned_docs/version-1.0/intro.md"] = "# Intro\n",
            ["versioned_docs/version-1.0/gone.md"] = "# Gone\n",
            ["docusaurus.config.js"] = Configuration("baseUrl: '/'", $"{{ docs: {{ {option} }} }}"),
        };
        Assert.Equal(status, Site(files).ResolveLink("docs/intro.md", url).Status);
    }

    private static LocalTargetStatus Resolve(string option, string url, string preset = "{}")
    {
        var files = new Dictionary<string, string>(Sources)
        {
            ["crew/team.md"] = "# Team\n",
            ["logbook/2024-05-11-calm.md"] = "# Calm\n",
            ["docusaurus.config.js"] = Configuration($"baseUrl: '/', {option}", preset),
        };
        return Site(files).ResolveLink("docs/intro.md", url).Status;
    }

    private static string Configuration(string options, string preset) =>
        $"module.exports = {{ title: 'Harbour', url: 'https://harbour.example', {options.TrimEnd(' ', ',')}, presets: [['classic', "
            + $"{preset}]] }};\n";

    private static ContentSite Site(Dictionary<string, string> files) =>
        new(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
}
