using ContentLint.Rules.Images;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

[Trait("Rule", "CL2004")]
public sealed class InvalidSrcsetTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("[|a.png 400px, b.png 2x|]")]
    [InlineData("[|a.png 1x, b.png 1.0x|]")]
    [InlineData("[|a.png, b.png 1x|]")]
    [InlineData("[|a.png 400w, b.png 2x|]")]
    [InlineData("[|a.png 400w 2x|]")]
    [InlineData("[|a.png 0w|]")]
    [InlineData("[|a.png -1x|]")]
    [InlineData("[|a.png 100h|]")]
    [InlineData("[|a.png\n 1x, 海.png\n large|]")]
    [InlineData("[|my image.png 2x|]")]
    [InlineData("[|/img/harbour view 1.jpg 800w|]")]
    [InlineData("[|/img/big box 2.png 2x|]")]
    [InlineData("[|a.png wx 2x|]")]
    [InlineData("[|a.png w|]")]
    [InlineData("[|a.png x, b.png 2x|]")]
    [InlineData("[|a.png 99999999999w|]")]
    public void Reports_what_browsers_drop(string srcset) =>
        RuleTester<InvalidSrcset>.Reports($"<img src=a.png srcset=\"{srcset}\" sizes=\"50vw\" alt='🌊'>", setup: Html);

    [Theory]
    [InlineData("a.png, 1200w", "Misplaced comma before the descriptor '1200w' in srcset. Write a space instead of the comma.")]
    [InlineData("a.png, 1x, b.png, 2x", "Misplaced comma before the descriptor '1x' in srcset. Write a space instead of the comma.")]
    [InlineData("a.png ,1.5x", "Misplaced comma before the descriptor '1.5x' in srcset. Write a space instead of the comma.")]
    [InlineData("/w_1,h_2/a.png,1200w", "Misplaced comma before the descriptor '1200w' in srcset. Write a space instead of the comma.")]
    [InlineData("a.png?v=1,2x, b.png 1x", "Misplaced comma before the descriptor '2x' in srcset. Write a space instead of the comma.")]
    [InlineData("a.png 1x, 2x", "Descriptor '2x' without a URL in srcset. Write the URL of an image before the descriptor.")]
    [InlineData("a.png 400px", "Unknown descriptor '400px' in srcset. Use a width such as 480w or a density such as 2x.")]
    [InlineData("a.png 1x /b.png 2x", "Missing comma or unencoded space after 'a.png' in srcset. Separate the images by commas, and write "
        + "%20 for spaces in URLs.")]
    public void Says_what_is_wrong(string srcset, string message) => Assert.Equal(
        message, Assert.Single(RuleTester<InvalidSrcset>.Messages($"<img src=a.png srcset=\"{srcset}\" sizes=\"50vw\">", Html)));

    [Theory]
    [InlineData("<picture><source srcset=\"a.png 1w, b.png 2w\"><img src=a.png alt='🌊' loading=\"lazy\" sizes=\"auto\"></picture>")]
    [InlineData("<picture><source srcset=\"a.png 1w\"><source srcset='b.png 2w'>\n<img loading=LAZY sizes=\"AUTO, 50vw\"></picture>")]
    [InlineData("<picture><source srcset=\"a.png 1w\"><img data-sizes=\"auto\"></picture>")]
    [InlineData("<picture><source srcset=\"a.png 1w\"><img :sizes=\"s\"></picture>")]
    [InlineData("<picture><source srcset='a.png 1w'><img v-bind='p'></picture>")]
    public void A_source_may_leave_out_sizes_where_its_image_has_automatic_ones(string text) =>
        RuleTester<InvalidSrcset>.IsQuiet(text, Html);

    [Theory]
    [InlineData("<picture><source srcset=\"[|a.png 1w|]\"><img loading=lazy sizes=\"50vw\"></picture>海 🌊")]
    [InlineData("<picture><source srcset=\"[|a.png 1w|]\"><img sizes=\"auto\"></picture>")]
    [InlineData("<picture><source srcset=\"[|a.png 1w|]\"><img></picture><picture><img loading=lazy sizes=auto></picture>")]
    public void Other_images_give_a_source_no_sizes(string markup) => RuleTester<InvalidSrcset>.Reports(markup, setup: Html);

    [Fact]
    public void Reports_widths_without_sizes() => RuleTester<InvalidSrcset>.Reports(
        "<img srcset=\"[|a.png 400w|]\"> <picture><source srcset=\"[|a.png 1w|]\"></picture> <link rel=preload as=image "
            + "imagesrcset=\"[|a.png 1w|]\">", setup: Html);

    [Theory]
    [InlineData("a.png, b.png 2x")]
    [InlineData("a.png 1x,b.png 2x,")]
    [InlineData(" a.png 1x , , b.png 1.5x ")]
    [InlineData("data:image/png;base64,AA== 1x, b.png 2x")]
    [InlineData("https://sea.cn/w_1,h_2/a.png 400w, /b,c.png 800w")]
    [InlineData("a.png,b.png 2x")]
    [InlineData("a.png 400w 300h, b.png 800w 600h")]
    [InlineData("{{ a }} 2q, b.png")]
    [InlineData("海.png 1e0x")]
    public void Is_quiet(string srcset) => RuleTester<InvalidSrcset>.IsQuiet($"<img src=a.png srcset=\"{srcset}\" sizes=\"50vw\">", Html);

    [Fact]
    public void Lazy_images_may_leave_sizes_to_the_layout() => RuleTester<InvalidSrcset>.IsQuiet(
        "<img loading=lazy srcset=\"a.png 400w\"> <img :sizes=\"s\" srcset=\"a.png 400w\"> <video><source srcset=\"a.png 400w\"></video> "
            + "<img srcset=\"\"> <pre><img srcset=\"a q\"></pre>", Html);
}
