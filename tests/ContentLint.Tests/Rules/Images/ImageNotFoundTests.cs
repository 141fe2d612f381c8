using ContentLint.Rules.Images;
using ContentLint.Site.Resolving;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

[Trait("Rule", "CL2001")]
public sealed class ImageNotFoundTests
{
    private static readonly RuleTestSetup Markdown = new() { Site = Site() };
    private static readonly RuleTestSetup Html = Markdown with { FileName = "about.html" };

    [Fact]
    public void Replaces_a_Markdown_image_by_the_nearest_file() => RuleTester<ImageNotFound>.Reports(
        "清晨 🌅 ![海港](  [|/images/harbor.png|] \"Titel\" )\n",
        unsafeFixedText: "清晨 🌅 ![海港](  /images/harbour.png \"Titel\" )\n",
        setup: Markdown);

    [Fact]
    public void Replaces_an_HTML_image_by_the_nearest_file() => RuleTester<ImageNotFound>.Reports(
        "<p>\n<img alt='x' src='[|/images/harbor.png|]'></p>\n",
        unsafeFixedText: "<p>\n<img alt='x' src='/images/harbour.png'></p>\n",
        setup: Html);

    [Fact]
    public void Reports_without_a_fix_where_nothing_is_near() => RuleTester<ImageNotFound>.Reports(
        "![海港](<[|gone.png|]>) <img src=\"[|gone.png|]\" srcset=\"/images/harbour.png 1x, [|gone.png|] 2x\">\n", setup: Markdown);

    [Fact]
    public void Reports_a_definition_once_and_not_its_uses() => RuleTester<ImageNotFound>.Reports(
        "![a][x] ![b][x]\n\n[x]: [|/images/harbor.png|]\n",
        unsafeFixedText: "![a][x] ![b][x]\n\n[x]: /images/harbour.png\n",
        setup: Markdown);

    [Fact]
    public void Looks_at_posters_icons_sources_lazy_images_and_styles() => RuleTester<ImageNotFound>.Reports(
        """
        <link rel="icon" href="[|gone.png|]">
        <video poster="[|gone.png|]"></video>
        <picture><source srcset="[|gone.png|]"><img src="data:image/gif;base64,R0lGODlh" data-src="[|gone.png|]"></picture>
        <div style="background: url('[|gone.png|]')"></div>
        """,
        setup: Html);

    [Fact]
    public void Offers_no_fix_where_the_URL_is_written_with_entities() => RuleTester<ImageNotFound>.Reports(
        "<img src=\"[|/images/harbo&#114;.png|]\">", setup: Html);

    [Fact]
    public void Says_where_it_looked_and_what_may_be_meant() => Assert.Equal(
        [
            "Image not found: '/images/harbor.png'. Write '/images/harbour.png', the closest existing file."
        ],
        RuleTester<ImageNotFound>.Messages("![x](/images/harbor.png)", Markdown));

    [Theory]
    [InlineData("![x](/images/harbour.png) ![x](https://a.example/gone.png)")]
    [InlineData("```html\n<img src=\"gone.png\">\n```\n\n`![x](gone.png)`\n\n    ![x](gone.png)\n")]
    [InlineData("<!-- ![x](gone.png) <img src=\"gone.png\"> -->\n\n<pre><img src=\"gone.png\"></pre>\n<code>![x](gone.png)</code>\n")]
    [InlineData("<template>\n<img src=\"gone.png\">\n</template>\n")]
    [InlineData("![x]({{ site.baseurl }}/gone.png) <img src=\"{% asset_path gone.png %}\">")]
    [InlineData("[x](gone.png)\n\n\\![x](gone.png)\n")]
    [InlineData("<base href=\"https://a.example/\">\n\n<img src=\"gone.png\">\n")]
    public void Is_quiet(string text) => RuleTester<ImageNotFound>.IsQuiet(text, Markdown);

    private static TestSite Site()
    {
        var missing = new LocalTarget(LocalTargetStatus.Missing, LookedAt: ["_posts/gone.png", "gone.png"]);
        var near = new LocalTarget(
            LocalTargetStatus.Missing,
            LookedAt: ["images/harbor.png", "static/images/harbor.png", "public/images/harbor.png"],
            NearestUrl: "/images/harbour.png");
        return new TestSite
        {
            Targets = new()
            {
                ["gone.png"] = missing,
                ["/gone.png"] = missing,
                ["/images/harbor.png"] = near,
                ["/images/harbour.png"] = new LocalTarget(LocalTargetStatus.Found, "images/harbour.png"),
            },
        };
    }
}
