using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4022")]
[Trait("Rule", "CL4023")]
public sealed class LinkSchemeTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("海 🌊 [x]([|htpps://sea.cn|]) [x]([|localhost:4000/a|]) [x]([|note:2017|])\n")]
    [InlineData("<a href=\"[|sea.cn:8080/a|]\">x</a> <form action=\"[|foo:bar|]\"></form>\n")]
    [InlineData("[x][y]\n\n[y]: [|mail:a@sea.cn|]\n")]
    public void Reports_schemes_that_browsers_do_not_know(string markup) => RuleTester<UnknownLinkScheme>.Reports(markup);

    [Theory]
    [InlineData(
        "[x](https://sea.cn) [x](mailto:a@sea.cn) [x](tel:1) [x](sms:1) [x](ftp://sea.cn) [x](irc://sea.cn) [x](magnet:?x) [x](geo:1,2)\n")]
    [InlineData("[x](a/b:c) [x](./note:2017) [x](#a:b) [x](?a:b) [x](/a:b) [x](C:\\a) [x](file:///a) [x](javascript:f()) [x](web+sea:a)\n")]
    [InlineData("[x]({{ scheme }}:a) `[x](foo:bar)` ![x](foo:bar.png) <!-- <a href=\"foo:bar\"> -->\n")]
    public void Is_quiet_about_known_schemes(string text) => RuleTester<UnknownLinkScheme>.IsQuiet(text);

    [Fact]
    public void Accepts_the_schemes_of_the_option() =>
        RuleTester<UnknownLinkScheme>.IsQuiet("[x](Harbour:a)\n", new RuleTestSetup { Options = "schemes: harbour" });

    [Fact]
    public void Suggests_what_was_meant()
    {
        Assert.EndsWith(
            "Unknown link scheme 'htps' in 'htps://sea.cn'. Write 'https:'.",
            Assert.Single(RuleTester<UnknownLinkScheme>.Messages("[x](htps://sea.cn)")),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Unknown link scheme 'localhost' in 'localhost:4000'. Write http:// or https:// before the host.",
            Assert.Single(RuleTester<UnknownLinkScheme>.Messages("[x](localhost:4000)")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "海 🌊 [x]([|mailto:anna|]) [x]([|mailto:a@b@sea.cn|]) [x]([|mailto:|]) [x]([|mailto://a@sea.cn|]) "
            + "[x]([|mailto:a@sea.cn;b@sea.cn|])\n")]
    [InlineData("<a href=\"[|mailto:a [at] sea.cn|]\">x</a> <a href=\"[|mailto:a@sea.cn,|]\">x</a> <a href=\"[|mailto:a@|]\">x</a>\n")]
    [InlineData("[x]([|tel:HARBOUR|]) [x]([|tel:|]) [x]([|tel://123|]) [x]([|tel:+|])\n")]
    public void Reports_addresses_and_numbers_that_are_none(string markup) => RuleTester<InvalidMailtoOrTel>.Reports(markup);

    [Theory]
    [InlineData("[x](mailto:a@sea.cn) [x](MAILTO:a.b+c@sea.cn?subject=Tides%20now) [x](mailto:a@sea.cn,b@sea.cn) [x](mailto:?subject=x)\n")]
    [InlineData("[x](mailto:%22not%40me%22@sea.cn) [x](mailto:海@例子.cn) [x](mailto:a@localhost) [x](mailto:a@[127.0.0.1])\n")]
    [InlineData("[x](tel:+49-30-1234567) [x](tel:(030)%201234) [x](tel:110) [x](tel:*100%23) [x](tel:7042;phone-context=sea.cn)\n")]
    [InlineData("<mailto:> 海 <tel:>\n")]
    [InlineData("[x](mailto:{{ mail }}) [x](tel:{{ phone }}) `mailto:anna` [x](https://sea.cn/mailto:anna)\n")]
    public void Is_quiet_about_addresses_and_numbers(string text) => RuleTester<InvalidMailtoOrTel>.IsQuiet(text);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"[|htpps://sea.cn|]\">x</a></p>\n")]
    [InlineData("<a href=[|note:2017|]>x</a>")]
    public void Reports_unknown_schemes_in_HTML(string markup) => RuleTester<UnknownLinkScheme>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<a href=\"./a:b\">x</a><a href=\"tel:1\">x</a><a href=\"#a:b\">x</a><img src=\"foo:bar.png\" alt=\"\">")]
    [InlineData("<a href=\"{{ scheme }}:a\">x</a><a :href=\"foo:bar\">x</a>")]
    [InlineData("<!-- <a href=\"foo:bar\">x</a> --><pre><a href=\"foo:bar\">x</a></pre>")]
    public void Is_quiet_about_schemes_in_HTML(string text) => RuleTester<UnknownLinkScheme>.IsQuiet(text, Html);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"[|mailto:anna|]\">x</a></p>\n")]
    [InlineData("<a href='[|tel:HARBOUR|]'>x</a>")]
    public void Reports_addresses_and_numbers_in_HTML(string markup) => RuleTester<InvalidMailtoOrTel>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<a href=\"mailto:a@sea.cn?subject=海\">x</a><a href=\"MAILTO:a@sea.cn\">x</a><a href=\"tel:+49 30 1\">x</a>")]
    [InlineData("<a href=\"mailto:{{ mail }}\">x</a><a href=\"tel:{{ phone }}\">x</a>")]
    [InlineData("<!-- <a href=\"mailto:anna\">x</a> --><code><a href=\"mailto:anna\">x</a></code>")]
    public void Is_quiet_about_addresses_and_numbers_in_HTML(string text) => RuleTester<InvalidMailtoOrTel>.IsQuiet(text, Html);
}
