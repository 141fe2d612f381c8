using ContentLint.Rules.Embedded;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL5003")]
public sealed class ExternalScriptWithoutIntegrityTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<script src=\"[|https://cdn.jsdelivr.net/npm/vue@3.4.21/dist/vue.js|]\"></script>")]
    [InlineData("<script defer src=[|//cdnjs.cloudflare.com/ajax/libs/jquery/3.7.1/jquery.min.js|]></script>")]
    [InlineData("<script src='[|https://a.example/海.js|]'></script>")]
    public void Reports_scripts_of_other_sites(string markup)
    {
        RuleTester<ExternalScriptWithoutIntegrity>.Reports(markup, setup: Html);
        RuleTester<ExternalScriptWithoutIntegrity>.Reports("海 🌊\n\n" + markup + "\n");
    }

    [Fact]
    public void Asks_for_a_version_first()
    {
        Assert.EndsWith(
            "Script of another site has no integrity: 'https://a.example/vue@3.4.21.js'. Add integrity and crossorigin=\"anonymous\".",
            Assert.Single(RuleTester<ExternalScriptWithoutIntegrity>.Messages("<script src=\"https://a.example/vue@3.4.21.js\"></script>")),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Script of another site has no integrity: 'https://a.example/vue@3?v=1.2.3'. Use a URL with a full "
                + "version or a copy on this site, and add integrity.",
            Assert.Single(RuleTester<ExternalScriptWithoutIntegrity>.Messages("<script src=\"https://a.example/vue@3?v=1.2.3\"></script>")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<script src=\"https://a.example/a.js\" integrity=\"sha384-AAAA\"></script><script src=\"/a.js\"></script><script>a()</script>")]
    [InlineData(
        "<script async src=\"https://www.googletagmanager.com/gtag/js?id=G-X\"></script><script "
            + "src=\"//hm.baidu.com/hm.js?x\"></script><script src=\"https://harbour.disqus.com/embed.js\"></script>")]
    [InlineData(
        "<script src=\"https://platform.twitter.com/widgets.js\"></script><script src=\"https://gist.github.com/a/b.js\"></script>")]
    [InlineData("<script src=\"https://{{ cdn }}/a.js\"></script><script src=\"https://a.example/a.js\" :integrity=\"x\"></script>")]
    [InlineData("<script type=\"application/json\" src=\"https://a.example/a.json\"></script>")]
    [InlineData("<!-- <script src=\"https://a.example/a.js\"></script> --><pre><script src=\"https://a.example/a.js\"></script></pre>")]
    public void Is_quiet(string text) => RuleTester<ExternalScriptWithoutIntegrity>.IsQuiet(text, Html);

    [Fact]
    public void Hosts_can_be_trusted() =>
        RuleTester<ExternalScriptWithoutIntegrity>.IsQuiet(
            "<script src=\"https://b.a.example/a.js\"></script>", Html with { Options = "hosts: '*.a.example'" });
}
