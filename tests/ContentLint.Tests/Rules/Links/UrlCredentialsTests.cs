using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4005")]
public sealed class UrlCredentialsTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("海 🌊 [x]([|https://anna:geheim@sea.cn/|])\n\n![x]([|http://a:b@sea.cn/x.png|])\n")]
    [InlineData("[x]([|https://www.bank.example@sea.cn/|]) <[|https://bank.com%2Flogin@sea.cn/|]>\n")]
    [InlineData("[x][y]\n\n[y]: [|https://ghp1234567890abcdefghij@sea.cn/|]\n")]
    [InlineData("<a href=\"[|//anna:1&#64;2@sea.cn|]\">x</a>\n")]
    public void Reports_passwords_tokens_and_names_that_look_like_hosts(string markup) => RuleTester<UrlCredentials>.Reports(markup);

    [Theory]
    [InlineData("[x](https://medium.com/@anna) [y](mailto:anna@sea.cn) [z](https://sea.cn/?to=a:b@c)\n")]
    [InlineData("[x](https://git@github.com/a/b) [y](ssh://git@github.com/a/b) [z](https://anna.smith@sea.cn/)\n")]
    [InlineData("<https://user:password@example.com/> and <https://user:***@sea.cn/>\n")]
    [InlineData("[x](https://{{ user }}:{{ password }}@sea.cn/)\n")]
    [InlineData("`https://anna:geheim@sea.cn/`\n\n```\nhttps://anna:geheim@sea.cn/\n```\n<!-- https://anna:geheim@sea.cn/ -->\n")]
    [InlineData("[x](@anna) [y](/a:b@c)\n")]
    public void Is_quiet(string text) => RuleTester<UrlCredentials>.IsQuiet(text);

    [Fact]
    public void Says_where_the_link_leads() => Assert.StartsWith(
        "URL goes to 'sea.cn', not to 'bank.com'. Link to the host that you mean.",
        Assert.Single(RuleTester<UrlCredentials>.Messages("[x](https://bank.com@sea.cn/)")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"[|https://anna:geheim@sea.cn/|]\">x</a></p>\n")]
    [InlineData("<img alt=\"\" srcset=\"/a.png 1x, [|https://a:b@sea.cn/b.png|] 2x\">")]
    [InlineData("<iframe src=[|https://www.bank.example@sea.cn/|]></iframe>")]
    public void Reports_them_in_HTML(string markup) => RuleTester<UrlCredentials>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<a href=\"https://medium.com/@anna\">x</a><a href=\"mailto:a:b@sea.cn\">x</a><a href=\"/a:b@c\">x</a>")]
    [InlineData("<a href=\"https://{{ user }}:{{ password }}@sea.cn/\">x</a>")]
    [InlineData("<!-- <a href=\"https://anna:geheim@sea.cn/\"> --><pre><a href=\"https://anna:geheim@sea.cn/\">x</a></pre>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<UrlCredentials>.IsQuiet(text, Html);
}
