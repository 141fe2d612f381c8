using ContentLint.Rules.Images;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

[Trait("Rule", "CL2016")]
public sealed class ImageAltMissingTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Fact]
    public void Reports_Markdown_images_with_empty_brackets_once() => RuleTester<ImageAltMissing>.Reports(
        "灯塔 🗼 [|![]|](灯塔.png) [![](a.png)](b.html) ![][x]\n\n[x]: a.png\n");

    [Fact]
    public void Reports_HTML_images_without_alt() => RuleTester<ImageAltMissing>.Reports(
        "<p>\n[|<img|] src=\"灯塔.png\">\n[|<IMG|] src='data:image/gif;base64,R0lGODlh' data-src=\"a.png\" title=\"灯塔\"></p>\n", setup: Html);

    [Fact]
    public void Reports_images_whose_attributes_do_not_say_it() =>
        RuleTester<ImageAltMissing>.Reports(
            "![x](a.png) [|![]|](a.png){: .alt=x } ![](a.png){width=50% data-alt=x} ![](a.png){{ alt=x }}\n");

    [Fact]
    public void Reports_HTML_in_Markdown() => RuleTester<ImageAltMissing>.Reports("Text [|<img|] src=\"a.png\"> text\n");

    [Fact]
    public void Names_the_image_and_shortens_a_long_one()
    {
        Assert.Equal(
            [
                "Image has no alternative text: 'a.png'. Describe the image in alt, or write alt=\"\" if it is decorative."
            ],
            RuleTester<ImageAltMissing>.Messages("<img src=\"a.png\">"));
        Assert.Equal(
            [
                "Image has no alternative text: 'a.png'. Describe the image between the brackets, or write <img "
                    + "alt=\"\"> if it is decorative."
            ],
            RuleTester<ImageAltMissing>.Messages("![](a.png)"));
        Assert.All(
            RuleTester<ImageAltMissing>.Messages($"<img src=\"data:image/png;base64,{new string('A', 5000)}\">"),
            message => Assert.True(message.Length < 250));
    }

    [Theory]
    [InlineData("<img src=\"a.png\" alt=\"\"> <img src=\"a.png\" alt> <img src=\"a.png\" alt=\"灯塔\">")]
    [InlineData(
        "<img src=\"a.png\" :alt=\"text\"> <img src=\"a.png\" v-bind:alt=\"text\"> <img src=\"a.png\" [attr.alt]=\"text\"> <img "
            + "v-bind=\"photo\">")]
    [InlineData("<img src=\"a.png\" {% if page.alt %}alt=\"{{ page.alt }}\"{% endif %}> <img {{ attributes }}>")]
    [InlineData(
        "<img src=\"a.png\" role=\"presentation\"> <img src=\"a.png\" aria-hidden=\"true\"> <img src=\"a.png\" aria-label=\"x\"> <img "
            + "src=\"a.png\" hidden>")]
    [InlineData("<img src=\"https://count.example/p.gif\" width=\"1\" height=\"1\">")]
    [InlineData(
        "<!-- <img src=\"a.png\"> --><pre><img src=\"a.png\"></pre><code><img src=\"a.png\"></code><template><img "
            + "src=\"a.png\"></template>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<ImageAltMissing>.IsQuiet(text, Html);

    [Theory]
    [InlineData("![灯塔](a.png) ![灯塔][x] ![x]\n\n[x]: a.png\n")]
    [InlineData("```\n![](a.png)\n```\n\n`![](a.png)` and `<img src=\"a.png\">`\n\n    ![](a.png)\n")]
    [InlineData("\\![](a.png) [](a.html)\n")]
    [InlineData("![](a.png){: .wide alt=\"灯塔 🗼\"} ![](a.png){alt=灯塔} ![](a.png){:alt='灯塔'}\n")]
    public void Is_quiet_in_Markdown(string text) => RuleTester<ImageAltMissing>.IsQuiet(text);

    [Fact]
    public void Is_quiet_about_JSX() =>
        RuleTester<ImageAltMissing>.IsQuiet(
            "<img src={photo} alt={text} />\n\n<img {...props} />\n", new RuleTestSetup { FileName = "a.mdx" });
}
