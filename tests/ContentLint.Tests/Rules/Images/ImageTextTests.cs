using ContentLint.Rules.Images;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Images;

[Trait("Rule", "CL2012")]
[Trait("Rule", "CL2014")]
[Trait("Rule", "CL2017")]
[Trait("Rule", "CL2018")]
[Trait("Rule", "CL2019")]
public sealed class ImageTextTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Fact]
    public void Encodes_spaces_that_break_Markdown() => RuleTester<ImageUrlEncoding>.Reports(
        "海 🌊 ![海]([|/图/a b.png|]) and ![x]([|c  d.JPG|])\n", fixedText: "海 🌊 ![海](/图/a%20b.png) and ![x](c%20%20d.JPG)\n");

    [Fact]
    public void Encodes_what_browsers_only_mend() => RuleTester<ImageUrlEncoding>.Reports(
        "<img src=\"[|a b.png|]\">\n<img src='[|100%.png|]'> <img src=\"[|img\\a.png|]\"> <img src=\"[|https://sea.cn/a|b.png?c d|]\">",
        fixedText: "<img src=\"a%20b.png\">\n<img src='100%25.png'> <img src=\"img/a.png\"> <img src=\"https://sea.cn/a%7Cb.png?c%20d\">",
        setup: Html);

    [Fact]
    public void Encodes_within_angle_brackets() =>
        RuleTester<ImageUrlEncoding>.Reports("![x](<[|a b.png|]>)\n", fixedText: "![x](<a%20b.png>)\n");

    [Theory]
    [InlineData("![x](/海/é🌊.png) ![x](a%20b.png) ![x](a_(b).png) ![x](data:image/svg+xml,<svg>) ![x](a.png \"a title.png\")\n")]
    [InlineData("`![x](a b.png)` \\![x](a b.png) ![x]({{ a }} b.png) [x](a b.png) ![x](C:\\a b.png)\n")]
    [InlineData("```\n![x](a b.png)\n```\n<!-- ![x](a b.png) -->\n\n    ![x](a b.png)\n")]
    [InlineData("<img src=\"{{ a }} b.png\"> <img src=\"https://sea.cn/a.png?b=50%\"> <img src=\" a.png \">\n")]
    [InlineData("![x](a\\_b.png) ![x](a\\(b.png)\n")]
    public void Is_quiet_about_encoded_URLs(string text) => RuleTester<ImageUrlEncoding>.IsQuiet(text);

    [Theory]
    [InlineData(
        "海 🌊 ![海]([|file:///a.png|]) ![x]([|C:\\Users\\a.png|]) ![x]([|c:/a.png|]) ![x]([|\\\\\\\\server\\a.png|]) "
            + "[x]([|file:///C:/a.pdf|])\n")]
    [InlineData("<img src=\"[|/Users/anna/Desktop/海.png|]\"> <img src='[|/home/anna/a.png|]'> <iframe src=\"[|D:\\a.html|]\"></iframe>\n")]
    [InlineData("![x][y]\n\n[y]: [|/Volumes/Daten/a.png|]\n")]
    public void Reports_paths_of_a_disk(string markup) => RuleTester<LocalFilesystemPath>.Reports(markup);

    [Theory]
    [InlineData("![x](/images/a.png) ![x](a:b.png) ![x](/users/anna/a.png) [x](/home/anna/about.html) ![x](/home/a.png)\n")]
    [InlineData("`file:///a` ![x](https://sea.cn/C:/a.png) [profile](profile:x) <!-- <img src=\"file:///a\"> -->\n")]
    [InlineData("![x](file:{{ a }}) ![x](../home/anna/a.png) ![x](~/a.png)\n")]
    public void Is_quiet_about_paths_of_the_site(string text) => RuleTester<LocalFilesystemPath>.IsQuiet(text);

    [Fact]
    public void A_file_that_the_site_has_is_quiet() => RuleTester<LocalFilesystemPath>.IsQuiet(
        "![x](/home/anna/a.png)\n",
        new RuleTestSetup { Site = new ContentSite(new InMemoryFileSystem(["home/anna/a.png"]), SiteSettings.Default) });

    [Theory]
    [InlineData("海 🌊 ![[|img|]](/a.png) ![[|图片|]](/a.png) ![[|a_海.png|]](/a_海.png) ![[|IMG_0042|]](/a.png)\n")]
    [InlineData(
        "<img src=\"a.png\" alt=\"[| |]\"> <img src=\"a.png\" alt='[|Image|]'> <img src=\"x/tide-2017.jpg\" alt=\"[|tide-2017|]\">\n")]
    [InlineData("![[|screenshot 2017-03-01 at 10.30|]][x]\n\n[x]: a.png\n")]
    public void Reports_alternative_texts_that_say_nothing(string markup) => RuleTester<ImageAltPlaceholder>.Reports(markup);

    [Fact]
    public void Reports_the_texts_of_the_option() =>
        RuleTester<ImageAltPlaceholder>.Reports(
            "![[|Cover|]](/a.png) ![Cover of it](/a.png)\n", setup: new RuleTestSetup { Options = "texts: [cover]" });

    [Theory]
    [InlineData("![The harbour](/harbour.png) ![harbour](/harbour.png) ![](/a.png) ![An image of the sea](/a.png) ![海港](/a.png)\n")]
    [InlineData("<img src=\"a.png\" alt=\"\"> <img src=\"a.png\" alt> <img src=\"a.png\" alt=\"{{ alt }}\"> ![{{ alt }}](/a.png)\n")]
    [InlineData("[image](/a.png) `![image](/a.png)` <pre><img src=\"a.png\" alt=\"image\"></pre>\n")]
    [InlineData("![How package.json is read](/a.png) ![2017](/a.png)\n")]
    public void Is_quiet_about_descriptions(string text) => RuleTester<ImageAltPlaceholder>.IsQuiet(text);

    [Theory]
    [InlineData("---\ncover: [|https://picsum.photos/200/300|]\nimages:\n  - [|\"https://placehold.co/1\"|]\n---\n\nx\n")]
    [InlineData("---\nheadimg: [|https://via.placeholder.com/150|]\n---\n\nx\n")]
    [InlineData("海 🌊 ![x]([|https://picsum.photos/200|]) ![x]([|//placehold.co/1x1|])\n")]
    [InlineData("<img src=\"a.png\" srcset=\"[|https://dummyimage.com/1|] 1x, b.png 2x\">\n")]
    [InlineData("![x][y]\n\n[y]: [|http://via.placeholder.com/1|]\n")]
    public void Reports_filler_images(string markup) => RuleTester<PlaceholderImage>.Reports(markup);

    [Theory]
    [InlineData("---\nlink: https://picsum.photos/1\ndescription: https://picsum.photos/2\ncover: /a.png\nimg: picsum\n---\n")]
    [InlineData("[x](https://picsum.photos/) ![x](/picsum.photos/a.png) ![x](https://sea.cn/placehold.co.png)\n")]
    [InlineData(
        "<img src=\"https://placehold.co/1\" data-src=\"/a.png\"> `![x](https://picsum.photos/1)` <!-- ![x](https://picsum.photos/1) "
            + "-->\n")]
    public void Is_quiet_about_real_images(string text) => RuleTester<PlaceholderImage>.IsQuiet(text);

    [Fact]
    public void Uses_https_for_images() => RuleTester<InsecureImage>.Reports(
        "海 🌊 ![海]([|http://sea.cn/海.png|]) <img src=\"[|HTTP://sea.cn/a.png|]\" srcset='[|http://sea.cn/b.png|] 2x'>\n",
        unsafeFixedText: "海 🌊 ![海](https://sea.cn/海.png) <img src=\"https://sea.cn/a.png\" srcset='https://sea.cn/b.png 2x'>\n");

    [Fact]
    public void Leaves_a_port_to_a_person() => RuleTester<InsecureImage>.Reports("![x]([|http://sea.cn:8080/a.png|])\n");

    [Theory]
    [InlineData(
        "![x](https://sea.cn/a.png) ![x](https://cors.example/?http://sea.cn/a.png) ![x](http://localhost/a.png) "
            + "![x](http://10.0.0.1/a.png)\n")]
    [InlineData("[x](http://sea.cn/a.png) `![x](http://sea.cn/a.png)` <!-- ![x](http://sea.cn/a.png) --> ![x](http://{{ host }}/a.png)\n")]
    public void Is_quiet_about_encrypted_images(string text) => RuleTester<InsecureImage>.IsQuiet(text);

    [Fact]
    public void Accepts_the_hosts_of_the_option() =>
        RuleTester<InsecureImage>.IsQuiet("![x](http://sea.cn/a.png)\n", new RuleTestSetup { Options = "hosts: sea.cn" });
}
