using System.Text;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Images;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Site.Images;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

/// <summary>Rules that look into the files of images, on one site, in Markdown and in HTML.</summary>
[Trait("Rule", "CL2005")]
[Trait("Rule", "CL2006")]
[Trait("Rule", "CL2007")]
[Trait("Rule", "CL2008")]
[Trait("Rule", "CL2009")]
[Trait("Rule", "CL2011")]
public sealed class ImageFileCaseTests
{
    private static readonly RuleTestSetup Markdown = new()
    {
        FileName = "docs/tower.md",
        Site = new ContentSite(
            new InMemoryFileSystem(
                [],
                [
                    File("img/wide.png", TestImages.Png(640, 480)),
                    File("img/海.jpg", TestImages.Jpeg(300, 200)),
                    File("img/turned.jpg", TestImages.Jpeg(300, 200, orientation: 6)),
                    File("img/large.png", TestImages.Png(8, 8, padding: 1_048_576)),
                    File("img/empty.png", []),
                    File("img/page.jpg", Encoding.UTF8.GetBytes("<html><title>404</title></html>")),
                    File("img/pointer.webp", Encoding.UTF8.GetBytes("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")),
                    File("img/cut.png", TestImages.Png(8, 8)[..30]),
                    File("img/is-png.jpg", TestImages.Png(8, 8)),
                    File("img/is-webp.gif", TestImages.WebP(8, 8)),
                    File("img/is-jpeg.png", TestImages.Jpeg(8, 8)),
                    File("img/favicon.ico", TestImages.Png(16, 16)),
                    File("img/drawn.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>")),
                    File("img/Pier.png", TestImages.Png(8, 8)),
                    File("img/the pier.png", TestImages.Png(8, 8)),
                    File("img/IMG_0042.jpg", TestImages.Jpeg(8, 8)),
                    File("img/截图 2017-03-01.png", TestImages.Png(8, 8)),
                    File("img/灯塔.png", TestImages.Png(8, 8)),
                    File("docs/tower.md", []),
                ]),
            SiteSettings.Default),
    };

    private static readonly RuleTestSetup Html = Markdown with { FileName = "docs/tower.html" };

    [Theory]
    [InlineData("<p>海 🌊\n<img src=\"[|/img/empty.png|]\" alt=\"\"></p>\n")]
    [InlineData("<picture><source srcset=\"/img/wide.png 1x, [|../img/page.jpg|] 2x\"><img src='/img/wide.png' alt=''></picture>\n")]
    [InlineData("<img data-src=\"[|/img/pointer.webp|]\" src=\"data:image/gif;base64,R0lGODlh\" alt=\"\">\n")]
    [InlineData("<video poster=[|/img/cut.png|]></video>\n")]
    [InlineData("<div style=\"background: url(&quot;[|/img/empty.png|]&quot;)\">海</div>\n")]
    public void Reports_files_that_are_no_images(string markup) => InBoth<ImageUnreadable>(markup);

    [Theory]
    [InlineData("<img src=\"/img/wide.png\" alt=\"\"> <img src=\"/img/海.jpg\" alt=\"\"> <img src=\"/img/drawn.svg\" alt=\"\">\n")]
    [InlineData("<a href=\"/img/empty.png\">海 🌊</a> <link rel=\"preconnect\" href=\"/img/empty.png\">\n")]
    [InlineData("<img src=\"{{ site.baseurl }}/img/empty.png\" alt=\"\"> <img src=\"/img/{% page %}.png\" alt=\"\">\n")]
    [InlineData("<img src=\"https://sea.cn/img/empty.png\" alt=\"\"> <img src=\"/img/gone.png\" alt=\"\">\n")]
    [InlineData("<base href=\"https://sea.cn/\"><img src=\"img/empty.png\" alt=\"\">\n")]
    public void Is_quiet_about_images_and_about_what_is_not_the_sites(string text) => AreQuietInBoth<ImageUnreadable>(text);

    [Theory]
    [InlineData("<p>海 🌊\n<img src=\"[|/img/is-png.jpg|]\" alt=\"\"></p>\n", "img/is-png.jpg", "img/is-png.png")]
    [InlineData("<img src='[|../img/is-webp.gif?v=1|]' srcset='/img/wide.png 2x' alt=''>\n", "img/is-webp.gif", "img/is-webp.webp")]
    [InlineData("<video poster=[|/img/is-jpeg.png|]></video>\n", "img/is-jpeg.png", "img/is-jpeg.jpg")]
    public void Renames_a_file_to_what_it_is(string markup, string path, string newPath) =>
        AreRenamed<ImageTypeMismatch>(markup, path, newPath);

    [Theory]
    [InlineData(
        "<p>海 🌊\n<picture><source type=\"image/avif\" srcset=\"[|/img/wide.png|]\"><img src=\"/img/wide.png\" alt=\"\"></picture></p>\n")]
    [InlineData("<link rel=\"icon\" type=\"image/svg+xml\" href=\"[|/img/wide.png|]\">\n")]
    [InlineData("<picture><source type='image/webp' srcset='[|/img/海.jpg|] 1x, [|/img/wide.png|] 2x'></picture>\n")]
    public void Reports_a_type_that_the_file_has_not(string markup) => InBoth<ImageTypeMismatch>(markup);

    [Theory]
    [InlineData("<img src=\"/img/wide.png\" alt=\"\"> <img src=\"/img/海.jpg\" alt=\"🌊\">\n")]
    [InlineData("<link rel=\"icon\" href=\"/img/favicon.ico\"> <link rel=\"icon\" type=\"image/x-icon\" href=\"/img/favicon.ico\">\n")]
    [InlineData(
        "<picture><source type=\"{{ type }}\" srcset=\"/img/wide.png\"><source type=\"IMAGE/PNG\" srcset=\"/img/wide.png\"></picture>\n")]
    [InlineData("<img src=\"/img/empty.png\" alt=\"\"> <img src=\"/img/gone.jpg\" alt=\"\"> <img src=\"https://sea.cn/a.jpg\" alt=\"\">\n")]
    [InlineData("<a href=\"/img/is-png.jpg\">海</a> <img src=\"{{ base }}/img/is-png.jpg\" alt=\"\">\n")]
    public void Is_quiet_where_the_type_is_right_or_unknown(string text) => AreQuietInBoth<ImageTypeMismatch>(text);

    [Theory]
    [InlineData("<p>海 🌊\n<img src=\"[|/img/large.png|]\" alt=\"\"></p> <img src=\"/img/large.png\" alt=\"\">\n")]
    [InlineData("<img srcset='/img/wide.png 1x, [|../img/large.png?v=2|] 2x' alt=''>\n")]
    [InlineData("<img data-original=[|/img/large.png|] alt=''>\n")]
    public void Reports_a_large_file_once(string markup) => InBoth<ImageTooLarge>(markup);

    [Theory]
    [InlineData("<img src=\"/img/wide.png\" alt=\"🌊\"> <img src=\"/img/灯塔.png\" alt=\"海\">\n")]
    [InlineData("<a href=\"/img/large.png\">海</a>\n")]
    [InlineData("<img src=\"{{ base }}/img/large.png\" alt=\"\"> <img src=\"https://sea.cn/img/large.png\" alt=\"\">\n")]
    [InlineData("<template><img src=\"/img/large.png\" alt=\"\"></template>\n")]
    [InlineData("<!-- <img src=\"/img/large.png\"> --> <code><img src=\"/img/large.png\"></code>\n")]
    public void Is_quiet_about_files_of_a_bearable_size(string text) => AreQuietInBoth<ImageTooLarge>(text);

    [Fact]
    public void The_limit_is_an_option() =>
        RuleTester<ImageTooLarge>.IsQuiet("![海](/img/large.png)\n", Markdown with { Options = "max: 2097152" });

    [Theory]
    [InlineData(
        "<p>海 🌊\n[|<img|] src=\"/img/wide.png\" alt=\"\"></p>\n",
        "<p>海 🌊\n<img src=\"/img/wide.png\" width=\"640\" height=\"480\" alt=\"\"></p>\n")]
    [InlineData("[|<img|] alt='' src='../img/海.jpg?v=1'>\n", "<img alt='' src='../img/海.jpg?v=1' width='300' height='200'>\n")]
    [InlineData("[|<IMG|] SRC=/img/turned.jpg ALT=x>\n", "<IMG SRC=/img/turned.jpg width=\"200\" height=\"300\" ALT=x>\n")]
    public void Adds_width_and_height(string markup, string expected) => InBoth<ImageDimensionsMissing>(markup, safeFixed: expected);

    [Theory]
    [InlineData(
        "<p>海 🌊\n<img src=\"/img/wide.png\" width=\"320\" height=\"[|320|]\" alt=\"\"></p>\n",
        "<p>海 🌊\n<img src=\"/img/wide.png\" width=\"320\" height=\"240\" alt=\"\"></p>\n")]
    [InlineData(
        "<img height='[|200|]' width='300' src='/img/turned.jpg' alt=''>\n",
        "<img height='450' width='300' src='/img/turned.jpg' alt=''>\n")]
    [InlineData("<img src=../img/海.jpg width=150 height=[|300|] alt=x>\n", "<img src=../img/海.jpg width=150 height=100 alt=x>\n")]
    public void Computes_the_height_that_belongs_to_the_width(string markup, string expected) =>
        InBoth<ImageAspectRatio>(markup, unsafeFixed: expected);

    [Theory]
    [InlineData("<p>海 🌊\n<img src=\"[|/img/Pier.png|]\" alt=\"\"></p>\n", "img/Pier.png", "img/pier.png")]
    [InlineData("<img src=\"[|../img/the%20pier.png|]\" alt=\"\">\n", "img/the pier.png", "img/the-pier.png")]
    [InlineData("<img srcset='/img/wide.png 1x, [|/img/IMG_0042.jpg|] 2x' alt=''>\n", null, null)]
    [InlineData("<img data-src=\"[|/img/截图 2017-03-01.png|]\" alt=\"🌊\">\n", null, null)]
    public void Renames_a_file_unless_only_a_person_can_name_it(string markup, string? path, string? newPath) =>
        AreRenamed<ImageNameStyle>(markup, path, newPath);

    [Theory]
    [InlineData("<img src=\"/img/wide.png\" alt=\"🌊\"> <img src=\"/img/灯塔.png\" alt=\"海\">\n")]
    [InlineData("<a href=\"/img/Pier.png\">海</a>\n")]
    [InlineData("<img src=\"/img/Gone.png\" alt=\"\"> <img src=\"https://sea.cn/IMG_0042.jpg\" alt=\"\">\n")]
    [InlineData("<img src=\"{{ base }}/img/Pier.png\" alt=\"\"> <img src=\"data:image/png;base64,AAAA\" alt=\"\">\n")]
    [InlineData("<!-- <img src=\"/img/Pier.png\"> --> <template><img src=\"/img/Pier.png\" alt=\"\"></template>\n")]
    public void Is_quiet_about_good_names(string text) => AreQuietInBoth<ImageNameStyle>(text);

    private static void InBoth<TRule>(string markup, string? safeFixed = null, string? unsafeFixed = null)
        where TRule : Rule, new()
    {
        RuleTester<TRule>.Reports(markup, safeFixed, unsafeFixed, Markdown);
        RuleTester<TRule>.Reports(markup, safeFixed, unsafeFixed, Html);
    }

    private static void AreQuietInBoth<TRule>(string text)
        where TRule : Rule, new() => InBoth<TRule>(text);

    private static void AreRenamed<TRule>(string markup, string? path, string? newPath)
        where TRule : Rule, new()
    {
        InBoth<TRule>(markup);
        foreach (var setup in new[] { Markdown, Html })
        {
            var fix = Assert.Single(new RuleRun(new TRule(), setup).Analyze(MarkedUpText.Parse(markup, "").Text).Diagnostics).Fix;
            Assert.Equal(path is null ? null : new FileRename(path, newPath!), fix?.Renames.Single());
        }
    }

    private static KeyValuePair<string, byte[]> File(string path, byte[] bytes) => KeyValuePair.Create(path, bytes);
}
