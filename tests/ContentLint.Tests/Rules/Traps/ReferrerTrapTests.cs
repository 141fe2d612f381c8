using ContentLint.Rules.Referrer;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Traps;

/// <summary>Players need the referrer's origin, and <c>strict-origin-when-cross-origin</c> is what browsers do by themselves.</summary>
public sealed class ReferrerTrapTests
{
    private const string Video = "<iframe src=\"https://www.youtube-nocookie.com/embed/a\" title=\"海 🌊\" sandbox=\"allow-scripts\"";

    private static readonly RuleTestSetup Html = new()
    {
        FileName = "about.html", Site = new TestSite { Url = new Uri("https://site.example/") }
    };

    [Theory]
    [InlineData(Video + " referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>\n")]
    [InlineData(Video + " referrerpolicy=\"origin\"></iframe>\n")]
    [InlineData("<meta name=\"referrer\" content=\"no-referrer\">\n" + Video + " referrerpolicy=\"strict-origin\"></iframe>\n")]
    [InlineData("<meta name=\"referrer\" content=\"strict-origin-when-cross-origin\">\n" + Video + "></iframe>\n")]
    public void YouTube_with_the_origin_plays(string text)
    {
        ReferenceRules.AreQuiet(text, Html);
        ReferenceRules.AreQuiet("海 🌊\n\n" + text, Html with { FileName = "about.md" });
    }

    [Fact]
    public void Nobody_is_advised_to_hide_the_referrer_from_YouTube() => RuleTester<MissingEmbedReferrerPolicy>.Reports(
        "海 🌊\n\n<iframe src=\"[|https://www.youtube.com/embed/a|]\" title=\"海\"></iframe>\n",
        unsafeFixedText: "海 🌊\n\n<iframe src=\"https://www.youtube.com/embed/a\" referrerpolicy=\"strict-origin-when-cross-origin\" "
            + "title=\"海\"></iframe>\n");

    [Theory]
    [InlineData("<a href=\"https://sea.cn/\" referrerpolicy=\"strict-origin-when-cross-origin\">海 🌊</a>\n")]
    [InlineData("<img src=\"https://images.example/a.png\" alt=\"\" referrerpolicy=\"strict-origin-when-cross-origin\">\n")]
    [InlineData("<meta name=\"referrer\" content=\"strict-origin-when-cross-origin\">\n")]
    [InlineData("<img src=\"https://images.example/a.png\" alt=\"\" referrerpolicy=\"\">\n<meta name=\"referrer\" content=\"\">\n")]
    public void The_default_of_browsers_leaks_nothing(string text)
    {
        RuleTester<LeakyReferrerPolicy>.IsQuiet(text, Html);
        RuleTester<MetaReferrerWeak>.IsQuiet(text, Html);
        RuleTester<InvalidReferrerPolicy>.IsQuiet(text, Html);
        RuleTester<LeakyReferrerPolicy>.IsQuiet("海 🌊\n\n" + text);
        RuleTester<MetaReferrerWeak>.IsQuiet("海 🌊\n\n" + text);
        RuleTester<InvalidReferrerPolicy>.IsQuiet("海 🌊\n\n" + text);
    }
}
