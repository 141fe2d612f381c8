using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4009")]
public sealed class InsecureLinkTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Fact]
    public void Uses_https_in_Markdown_links_and_autolinks() => RuleTester<InsecureLink>.Reports(
        "海 🌊 [海]([|http://sea.cn/海|]), <[|http://sea.cn/|]> and [|http://sea.cn/a?b=1|] end\n",
        unsafeFixedText: "海 🌊 [海](https://sea.cn/海), <https://sea.cn/> and https://sea.cn/a?b=1 end\n");

    [Fact]
    public void Uses_https_in_HTML() => RuleTester<InsecureLink>.Reports(
        "<p>\n<a target=\"_blank\" rel=\"noopener\" href=\"[|http://mp.weixin.qq.com/s?a=1&b=2&amp;c=3#rd|]\">海</a> <a "
            + "href=[|HTTP://sea.cn|]>x</a></p>",
        unsafeFixedText: "<p>\n<a target=\"_blank\" rel=\"noopener\" href=\"https://mp.weixin.qq.com/s?a=1&b=2&amp;c=3#rd\">海</a> <a "
            + "href=https://sea.cn>x</a></p>",
        setup: Html);

    [Fact]
    public void Reports_a_definition_once() => RuleTester<InsecureLink>.Reports(
        "[a][x] [b][x]\n\n[x]: [|http://sea.cn/|] \"海\"\n", unsafeFixedText: "[a][x] [b][x]\n\n[x]: https://sea.cn/ \"海\"\n");

    [Fact]
    public void Leaves_a_port_and_a_disguised_scheme_to_a_person() => RuleTester<InsecureLink>.Reports(
        "<a href=\"[|http://sea.cn:8080/|]\">x</a> <a href=\"[|&#104;ttp://sea.cn/|]\">x</a>", setup: Html);

    [Fact]
    public void The_text_of_a_link_is_not_reported_again() => RuleTester<InsecureLink>.Reports(
        "<a href=\"[|http://sea.cn/|]\">http://sea.cn/</a> [http://sea.cn/]([|http://sea.cn/|])\n",
        unsafeFixedText: "<a href=\"https://sea.cn/\">http://sea.cn/</a> [http://sea.cn/](https://sea.cn/)\n");

    [Theory]
    [InlineData("[x](https://sea.cn/) [x](//sea.cn/) [x](/http://sea.cn) [x](mailto:a@sea.cn) www.sea.cn\n")]
    [InlineData("[x](https://cors.example/?http://img.sea.cn/a.png) [x](#http://sea.cn)\n")]
    [InlineData(
        "[a](http://localhost:4000/) [b](http://127.0.0.1) [c](http://[::1]:80/) [d](http://nas.local/) [e](http://192.168.1.1/) "
            + "[f](http://172.20.0.1/) [g](http://printer/)\n")]
    [InlineData("[e](http://abc.onion/)\n")]
    [InlineData("[a](http://www.w3.org/2000/svg) [b](http://schema.org/Article)\n\n<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n")]
    [InlineData("```\n[x](http://sea.cn/)\n```\n`http://sea.cn/` <!-- http://sea.cn/ -->\n\n    http://sea.cn/\n")]
    [InlineData("<pre><a href=\"http://sea.cn/\">x</a></pre>\n\n<template><a href=\"http://sea.cn/\">x</a></template>\n")]
    [InlineData("[x]({{ site.url }}/x) [x](http://{{ site.host }}/) <a href=\"http://{{ site.host }}\">x</a>\n")]
    [InlineData("![x](http://sea.cn/a.png)\n\n[unused]: http://sea.cn/\n")]
    public void Is_quiet(string text) => RuleTester<InsecureLink>.IsQuiet(text);

    [Fact]
    public void Hosts_can_be_exempted() => RuleTester<InsecureLink>.Reports(
        "[a](http://neverssl.com/) [b](http://a.sea.cn/) [c]([|http://sea.cn/|])",
        unsafeFixedText: "[a](http://neverssl.com/) [b](http://a.sea.cn/) [c](https://sea.cn/)",
        setup: new RuleTestSetup { Options = "hosts: [neverssl.com, '*.sea.cn']" });

    [Fact]
    public void A_site_that_is_served_over_http_may_link_to_itself() => RuleTester<InsecureLink>.IsQuiet(
        "[a](http://sea.cn/a)", new RuleTestSetup { Site = new TestSite { Url = new Uri("http://sea.cn") } });
}
