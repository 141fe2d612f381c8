using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4020")]
[Trait("Rule", "CL4021")]
public sealed class LinkWordingTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("🌊 For tides, [[|Click here|]](/t), [[|点击这里|]](/t) or [[|**тут**|]](/t).\n")]
    [InlineData("[[|hier|]](/t) [[|Lire la suite…|]](/t) [[|aquí|]](/t) [[|こちら|]][x]\n\n[x]: /t\n")]
    [InlineData("<a href=\"/t\">[|\n  read <b>more</b> »\n|]</a>\n")]
    public void Reports_texts_that_say_nothing(string markup) => RuleTester<GenericLinkText>.Reports(markup);

    [Theory]
    [InlineData("[`this`](/t) [here we go](/t) [![here](/a.png)](/t) [the tides](/t) <https://sea.cn>\n")]
    [InlineData("<a href=\"/t\" aria-label=\"The tides\">more</a> <a href=\"/t\"><code>link</code></a>\n")]
    [InlineData("[{{ text }}](/t) [here] `[here](/t)`\n")]
    public void Is_quiet_about_texts_that_say_something(string text) => RuleTester<GenericLinkText>.IsQuiet(text);

    [Fact]
    public void Knows_only_the_languages_of_the_option() => RuleTester<GenericLinkText>.Reports(
        "[[|这里|]](/t) [here](/t) [[|dort|]](/t)\n", setup: new RuleTestSetup { Options = "languages: [zh]\ntexts: [Dort]" });

    [Theory]
    [InlineData("海 🌊 [x]([|https://bit.ly/2abc|]) <[|http://t.cn/a|]> <a href=\"[|//www.tinyurl.com/a|]\">x</a>\n")]
    [InlineData("[x][y]\n\n[y]: [|https://goo.gl/a|]\n")]
    public void Reports_shorteners(string markup) => RuleTester<UrlShortener>.Reports(markup);

    [Fact]
    public void Reports_the_shorteners_of_the_option() =>
        RuleTester<UrlShortener>.Reports("[x]([|https://go.sea.cn/a|])\n", setup: new RuleTestSetup { Options = "hosts: [go.sea.cn]" });

    [Theory]
    [InlineData("[x](https://bit.ly/) [x](https://bit.lyx.cn/a) [x](/bit.ly/a) [x](https://sea.cn/?u=https://bit.ly/a)\n")]
    [InlineData("`https://bit.ly/a` ![x](https://bit.ly/a.png) [x](https://{{ host }}/a)\n")]
    public void Is_quiet_about_other_hosts(string text) => RuleTester<UrlShortener>.IsQuiet(text);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"/t\">[|点击这里|]</a></p>\n")]
    [InlineData("<a href=/t>[|Click <b>here</b>|]</a>")]
    public void Reports_texts_of_HTML_that_say_nothing(string markup) => RuleTester<GenericLinkText>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<a href=\"/t\">the tides</a><a name=\"here\">here</a><a href=\"/t\" aria-label=\"Tides\">here</a>")]
    [InlineData("<a href=\"/t\">{{ text }}</a><a href=\"/t\"><img src=\"/a.png\" alt=\"here\"></a>")]
    [InlineData("<!-- <a href=\"/t\">here</a> --><pre><a href=\"/t\">here</a></pre><template><a href=\"/t\">here</a></template>")]
    public void Is_quiet_about_texts_of_HTML(string text) => RuleTester<GenericLinkText>.IsQuiet(text, Html);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"[|https://bit.ly/2abc|]\">x</a></p>\n")]
    [InlineData("<a class=x href=[|//t.cn/a|]>x</a>")]
    public void Reports_shorteners_in_HTML(string markup) => RuleTester<UrlShortener>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<a href=\"https://bit.ly/\">x</a><a href=\"https://sea.cn/?u=https://bit.ly/a\">x</a><a href=\"/bit.ly/a\">x</a>")]
    [InlineData("<a href=\"https://{{ host }}/a\">x</a><a href=\"{{ url }}\">x</a>")]
    [InlineData("<!-- <a href=\"https://bit.ly/a\">x</a> --><pre><a href=\"https://bit.ly/a\">x</a></pre>")]
    public void Is_quiet_about_other_hosts_in_HTML(string text) => RuleTester<UrlShortener>.IsQuiet(text, Html);
}
