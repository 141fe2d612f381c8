using System.Text;
using ContentLint.Rules.Images;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

/// <summary>One file that can run code, and the ways in which pages lead to it.</summary>
[Trait("Rule", "CL2013")]
public sealed class ActiveSvgTests
{
    private static readonly RuleTestSetup Markdown = new()
    {
        FileName = "docs/tower.md",
        Site = new ContentSite(
            new InMemoryFileSystem(
                [],
                [
                    KeyValuePair.Create(
                        "img/active.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>f()</script></svg>")),
                    KeyValuePair.Create(
                        "img/drawn.svg",
                        Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><title>onload script</title></svg>")),
                    KeyValuePair.Create("docs/tower.md", Array.Empty<byte>()),
                ]),
            SiteSettings.Default),
    };

    private static readonly RuleTestSetup Html = Markdown with { FileName = "docs/tower.html" };

    [Theory]
    [InlineData("<p>海 🌊\n<img src=\"[|/img/active.svg|]\" alt=\"\"></p>\n")]
    [InlineData("<iframe src='[|../img/active.svg?v=1|]'></iframe>\n")]
    [InlineData("<a href=[|/img/active.svg|]>海</a> <img srcset=\"/img/drawn.svg 1x, [|/img/active.svg|] 2x\" alt=\"\">\n")]
    [InlineData("<embed src=\"[|/img/active.svg|]\"> <img data-src=\"[|/img/active.svg|]\" alt=\"\">\n")]
    public void Reports_every_way_to_the_file(string markup)
    {
        RuleTester<ActiveSvg>.Reports(markup, setup: Markdown);
        RuleTester<ActiveSvg>.Reports(markup, setup: Html);
    }

    [Theory]
    [InlineData("<img src=\"/img/drawn.svg\" alt=\"🌊\"> <a href=\"/img/drawn.svg\">海</a>\n")]
    [InlineData("<img src=\"{{ base }}/img/active.svg\" alt=\"\"> <img src=\"/img/{% name %}.svg\" alt=\"\">\n")]
    [InlineData("<img src=\"https://sea.cn/img/active.svg\" alt=\"\"> <img src=\"/img/gone.svg\" alt=\"\">\n")]
    [InlineData("<base href=\"https://sea.cn/\"><img src=\"img/active.svg\" alt=\"\"> <a href=\"/img/active.svg\">海</a>\n")]
    [InlineData(
        "<!-- <img src=\"/img/active.svg\"> --> <code><img src=\"/img/active.svg\"></code> <template><img "
            + "src=\"/img/active.svg\"></template>\n")]
    public void Is_quiet_about_files_that_only_draw_or_are_not_the_sites(string text)
    {
        RuleTester<ActiveSvg>.IsQuiet(text, Markdown);
        RuleTester<ActiveSvg>.IsQuiet(text, Html);
    }
}
