using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site.Roles;

/// <summary>What becomes of each file is decided by the generator's own configuration.</summary>
public sealed class FileRoleTests
{
    private const string Title = "---\ntitle: x\n---\n";

    private static readonly Dictionary<string, Dictionary<string, string>> Repositories = new(StringComparer.Ordinal)
    {
        ["vitepress"] = new()
        {
            ["package.json"] = "{}",
            ["docs/.vitepress/config.ts"] = "export default { srcExclude: ['internal/**', 'TODO.md'] }",
            ["docs/index.md"] = "",
            ["docs/public/raw.html"] = "",
        },
        ["vitepress-root"] = new() { [".vitepress/config.mts"] = "export default {}", ["index.md"] = "", ["README.md"] = "# x\n" },
        ["vitepress-code"] = new()
        {
            ["docs/.vitepress/config.ts"] = "import { a } from 'b'\nexport default a()", ["docs/index.md"] = "",
        },
        ["hexo"] = new()
        {
            ["_config.yml"] = "exclude:\n  - notes/**\n", ["source/_posts/a.md"] = Title, ["scaffolds/post.md"] = Title,
        },
        ["jekyll"] = new()
        {
            ["_config.yml"] = "exclude: [internal, test]\ncollections:\n  boats:\n    output: true\n  crew:\n    output: false\n",
            ["Gemfile"] = "gem \"jekyll\"\n", ["README.md"] = "# x\n", ["docs/README.md"] = "# x\n", ["guide/README.md"] = Title,
            ["index.md"] = Title,
        },
        ["jekyll-source"] = new()
        {
            ["_config.yml"] = "source: site\nlayouts_dir: _designs\nremote_theme: x\n", ["site/_posts/2024-01-01-a.md"] = Title,
        },
        ["hugo"] = new() { ["hugo.toml"] = "ignoreFiles = ['\\.draft\\.md$']\n", ["content/a.md"] = Title, ["layouts/a.html"] = "" },
        ["docusaurus"] = new()
        {
            ["website/docusaurus.config.js"] =
                "module.exports = { presets: [['classic', { docs: { path: '../docs', exclude: ['drafts/**'] } }]] }",
            ["docs/intro.md"] = "", ["website/package.json"] = "{}",
        },
        ["astro"] = new() { ["astro.config.mjs"] = "export default {}", ["src/pages/index.md"] = "" },
        ["eleventy"] = new()
        {
            ["eleventy.config.js"] =
                "export default function (c) { c.ignores.add('drafts/**'); return { dir: { input: 'src', includes: '_parts' } } }",
            [".eleventyignore"] = "src/notes\n", ["src/index.md"] = "",
        },
        ["plain"] = new() { ["index.html"] = "", ["packages/a/package.json"] = "{}", ["README.md"] = "# x\n" },
        ["monorepo"] = new()
        {
            ["package.json"] = "{}", ["apps/docs/.vitepress/config.ts"] = "export default {}", ["apps/docs/index.md"] = "",
            ["apps/blog/_config.yml"] = "baseurl: /b\n", ["apps/blog/_posts/2024-01-01-a.md"] = Title,
        },
    };

    [Theory]
    [InlineData("vitepress", "docs/guide/a.md", FileRoles.Content)]
    [InlineData("vitepress", "docs/README.md", FileRoles.Content)]
    [InlineData("vitepress", "docs/internal/a.md", FileRoles.Repository)]
    [InlineData("vitepress", "docs/TODO.md", FileRoles.Repository)]
    [InlineData("vitepress", "docs/page.html", FileRoles.Repository)]
    [InlineData("vitepress", "docs/public/raw.html", FileRoles.Content)]
    [InlineData("vitepress", "README.md", FileRoles.Repository)]
    [InlineData("vitepress", "packages/a/CHANGELOG.md", FileRoles.Repository)]
    [InlineData("vitepress", ".github/CONTRIBUTING.md", FileRoles.Repository)]
    [InlineData("vitepress-root", "README.md", FileRoles.Repository)]
    [InlineData("vitepress-root", "CHANGELOG.md", FileRoles.Repository)]
    [InlineData("vitepress-root", "changelog.md", FileRoles.Content)]
    [InlineData("vitepress-root", "guide/README.md", FileRoles.Content)]
    [InlineData("vitepress-code", "docs/a.md", FileRoles.Content)]
    [InlineData("vitepress-code", "packages/a/CHANGELOG.md", FileRoles.Repository)]
    [InlineData("vitepress-code", "packages/a/notes.md", FileRoles.Repository)]
    [InlineData("hexo", "source/_posts/a.md", FileRoles.Content)]
    [InlineData("hexo", "source/_drafts/a.md", FileRoles.Content)]
    [InlineData("hexo", "source/notes/a.md", FileRoles.Repository)]
    [InlineData("hexo", "scaffolds/post.md", FileRoles.Template)]
    [InlineData("hexo", "themes/x/layout/a.html", FileRoles.Template)]
    [InlineData("hexo", "themes/x/README.md", FileRoles.Repository)]
    [InlineData("hexo", "README.md", FileRoles.Repository)]
    [InlineData("jekyll", "README.md", FileRoles.Repository)]
    [InlineData("jekyll", "docs/README.md", FileRoles.Repository)]
    [InlineData("jekyll", "guide/README.md", FileRoles.Content)]
    [InlineData("jekyll", "guide/a.md", FileRoles.Content)]
    [InlineData("jekyll", "internal/a.md", FileRoles.Repository)]
    [InlineData("jekyll", "_drafts/a.md", FileRoles.Content)]
    [InlineData("jekyll", "_boats/a.md", FileRoles.Content)]
    [InlineData("jekyll", "_crew/a.md", FileRoles.Content)]
    [InlineData("jekyll", "_other/a.md", FileRoles.Repository)]
    [InlineData("jekyll", "_layouts/a.html", FileRoles.Template)]
    [InlineData("jekyll", "_includes/a.md", FileRoles.Template)]
    [InlineData("jekyll-source", "site/a.md", FileRoles.Content)]
    [InlineData("jekyll-source", "site/_designs/a.html", FileRoles.Template)]
    [InlineData("jekyll-source", "notes/a.md", FileRoles.Repository)]
    [InlineData("hugo", "content/a.md", FileRoles.Content)]
    [InlineData("hugo", "content/b.draft.md", FileRoles.Repository)]
    [InlineData("hugo", "layouts/a.html", FileRoles.Template)]
    [InlineData("hugo", "archetypes/default.md", FileRoles.Template)]
    [InlineData("hugo", "static/a.html", FileRoles.Content)]
    [InlineData("hugo", "docs/a.md", FileRoles.Repository)]
    [InlineData("docusaurus", "docs/intro.md", FileRoles.Content)]
    [InlineData("docusaurus", "docs/_part.md", FileRoles.Content)]
    [InlineData("docusaurus", "docs/drafts/a.md", FileRoles.Repository)]
    [InlineData("docusaurus", "website/blog/2024-01-01-a.md", FileRoles.Content)]
    [InlineData("docusaurus", "website/README.md", FileRoles.Repository)]
    [InlineData("astro", "src/pages/a.md", FileRoles.Content)]
    [InlineData("astro", "src/content/blog/a.md", FileRoles.Content)]
    [InlineData("astro", "CONTRIBUTING.md", FileRoles.Repository)]
    [InlineData("eleventy", "src/a.md", FileRoles.Content)]
    [InlineData("eleventy", "src/notes/a.md", FileRoles.Repository)]
    [InlineData("eleventy", "src/_parts/a.html", FileRoles.Template)]
    [InlineData("eleventy", "README.md", FileRoles.Repository)]
    [InlineData("plain", "a.md", FileRoles.Content)]
    [InlineData("plain", "docs/a.md", FileRoles.Content)]
    [InlineData("plain", "README.md", FileRoles.Repository)]
    [InlineData("plain", "README.zh-CN.md", FileRoles.Repository)]
    [InlineData("plain", "readme-driven-development.md", FileRoles.Content)]
    [InlineData("plain", "packages/a/README.md", FileRoles.Repository)]
    [InlineData("plain", "guide/README.md", FileRoles.Content)]
    [InlineData("plain", "_includes/a.html", FileRoles.Template)]
    [InlineData("monorepo", "apps/docs/a.md", FileRoles.Content)]
    [InlineData("monorepo", "apps/blog/_posts/2024-01-01-a.md", FileRoles.Content)]
    [InlineData("monorepo", "packages/a/notes.md", FileRoles.Repository)]
    public void The_generator_decides(string repository, string path, FileRoles role) =>
        Assert.Equal(role, Site(repository).RoleOf(path).Kind);

    [Theory]
    [InlineData("vitepress", "__tests__/fixtures/a.md", "__tests__")]
    [InlineData("vitepress", "packages/a/tests/a.md", "packages/a/tests")]
    [InlineData("vitepress", "examples/blog/a.md", "examples")]
    [InlineData("vitepress", "docs/examples/a.md", null)]
    [InlineData("vitepress-root", "examples/a.md", null)]
    [InlineData("vitepress-root", "test/a.md", null)]
    [InlineData("hexo", "test/a.md", "test")]
    [InlineData("hexo", "source/examples/a.md", null)]
    [InlineData("jekyll", "test/a.md", "test")]
    [InlineData("jekyll", "playground/a.md", null)]
    [InlineData("hugo", "content/tests/a.md", null)]
    [InlineData("hugo", "Vendor/a.md", "Vendor")]
    [InlineData("docusaurus", "docs/playground/a.md", null)]
    [InlineData("docusaurus", "third_party/a.md", "third_party")]
    [InlineData("astro", "src/pages/snapshots/a.md", null)]
    [InlineData("astro", "src/components/__tests__/a.md", "src/components/__tests__")]
    [InlineData("astro", "src/content/examples/a.md", null)]
    [InlineData("eleventy", "fixtures/a.md", "fixtures")]
    [InlineData("plain", "docs/test/a.md", "docs/test")]
    [InlineData("plain", "testing/a.md", null)]
    [InlineData("monorepo", "apps/docs/test/a.md", null)]
    [InlineData("monorepo", "apps/test/a.md", "apps/test")]
    public void Folders_of_tests_count_outside_of_every_site(string repository, string path, string? folder) =>
        Assert.Equal(folder, Site(repository).RoleOf(path).TestFolder);

    [Fact]
    public void A_site_in_a_folder_of_tests_is_a_fixture()
    {
        var role = SiteOf(new()
        {
            ["package.json"] = "{}", ["tests/site/.vitepress/config.ts"] = "export default {}", ["tests/site/index.md"] = "",
        }).RoleOf("tests/site/index.md");
        Assert.Equal(("tests", FileRoles.Content), (role.TestFolder, role.Kind));
    }

    [Fact]
    public void An_excluded_file_that_pages_may_include_is_judged_by_either_reading()
    {
        var site = Site("vitepress");
        Assert.Equal(LocalTargetStatus.Found, site.ResolveLink("docs/internal/a.md", "../index.md").Status);
        Assert.Equal(LocalTargetStatus.Found, site.ResolveLink("docs/internal/a.md", "/").Status);
        Assert.Equal(LocalTargetStatus.Missing, site.ResolveLink("docs/internal/a.md", "/gone").Status);
    }

    [Fact]
    public void A_url_of_the_own_host_leads_to_the_published_site_from_everywhere()
    {
        var site = SiteOf(new()
        {
            ["hugo.toml"] = "baseURL = 'https://harbour.example/'\n", ["content/boats.md"] = Title, ["static/_redirects"] = "",
            ["README.md"] = "# x\n",
        });
        Assert.Equal(LocalTargetStatus.Found, site.ResolveLink("README.md", "https://harbour.example/boats/").Status);
        Assert.Equal(LocalTargetStatus.Missing, site.ResolveLink("README.md", "https://harbour.example/boots/").Status);
        Assert.Equal(LocalTargetStatus.Missing, site.ResolveLink("README.md", "/boats/").Status);
    }

    [Fact]
    public void An_id_of_a_template_may_be_on_any_page_of_its_site()
    {
        var site = SiteOf(new()
        {
            ["_config.yml"] = "title: x\n", ["Gemfile"] = "gem \"jekyll\"\n", ["index.md"] = Title, ["README.md"] = "# x\n",
            ["_layouts/page.html"] = "<h2 id=\"further-reading\">x</h2><a name='top-{{ x }}'></a>",
        });
        Assert.True(site.MayLayoutHaveId("index.md", "further-reading"));
        Assert.False(site.MayLayoutHaveId("index.md", "further"));
        Assert.False(site.MayLayoutHaveId("README.md", "further-reading"));
    }

    [Theory]
    [InlineData(".github/PULL_REQUEST_TEMPLATE.md")]
    [InlineData(".github/ISSUE_TEMPLATE/bug.md")]
    [InlineData("ISSUE_TEMPLATE.md")]
    public void Urls_in_templates_of_issues_are_unknown(string path) =>
        Assert.Equal(LocalTargetStatus.Unknown, Site("vitepress").ResolveLink(path, "docs/gone.md").Status);

    [Fact]
    public void The_reason_names_what_decides()
    {
        Assert.Equal("'srcExclude' has 'internal/**'", Site("vitepress").RoleOf("docs/internal/a.md").Reason);
        Assert.Equal("'README.md' is a document of the repository", Site("hexo").RoleOf("README.md").Reason);
        Assert.Equal("it is outside of the folders of hugo", Site("hugo").RoleOf("docs/a.md").Reason);
    }

    private static ContentSite Site(string repository) => SiteOf(Repositories[repository]);

    private static ContentSite SiteOf(Dictionary<string, string> files) =>
        new(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
}
