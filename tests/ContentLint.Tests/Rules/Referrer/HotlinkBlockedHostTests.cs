using ContentLint.Rules.Referrer;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Referrer;

[Trait("Rule", "CL3005")]
public sealed class HotlinkBlockedHostTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    private static readonly RuleTestSetup Server = new() { Site = new TestSite { ReferrerPolicy = "strict-origin-when-cross-origin" } };

    [Fact]
    public void Replaces_a_policy_that_still_sends_a_referrer() => RuleTester<HotlinkBlockedHost>.Reports(
        "海 🌊\n<img src=\"[|https://wx1.sinaimg.cn/a.jpg|]\" referrerpolicy=\"origin\" alt=\"\">\n",
        fixedText: "海 🌊\n<img src=\"https://wx1.sinaimg.cn/a.jpg\" referrerpolicy=\"no-referrer\" alt=\"\">\n");

    [Fact]
    public void The_last_meta_before_the_image_counts() => RuleTester<HotlinkBlockedHost>.Reports(
        "<meta name=referrer content=no-referrer><img src='https://i0.hdslb.com/a.jpg'><meta name=referrer content=origin><img "
            + "src='[|https://i0.hdslb.com/b.jpg|]'>",
        fixedText: "<meta name=referrer content=no-referrer><img src='https://i0.hdslb.com/a.jpg'><meta name=referrer "
            + "content=origin><img src='https://i0.hdslb.com/b.jpg' referrerpolicy='no-referrer'>",
        setup: Html);

    [Fact]
    public void A_Markdown_image_becomes_an_img_where_the_server_has_a_policy() => RuleTester<HotlinkBlockedHost>.Reports(
        "![海 🌊]([|https://pic1.zhimg.com/a.jpg|] \"港口\")\n",
        unsafeFixedText: "<img src=\"https://pic1.zhimg.com/a.jpg\" alt=\"海 🌊\" title=\"港口\" referrerpolicy=\"no-referrer\">\n",
        setup: Server);

    [Fact]
    public void A_host_that_answers_its_own_pages_only_cannot_be_helped()
    {
        RuleTester<HotlinkBlockedHost>.Reports(
            "![]([|https://img1.doubanio.com/a.jpg|]) <img src=\"[|https://i.pximg.net/a.jpg|]\" referrerpolicy=\"no-referrer\">");
        Assert.EndsWith(
            "Image host refuses other sites: 'https://img1.doubanio.com/a.jpg'. Copy the image to this site if "
                + "its licence allows that.",
            Assert.Single(RuleTester<HotlinkBlockedHost>.Messages("![](https://img1.doubanio.com/a.jpg)")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_can_be_added_and_taken_off_the_list() => RuleTester<HotlinkBlockedHost>.Reports(
        "<img src=\"[|https://a.feed.example/a.jpg|]\" referrerpolicy=\"origin\"> <img src=\"https://wx1.sinaimg.cn/a.jpg\" "
            + "referrerpolicy=\"origin\">",
        fixedText: "<img src=\"https://a.feed.example/a.jpg\" referrerpolicy=\"no-referrer\"> <img src=\"https://wx1.sinaimg.cn/a.jpg\" "
            + "referrerpolicy=\"origin\">",
        setup: new RuleTestSetup { FileName = "a.html", Options = "hosts: ['*.feed.example', '!*.sinaimg.cn']" });

    [Theory]
    [InlineData("<img src=\"https://wx1.sinaimg.cn/a.jpg\"> ![](https://wx1.sinaimg.cn/a.jpg)")]
    [InlineData(
        "<img src=\"https://wx1.sinaimg.cn/a.jpg\" referrerpolicy=\"No-Referrer\"> <img src=\"https://wx1.sinaimg.cn/a.jpg\" "
            + "referrerpolicy=\"same-origin\">")]
    [InlineData(
        "<img src=\"https://a.example/a.jpg\" referrerpolicy=\"origin\"> <a href=\"https://wx1.sinaimg.cn/a.jpg\" "
            + "referrerpolicy=\"origin\">a</a>")]
    [InlineData(
        "<img src=\"https://wx1.sinaimg.cn/a.jpg\" referrerpolicy=\"{{ policy }}\"> <img src=\"https://wx1.sinaimg.cn/a.jpg\" "
            + "referrer-policy=\"origin\">")]
    [InlineData("<meta name=\"referrer\" content=\"never\"><img src=\"https://wx1.sinaimg.cn/a.jpg\">")]
    [InlineData(
        "<!-- <img src=\"https://wx1.sinaimg.cn/a.jpg\" referrerpolicy=\"origin\"> --><pre><img src=\"https://wx1.sinaimg.cn/a.jpg\" "
            + "referrerpolicy=\"origin\"></pre>")]
    public void Is_quiet(string text) => RuleTester<HotlinkBlockedHost>.IsQuiet(text);
}
