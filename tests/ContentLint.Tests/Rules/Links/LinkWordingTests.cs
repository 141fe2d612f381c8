using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

public sealed class LinkWordingTests
{
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
    public void Reports_the_shorteners_of_the_option() => RuleTester<UrlShortener>.Reports("[x]([|https://go.sea.cn/a|])\n", setup: new RuleTestSetup { Options = "hosts: [go.sea.cn]" });

    [Theory]
    [InlineData("[x](https://bit.ly/) [x](https://bit.lyx.cn/a) [x](/bit.ly/a) [x](https://sea.cn/?u=https://bit.ly/a)\n")]
    [InlineData("`https://bit.ly/a` ![x](https://bit.ly/a.png) [x](https://{{ host }}/a)\n")]
    public void Is_quiet_about_other_hosts(string text) => RuleTester<UrlShortener>.IsQuiet(text);
}
