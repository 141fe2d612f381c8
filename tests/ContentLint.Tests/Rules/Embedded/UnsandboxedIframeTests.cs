using ContentLint.Rules.Embedded;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL5004")]
public sealed class UnsandboxedIframeTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    private const string Tokens = "allow-scripts allow-same-origin allow-popups";

    [Theory]
    [InlineData(
        "<iframe src=\"[|https://a.example/海|]\" title=\"海 🌊\"></iframe>\n",
        "<iframe src=\"https://a.example/海\" sandbox=\"" + Tokens + "\" title=\"海 🌊\"></iframe>\n")]
    [InlineData("<iframe\n src='[|//a.example/|]'></iframe>", "<iframe\n src='//a.example/' sandbox='" + Tokens + "'></iframe>")]
    [InlineData("<iframe src=[|http://a.example|]></iframe>", "<iframe src=http://a.example sandbox=\"" + Tokens + "\"></iframe>")]
    public void Adds_a_sandbox(string markup, string expected)
    {
        RuleTester<UnsandboxedIframe>.Reports(markup, unsafeFixedText: expected, setup: Html);
        RuleTester<UnsandboxedIframe>.Reports("海 🌊\n\n" + markup, unsafeFixedText: "海 🌊\n\n" + expected);
    }

    [Theory]
    [InlineData(
        "<iframe src=\"https://a.example/\" sandbox></iframe><iframe src=\"https://a.example/\" sandbox=\"allow-scripts\"></iframe>")]
    [InlineData(
        "<iframe src=\"/a.html\"></iframe><iframe srcdoc=\"x\"></iframe><iframe srcdoc=\"x\" "
            + "src=\"https://a.example/\"></iframe><iframe></iframe>")]
    [InlineData(
        "<iframe src=\"{{ url }}\"></iframe><iframe src=\"https://a.example/\" :sandbox=\"x\"></iframe><iframe :src=\"x\"></iframe>")]
    [InlineData("<iframe src=\"about:blank\"></iframe><iframe data-src=\"https://a.example/\"></iframe>")]
    [InlineData("<!-- <iframe src=\"https://a.example/\"></iframe> --><pre><iframe src=\"https://a.example/\"></iframe></pre>")]
    public void Is_quiet(string text) => RuleTester<UnsandboxedIframe>.IsQuiet(text, Html);

    [Fact]
    public void Trusted_hosts_and_the_own_site_need_none() => RuleTester<UnsandboxedIframe>.IsQuiet(
        "<iframe src=\"https://b.example/\"></iframe><iframe src=\"https://demo.harbour.com/\"></iframe>",
        Html with { Options = "hosts: [b.example]", Site = new TestSite { Url = new Uri("https://www.harbour.com") } });
}
