using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4006")]
public sealed class DeceptiveHostTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("🌊 [x]([|https://\u0440aypal.com/|])\n")] // Cyrillic р
    [InlineData("[x]([|https://xn--pple-43d.com/|])\n")]
    [InlineData("![x]([|https://\u0430\u0440\u0440\u04CF\u0435.com/a.png|])\n")] // all Cyrillic
    [InlineData("<a href=\"[|//g\u03BF\u03BFgle.com|]\">x</a>\n")] // Greek omicron
    [InlineData("<[|https://bank.com\u2215login.sea.cn/|]>\n")] // division slash
    [InlineData("[x]([|https://\u0261oogle.com/|])\n")] // phonetic g
    public void Reports_hosts_that_look_like_others(string markup) => RuleTester<DeceptiveHost>.Reports(markup);

    [Theory]
    [InlineData("[x](https://bücher.example/) [y](https://例子.cn/) [z](https://россия.рф/) [w](https://пример.com/)\n")]
    [InlineData("[x](https://日本語jp.example/) [y](https://abc한국.kr/) [z](https://ไทยabc.example/)\n")]
    [InlineData("[x](https://موقع.وزارة-الاتصالات.مصر/) [y](https://ελλάδα.gr/) [z](https://яндекс.com/)\n")]
    [InlineData("[x](https://xn--bcher-kva.example/) [y](https://xn--/) [z](https://sea.cn/\u0440\u0430)\n")]
    [InlineData("`https://\u0440aypal.com/` [x](/\u0440aypal) [y](mailto:a@\u0440aypal.com)\n")]
    [InlineData("[x](https://{{ a }}\u0440aypal.com/)\n")]
    public void Ordinary_international_names_are_quiet(string text) => RuleTester<DeceptiveHost>.IsQuiet(text);

    [Fact]
    public void Shows_the_host_both_ways() => Assert.Contains(
        "Deceptive host 'рaypal.com' mixes Latin and Cyrillic letters. Link to the host that you mean.",
        Assert.Single(RuleTester<DeceptiveHost>.Messages("[x](https://xn--aypal-uye.com/)")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"[|https://\u0440aypal.com/|]\">x</a></p>\n")]
    [InlineData("<img alt=\"\" src=[|https://xn--pple-43d.com/a.png|]>")]
    [InlineData("<form action=\"[|https://g\u03BF\u03BFgle.com/|]\"></form>")]
    public void Reports_them_in_HTML(string markup) => RuleTester<DeceptiveHost>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<a href=\"https://bücher.example/\">x</a><a href=\"https://例子.cn/\">x</a><a href=\"https://яндекс.com/\">x</a>")]
    [InlineData("<a href=\"https://sea.cn/\u0440\u0430\">x</a><a href=\"https://{{ a }}\u0440aypal.com/\">x</a>")]
    [InlineData("<!-- <a href=\"https://\u0440aypal.com/\"> --><pre><a href=\"https://\u0440aypal.com/\">x</a></pre>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<DeceptiveHost>.IsQuiet(text, Html);
}
