using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Site;

/// <summary>The tags of Hexo that name a post or a file of its folder.</summary>
public sealed class HexoTagTests
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["_config.yml"] =
            "url: https://a.example\nnew_post_name: :year-:month-:day-:title.md\npost_asset_folder: true\npermalink: :title/\n",
        ["source/_posts/2024-05-11-harbour.md"] = "---\ntitle: The Harbour\ndate: 2024-05-11\n---\n",
        ["source/_posts/2024-05-11-harbour/tides.pdf"] = "",
        ["source/_posts/notes/小船.md"] = "---\ntitle: Boats\ndate: 2024-05-12\n---\n",
    };

    private static readonly RuleTestSetup Setup = new()
    {
        FileName = "source/_posts/2024-05-11-harbour.md",
        Site = new ContentSite(new InMemoryFileSystem(Files.Keys, Files), SiteSettings.Default),
    };

    [Theory]
    [InlineData("{% post_link harbour %}\n")]
    [InlineData("{% post_link 2024-05-11-harbour The title %}\n")]
    [InlineData("{% post_link \"The Harbour\" %}\n")]
    [InlineData("{% post_link notes/小船#part 'A title' %}\n")]
    [InlineData("[Boats]({% post_path notes/小船 %})\n")]
    [InlineData("{% asset_link tides.pdf The tides %}\n")]
    [InlineData("[The tides]({% asset_path tides.pdf %})\n")]
    [InlineData("`{% post_link gone %}`\n")]
    public void Finds_posts_by_file_and_title_and_files_in_the_posts_folder(string text) =>
        RuleTester<LinkTargetNotFound>.IsQuiet(text, Setup);

    [Theory]
    [InlineData("See [|{% post_link habour %}|].\n")]
    [InlineData("[Boats]([|{% post_path gone %}|])\n")]
    public void Reports_a_post_that_is_not_there(string markup) => RuleTester<LinkTargetNotFound>.Reports(markup, setup: Setup);

    [Fact]
    public void Reports_a_file_that_the_post_does_not_have_and_leaves_the_tag_to_a_person() =>
        RuleTester<LinkTargetNotFound>.Reports("{% asset_link [|tide.pdf|] The tides %}\n", setup: Setup);

    [Fact]
    public void Says_where_it_looked() =>
        Assert.Equal(
            ["source/_posts/gone.md"], Setup.Site!.ResolveTemplate(Setup.FileName, "{% post_link gone %}").LookedAt.AsEnumerable());
}
