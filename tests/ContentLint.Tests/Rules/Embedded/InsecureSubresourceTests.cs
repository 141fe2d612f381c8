using ContentLint.Rules.Embedded;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL5007")]
public sealed class InsecureSubresourceTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<iframe src=\"[|http://a.example/海|]\"></iframe>\n", "<iframe src=\"https://a.example/海\"></iframe>\n")]
    [InlineData("<script src='[|HTTP://a.example/a.js|]'></script>", "<script src='https://a.example/a.js'></script>")]
    [InlineData("<link rel=stylesheet href=[|http://a.example/a.css|]>", "<link rel=stylesheet href=https://a.example/a.css>")]
    [InlineData("<video src=\"[|http://a.example:8080/a.mp4|]\"></video>", null)]
    public void Uses_https(string markup, string? expected)
    {
        RuleTester<InsecureSubresource>.Reports(markup, unsafeFixedText: expected, setup: Html);
        RuleTester<InsecureSubresource>.Reports("海 🌊\n\n" + markup, unsafeFixedText: expected is null ? null : "海 🌊\n\n" + expected);
    }

    [Theory]
    [InlineData(
        "<iframe src=\"https://a.example/?http://b.example\"></iframe><script src=\"//a.example/a.js\"></script><script "
            + "src=\"/a.js\"></script>")]
    [InlineData("<iframe src=\"http://localhost:4000/\"></iframe><script src=\"http://192.168.0.1/a.js\"></script>")]
    [InlineData(
        "<img src=\"http://a.example/a.png\"><a href=\"http://a.example/\">x</a><link rel=\"canonical\" href=\"http://a.example/\"><link "
            + "rel=\"icon\" href=\"http://a.example/i.png\">")]
    [InlineData("<iframe src=\"http://{{ host }}/\"></iframe><iframe src=\"{{ url }}\"></iframe>")]
    [InlineData("<!-- <script src=\"http://a.example/a.js\"></script> --><pre><iframe src=\"http://a.example/\"></iframe></pre>")]
    public void Is_quiet(string text) => RuleTester<InsecureSubresource>.IsQuiet(text, Html);

    [Fact]
    public void A_site_over_http_and_trusted_hosts_may()
    {
        RuleTester<InsecureSubresource>.IsQuiet(
            "<script src=\"http://a.example/a.js\"></script>",
            Html with { Site = new TestSite { Url = new Uri("http://harbour.example") } });
        RuleTester<InsecureSubresource>.IsQuiet(
            "<script src=\"http://a.example/a.js\"></script>", Html with { Options = "hosts: a.example" });
    }
}
