using ContentLint.Rules.Embedded;
using ContentLint.Rules.FrontMatter;
using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>What Hugo's own documentation does: a theme as a vendored module, bundles of parts, blank lines before front matter.</summary>
public sealed class HugoModuleTests
{
    private const string Config =
        "baseURL = 'https://harbour.example/'\n[module]\n[[module.imports]]\npath = 'a.example/tide'\n[[module.imports]]\npath = "
            + "'a.example/wave'\n";

    private static readonly ContentSite Vendored = Site(
        ("hugo.toml", Config),
        ("content/_index.md", ""),
        ("content/install/common/index.md", "+++\nheadless = true\n+++\n"),
        ("content/install/common/deep/part.md", ""),
        ("_vendor/a.example/tide/static/images/gopher.svg", ""),
        ("_vendor/a.example/wave/static/images/wave.svg", ""));

    [Theory]
    [InlineData("/images/gopher.svg", LocalTargetStatus.Found)]
    [InlineData("/images/wave.svg", LocalTargetStatus.Found)]
    [InlineData("/images/zebra.svg", LocalTargetStatus.Missing)]
    public void The_files_of_vendored_modules_are_published(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Vendored.Resolve("content/_index.md", url).Status);

    [Theory]
    [InlineData("", true)]
    [InlineData("[[module.mounts]]\nsource = 'files'\ntarget = 'static'\n", false)]
    public void What_a_module_mounts_from_elsewhere_is_not_known(string mounts, bool isKnown)
    {
        var site = Site(
            ("hugo.toml", Config),
            ("content/a.md", ""),
            ("_vendor/a.example/tide/hugo.toml", mounts),
            ("_vendor/a.example/tide/static/x.css", ""),
            ("_vendor/a.example/wave/hugo.toml", ""));
        Assert.Equal(isKnown, !MayHaveOtherFiles(site));
    }

    [Fact]
    public void A_module_that_is_not_there_may_bring_anything() =>
        Assert.True(MayHaveOtherFiles(Site(("hugo.toml", Config), ("content/a.md", ""))));

    private static bool MayHaveOtherFiles(ContentSite site) =>
        site.Profile.Regions.Any(static region => region.Where.IsEverything && region.Kinds.HasFlag(EntryKinds.Files));

    [Theory]
    [InlineData("content/install/common/part.md", true)]
    [InlineData("content/install/common/deep/part.md", true)]
    [InlineData("content/install/common/index.md", false)]
    [InlineData("content/install/page.md", false)]
    [InlineData("content/_index.md", false)]
    [InlineData("content/_part.md", true)]
    [InlineData("docs/_includes/part.md", true)]
    [InlineData("README.md", false)]
    public void Resources_of_a_leaf_bundle_are_parts_of_other_pages(string path, bool isPart)
    {
        Assert.Equal(isPart, Vendored.IsPart(path));
        var setup = new RuleTestSetup { FileName = path, Site = Vendored };
        if (isPart)
            RuleTester<FragmentNotFound>.IsQuiet("[x](#editions)\n", setup);
        else
            RuleTester<FragmentNotFound>.Reports("[x]([|#editions|])\n", setup: setup);
    }

    [Theory]
    [InlineData("a.md", false)]
    [InlineData("quay/a.md", false)]
    [InlineData("bundle/a.md", true)]
    [InlineData("bundle/deep/index.md", true)]
    [InlineData("bundle/index.md", false)]
    public void The_content_may_be_the_whole_folder(string path, bool isPart) =>
        Assert.Equal(
            isPart,
            Site(("hugo.toml", "contentDir = '.'\n"), (
                "quay/b.md", ""), ("bundle/index.md", ""), ("bundle/deep/index.md", "")).IsPart(path));

    [Theory]
    [InlineData("\n\n---\ntitle: A\n---\n")]
    [InlineData("\uFEFF---\ntitle: A\n---\n")]
    public void Hugo_finds_the_front_matter_behind_white_space(string text) =>
        RuleTester<TextBeforeFrontMatter>.IsQuiet(text, new RuleTestSetup { FileName = "content/a.md", Site = Vendored });

    [Fact]
    public void A_script_in_a_template_is_where_it_belongs()
    {
        RuleTester<ScriptElement>.IsQuiet(
            "<script>a()</script>\n", new RuleTestSetup { FileName = "layouts/partials/a.html", Site = Vendored });
        RuleTester<ScriptElement>.Reports(
            "<[|script|]>a()</script>\n", setup: new RuleTestSetup { FileName = "content/layouts/a.html", Site = Vendored });
    }

    [Fact]
    public void Jekyll_makes_no_page_of_a_readme()
    {
        var site = Site(
            ("_config.yml", "title: A\n"),
            ("_layouts/a.html", ""),
            ("README.md", "# A\n"),
            ("index.md", "---\ntitle: A\n---\n"),
            ("a/index.md", "---\ntitle: A\n---\n"),
            ("a.md", "---\ntitle: A\npermalink: /a/\n---\n"));
        Assert.Empty(site.SharersOfAddress("README.md"));
        Assert.Empty(site.SharersOfAddress("index.md"));
        Assert.Equal("a/index.md", Assert.Single(site.SharersOfAddress("a.md")));
    }

    private static ContentSite Site(params (string Path, string Text)[] files) =>
        new(new InMemoryFileSystem(
            files.Select(file => file.Path), files.ToDictionary(file => file.Path, file => file.Text)), SiteSettings.Default);
}
