using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Tests.Site;

/// <summary>Where Hexo publishes posts, pages and the files of posts, by its settings.</summary>
public sealed class HexoPublishingTests
{
    private const string Dated = "---\ndate: 2024-05-11 10:00:00\n---\n";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["source/index.md"] = "---\ntitle: Home\n---\n",
        ["source/docs/README.md"] = "# Read me\n",
        ["source/docs/table.ejs"] = "<p>x</p>",
        ["source/docs/fixed.md"] = "---\npermalink: pages/fixed\n---\n",
        ["source/_posts/harbour.md"] = Dated,
        ["source/_posts/harbour/quay.png"] = "",
        ["source/_posts/slugged.md"] = "---\ndate: 2024-05-11\nslug: other\n---\n",
        ["source/_posts/zh/boats.md"] = Dated,
        ["source/_posts/sea.md"] = "---\ndate: 2024-05-11\ncategories: [News, At Sea]\nabbrlink: 4a17\n---\n",
        ["source/_drafts/wreck.md"] = "---\ndate: 2024-05-11\n---\n",
        ["source/_posts/2024-06-01-named.md"] = "---\ntitle: Named\n---\n",
    };

    [Theory]
    [InlineData("", "/2024/05/11/slugged/", LocalTargetStatus.Found)] // a slug in the front matter of a post is no part of its address
    [InlineData("", "/2024/05/11/other/", LocalTargetStatus.Missing)]
    [InlineData("permalink: :year/:title\n", "/2024/harbour", LocalTargetStatus.Found)] // a file without an ending
    [InlineData("permalink: :year/:title\n", "/2024/harbour.html", LocalTargetStatus.Unknown)]
    [InlineData("permalink: :year/:title\npost_asset_folder: true\n", "/2024/harbour/quay.png", LocalTargetStatus.Found)]
    [InlineData(
        "permalink: :year/:title.html\npost_asset_folder: true\n",
        "/2024/harbour/quay.png",
        LocalTargetStatus.Found)] // beside harbour.html
    [InlineData("permalink: :year/:title.html\npost_asset_folder: true\n", "/2024/quay.png", LocalTargetStatus.Missing)]
    [InlineData("", "/pages/fixed.html", LocalTargetStatus.Found)]
    [InlineData("", "/docs/fixed.html", LocalTargetStatus.Missing)]
    public void Gives_a_page_the_ending_that_its_permalink_has(string config, string url, LocalTargetStatus status) =>
        Check(config, url, status);

    [Theory]
    [InlineData(
        "new_post_name: :year-:month-:day-:title.md\npermalink: :year/:title/\n",
        "/2024/named/",
        LocalTargetStatus.Found)] // the date stands in the name only
    [InlineData(
        "new_post_name: :year-:month-:day-:title.md\npermalink: :year/:title/\n",
        "/2024/zh-boats/",
        LocalTargetStatus.Found)] // a name of another form is hyphenated
    [InlineData("new_post_name: :year-:month-:day-:title.md\npermalink: :year/:title/\n", "/2024/zh/boats/", LocalTargetStatus.Missing)]
    [InlineData(
        "new_post_name: :lang/:title.md\npermalink_defaults:\n  lang: en\npermalink: :lang/:title/\n",
        "/zh/boats/",
        LocalTargetStatus.Found)] // the language stands in the name
    [InlineData(
        "new_post_name: :lang/:title.md\npermalink_defaults:\n  lang: en\npermalink: :lang/:title/\n",
        "/en/harbour/",
        LocalTargetStatus.Found)]
    [InlineData(
        "new_post_name: :lang/:title.md\npermalink_defaults:\n  lang: en\npermalink: :lang/:title/\n",
        "/zh/boat/",
        LocalTargetStatus.Missing)]
    public void Reads_the_names_of_posts_by_the_pattern_of_the_configuration(string config, string url, LocalTargetStatus status) =>
        Check(config, url, status);

    [Theory]
    [InlineData("permalink: :category/:title/\n", "/uncategorized/harbour/", LocalTargetStatus.Found)]
    [InlineData("permalink: :category/:title/\n", "/News/At-Sea/sea/", LocalTargetStatus.Found)] // the second lies in the first
    [InlineData(
        "permalink: :category/:title/\nfilename_case: 1\ncategory_map:\n  News: latest\n", "/latest/at-sea/sea/", LocalTargetStatus.Found)]
    [InlineData("permalink: :category/:title/\n", "/News/sea/", LocalTargetStatus.Missing)]
    [InlineData("permalink: p/:abbrlink.html\n", "/p/4a17.html", LocalTargetStatus.Found)] // a key of the front matter
    [InlineData("permalink: p/:abbrlink.html\n", "/p/4a18.html", LocalTargetStatus.Unknown)] // posts that have no number yet
    [InlineData("permalink: p/:year_:title/\n", "/p/2024_harbour/", LocalTargetStatus.Found)] // a placeholder ends in no underscore
    public void Fills_in_what_the_post_says(string config, string url, LocalTargetStatus status) => Check(config, url, status);

    [Theory]
    [InlineData("", "/2024/05/11/wreck/", LocalTargetStatus.Missing)]
    [InlineData("render_drafts: true\n", "/2024/05/11/wreck/", LocalTargetStatus.Found)]
    [InlineData("skip_render: docs/*.md\n", "/docs/README.md", LocalTargetStatus.Found)]
    [InlineData("skip_render: docs/*.md\n", "/docs/README.html", LocalTargetStatus.Missing)]
    [InlineData("skip_render:\n  - README.md\n", "/docs/README.html", LocalTargetStatus.Found)] // a file right in the folder
    [InlineData("", "/docs/table.html", LocalTargetStatus.Unknown)] // a page only with a renderer for it
    [InlineData("archive_dir: docs/all\n", "/docs/all/2024/", LocalTargetStatus.Unknown)] // lists inside of another folder
    [InlineData("index_generator:\n  path: news\n", "/news/", LocalTargetStatus.Unknown)]
    [InlineData("index_generator:\n  path: ''\n", "/docs/REEDME.html", LocalTargetStatus.Missing)] // as Hexo's own configuration has it
    [InlineData("category_dir: /\n", "/docs/boats/", LocalTargetStatus.Unknown)]
    public void Follows_the_settings_of_what_is_published(string config, string url, LocalTargetStatus status) =>
        Check(config, url, status);

    private static void Check(string config, string url, LocalTargetStatus status)
    {
        var posts = config.Contains(":year-", StringComparison.Ordinal)
            ? Files
            : Files.Where(file => !file.Key.Contains("named", StringComparison.Ordinal));
        var files = new Dictionary<string, string>(posts) { ["_config.yml"] = "url: https://harbour.example\ntheme: plain\n" + config };
        files["package.json"] = """{ "dependencies": { "hexo": "^7.0.0" } }""";
        var site = new ContentSite(new InMemoryFileSystem(files.Keys, files), SiteSettings.Default);
        Assert.Equal(status, site.ResolveLink("source/index.md", url).Status);
    }
}
