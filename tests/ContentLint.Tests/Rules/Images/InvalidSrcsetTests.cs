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
