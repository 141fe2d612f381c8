using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>Where nobody knows what makes the pages, what any generator would find is no mistake.</summary>
public sealed class UnknownGeneratorTests
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["guides/start.md"] = "## Big boats\n",
        ["guides/港口.md"] = "## 燈塔\n",
        ["guides/tides.rst"] = "Tides\n",
        ["guides/crew.html.erb"] = "<h1>Crew</h1>\n",
        ["web/index.html"] = "<html><body><h1>Quay</h1></body></html>\n",
    };

    [Theory]
    [InlineData("start.html")]
    [InlineData("start.htm?v=1#big-boats")]
    [InlineData("%E6%B8%AF%E5%8F%A3.html")]
    [InlineData("../guides/tides.html")]
    [InlineData("crew.html")]
    public void A_page_is_found_beside_its_source(string url) =>
        Assert.Equal(LocalTargetStatus.Found, Site(Files).ResolveLink("guides/other.md", url).Status);

    [Theory]
    [InlineData("guides/other.md", "zebra.html", LocalTargetStatus.Unknown)]
    [InlineData("guides/other.md", "zebra.md", LocalTargetStatus.Missing)]
    [InlineData("guides/other.html", "zebra.html", LocalTargetStatus.Missing)]
    [InlineData("web/other.md", "zebra.html", LocalTargetStatus.Missing)]
    [InlineData("guides/other.md", "../web/zebra.html", LocalTargetStatus.Missing)]
    public void A_program_may_make_pages_of_anything_where_none_is_written_by_hand(string document, string url, LocalTargetStatus status) =>
        Assert.Equal(status, Site(Files).ResolveLink(document, url).Status);

    [Theory]
    [InlineData("has_many Association", "has-many-association")]
    [InlineData("Event: 'error'", "event-error")]
    [InlineData("--fix", "fix")]
    [InlineData("Time Durations", "time_durations")]
    [InlineData("`.eslintignore`", ".eslintignore")]
    [InlineData("1.2. Überblick 🌊", "12-uberblick")]
    [InlineData("安装 Docker", "docker")]
    [InlineData("stableSort ![advanced](/advanced.svg)", "stablesort-")]
    [InlineData("الميناء الكبير", "الميناء_الكبير")]
    public void A_heading_may_get_its_anchor_in_many_ways(string heading, string fragment) =>
        RuleTester<FragmentNotFound>.IsQuiet($"[x](#{fragment})\n\n## {heading}\n");

    [Theory]
    [InlineData("Big boats", "small-boats")]
    [InlineData("安装 Docker", "podman")]
    [InlineData("安装", "zebra")]
    [InlineData("🌊", "zebra")]
    public void But_none_from_other_letters(string heading, string fragment) =>
        RuleTester<FragmentNotFound>.Reports($"[x]([|#{fragment}|])\n\n## {heading}\n");

    [Fact]
    public void An_id_that_somebody_wrote_is_meant_as_it_is() =>
        RuleTester<FragmentNotFound>.Reports(
            "[x]([|#big_boats|])\n\n<a id=\"big-boats\"></a>\n", unsafeFixedText: "[x](#big-boats)\n\n<a id=\"big-boats\"></a>\n");

    [Fact]
    public void Who_says_how_anchors_are_made_is_taken_at_his_word()
    {
        var site = new ContentSite(new InMemoryFileSystem(["a.md"]), SiteSettings.Default with { Slugs = HeadingSlugs.GitHub });
        RuleTester<FragmentNotFound>.Reports(
            "[x]([|#time_durations|])\n\n## Time durations\n",
            unsafeFixedText: "[x](#time-durations)\n\n## Time durations\n",
            setup: new RuleTestSetup { FileName = "a.md", Site = site });
    }

    [Fact]
    public void A_layout_may_show_the_title_as_a_heading() =>
        RuleTester<FragmentNotFound>.IsQuiet("---\ntitle: Disaster recovery\n---\n\n[x](#disaster-recovery)\n");

    [Fact]
    public void The_documents_of_a_repository_are_none_of_the_generators_pages()
    {
        var site = Site(new()
        {
            ["_config.yml"] = "theme: tide\n", ["package.json"] = "{\"hexo\": {\"version\": \"7.0.0\"}}",
            ["source/_posts/a.md"] = "---\ntitle: A\n---\n\n## Big Boats\n"
        });
        Assert.Equal("hexo", site.Profile.Generator);
        RuleTester<FragmentNotFound>.IsQuiet(
            "[x](#big-boats)\n\n## Big Boats\n", new RuleTestSetup { FileName = "README.md", Site = site });
        RuleTester<FragmentNotFound>.Reports(
            "[x]([|#big-boats|])\n\n## Big Boats\n",
            unsafeFixedText: "[x](#Big-Boats)\n\n## Big Boats\n",
            setup: new RuleTestSetup { FileName = "source/_posts/b.md", Site = site });
    }

    [Fact]
    public void A_page_without_content_gets_its_anchors_from_its_layout()
    {
        var site = Site(new() { ["lang.md"] = "---\ntitle: Lang\ntype: functions\n---\n\n", ["other.md"] = "Text.\n" });
        RuleTester<FragmentNotFound>.IsQuiet("[x](lang.md#format)\n", new RuleTestSetup { FileName = "a.md", Site = site });
        RuleTester<FragmentNotFound>.Reports("[x]([|other.md#format|])\n", setup: new RuleTestSetup { FileName = "a.md", Site = site });
    }

    private static ContentSite Site(Dictionary<string, string> files) =>
        new(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
}
