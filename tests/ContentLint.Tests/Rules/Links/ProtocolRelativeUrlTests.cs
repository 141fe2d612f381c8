using ContentLint.Rules.Links;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4010")]
public sealed class ProtocolRelativeUrlTests
{
    [Fact]
    public void Writes_https_in_Markdown() => RuleTester<ProtocolRelativeUrl>.Reports(
        "海 🌊 [x]([|//sea.cn/海|]) ![x](<[|//sea.cn/a.png|]>) [y][z]\n\n[z]: [|//sea.cn|] \"海\"\n",
        fixedText: "海 🌊 [x](https://sea.cn/海) ![x](<https://sea.cn/a.png>) [y][z]\n\n[z]: https://sea.cn \"海\"\n");

    [Fact]
    public void Writes_https_in_HTML_and_in_each_candidate() => RuleTester<ProtocolRelativeUrl>.Reports(
        "<img src='[|//sea.cn/a.png|]' srcset=\"[|//sea.cn/a.png|] 1x, [|//sea.cn/b.png|] 2x\">\n<script src=[|//sea.cn/a.js|]></script>",
        fixedText: "<img src='https://sea.cn/a.png' srcset=\"https://sea.cn/a.png 1x, https://sea.cn/b.png 2x\">\n<script "
            + "src=https://sea.cn/a.js></script>",
        setup: new RuleTestSetup { FileName = "about.html" });

    [Fact]
    public void Leaves_what_may_be_a_folder_to_a_person() =>
        RuleTester<ProtocolRelativeUrl>.Reports("![x]([|//images/a.png|]) <a href=\"[|&#47;/sea.cn|]\">x</a>\n");

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("192.168.1.2")]
    [InlineData("0x7f.1")]
    [InlineData("2130706433")]
    [InlineData("0300.0250.1.2")]
    [InlineData("8.8.8.8")]
    [InlineData("[::1]")]
    [InlineData("[2001:4860:4860::8888]")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("localhost")]
    [InlineData("app.localhost")]
    [InlineData("nas.local")]
    [InlineData("NAS.Local.")]
    [InlineData("wiki.internal")]
    [InlineData("abc.onion")]
    [InlineData("sea.test")]
    [InlineData("router.home.arpa")]
    [InlineData("sea.cn:8080")]
    [InlineData("sea.cn:443")]
    [InlineData("sea.cn:80")]
    [InlineData("anna@sea.cn:")]
    [InlineData("assets.v2")]
    public void Leaves_hosts_without_a_certificate_and_ports_to_a_person(string authority) => RuleTester<ProtocolRelativeUrl>.Reports(
        $"<img src=\"[|//{authority}/a.png|]\" alt=\"\"> <a href='[|//{authority}|]'>x</a>",
        setup: new RuleTestSetup { FileName = "about.html" });

    [Theory]
    [InlineData("github.io")]
    [InlineData("s3.amazonaws.com")]
    [InlineData("\u6D77.\u4E2D\u56FD")]
    [InlineData("sea.cn.")]
    [InlineData("anna@sea.cn")]
    public void Writes_https_for_every_host_of_the_public_internet(string authority) => RuleTester<ProtocolRelativeUrl>.Reports(
        $"<a href='[|//{authority}/a|]'>x</a>",
        fixedText: $"<a href='https://{authority}/a'>x</a>",
        setup: new RuleTestSetup { FileName = "about.html" });

    [Theory]
    [InlineData("[x](https://sea.cn//a) [y](/a//b) [z](#//x)\n")]
    [InlineData("<link rel=\"dns-prefetch\" href=\"//sea.cn\"><link rel=\"Preconnect\" href=\"//sea.cn\">\n")]
    [InlineData("`[x](//sea.cn)` <!-- <a href=\"//sea.cn\"> -->\n\n    [x](//sea.cn)\n")]
    [InlineData("[x](//{{ host }}/a) [y](//)\n")]
    [InlineData("<pre><a href=\"//sea.cn\">x</a></pre>\n")]
    public void Is_quiet(string text) => RuleTester<ProtocolRelativeUrl>.IsQuiet(text);

    [Fact]
    public void Writes_https_in_video_and_links_of_the_head() => RuleTester<ProtocolRelativeUrl>.Reports(
        "<link rel=stylesheet href=[|//sea.cn/a.css|]>\n<video poster='[|//sea.cn/海.png|]' src=\"[|//sea.cn/a.mp4|]\">🌊</video>\n",
        fixedText: "<link rel=stylesheet href=https://sea.cn/a.css>\n<video poster='https://sea.cn/海.png' "
            + "src=\"https://sea.cn/a.mp4\">🌊</video>\n",
        setup: new RuleTestSetup { FileName = "about.html" });
}
