using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4011")]
public sealed class PrivateHostTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("海 🌊 [海]([|http://localhost:4000/a|]) ![海]([|https://192.168.1.20/a.png|])\n")]
    [InlineData("[x]([|http://0x7f.1/|]) [x]([|http://[::1]/|]) [x]([|http://[::ffff:10.0.0.1]/|]) [x]([|http://2130706433/|])\n")]
    [InlineData("[x]([|https://nas.local/|]) [x]([|https://wiki.corp.internal/|]) <a href=\"[|//10.1.2.3/|]\">x</a>\n")]
    [InlineData("[|[x][y]|]\n\n[y]: http://localhost/\n")]
    [InlineData("<script src=\"[|http://localhost:35729/livereload.js|]\"></script>\n")]
    public void Reports_hosts_that_readers_cannot_reach(string markup) => RuleTester<PrivateHost>.Reports(markup);

    [Fact]
    public void Reports_the_hosts_of_the_option() => RuleTester<PrivateHost>.Reports(
        "[x]([|https://staging.sea.cn/|]) [x]([|https://a.dev.sea.cn/|]) [x](https://sea.cn/)\n",
        setup: new RuleTestSetup { Options = "hosts: [staging.sea.cn, '*.dev.sea.cn']" });

    [Theory]
    [InlineData("Open <http://localhost:4000>, http://127.0.0.1:8080/ or [http://localhost:4000](http://localhost:4000/).\n")]
    [InlineData("Open [your localhost][x].\n\n[x]: http://localhost/\n")]
    [InlineData(
        "[x](https://192.0.2.1/) [x](https://203.0.113.7/) [x](https://8.8.8.8/) [x](https://sea.test/) [x](https://locals.com/)\n")]
    [InlineData("`http://localhost` [x](/localhost) [x](mailto:a@localhost) [x](https://sea.cn/?u=http://localhost/)\n")]
    [InlineData("[x](http://localhost:{{ port }}/) [{{ x }}](http://localhost/)\n")]
    [InlineData("<a href=\"http://localhost:4000/\"><code>localhost:4000</code></a>\n")]
    public void Is_quiet(string text) => RuleTester<PrivateHost>.IsQuiet(text);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"[|http://localhost:4000/|]\">海</a></p>\n")]
    [InlineData("<video src='[|http://192.168.1.20/a.mp4|]'></video>")]
    [InlineData("<link rel=stylesheet href=[|//10.1.2.3/a.css|]>")]
    public void Reports_them_in_HTML(string markup) => RuleTester<PrivateHost>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<a href=\"http://localhost:4000/\">http://localhost:4000/</a><a href=\"https://sea.cn/?u=http://localhost/\">x</a>")]
    [InlineData("<a href=\"http://localhost:{{ port }}/\">x</a>")]
    [InlineData("<!-- <a href=\"http://localhost/\">x</a> --><code><a href=\"http://localhost/\">x</a></code>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<PrivateHost>.IsQuiet(text, Html);
}
