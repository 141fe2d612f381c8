using ContentLint.Rules.Embedded;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL5011")]
public sealed class TrackingPixelTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<p>海 🌊<img src=\"[|https://a.example/p.gif?海|]\" width=\"1\" height=\"1\"></p>\n", "<p>海 🌊</p>\n")]
    [InlineData("<p>x<img src='[|//a.example/p|]' style='width:1px; height: 0px !important'/></p>", "<p>x</p>")]
    [InlineData("<p>x<img hidden src=[|https://a.example/p|]></p>", "<p>x</p>")]
    [InlineData("<p>x<img src=\"[|https://a.example/p|]\" style=\"Display : None\"></p>", "<p>x</p>")]
    public void Removes_an_image_that_nobody_sees(string markup, string expected)
    {
        RuleTester<TrackingPixel>.Reports(markup, unsafeFixedText: expected, setup: Html);
        RuleTester<TrackingPixel>.Reports(markup, unsafeFixedText: expected);
    }

    [Theory]
    [InlineData(
        "<img src=\"https://a.example/a.png\"><img src=\"https://a.example/a.png\" width=\"1\" height=\"30\"><img "
            + "src=\"https://a.example/a.png\" width=\"100\" height=\"10\">")]
    [InlineData("<img src=\"/p.gif\" width=\"1\" height=\"1\"><img src=\"data:image/gif;base64,R0lGODlh\" width=\"1\" height=\"1\">")]
    [InlineData("<img src=\"https://a.example/a.png\" width=\"1\" height=\"1\" style=\"width: 100%; height: auto\">")]
    [InlineData(
        "<img src=\"{{ url }}\" width=\"1\" height=\"1\"><img src=\"https://a.example/a.png\" width=\"1\" height=\"1\" {{ attributes }}>")]
    [InlineData("<div style=\"display:none\"><img src=\"https://a.example/a.png\"></div>")]
    [InlineData("<!-- <img src=\"https://a.example/p\" hidden> --><pre><img src=\"https://a.example/p\" hidden></pre>")]
    public void Is_quiet(string text) => RuleTester<TrackingPixel>.IsQuiet(text, Html);

    [Fact]
    public void Counters_that_are_wanted_can_be_named() =>
        RuleTester<TrackingPixel>.IsQuiet("<img hidden src=\"https://a.example/p\">", Html with { Options = "hosts: a.example" });
}
