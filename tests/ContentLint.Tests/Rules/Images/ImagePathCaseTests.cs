using ContentLint.Rules.Images;
using ContentLint.Site.Resolving;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

[Trait("Rule", "CL2002")]
public sealed class ImagePathCaseTests
{
    private static readonly RuleTestSetup Markdown = new()
    {
        Site = new TestSite
        {
            Targets = new()
            {
                ["/images/lighthouse.PNG?v=1"] = new LocalTarget(
                    LocalTargetStatus.CaseDiffers, "images/Lighthouse.png", "/images/Lighthouse.png?v=1"),
                ["a b (1).PNG"] = new LocalTarget(LocalTargetStatus.CaseDiffers, "a b (1).png", "a b (1).png"),
                ["灯塔&.PNG"] = new LocalTarget(LocalTargetStatus.CaseDiffers, "灯塔&.png", "灯塔&.png"),
                ["odd.PNG"] = new LocalTarget(LocalTargetStatus.CaseDiffers, "odd.png"),
                ["/images/Lighthouse.png"] = new LocalTarget(LocalTargetStatus.Found, "images/Lighthouse.png"),
            },
        },
    };

    private static readonly RuleTestSetup Html = Markdown with { FileName = "about.html" };

    [Fact]
    public void Writes_a_Markdown_image_as_the_file_is_named() => RuleTester<ImagePathCase>.Reports(
        "灯塔 🗼\n\n![灯塔]([|/images/lighthouse.PNG?v=1|])\n",
        fixedText: "灯塔 🗼\n\n![灯塔](/images/Lighthouse.png?v=1)\n",
        setup: Markdown);

    [Fact]
    public void Writes_an_HTML_image_and_its_candidates_as_the_file_is_named() => RuleTester<ImagePathCase>.Reports(
        "<img src=[|/images/lighthouse.PNG?v=1|] srcset=\"[|/images/lighthouse.PNG?v=1|] 2x, x.png 3x\">",
        fixedText: "<img src=/images/Lighthouse.png?v=1 srcset=\"/images/Lighthouse.png?v=1 2x, x.png 3x\">",
        setup: Html);

    [Fact]
    public void Keeps_angle_brackets_and_writes_a_definition_once() => RuleTester<ImagePathCase>.Reports(
        "![a][x] ![b][x] ![c](<[|a b (1).PNG|]>)\n\n[x]: <[|/images/lighthouse.PNG?v=1|]> 'Titel'\n",
        fixedText: "![a][x] ![b][x] ![c](<a b (1).png>)\n\n[x]: </images/Lighthouse.png?v=1> 'Titel'\n",
        setup: Markdown);

    [Fact]
    public void Offers_no_fix_where_the_written_form_is_not_certain() => RuleTester<ImagePathCase>.Reports(
        "<img src=\"[|灯塔&amp;.PNG|]\"><img src=\"[|odd.PNG|]\">", setup: Html);

    [Fact]
    public void Says_why_it_works_at_home() => Assert.Equal(
        [
            "Image path '/images/lighthouse.PNG?v=1' differs in case from 'images/Lighthouse.png'. Write '/images/Lighthouse.png?v=1'."
        ],
        RuleTester<ImagePathCase>.Messages("![](/images/lighthouse.PNG?v=1)", Markdown));

    [Theory]
    [InlineData("![灯塔](/images/Lighthouse.png)")]
    [InlineData("```\n![x](odd.PNG)\n```\n`<img src=\"odd.PNG\">`\n")]
    [InlineData("<!-- <img src=\"odd.PNG\"> -->\n")]
    [InlineData("<pre><img src=\"odd.PNG\"></pre>\n\n<template><img src=\"odd.PNG\"></template>\n")]
    [InlineData("![x]({{ site.baseurl }}odd.PNG)\n\n[x](odd.PNG)\n")]
    public void Is_quiet(string text) => RuleTester<ImagePathCase>.IsQuiet(text, Markdown);
}
