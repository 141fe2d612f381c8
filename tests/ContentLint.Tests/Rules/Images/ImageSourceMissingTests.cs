using ContentLint.Rules.Images;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

[Trait("Rule", "CL2003")]
public sealed class ImageSourceMissingTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };
    private static readonly RuleTestSetup Mdx = new() { FileName = "docs/about.mdx" };

    [Fact]
    public void Reports_a_Markdown_image_without_URL() => RuleTester<ImageSourceMissing>.Reports("海 🌊 [|![海港]()|]\n\n[|![海港](<>)|]\n");

    [Fact]
    public void Reports_an_HTML_image_without_source() => RuleTester<ImageSourceMissing>.Reports(
        "<p>\n[|<img|] alt=\"海港\"> <IMG [|SRC=\" \"|]> <img [|src|] alt=x> <img [|src=''|] srcset=''></p>\n", setup: Html);

    [Fact]
    public void Reports_HTML_in_Markdown() =>
        RuleTester<ImageSourceMissing>.Reports("Text [|<img|] alt=\"\"> text\n\n<div>\n[|<img|]>\n</div>\n");

    [Fact]
    public void A_picture_needs_a_source_in_its_img_too() => RuleTester<ImageSourceMissing>.Reports(
        "<picture><source srcset=\"a.webp\">[|<img|] alt=\"x\"></picture>", setup: Html);

    [Theory]
    [InlineData("<img src=\"a.png\"> <img srcset=\"a.png 1x\"> <img src=\"data:image/gif;base64,R0lGODlh\">")]
    [InlineData(
        "<img data-src=\"a.png\"> <img data-original=\"a.png\"> <img data-lazy-src=\"a.png\"> <img data-srcset=\"a.png 1x\"> <img src "
            + "data-cfsrc=\"a.png\">")]
    [InlineData("<img :src=\"photo\"> <img v-bind:src=\"photo\"> <img v-bind=\"photo\"> <img [src]=\"photo\"> <img v-lazy=\"photo\">")]
    [InlineData("<img src=\"{{ page.image }}\"> <img {% if page.image %}src=\"a.png\"{% endif %}> <img {{ attributes }}>")]
    [InlineData("<!-- <img> --><pre><img></pre><code><img></code><template><img></template><script>'<img>'</script>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<ImageSourceMissing>.IsQuiet(text, Html);

    [Theory]
    [InlineData("```html\n<img>\n```\n\n`<img>` `![x]()`\n\n    <img>\n")]
    [InlineData("![海港](a.png) [text]() \\![x]()\n")]
    [InlineData("![x]({% asset_path a.png %}) ![x]({{ page.image }})\n")]
    public void Is_quiet_in_Markdown(string text) => RuleTester<ImageSourceMissing>.IsQuiet(text);

    [Fact]
    public void Is_quiet_about_JSX() =>
        RuleTester<ImageSourceMissing>.IsQuiet("<img src={photo} />\n\n<img {...props} />\n\n<Img />\n", Mdx);
}
