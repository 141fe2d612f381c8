using ContentLint.Rules.Markup;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6010")]
public sealed class HtmlSwallowedAsCodeTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<div>\n\n    [|<p>海 🌊</p>|]\n\n</div>\n")]
    [InlineData("<div>\n  <b>a</b>\n\n    [|<img src=\"a.png\">|]\n    </div>\n")]
    [InlineData("<table>\n<tr>\n<td>\n\n\t[|</td>|]\n</tr>\n\n</table>\n")]
    public void Reports_HTML_inside_of_an_element(string markup) => RuleTester<HtmlSwallowedAsCode>.Reports(markup);

    [Fact]
    public void Names_the_element() =>
        Assert.Contains(
            "Indented HTML in <div> is shown as code. Indent it by less than four spaces, or remove the blank line before it.",
            Assert.Single(RuleTester<HtmlSwallowedAsCode>.Messages("<div>\n\n    <p>a</p>\n\n</div>\n")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("海:\n\n    <p>a</p>\n")]
    [InlineData("<div>\n\n<p>a</p>\n\n</div>\n")]
    [InlineData("<div>\n\n    let a = 1;\n\n    <x-y>\n\n</div>\n")]
    [InlineData("<div>\n\n```html\n<p>a</p>\n```\n\n</div>\n")]
    [InlineData("<div>\n    <p>a</p>\n</div>\n\n    <p>b</p>\n")]
    [InlineData("<p>never closed\n\n    <p>an example</p>\n")]
    [InlineData("- a\n\n    <p>a</p>\n")]
    public void Is_quiet(string text) => RuleTester<HtmlSwallowedAsCode>.IsQuiet(text);

    [Theory]
    [InlineData("<div>\n\n    <p>海 🌊</p>\n\n</div>\n", true)]
    [InlineData("<div markdown=\"span\">\n\n    <p>a</p>\n\n</div>\n", true)]
    [InlineData("<div markdown=\"1\">\n\n    [|<p>海 🌊</p>|]\n\n</div>\n", true)]
    [InlineData("<div>\n\n    [|<p>a</p>|]\n\n</div>\n", false)]
    public void Kramdown_reads_an_element_whole(string markup, bool isKramdown)
    {
        var config = isKramdown ? "title: 港口\n" : "markdown: CommonMarkGhPages\n";
        var site = new ContentSite(
            new InMemoryFileSystem(["_config.yml", "_posts/2024-05-11-a.md"], new Dictionary<string, string> { ["_config.yml"] = config }),
            SiteSettings.Default with { Generator = "jekyll" });
        RuleTester<HtmlSwallowedAsCode>.Reports(markup, setup: new RuleTestSetup { FileName = "_posts/2024-05-11-a.md", Site = site });
    }

    [Fact]
    public void HTML_knows_no_indented_code() => RuleTester<HtmlSwallowedAsCode>.IsQuiet("<div>\n\n    <p>a</p>\n\n</div>\n", Html);
}
