using ContentLint.Rules.Embedded;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Embedded;

[Trait("Rule", "CL5006")]
public sealed class ForbiddenElementTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<[|applet|] code=\"A.class\"></applet>")]
    [InlineData("<[|embed|] src=\"https://a.example/a.swf\">")]
    [InlineData("<[|embed|] src=\"/海.swf\">")]
    [InlineData("<[|object|] data=\"https://a.example/a.html\"></object>")]
    [InlineData("<[|object|] type=\"application/x-shockwave-flash\"></object>")]
    [InlineData("<[|object|] data=\"/a.html\"></object>")]
    [InlineData("<[|form|] METHOD=Post action=\"//a.example/\"></form>")]
    [InlineData("<[|base|] href=\"https://a.example/\">")]
    [InlineData("<[|meta|] http-equiv=\"Refresh\" content=\"0; URL='https://a.example/'\">")]
    public void Reports_what_does_not_belong_into_content(string markup)
    {
        RuleTester<ForbiddenElement>.Reports(markup, setup: Html);
        RuleTester<ForbiddenElement>.Reports("海 🌊\n\n" + markup + "\n");
    }

    [Theory]
    [InlineData(
        "<object data=\"/a.svg\" type=\"image/svg+xml\"></object><object data=\"a.pdf?v=1\"></object><embed src=\"/海.pdf\"><embed "
            + "src=\"a.mp4\">")]
    [InlineData(
        "<form action=\"https://www.google.com/search\"></form><form method=\"post\" action=\"/send\"></form><form "
            + "method=\"post\"></form>")]
    [InlineData(
        "<form method=\"post\" action=\"https://formspree.io/f/x\"></form><form method=\"post\" "
            + "action=\"https://harbour.us1.list-manage.com/subscribe\"></form>")]
    [InlineData("<html><head><base href=\"/docs/\"><meta http-equiv=\"refresh\" content=\"0; url=/new/\"></head></html>")]
    [InlineData(
        "<base target=\"_blank\"><meta http-equiv=\"refresh\" content=\"30\"><meta charset=\"utf-8\"><meta http-equiv=\"content-type\" "
            + "content=\"text/html\">")]
    [InlineData("<object data=\"{{ url }}\"></object><embed :src=\"url\"><base href=\"{{ site.url }}\">")]
    [InlineData("<!-- <applet></applet> --><pre><embed src=\"a.swf\"></pre><template><base href=\"https://a.example\"></template>")]
    public void Is_quiet(string text) => RuleTester<ForbiddenElement>.IsQuiet(text, Html);

    [Fact]
    public void The_list_can_be_replaced() => RuleTester<ForbiddenElement>.Reports(
        "<applet></applet><[|marquee|]>海</marquee><form method=\"post\" action=\"https://b.example/\"></form>",
        setup: Html with { Options = "elements: [marquee, form]\nhosts: b.example" });
}
