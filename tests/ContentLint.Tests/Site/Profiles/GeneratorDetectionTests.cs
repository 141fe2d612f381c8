using ContentLint.Site;
using ContentLint.Site.FileSystem;

namespace ContentLint.Tests.Site.Profiles;

public sealed class GeneratorDetectionTests
{
    [Theory]
    [InlineData("hexo", "_config.yml scaffolds/post.md source/_posts/a.md", "there are _config.yml and scaffolds/")]
    [InlineData("hexo", "_config.yml source/_posts/a.md _layouts/x.html", "there are _config.yml and source/_posts/")]
    [InlineData(
        "hexo",
        "_config.yml layout/index.ejs source/css/a.css",
        "there are _config.yml, layout/ and source/, as in a theme of Hexo")]
    [InlineData("jekyll", "_config.yml _posts/2015-01-01-a.md", "there are _config.yml and _posts/")]
    [InlineData("hugo", "hugo.yaml content/a.md", "there is hugo.yaml")]
    [InlineData("hugo", "config/_default/hugo.toml content/a.md", "there is config/_default/hugo.toml")]
    [InlineData("astro", "astro.config.mjs src/pages/a.md package.json", "there is astro.config.mjs")]
    [InlineData("docusaurus", "docusaurus.config.ts docs/a.md", "there is docusaurus.config.ts")]
    [InlineData("docusaurus", "website/docusaurus.config.js README.md", "there is website/docusaurus.config.js")]
    [InlineData("vitepress", "docs/.vitepress/config.mts docs/index.md", "there is docs/.vitepress/")]
    [InlineData("eleventy", ".eleventy.js index.md", "there is .eleventy.js")]
    [InlineData("mdn", "files/uk/web/a/index.md front-matter-config.json", "there are front-matter-config.json and files/uk/")]
    [InlineData("mdn", "files/pt-br/_redirects.txt", "there is files/pt-br/_redirects.txt")]
    public void Tells_a_generator_by_its_files(string generator, string paths, string reason)
    {
        var detected = GeneratorCatalog.Detect(new InMemoryFileSystem(paths.Split(' ')));
        Assert.Equal((generator, reason), (detected.Generator, detected.Reason));
    }

    [Theory]
    [InlineData(
        "hexo",
        "_config.yml|title: A",
        "package.json|{\"dependencies\":{\"hexo\":\"^7\"}}",
        "there is _config.yml, and package.json depends on hexo")]
    [InlineData("hexo", "_config.yml|url: x\nskip_render: []", "a.md|", "_config.yml sets skip_render, as Hexo's does")]
    [InlineData(
        "jekyll",
        "_config.yml|title: A\nkramdown:\n  input: GFM",
        "package.json|{\"devDependencies\":{\"grunt\":\"1\"}}",
        "_config.yml sets kramdown, as Jekyll's does")]
    [InlineData("jekyll", "_config.yml|theme: jekyll-theme-minimal", "index.md|", "_config.yml sets theme, as Jekyll's does")]
    [InlineData(
        "jekyll", "Gemfile|source 'x'\ngem \"github-pages\", group: :jekyll_plugins", "_config.yml|", "Gemfile names jekyll")]
    [InlineData(
        "hugo",
        "config.toml|baseURL = 'https://a.example/'",
        "content/a.md|",
        "there are config.toml with a baseURL and content/")]
    [InlineData(
        "vitepress",
        "package.json|\uFEFF{\"devDependencies\":{\"vitepress\":\"^1\"},}",
        "a.md|",
        "package.json depends on vitepress")]
    public void Tells_a_generator_by_what_its_files_say(string generator, string first, string second, string reason)
    {
        var files = new[] { first, second }
            .Select(file => file.Split('|'))
            .ToDictionary(file => file[0], file => file[1], StringComparer.Ordinal);
        var detected = GeneratorCatalog.Detect(new InMemoryFileSystem(files.Keys, files));
        Assert.Equal((generator, reason), (detected.Generator, detected.Reason));
    }

    [Theory]
    [InlineData("config.toml|base_url = 'https://a.example'", "content/a.md|")]
    [InlineData("config.yml|baseurl: x", "a.md|")]
    [InlineData("_config.yml|title: A", "a.md|")]
    [InlineData("package.json|{\"dependencies\": [\"hexo\"", "a.md|")]
    [InlineData("package.json|[1]", "_posts/2015-01-01-a.md|")]
    [InlineData(".vitepress/cache/x|", "files/readme/a.md|")]
    [InlineData("files/en-us/a.md|", "a.md|")]
    public void Is_not_sure_of_what_others_have_too(string first, string second)
    {
        var files = new[] { first, second }
            .Select(file => file.Split('|'))
            .ToDictionary(file => file[0], file => file[1], StringComparer.Ordinal);
        Assert.Equal("plain", GeneratorCatalog.Detect(new InMemoryFileSystem(files.Keys, files)).Generator);
    }

    [Fact]
    public void Names_the_folder_that_the_site_is_in()
    {
        Assert.Equal("website", GeneratorCatalog.Detect(new InMemoryFileSystem(["website/docusaurus.config.js", "package.json"])).Folder);
        Assert.Equal("", GeneratorCatalog.Detect(new InMemoryFileSystem(["hugo.toml", "docs/_config.yml", "docs/_posts/a.md"])).Folder);
        Assert.Equal("", GeneratorCatalog.Detect(new InMemoryFileSystem([])).Folder);
        Assert.Equal("docs", GeneratorCatalog.Detect(new InMemoryFileSystem(["docs/docfx.json", "docs/index.md"])).Folder);
        Assert.Equal("", GeneratorCatalog.Detect(new InMemoryFileSystem(["mkdocs.yaml", "docs/index.md"])).Folder);
    }

    [Fact]
    [Trait("Category", "Corpora")]
    public void Tells_the_generators_of_real_sites()
    {
        Assert.Equal("jekyll", Of("huxpro"));
        Assert.Equal("hugo", Of("spf13"));
        Assert.Equal("mdn", Of("webdoky"));
        Assert.Equal("plain", Of("seed"));

        static string Of(string corpus) =>
            GeneratorCatalog.Detect(new DiskFileSystem(Testing.SharedFolder.Path("corpora", corpus))).Generator;
    }
}
