using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6009")]
public sealed class UnknownAttributeTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<img [|scr|]=\"a.png\" alt=\"海 🌊\">\n", "<img src=\"a.png\" alt=\"海 🌊\">\n")]
    [InlineData("<a [|HERF|]='x'>海</a>", "<a href='x'>海</a>")]
    [InlineData("<a href=x [|ref|]=\"nofollow noopener\">x</a>", "<a href=x rel=\"nofollow noopener\">x</a>")]
    [InlineData("<iframe [|sanbox|]></iframe>", "<iframe sandbox></iframe>")]
    [InlineData("<video src=a.mp4 [|contorls|]></video>", "<video src=a.mp4 controls></video>")]
    public void Renames_a_misspelt_attribute(string markup, string expected)
    {
        RuleTester<UnknownAttribute>.Reports(markup, unsafeFixedText: expected, setup: Html);
        RuleTester<UnknownAttribute>.Reports("海 🌊\n\n" + markup, unsafeFixedText: "海 🌊\n\n" + expected);
    }

    [Fact]
    public void Offers_no_rename_where_the_right_one_is_there() =>
        RuleTester<UnknownAttribute>.Reports("<img src=\"a.png\" [|scr|]=\"b.png\">", setup: Html);

    [Theory]
    [InlineData("<img src=a.png foo=x data-scr=x data-herf=x aria-lable=x srcx=y>")]
    [InlineData("<a href=x ref=\"link\">x</a><p ref=\"nofollow\" scr=\"x\">x</p>")]
    [InlineData("<a :herf=\"x\" @click=\"x\" v-bind:herf=\"x\" [herf]=\"x\" ng-herf=\"x\" (herf)=\"x\">x</a>")]
    [InlineData("<img refererpolicy=\"origin\" onlaod=\"x\" src=a.png>")]
    [InlineData("<img {{ scr }} src=a.png><!-- <img scr=x> --><pre><img scr=x></pre>")]
    [InlineData(
        "<a name=x title=x rev=x charset=x>x</a><iframe allowfullscreen webkitallowfullscreen></iframe><script async defer "
            + "language=x></script>")]
    public void Is_quiet(string text) => RuleTester<UnknownAttribute>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_in_code() => RuleTester<UnknownAttribute>.IsQuiet("`<img scr=x>`\n\n```html\n<a herf=x>\n```\n");
}
