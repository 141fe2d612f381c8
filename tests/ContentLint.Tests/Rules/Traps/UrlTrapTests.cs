using ContentLint.Rules.Embedded;
using ContentLint.Rules.Links;
using ContentLint.Rules.Referrer;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Traps;

/// <summary>URLs that look like another than they are.</summary>
public sealed class UrlTrapTests
{
    private static readonly RuleTestSetup Html = new()
    {
        FileName = "about.html", Site = new TestSite { Url = new Uri("https://site.example/") }
    };

    [Theory]
    [InlineData("<p>海 🌊 <a href=\"https://cors.example/?http://img.sea.cn/a.png\">x</a></p>\n")]
    [InlineData("<p>海 🌊 <a href=\"https://cors.example/http://img.sea.cn/a.png\">x</a></p>\n")]
    [InlineData("<p>海 🌊 <a href=\"https://cors.example/?u=//localhost/&amp;v=javascript:a()\">x</a></p>\n")]
    [InlineData("<p>海 🌊 <a href=\"https://cors.example/?u=https://anna:geheim@sea.cn/\">x</a></p>\n")]
    [InlineData("<p>海 🌊 <a href=\"https://cors.example/#http://bit.ly/a\">x</a></p>\n")]
    public void A_URL_in_the_query_of_a_proxy_is_not_the_link(string text)
    {
        ReferenceRules.AreQuiet(text, Html);
        ReferenceRules.AreQuiet(text, Html with { FileName = "about.md" });
    }

    [Fact]
    public void A_frame_of_a_proxy_is_fetched_over_https() => RuleTester<InsecureSubresource>.IsQuiet(
        "<iframe src=\"https://cors.example/?http://maps.example/\"></iframe>\n<script "
            + "src=\"https://cors.example/?u=http://a.example/a.js\"></script>\n", Html);

    [Theory]
    [InlineData("<link rel=\"preconnect\" href=\"https://cdn.example\">\n")]
    [InlineData("<link rel=\"dns-prefetch\" href=\"//cdn.example\">\n")]
    [InlineData("<link rel=\"preconnect dns-prefetch\" href=\"http://cdn.example\" crossorigin>\n")]
    [InlineData("<link href='//cdn.example' rel='DNS-Prefetch'>\n")]
    public void Preconnect_and_dns_prefetch_load_nothing(string text)
    {
        ReferenceRules.AreQuiet(text, Html);
        ReferenceRules.AreQuiet("海 🌊\n\n" + text, Html with { FileName = "about.md" });
    }

    [Fact]
    public void The_lazy_attribute_is_the_image_and_the_placeholder_is_not()
    {
        RuleTester<ProtocolRelativeUrl>.Reports(
            "<img src=\"data:image/gif;base64,R0lGODlh\" data-src=\"[|//images.example/a.png|]\" alt=\"海 🌊\">\n",
            fixedText: "<img src=\"data:image/gif;base64,R0lGODlh\" data-src=\"https://images.example/a.png\" alt=\"海 🌊\">\n",
            setup: Html);
        RuleTester<HotlinkBlockedHost>.Reports(
            "海 🌊\n\n<img src='data:image/gif;base64,R0lGODlh' data-original='[|https://wx1.sinaimg.cn/a.jpg|]' referrerpolicy='origin'>\n",
            fixedText: "海 🌊\n\n<img src='data:image/gif;base64,R0lGODlh' data-original='https://wx1.sinaimg.cn/a.jpg' "
                + "referrerpolicy='no-referrer'>\n");
        RuleTester<TrackingPixel>.IsQuiet(
            "<img src=\"data:image/gif;base64,R0lGODlh\" data-src=\"/images/a.png\" width=\"1\" height=\"1\">", Html);
    }

    [Theory]
    [InlineData("<img alt=\"\" srcset=\"/a.png 1x, /b.png 2x,\">\n")]
    [InlineData("<img alt=\"\" srcset=\"/w_100,h_50/a.png 1x, /w_200,h_100/a.png 2x\">\n")]
    [InlineData("<img alt=\"\" srcset=\"data:image/png;base64,AAAA 1x, data:image/png,a//b.example 2x\">\n")]
    public void A_srcset_is_read_as_browsers_read_it(string text)
    {
        ReferenceRules.AreQuiet(text, Html);
        ReferenceRules.AreQuiet("海 🌊\n\n" + text, Html with { FileName = "about.md" });
    }

    [Fact]
    public void A_comma_in_a_URL_of_a_srcset_is_a_part_of_it() => RuleTester<ProtocolRelativeUrl>.Reports(
        "<img alt=\"海 🌊\" srcset=\"[|//images.example/w_1,h_2/a.png|] 1x, data:image/png;base64,AAAA 2x,\">\n",
        fixedText: "<img alt=\"海 🌊\" srcset=\"https://images.example/w_1,h_2/a.png 1x, data:image/png;base64,AAAA 2x,\">\n",
        setup: Html);

    [Theory]
    [InlineData("<p>海 🌊</p>\n")]
    [InlineData("<h2>港口</h2>\n<p>海 <img src=\"/images/a.png\" alt=\"\"></p>\n")]
    [InlineData("<ul>\n<li>a\n<li><a href=\"https://sea.cn/\"><img src=\"/a.png\" alt=\"海\"></a>\n</ul>\n")]
    public void A_piece_of_HTML_needs_no_doctype_and_no_title(string text) => ReferenceRules.AreQuiet(text, Html);
}
