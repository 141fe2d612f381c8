using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>What VitePress publishes of its sources, and where.</summary>
public sealed class VitePressPublishingTests
{
    private static readonly Dictionary<string, string> Sources = new()
    {
        ["index.md"] = "# Harbour\n",
        ["guide/boats.md"] = "# Boats\n",
        ["guide/index.md"] = "# Guide\n",
        ["guide/TODO.md"] = "# To do\n",
        ["drafts/wreck.md"] = "# Wreck\n",
        ["README.md"] = "# Read me\n",
        ["guide/README.md"] = "# Read me\n",
        ["packages/tug/src/engine.md"] = "# Engine\n",
        ["dist/made.md"] = "# Made\n",
        ["guide/dist/made.md"] = "# Made\n",
        ["loose.html"] = "<p>Loose</p>",
        ["guide/quay.png"] = "",
        ["public/chart.html"] = "<p>Chart</p>",
        ["public/map/index.html"] = "<p>Map</p>",
        ["public/.well-known/anchor.png"] = "",
        ["public/dist/tide.png"] = "",
    };

    [Theory]
    [InlineData("./boats.md", LocalTargetStatus.Found)]
    [InlineData("./quay.png", LocalTargetStatus.Found)]
    [InlineData("/guide/boats.md", LocalTargetStatus.Found)]
    [InlineData("/guide/dist/made.md", LocalTargetStatus.Missing)]
    [InlineData("./dist/made.md", LocalTargetStatus.Missing)]
    [InlineData("./dist/made", LocalTargetStatus.Missing)]
    [InlineData("./none.md", LocalTargetStatus.Missing)]
    [InlineData("../guide/none.md", LocalTargetStatus.Missing)]
    public void Makes_no_page_of_what_lies_in_a_folder_of_built_files(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("", "guide/index.md", url));

    [Theory]
    [InlineData("/chart", LocalTargetStatus.Unknown)]
    [InlineData("/chart.html", LocalTargetStatus.Found)]
    [InlineData("/map/index.md", LocalTargetStatus.Unknown)]
    [InlineData("/.well-known/anchor.png", LocalTargetStatus.Found)]
    [InlineData("/dist/tide.png", LocalTargetStatus.Found)]
    public void Copies_all_public_files_and_writes_their_endings_itself(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("", "guide/index.md", url));

    [Theory]
    [InlineData("/guide/TODO", LocalTargetStatus.Missing)]
    [InlineData("/guide/TODO.md", LocalTargetStatus.Missing)]
    [InlineData("/drafts/wreck", LocalTargetStatus.Missing)]
    [InlineData("/README", LocalTargetStatus.Missing)]
    [InlineData("/guide/README", LocalTargetStatus.Found)]
    [InlineData("/guide/boats", LocalTargetStatus.Found)]
    public void Leaves_out_what_srcExclude_matches(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve("srcExclude: ['**/TODO.md', 'drafts/**', 'README.md']", "guide/boats.md", url));

    [Theory]
    [InlineData("/tour/boats.html", LocalTargetStatus.Found)]
    [InlineData("/tour/boats.md", LocalTargetStatus.Found)]
    [InlineData("/guide/boats.md", LocalTargetStatus.Missing)]
    [InlineData("/p/tug/engine", LocalTargetStatus.Found)]
    [InlineData("/p/tug/none", LocalTargetStatus.Missing)]
    [InlineData("/packages/tug/src/engine", LocalTargetStatus.Missing)]
    public void Publishes_what_is_rewritten_only_at_its_new_place(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(Rewrites, "index.md", url));

    [Theory]
    [InlineData("./none.md", LocalTargetStatus.Missing)]
    [InlineData("./engine.md", LocalTargetStatus.Found)]
    [InlineData("../../tour/boats.md", LocalTargetStatus.Found)]
    [InlineData("../../../guide/boats.md", LocalTargetStatus.Unknown)]
    public void Takes_relative_links_of_a_rewritten_page_from_its_new_place(string url, LocalTargetStatus status) =>
        Assert.Equal(status, Resolve(Rewrites, "packages/tug/src/engine.md", url));

    [Theory]
    [InlineData("rewrites(id) { return id.slice(3) }")]
    [InlineData("rewrites: { 'guide/(.*)': 'tour/:0' }")]
    [InlineData("rewrites: { ...others, 'a.md': 'b.md' }")]
    public void Does_not_know_pages_that_code_rewrites(string option) =>
        Assert.Equal(LocalTargetStatus.Unknown, Resolve(option, "index.md", "/tour/none"));

    [Theory]
    [InlineData("./tug.md", LocalTargetStatus.Unknown)]
    [InlineData("./tug", LocalTargetStatus.Unknown)]
    [InlineData("../guide/none.md", LocalTargetStatus.Missing)]
    public void May_make_a_page_of_a_route_that_no_source_is_named_after(string url, LocalTargetStatus status)
    {
        var files = new Dictionary<string, string>(Sources)
        {
            ["boats/[boat].md"] = "# Boat\n",
            ["boats/index.md"] = "# Boats\n",
            [".vitepress/config.mjs"] = "export default { title: 'Harbour' }\n",
        };
        Assert.Equal(status, Site(files).ResolveLink("boats/index.md", url).Status);
    }

    [Theory]
    [InlineData("base: process.env.BASE", "/kit/img/none.png")]
    [InlineData("base,", "/kit/img/none.png")]
    [InlineData("srcDir: folder", "/img/none.png")]
    [InlineData("srcDir: folder", "/guide/none")]
    public void Reports_nothing_by_a_folder_or_a_base_that_is_computed(string option, string url) =>
        Assert.Equal(LocalTargetStatus.Unknown, Resolve(option, "index.md", url));

    private const string Rewrites = "rewrites: { 'guide/boats.md': 'tour/boats.md', 'packages/:name/src/:page*': 'p/:name/:page*' }";

    private static LocalTargetStatus Resolve(string option, string document, string url)
    {
        var files = new Dictionary<string, string>(Sources)
        {
            [".vitepress/config.mjs"] = $"export default {{ title: 'Harbour', {option} }}\n"
        };
        return Site(files).ResolveLink(document, url).Status;
    }

    private static ContentSite Site(Dictionary<string, string> files) =>
        new(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
}
