using ContentLint.Rules.Referrer;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Referrer;

[Trait("Rule", "CL3006")]
public sealed class ReferrerNeededTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Fact]
    public void Gives_YouTube_the_origin() => RuleTester<ReferrerNeeded>.Reports(
        "海 🌊\n\n<iframe src=\"[|https://www.youtube.com/embed/x|]\" referrerpolicy=\"no-referrer\"></iframe>\n",
        fixedText: "海 🌊\n\n<iframe src=\"https://www.youtube.com/embed/x\" "
            + "referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>\n");

    [Fact]
    public void Overrides_the_policy_of_the_page() => RuleTester<ReferrerNeeded>.Reports(
        "<meta name=\"referrer\" content=\"never\"><iframe src='[|//www.youtube-nocookie.com/embed/x|]'></iframe>",
        fixedText: "<meta name=\"referrer\" content=\"never\"><iframe src='//www.youtube-nocookie.com/embed/x' "
            + "referrerpolicy='strict-origin-when-cross-origin'></iframe>",
        setup: Html);

    [Fact]
    public void Overrides_what_the_server_sends() => RuleTester<ReferrerNeeded>.Reports(
        "<iframe src=\"[|https://player.example/x|]\"></iframe>",
        fixedText: "<iframe src=\"https://player.example/x\" referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>",
        setup: Html with { Site = new TestSite { ReferrerPolicy = "same-origin" }, Options = "hosts: player.example" });

    [Fact]
    public void Gives_an_image_host_that_needs_a_referrer_the_origin() => RuleTester<ReferrerNeeded>.Reports(
        "海 <img src=\"[|https://cdnfile.sspai.com/a.png|]\" srcset=\"https://cdnfile.sspai.com/b.png 2x\" referrerpolicy=\"no-referrer\" "
            + "alt=\"\">\n",
        fixedText: "海 <img src=\"https://cdnfile.sspai.com/a.png\" srcset=\"https://cdnfile.sspai.com/b.png 2x\" "
            + "referrerpolicy=\"strict-origin-when-cross-origin\" alt=\"\">\n");

    [Fact]
    public void Reports_a_Markdown_image_under_the_policy_of_the_page() => RuleTester<ReferrerNeeded>.Reports(
        "<meta name=\"referrer\" content=\"no-referrer\">\n\n![海]([|https://cdnfile.sspai.com/a.png|]) ![b][b]\n\n[b]: "
            + "[|https://img.example/b.png|]\n",
        setup: new RuleTestSetup { Options = "hosts: img.example" });

    [Theory]
    [InlineData(
        "<img src=\"https://cdnfile.sspai.com/a.png\"> <img src=\"https://cdnfile.sspai.com/a.png\" referrerpolicy=\"origin\"> <a "
            + "href=\"https://cdnfile.sspai.com/a.png\" referrerpolicy=\"no-referrer\">x</a>")]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/x\"></iframe>")]
    [InlineData(
        "<meta name=\"referrer\" content=\"no-referrer\"><iframe src=\"https://www.youtube.com/embed/x\" "
            + "referrerpolicy=\"origin\"></iframe>")]
    [InlineData(
        "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"referrer\" content=\"strict-origin\"><iframe "
            + "src=\"https://www.youtube.com/embed/x\"></iframe>")]
    [InlineData(
        "<iframe src=\"https://maps.example/\" referrerpolicy=\"no-referrer\"></iframe> <iframe src=\"https://youtube.com.example/\" "
            + "referrerpolicy=\"no-referrer\"></iframe>")]
    [InlineData("<a href=\"https://www.youtube.com/watch?v=x\" referrerpolicy=\"no-referrer\">x</a>")]
    [InlineData(
        "<iframe src=\"https://www.youtube.com/embed/x\" :referrerpolicy=\"policy\"></iframe><!-- <iframe "
            + "src=\"https://www.youtube.com/embed/x\" referrerpolicy=\"no-referrer\"></iframe> -->")]
    public void Is_quiet(string text) => RuleTester<ReferrerNeeded>.IsQuiet(text, Html);
}
