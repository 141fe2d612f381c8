using ContentLint.Rules.Links;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Links;

[Trait("Rule", "CL4012")]
public sealed class MalformedUrlTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData(
        "海 🌊 [x]([|http://https://sea.cn|]) [x]([|https://http//sea.cn|]) [x]([|http//sea.cn|]) [x]([|https:/sea.cn|]) "
            + "[x]([|http:sea.cn|])\n")]
    [InlineData(
        "[x]([|https://sea.cn:80a/|]) [x]([|https://|]) [x]([|http://[::1/|]) [x]([|http://256.1.1.1/|]) [x]([|https://a%zz.cn/|])\n")]
    [InlineData("[x]([|https：//sea.cn/|]) [x]([|https://sea.cn/50%|]) [x](<[|https://sea.cn/a b|]>) [x]([|https:///sea.cn|])\n")]
    [InlineData("<a href=\"[|https://sea.cn/a\nb|]\">x</a> <a href=\"[|https:\\\\sea.cn|]\">x</a> <a href='[|a\\b.html|]'>x</a>\n")]
    [InlineData("![x]([|http://https://sea.cn/a.png|]) [x][y]\n\n[y]: [|http:/sea.cn|]\n")]
    public void Reports_what_browsers_cannot_read_or_read_differently(string markup) => RuleTester<MalformedUrl>.Reports(markup);

    [Theory]
    [InlineData(
        "[x](https://archive.example/http://sea.cn/) [x](https://cors.example/?http://sea.cn) [x](https://sea.cn/%E6%B5%B7?a=海#é)\n")]
    [InlineData("[x](a/b) [x](../x.html) [x](#y) [x](?z) [x](mailto:a@b) [x](tel:1 2) [x](foo:bar) [x](data:text/plain,a%b)\n")]
    [InlineData("[x](http://{{ host }}) [x](https://sea.cn/%{{ x }}) `http://https://x`\n")]
    [InlineData("[x](https://sea.cn/a_(b\\)) [x](https://sea.cn/?q=%u6D77) [x](https) [x](http) [x](https.html)\n")]
    [InlineData("![x](</images/a b.png>) <img src=\"a%b.png\">\n\n[unused]: http:/sea.cn\n")]
    [InlineData("default: \"http://sea.cn:2379,http://10.0.0.1:2380\" or 'https://sea.cn:80'\n")]
    public void Is_quiet(string text) => RuleTester<MalformedUrl>.IsQuiet(text);

    [Fact]
    public void A_file_whose_name_really_has_the_character_is_quiet() => RuleTester<MalformedUrl>.IsQuiet(
        "[x](100%.pdf) <a href=\"tide tables.pdf\">x</a>\n",
        new RuleTestSetup
        {
            Site = new ContentSite(new InMemoryFileSystem(["_posts/100%.pdf", "_posts/tide tables.pdf"]), SiteSettings.Default)
        });

    [Theory]
    [InlineData("https://sea.cn:99999/", "Malformed URL 'https://sea.cn:99999/': port above 65535. Correct the port.")]
    [InlineData("http://https://sea.cn", "Malformed URL 'http://https://sea.cn': two schemes. Remove one of the schemes.")]
    [InlineData("https//sea.cn", "Malformed URL 'https//sea.cn': missing colon after https. Write 'https://'.")]
    [InlineData(
        "http://1.2.3.4.5/",
        "Malformed URL 'http://1.2.3.4.5/': host ends in a number but is not an IP address. Correct the host.")]
    public void Says_what_is_wrong(string url, string expected) =>
        Assert.Contains(expected, Assert.Single(RuleTester<MalformedUrl>.Messages($"[x]({url})")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>海 🌊\n<a href=\"[|http://https://sea.cn|]\">x</a></p>\n")]
    [InlineData("<img alt=\"\" src='[|https://sea.cn:80a/a.png|]'>")]
    [InlineData("<iframe src=[|https:/sea.cn|]></iframe>")]
    public void Reports_them_in_HTML(string markup) => RuleTester<MalformedUrl>.Reports(markup, setup: Html);

    [Theory]
    [InlineData("<a href=\"https://cors.example/?http://sea.cn\">x</a><a href=\" https://sea.cn/ \">x</a><a href=\"#a%20b\">x</a>")]
    [InlineData("<a href=\"http://{{ host }}\">x</a><a href=\"https://sea.cn/%{{ x }}\">x</a>")]
    [InlineData("<!-- <a href=\"http:/sea.cn\">x</a> --><pre><a href=\"http:/sea.cn\">x</a></pre>")]
    public void Is_quiet_in_HTML(string text) => RuleTester<MalformedUrl>.IsQuiet(text, Html);
}
