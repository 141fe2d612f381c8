using ContentLint.Rules.Referrer;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Referrer;

[Trait("Rule", "CL3001")]
public sealed class MissingReferrerPolicyTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };
    private static readonly RuleTestSetup Configured = new() { Options = "hosts: ['*.feedcdn.example', CDN.example]" };
    private static readonly RuleTestSetup Own = new() { Site = new TestSite { Url = new Uri("https://blog.harbour.example") } };

    [Fact]
    public void Adds_no_referrer_safely_for_a_host_that_is_known_to_refuse() => RuleTester<MissingReferrerPolicy>.Reports(
        "<p>海 🌊\n<img src=\"[|https://wx1.sinaimg.cn/large/a.jpg|]\" alt=\"海\"></p>\n",
        fixedText: "<p>海 🌊\n<img src=\"https://wx1.sinaimg.cn/large/a.jpg\" referrerpolicy=\"no-referrer\" alt=\"海\"></p>\n");

    [Fact]
    public void Adds_no_referrer_safely_for_configured_hosts() => RuleTester<MissingReferrerPolicy>.Reports(
        "<img src='[|https://img.feedcdn.example/a.jpg|]'> <img src=[|//cdn.example:8080/a.jpg/|]>",
        fixedText: "<img src='https://img.feedcdn.example/a.jpg' referrerpolicy='no-referrer'> <img src=//cdn.example:8080/a.jpg/ "
            + "referrerpolicy=\"no-referrer\">",
        setup: Configured with { FileName = "about.html" });

    [Fact]
    public void Other_hosts_need_an_unsafe_fix() => RuleTester<MissingReferrerPolicy>.Reports(
        "<img src=\"[|http://a.example/a.jpg|]\" />",
        unsafeFixedText: "<img src=\"http://a.example/a.jpg\" referrerpolicy=\"no-referrer\" />",
        setup: Own);

    [Fact]
    public void Judges_the_lazy_attribute_behind_a_placeholder() => RuleTester<MissingReferrerPolicy>.Reports(
        "<img src=\"data:image/gif;base64,R0lGODlh\" data-original=\"[|https://i0.hdslb.com/a.jpg|]\" alt=\"\">",
        fixedText: "<img src=\"data:image/gif;base64,R0lGODlh\" data-original=\"https://i0.hdslb.com/a.jpg\" "
            + "referrerpolicy=\"no-referrer\" alt=\"\">",
        setup: Html);

    [Fact]
    public void Reports_an_image_with_several_candidates_once() => RuleTester<MissingReferrerPolicy>.Reports(
        "<img src=\"/a.jpg\" srcset=\"[|https://pic1.zhimg.com/a.jpg|] 1x, https://pic1.zhimg.com/b.jpg 2x\">",
        fixedText: "<img src=\"/a.jpg\" srcset=\"https://pic1.zhimg.com/a.jpg 1x, https://pic1.zhimg.com/b.jpg 2x\" "
            + "referrerpolicy=\"no-referrer\">",
        setup: Html);

    [Fact]
    public void A_Markdown_image_on_a_listed_host_can_become_an_img() => RuleTester<MissingReferrerPolicy>.Reports(
        "![海]([|https://pic1.zhimg.com/a.jpg|]) ![b][b] ![c](https://a.example/c.jpg)\n\n[b]: [|https://img.feedcdn.example/b.jpg|]\n",
        unsafeFixedText: "<img src=\"https://pic1.zhimg.com/a.jpg\" alt=\"海\" referrerpolicy=\"no-referrer\"> ![b][b] "
            + "![c](https://a.example/c.jpg)\n\n[b]: https://img.feedcdn.example/b.jpg\n",
        setup: Configured);

    [Theory]
    [InlineData("![a *b*]([|https://pic1.zhimg.com/a.jpg|])")]
    [InlineData("![a]([|https://pic1.zhimg.com/a&amp;b.jpg|])")]
    [InlineData("![a]([|https://pic1.zhimg.com/a.jpg|] (title))")]
    public void A_Markdown_image_that_would_have_to_be_translated_is_left_to_a_person(string markup) =>
        RuleTester<MissingReferrerPolicy>.Reports(markup);

    [Fact]
    public void The_own_registrable_domain_is_no_other_site() => RuleTester<MissingReferrerPolicy>.IsQuiet(
        "<img src=\"https://img.harbour.co.uk/a.jpg\">",
        new RuleTestSetup { Site = new TestSite { Url = new Uri("https://www.harbour.co.uk/") } });

    [Fact]
    public void A_meta_behind_the_image_comes_too_late() => RuleTester<MissingReferrerPolicy>.Reports(
        "<img src=\"[|https://wx1.sinaimg.cn/a.jpg|]\"><meta name=\"referrer\" content=\"no-referrer\">",
        fixedText: "<img src=\"https://wx1.sinaimg.cn/a.jpg\" referrerpolicy=\"no-referrer\"><meta name=\"referrer\" "
            + "content=\"no-referrer\">",
        setup: Html);

    [Fact]
    public void An_image_that_no_policy_helps_is_left_to_another_rule() =>
        RuleTester<MissingReferrerPolicy>.IsQuiet("<img src=\"https://img1.doubanio.com/a.jpg\">", Html);

    [Theory]
    [InlineData("hosts: []")]
    [InlineData("hosts: '*'")]
    public void A_host_that_needs_a_referrer_keeps_it(string options) => RuleTester<MissingReferrerPolicy>.IsQuiet(
        "<img src=\"https://cdnfile.sspai.com/a.png\" alt=\"\"> <img data-src=\"//cdnfile.sspai.com/a.png\" alt=\"\">",
        Html with { Options = options });

    [Fact]
    public void What_the_configuration_says_of_a_host_counts_more_than_the_list() => RuleTester<MissingReferrerPolicy>.Reports(
        "<img src=\"[|https://cdnfile.sspai.com/a.png|]\">",
        fixedText: "<img src=\"https://cdnfile.sspai.com/a.png\" referrerpolicy=\"no-referrer\">",
        setup: Html with { Options = "hosts: cdnfile.sspai.com" });

    [Fact]
    public void Uses_the_spelling_of_JSX_in_MDX() => RuleTester<MissingReferrerPolicy>.Reports(
        "<img src=\"[|https://wx1.sinaimg.cn/a.jpg|]\" />\n",
        fixedText: "<img src=\"https://wx1.sinaimg.cn/a.jpg\" referrerPolicy=\"no-referrer\" />\n",
        setup: new RuleTestSetup { FileName = "a.mdx" });

    [Fact]
    public void The_host_in_front_of_a_template_tag_is_known() => RuleTester<MissingReferrerPolicy>.Reports(
        "<img src=\"[|https://wx1.sinaimg.cn/{{ page.image }}|]\">",
        fixedText: "<img src=\"https://wx1.sinaimg.cn/{{ page.image }}\" referrerpolicy=\"no-referrer\">",
        setup: Html);

    [Fact]
    public void Says_what_the_host_does()
    {
        Assert.Equal(
            [
                "Image of another site has no referrer policy: 'https://mmbiz.qpic.cn/a'. Add referrerpolicy=\"no-referrer\"."
            ],
            RuleTester<MissingReferrerPolicy>.Messages("<img src=\"https://mmbiz.qpic.cn/a\">"));
        Assert.Contains(
            "Image of another site has no referrer policy: 'https://mmbiz.qpic.cn/a'. Write an <img> with "
                + "referrerpolicy=\"no-referrer\", or set a policy for the page.",
            Assert.Single(RuleTester<MissingReferrerPolicy>.Messages("![](https://mmbiz.qpic.cn/a)")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<img src=\"https://a.example/a.jpg\" referrerpolicy=\"origin\"> <img src=\"https://a.example/a.jpg\" "
            + "referrer-policy=\"no-referrer\">")]
    [InlineData("<meta name=\"Referrer\" content=\"same-origin\"><img src=\"https://wx1.sinaimg.cn/a.jpg\">")]
    [InlineData("<img src=\"/a.jpg\"> <img src=\"a.jpg\"> <img src=\"data:image/gif;base64,R0lGODlh\">")]
    [InlineData(
        "<img src=\"https://{{ host }}/a.jpg\"> <img src=\"{{ cdn }}/a.jpg\"> <img src=\"https://a.example/a.jpg\" {{ attributes }}>")]
    [InlineData("<img src=\"https://a.example/a.jpg\" :referrerpolicy=\"policy\"> <img src=\"https://a.example/a.jpg\" v-bind=\"photo\">")]
    [InlineData(
        "<!-- <img src=\"https://a.example/a.jpg\"> --><pre><img src=\"https://a.example/a.jpg\"></pre><template><img "
            + "src=\"https://a.example/a.jpg\"></template>")]
    [InlineData(
        "<a href=\"https://a.example/a.jpg\">a</a><iframe src=\"https://a.example/\"></iframe><link rel=\"icon\" "
            + "href=\"https://a.example/i.png\">")]
    public void Is_quiet_in_HTML(string text) => RuleTester<MissingReferrerPolicy>.IsQuiet(text, Html);

    [Theory]
    [InlineData(
        "```html\n<img src=\"https://wx1.sinaimg.cn/a.jpg\">\n```\n`![](https://wx1.sinaimg.cn/a.jpg)`\n\n    "
            + "![](https://wx1.sinaimg.cn/a.jpg)\n")]
    [InlineData("![海](https://a.example/a.jpg) [海](https://wx1.sinaimg.cn/a.jpg)\n")]
    public void Is_quiet_in_Markdown(string text) => RuleTester<MissingReferrerPolicy>.IsQuiet(text);

    [Fact]
    public void The_own_site_is_no_other_origin() =>
        RuleTester<MissingReferrerPolicy>.IsQuiet(
            "<img src=\"https://BLOG.harbour.example:443/a.jpg\"> <img src=\"//blog.harbour.example/a.jpg\">", Own);

    [Fact]
    public void A_policy_that_the_server_sends_is_enough() => RuleTester<MissingReferrerPolicy>.IsQuiet(
        "<img src=\"https://wx1.sinaimg.cn/a.jpg\"> ![](https://wx1.sinaimg.cn/a.jpg)",
        new RuleTestSetup { Site = new TestSite { ReferrerPolicy = "no-referrer" } });
}
