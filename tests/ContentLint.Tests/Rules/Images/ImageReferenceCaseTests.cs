using ContentLint.Rules.Images;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

/// <summary>Rules that judge an image's URL or text, in Markdown and in HTML.</summary>
[Trait("Rule", "CL2001")]
[Trait("Rule", "CL2002")]
[Trait("Rule", "CL2004")]
[Trait("Rule", "CL2012")]
[Trait("Rule", "CL2014")]
[Trait("Rule", "CL2016")]
[Trait("Rule", "CL2017")]
[Trait("Rule", "CL2018")]
[Trait("Rule", "CL2019")]
public sealed class ImageReferenceCaseTests
{
    private static readonly RuleTestSetup Html = new()
    {
        FileName = "about.html", Site = new TestSite { Url = new Uri("https://harbour.example/") }
    };
    private static readonly RuleTestSetup Markdown = Html with { FileName = "_posts/about.md" };

    [Theory]
    [InlineData("海 🌊\n\n<img srcset=\"[|a.png 1x, b.png 1x|]\" src=\"a.png\" alt=\"\">\n")]
    [InlineData("<div>\n<img src='a.png' srcset='[|a.png 400w|]' alt=''>\n</div>\n")]
    public void Reports_a_srcset_in_Markdown(string markup) => RuleTester<InvalidSrcset>.Reports(markup, setup: Markdown);

    [Theory]
    [InlineData("```html\n<img srcset=\"a 1q\">\n```\n\n`<img srcset=\"a 1q\">`\n\n    <img srcset=\"a 1q\">\n")]
    [InlineData("<img srcset=\"{{ srcset }}\" src=\"a.png\" alt=\"\"> <img srcset=\"{% srcset a.png %}\" src=\"a.png\" alt=\"\">\n")]
    public void Is_quiet_about_a_srcset_that_is_shown_or_made(string text) => RuleTester<InvalidSrcset>.IsQuiet(text, Markdown);

    [Theory]
    [InlineData("<p>海 🌊\n<img src=\"[|file:///C:/Bilder/海.png|]\" alt=\"\"></p>\n")]
    [InlineData("<a href='[|\\\\nas\\share\\tides.pdf|]'>海</a> <img srcset='a.png 1x, [|C:/Bilder/b.png|] 2x' alt=''>\n")]
    [InlineData("<video poster=[|/Users/anna/a.png|]></video>\n")]
    public void Reports_paths_of_a_disk(string markup) => RuleTester<LocalFilesystemPath>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<img src=\"/C/a.png\" alt=\"\"> <img src=\"images/Users/anna/a.png\" alt=\"🌊\">\n")]
    [InlineData("<pre><img src=\"file:///a.png\"></pre> <template><img src=\"C:\\a.png\"></template>\n")]
    [InlineData("<img src=\"{{ base }}/Users/anna/a.png\" alt=\"\"> <img src=\"file://{{ path }}\" alt=\"\">\n")]
    [InlineData("<img src=\"https://sea.cn/?file:///C:/a.png\" alt=\"\">\n")]
    public void Is_quiet_about_paths_of_the_site(string text) => RuleTester<LocalFilesystemPath>.IsQuiet(text, Html);

    [Theory]
    [InlineData("<p>海 🌊\n<img src=\"a.png\" alt=\"[|图片|]\"></p>\n")]
    [InlineData("<img src='/img/灯塔-2017.png' alt='[|灯塔-2017.png|]'>\n")]
    [InlineData("<img alt=[|DSC_0042|] src=a.png> <img src=\"a.png\" alt=\"[|  |]\">\n")]
    public void Reports_alternative_texts_that_say_nothing(string markup) => RuleTester<ImageAltPlaceholder>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<img src=\"a.png\" alt=\"海港 🌊\"> <img src=\"harbour.png\" alt=\"harbour\">\n")]
    [InlineData("<img src=\"a.png\" alt=\"\"> <img src=\"a.png\" alt=''> <img src=\"a.png\" alt>\n")]
    [InlineData("<img src=\"a.png\" alt=\"{{ alt }}\"> <img src=\"a.png\" :alt=\"image\"> <img src=\"a.png\" alt=\"{% alt %}.png\">\n")]
    [InlineData("<code><img src=\"a.png\" alt=\"image\"></code> <!-- <img alt=\"image\"> --> <template><img alt=\"image\"></template>\n")]
    [InlineData("<a title=\"image\" href=\"a.png\">image</a>\n")]
    public void Is_quiet_about_descriptions_and_decoration(string text) => RuleTester<ImageAltPlaceholder>.IsQuiet(text, Html);

    [Theory]
    [InlineData("<p>海 🌊\n<img src=\"[|https://picsum.photos/200|]\" alt=\"\"></p>\n")]
    [InlineData("<img src='a.png' data-src='[|//via.placeholder.com/1|]' alt=''>\n")]
    [InlineData("<video poster=[|https://PLACEHOLD.CO/1|]></video>\n")]
    public void Reports_filler_images(string markup) => RuleTester<PlaceholderImage>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<img src=\"https://sea.cn/?https://picsum.photos/1\" alt=\"\"> <img src=\"https://picsum.photos.sea.cn/1\" alt=\"\">\n")]
    [InlineData("<link rel=\"preconnect\" href=\"https://picsum.photos\"> <a href=\"https://picsum.photos\">海 🌊</a>\n")]
    [InlineData("<img src=\"https://{{ host }}/placehold.co/1\" alt=\"\"> <img src=\"{{ filler }}\" alt=\"\">\n")]
    [InlineData("<pre><img src=\"https://picsum.photos/1\"></pre> <!-- <img src=\"https://picsum.photos/1\"> -->\n")]
    public void Is_quiet_about_real_images(string text) => RuleTester<PlaceholderImage>.IsQuiet(text, Html);

    [Theory]
    [InlineData(
        "<p>海 🌊\n<img src=\"[|http://sea.cn/海.png|]\" alt=\"\"></p>\n", "<p>海 🌊\n<img src=\"https://sea.cn/海.png\" alt=\"\"></p>\n")]
    [InlineData(
        "<img srcset='a.png 1x, [|http://sea.cn/b.png|] 2x,' alt=''>\n", "<img srcset='a.png 1x, https://sea.cn/b.png 2x,' alt=''>\n")]
    [InlineData("<video poster=[|Http://sea.cn/a.png|]></video>\n", "<video poster=https://sea.cn/a.png></video>\n")]
    public void Uses_https_in_HTML(string markup, string expected) =>
        RuleTester<InsecureImage>.Reports(markup, unsafeFixedText: expected, setup: Html);

    [Theory]
    [InlineData("![海 🌊][sea]\n\n[sea]: [|http://sea.cn/a.png|] 'Titel'\n", "![海 🌊][sea]\n\n[sea]: https://sea.cn/a.png 'Titel'\n")]
    [InlineData("![海](<[|http://sea.cn/a b.png|]>)\n", "![海](<https://sea.cn/a b.png>)\n")]
    public void Uses_https_in_Markdown(string markup, string expected) =>
        RuleTester<InsecureImage>.Reports(markup, unsafeFixedText: expected, setup: Markdown);

    [Theory]
    [InlineData("<img src=\"https://cors.example/?http://sea.cn/a.png\" alt=\"\"> <img src=\"/proxy/http://sea.cn/a.png\" alt=\"\">\n")]
    [InlineData("<link rel=\"preconnect\" href=\"http://sea.cn\"> <link rel=\"dns-prefetch\" href=\"http://sea.cn\">\n")]
    [InlineData("<img src=\"http://{{ host }}/a.png\" alt=\"\"> <img src=\"{{ scheme }}://sea.cn/a.png\" alt=\"\">\n")]
    [InlineData("<template><img src=\"http://sea.cn/a.png\"></template> <code><img src=\"http://sea.cn/a.png\"></code>\n")]
    [InlineData("<img src=\"http://127.0.0.1/a.png\" alt=\"\"> <img src=\"http://printer.local/a.png\" alt=\"\">\n")]
    public void Is_quiet_about_encrypted_images_in_HTML(string text) => RuleTester<InsecureImage>.IsQuiet(text, Html);

    [Theory]
    [InlineData("<img src=\"/海/🌊.png\" alt=\"\"> <img src=\"a%20b.png\" alt=\"\"> <img src=\"a_(b).png\" alt=\"\">\n")]
    [InlineData("<img src=\"data:image/svg+xml,<svg></svg>\" alt=\"\"> <img src=\"https://sea.cn/?u=100%\" alt=\"\">\n")]
    [InlineData("<img srcset=\"a.png 1x, b,c.png 2x\" alt=\"\">\n")]
    public void Is_quiet_about_encoded_URLs_in_HTML(string text) => RuleTester<ImageUrlEncoding>.IsQuiet(text, Html);

    [Theory]
    [InlineData("<p>海 🌊\n[|<img|] src=\"灯塔.png\" title=\"灯塔\"></p>\n")]
    [InlineData("<picture><source srcset=\"a.webp\">[|<img|] src='a.png'></picture>\n")]
    public void Reports_an_image_without_alternative_text(string markup) => RuleTester<ImageAltMissing>.Reports(markup, setup: Html);

    [Fact]
    public void A_file_whose_name_has_a_percent_sign_is_found_under_either_name()
    {
        var site = new ContentSite(new InMemoryFileSystem(["img/100%.png", "img/a b.png", "img/harbour.png"]), SiteSettings.Default);
        const string Images =
            "![海 🌊](/img/100%25.png) ![x](/img/100%.png) ![x](/img/a%20b.png) ![x](/img/harbour.png?v=1) ![x](/img/harbour.png#frag)\n\n"
                + "<img src=\"/img/a b.png\" alt=\"\">\n";
        RuleTester<ImageNotFound>.IsQuiet(Images, Markdown with { Site = site });
        RuleTester<ImagePathCase>.IsQuiet(Images, Markdown with { Site = site });
    }
}
