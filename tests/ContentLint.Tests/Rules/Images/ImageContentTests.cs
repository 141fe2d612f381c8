using System.Text;
using ContentLint.Rules.Images;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Site.Images;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

[Trait("Rule", "CL2005")]
[Trait("Rule", "CL2006")]
[Trait("Rule", "CL2007")]
[Trait("Rule", "CL2008")]
[Trait("Rule", "CL2009")]
[Trait("Rule", "CL2011")]
[Trait("Rule", "CL2013")]
public sealed class ImageContentTests
{
    [Fact]
    public void Reports_files_that_are_no_images() => RuleTester<ImageUnreadable>.Reports(
        "海 🌊 ![海]([|/empty.png|]) ![x]([|/page.png|]) <img src=\"[|/lfs.jpg|]\"> ![x]([|/text.gif|]) ![x]([|/cut.png|])\n",
        setup: Site(
            ("empty.png", []),
            ("page.png", Text("\uFEFF\n<!DOCTYPE HTML><title>404")),
            ("lfs.jpg", Text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")),
            ("text.gif", Text("hello")), ("cut.png", TestImages.Png(8, 8)[..30])));

    [Fact]
    public void Is_quiet_about_images() => RuleTester<ImageUnreadable>.IsQuiet(
        "![x](/a.png) ![x](/b.svg) ![x](/c.jpg) ![x](/clip.mp4) ![x](/missing.png) ![x](https://sea.cn/a.png) ![x](/{{ a }}.png) "
            + "`![x](/empty.png)`\n",
        Site(("a.png", TestImages.Png(8, 8)), (
            "b.svg", Text("<svg/>")), ("c.jpg", TestImages.Jpeg(8, 8)), ("clip.mp4", Text("\0\0\0\0ftypisom")), ("empty.png", [])));

    [Fact]
    public void Reports_another_type_than_the_name_or_the_attribute_says() => RuleTester<ImageTypeMismatch>.Reports(
        "🌊 ![x]([|/a.jpg|]) ![x]([|/b.png|])\n\n<picture><source type=\"image/webp\" srcset=\"[|/c.png|]\"></picture>\n",
        setup: Site(
            ("a.jpg", TestImages.Png(8, 8)),
            ("b.png", Text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
            ("c.png", TestImages.Png(8, 8))));

    [Fact]
    public void Is_quiet_where_the_type_is_right() => RuleTester<ImageTypeMismatch>.IsQuiet(
        "![x](/a.PNG) ![x](/b.jpeg) ![x](/favicon.ico) ![x](/noextension) ![x](/empty.png)\n\n<picture><source type=\"{{ t }}\" "
            + "srcset=\"/a.PNG\"><source type=\"image/png\" srcset=\"/a.PNG\"></picture>\n",
        Site(("a.PNG", TestImages.Png(8, 8)), (
            "b.jpeg",
            TestImages.Jpeg(8, 8)), ("favicon.ico", TestImages.Png(8, 8)), ("noextension", TestImages.Png(8, 8)), ("empty.png", [])));

    [Fact]
    public void Reports_a_large_file_once() => RuleTester<ImageTooLarge>.Reports(
        "海 ![x]([|/a.png|]) ![x](/a.png?x) ![x](/b.png)\n",
        setup: Site(("a.png", TestImages.Png(8, 8, padding: 200)), ("b.png", TestImages.Png(8, 8))) with { Options = "max: 100" });

    [Fact]
    public void A_megabyte_is_enough_by_default() => RuleTester<ImageTooLarge>.Reports(
        "![x](/a.png) ![x]([|/b.png|])\n",
        setup: Site(("a.png", TestImages.Png(8, 8, padding: 1_000_000)), ("b.png", TestImages.Png(8, 8, padding: 1_048_576))));

    [Fact]
    public void Adds_width_and_height() => RuleTester<ImageDimensionsMissing>.Reports(
        "海 🌊 [|<img|] src=\"/a.png\" alt=\"\"> [|<img|] alt='' src='/a.png'/>\n[|<IMG|] SRC=/b.jpg alt=x>\n",
        fixedText: "海 🌊 <img src=\"/a.png\" width=\"640\" height=\"480\" alt=\"\"> <img alt='' src='/a.png' width='640' height='480'/>\n"
            + "<IMG SRC=/b.jpg width=\"30\" height=\"20\" alt=x>\n",
        setup: Site(("a.png", TestImages.Png(640, 480)), ("b.jpg", TestImages.Jpeg(30, 20))));

    [Fact]
    public void Leaves_one_of_the_two_to_a_person() =>
        RuleTester<ImageDimensionsMissing>.Reports(
            "[|<img|] src=\"/a.png\" width=\"320\">\n", setup: Site(("a.png", TestImages.Png(640, 480))));

    [Theory]
    [InlineData(
        "<img src=\"/a.png\" width=\"1\" height=\"1\"> <img src=\"/missing.png\"> <img src=\"https://sea.cn/a.png\"> ![x](/a.png)\n")]
    [InlineData(
        "<img src=\"/a.png\" style=\"width: 100%\"> <img src=\"/a.png\" style=\"aspect-ratio: 4/3\"> <img src=\"/a.png\" srcset=\"/a.png "
            + "2x\">\n")]
    [InlineData(
        "<picture><source srcset=\"/b.png\"><img src=\"/a.png\"></picture> <img src=\"/a.png\" {{ size }}> <img src=\"/a.png\" "
            + ":width=\"w\">\n")]
    [InlineData("<img src=\"/broken.png\"> <img src=\"/scalable.svg\"> <img data-src=\"/a.png\">\n")]
    [InlineData("<!-- <img src=\"/a.png\"> -->\n\n`<img src=\"/a.png\">` <pre><img src=\"/a.png\"></pre>\n")]
    public void Is_quiet_where_the_size_is_known_or_unknowable(string text) => RuleTester<ImageDimensionsMissing>.IsQuiet(
        text,
        Site(("a.png", TestImages.Png(640, 480)), (
            "b.png",
            TestImages.Png(64, 48)), ("broken.png", TestImages.Png(8, 8)[..20]), ("scalable.svg", Text("<svg viewBox='0 0 8 8'/>"))));

    [Fact]
    public void Computes_the_height() => RuleTester<ImageAspectRatio>.Reports(
        "海 🌊 <img src=\"/a.png\" width=\"320\" height=\"[|320|]\">\n<img src='/a.png' width=320px height='[|100|]'>\n",
        unsafeFixedText: "海 🌊 <img src=\"/a.png\" width=\"320\" height=\"240\">\n<img src='/a.png' width=320px height='240'>\n",
        setup: Site(("a.png", TestImages.Png(640, 480))));

    [Fact]
    public void A_turned_photograph_has_the_proportions_that_are_seen() => RuleTester<ImageAspectRatio>.IsQuiet(
        "<img src=\"/a.jpg\" width=\"200\" height=\"300\">\n", Site(("a.jpg", TestImages.Jpeg(300, 200, orientation: 6))));

    [Theory]
    [InlineData(
        "<img src=\"/a.png\" width=\"321\" height=\"241\"> <img src=\"/a.png\" width=\"33\" height=\"25\"> <img src=\"/a.png\" "
            + "width=\"1\" height=\"1\">\n")]
    [InlineData(
        "<img src=\"/a.png\" width=\"100%\" height=\"100\"> <img src=\"/a.png\" width=\"320\"> <img src=\"/a.png\" width=\"{{ w }}\" "
            + "height=\"9\">\n")]
    [InlineData(
        "<img src=\"/a.png\" width=\"100\" height=\"100\" style=\"object-fit: cover\"> <img src=\"/a.svg\" width=\"100\" "
            + "height=\"900\">\n")]
    [InlineData(
        "<img src=\"/a.png\" srcset=\"/b.png 2x\" width=\"100\" height=\"100\"> <picture><img src=\"/a.png\" width=\"100\" "
            + "height=\"100\"></picture>\n")]
    [InlineData("<!-- <img src=\"/a.png\" width=\"100\" height=\"100\"> -->\n\n`<img src=\"/a.png\" width=\"100\" height=\"100\">`\n")]
    public void Is_quiet_about_right_proportions(string text) => RuleTester<ImageAspectRatio>.IsQuiet(
        text, Site(("a.png", TestImages.Png(640, 480)), ("a.svg", Text("<svg width='8' height='8'/>"))));

    [Fact]
    public void Reports_names_that_make_trouble() => RuleTester<ImageNameStyle>.Reports(
        "海 🌊 ![x]([|/IMG_0042.jpg|]) ![x]([|/a%20b.png|]) <img src=\"[|/Harbour.png|]\"> ![x]([|/截图.png|])\n",
        setup: Site(("IMG_0042.jpg", []), ("a b.png", []), ("Harbour.png", []), ("截图.png", [])));

    [Fact]
    public void Is_quiet_about_good_names() => RuleTester<ImageNameStyle>.IsQuiet(
        "![x](/harbour-at-dawn.png) ![x](/海港.png) ![x](/Missing.png) ![x](https://sea.cn/IMG_0042.jpg) [x](/IMG_0042.jpg) "
            + "![x](/Folder/a.png)\n",
        Site(("harbour-at-dawn.png", []), ("海港.png", []), ("IMG_0042.jpg", []), ("Folder/a.png", [])));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>f()</script></svg>")]
    [InlineData("<?xml version='1.0'?><!-- x --><svg xmlns='http://www.w3.org/2000/svg' onload='f()'/>")]
    [InlineData(Foreign + "<p xmlns='http://www.w3.org/1999/xhtml' onclick='f()'>x</p></foreignObject></svg>")]
    [InlineData(Foreign + "<iframe xmlns='http://www.w3.org/1999/xhtml' src='https://sea.cn'/></foreignObject></svg>")]
    [InlineData(Foreign + "<embed xmlns='http://www.w3.org/1999/xhtml' src='a.html'/></foreignObject></svg>")]
    [InlineData(Foreign + "<a xmlns='http://www.w3.org/1999/xhtml' href='javascript:f()'>x</a></foreignObject></svg>")]
    [InlineData(Foreign + "<form xmlns='http://www.w3.org/1999/xhtml' action=' JavaScript:f()'/></foreignObject></svg>")]
    [InlineData(Foreign + "<script xmlns='http://www.w3.org/1999/xhtml'>f()</script></foreignObject></svg>")]
    [InlineData(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><a xlink:href=' java&#10;script:f()'/></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>")]
    public void Reports_an_SVG_that_can_run_code(string svg)
    {
        var setup = Site(("a.svg", Text(svg)));
        RuleTester<ActiveSvg>.Reports("海 🌊 ![x]([|/a.svg|]) [x]([|/a.svg|])\n", setup: setup);
        RuleTester<ActiveSvg>.Reports("<object data=\"[|/a.svg#x|]\"></object>\n", setup: setup with { FileName = "about.html" });
    }

    [Theory]
    [InlineData("海 🌊 <svg><a><animate attributeName=\"href\" [|to=\"javascript:f()\"|]/></a></svg>\n", "about.html")]
    [InlineData(
        "<svg viewBox=\"0 0 8 8\">\n<set attributeName=href [|to='java&#10;script:f()'|] /><animate [|values=\"javascript:f()\"|] "
            + "to=\"#a\"/>\n</svg>\n",
        "a.md")]
    public void Reports_an_animation_that_sets_a_script(string markup, string file) =>
        RuleTester<ActiveSvg>.Reports(markup, setup: new RuleTestSetup { FileName = file });

    [Theory]
    [InlineData("<svg onload=\"f()\"><script>f()</script><a href=\"javascript:f()\"><text>x</text></a></svg>\n")]
    [InlineData("<svg><animate attributeName=\"x\" from=\"0\" to=\"8\"/></svg> <set to=\"javascript:f()\">x</set>\n")]
    public void Leaves_to_other_rules_what_is_no_matter_of_SVG(string text) =>
        RuleTester<ActiveSvg>.IsQuiet(text, new RuleTestSetup { FileName = "about.html" });

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><style>a{}</style><a href='https://sea.cn'><text>on</text></a></svg>")]
    [InlineData(
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg "
            + "xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/><metadata><x xmlns='http://sea.cn'/></metadata></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY ns 'http://www.w3.org/2000/svg'>]><svg xmlns='&ns;'/>")]
    [InlineData(Foreign + "<div xmlns='http://www.w3.org/1999/xhtml' style='color:red'><b>x</b></div></foreignObject></svg>")]
    [InlineData(
        Foreign + "<div xmlns='http://www.w3.org/1999/xhtml'><a href='https://sea.cn/javascript:'>x</a></div></foreignObject></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://sea.cn' x:onload='1'><x:object onload='2'/></svg>")]
    [InlineData("no svg <script>")]
    public void Is_quiet_about_an_SVG_that_only_draws(string svg) =>
        RuleTester<ActiveSvg>.IsQuiet("![x](/a.svg) `<svg onload=\"f()\">`\n", Site(("a.svg", Text(svg))));

    private const string Foreign = "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject width='9'>";

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static RuleTestSetup Site(params (string Path, byte[] Bytes)[] files) =>
        new()
        {
            Site = new ContentSite(
                new InMemoryFileSystem([], files.Select(file => KeyValuePair.Create(file.Path, file.Bytes))), SiteSettings.Default)
        };
}
