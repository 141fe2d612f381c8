using ContentLint.Rules.Referrer;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Referrer;

[Trait("Rule", "CL3002")]
public sealed class MissingEmbedReferrerPolicyTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Fact]
    public void Adds_no_referrer_to_a_frame() => RuleTester<MissingEmbedReferrerPolicy>.Reports(
        "海 🌊\n\n<iframe src=\"[|https://maps.example/海|]\"\n  title=\"海\"></iframe>\n",
        unsafeFixedText: "海 🌊\n\n<iframe src=\"https://maps.example/海\" referrerpolicy=\"no-referrer\"\n  title=\"海\"></iframe>\n");

    [Fact]
    public void A_player_that_needs_the_origin_keeps_it() => RuleTester<MissingEmbedReferrerPolicy>.Reports(
        "<iframe src='[|https://www.youtube.com/embed/x|]'></iframe>",
        unsafeFixedText: "<iframe src='https://www.youtube.com/embed/x' referrerpolicy='strict-origin-when-cross-origin'></iframe>",
        setup: Html);

    [Fact]
    public void Scripts_style_sheets_and_icons_can_carry_one_and_media_cannot() => RuleTester<MissingEmbedReferrerPolicy>.Reports(
        "<script src=[|//a.example/a.js|]></script><link rel=icon href=[|//a.example/i.png|]><video "
            + "src=\"[|//a.example/v.mp4|]\"></video><audio><source src=\"[|//a.example/a.mp3|]\"></audio>",
        unsafeFixedText: "<script src=//a.example/a.js referrerpolicy=\"no-referrer\"></script><link rel=icon href=//a.example/i.png "
            + "referrerpolicy=\"no-referrer\"><video src=\"//a.example/v.mp4\"></video><audio><source src=\"//a.example/a.mp3\"></audio>",
        setup: Html);

    [Theory]
    [InlineData(
        "<iframe src=\"https://a.example/\" referrerpolicy=\"origin\"></iframe><iframe src=\"/a.html\"></iframe><iframe "
            + "srcdoc=\"x\"></iframe>")]
    [InlineData(
        "<link rel=\"preconnect\" href=\"https://a.example\"><link rel=\"dns-prefetch\" href=\"//a.example\"><link rel=\"canonical\" "
            + "href=\"https://a.example/\">")]
    [InlineData("<meta name=\"referrer\" content=\"origin\"><script src=\"https://a.example/a.js\"></script>")]
    [InlineData("<iframe src=\"{{ page.map }}\"></iframe><iframe src=\"https://a.example/\" :referrerpolicy=\"x\"></iframe>")]
    [InlineData(
        "<img src=\"https://a.example/a.png\"><video poster=\"https://a.example/a.png\"></video><a href=\"https://a.example/\">a</a>")]
    [InlineData("<!-- <iframe src=\"https://a.example/\"></iframe> --><pre><script src=\"https://a.example/a.js\"></script></pre>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<MissingEmbedReferrerPolicy>.IsQuiet(text, Html);

    [Fact]
    public void The_own_registrable_domain_is_no_other_site() => RuleTester<MissingEmbedReferrerPolicy>.IsQuiet(
        "<script src=\"https://cdn.harbour.co.uk/a.js\"></script>",
        new RuleTestSetup { Site = new TestSite { Url = new Uri("https://www.harbour.co.uk") } });

    [Fact]
    public void Is_quiet_in_code() =>
        RuleTester<MissingEmbedReferrerPolicy>.IsQuiet("```html\n<iframe src=\"https://a.example/\"></iframe>\n```\n");
}
