using ContentLint.Rules.Markup;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Markup;

[Trait("Rule", "CL6005")]
public sealed class ObsoleteElementTests
{
    private static readonly RuleTestSetup Html = new() { FileName = "about.html" };

    [Theory]
    [InlineData("<[|strike|]>海 🌊</strike>\n", "<s>海 🌊</s>\n")]
    [InlineData("<[|TT|] class=\"a\">x</TT>", "<code class=\"a\">x</code>")]
    [InlineData("<[|center|]>\n海\n</center>", "<div style=\"text-align: center\">\n海\n</div>")]
    [InlineData("<[|center|] id=a>x</center>", null)]
    [InlineData("<[|font|] color=\"red\">x</font>", null)]
    [InlineData("<[|marquee|]>x</marquee>", null)]
    [InlineData("<svg><foreignObject><[|font|]>x</font></foreignObject></svg>", null)]
    [InlineData("<math><annotation-xml encoding=\"Text/HTML\"><[|font|]>x</font></annotation-xml></math>", null)]
    [InlineData("<svg><[|center|] id=a>x</center><[|font|] color=red>x</font></svg>", null)]
    public void Names_the_successor(string markup, string? expected)
    {
        RuleTester<ObsoleteElement>.Reports(markup, unsafeFixedText: expected, setup: Html);
        RuleTester<ObsoleteElement>.Reports("海 🌊\n\n" + markup, unsafeFixedText: expected is null ? null : "海 🌊\n\n" + expected);
    }

    [Theory]
    [InlineData("<b>x</b><i>x</i><u>x</u><s>x</s><small>x</small><del>x</del><applet></applet>")]
    [InlineData("<td class=\"align\" data-align=\"x\" :align=\"x\" colspan=2>x</td><img width=1 height=1 alt=align><col span=2>")]
    [InlineData("<x-center>x</x-center><p class=\"center\">center</p>")]
    [InlineData("<!-- <center> --><pre><font>x</font></pre><template><center></center></template>")]
    [InlineData("<svg><defs><font id=\"f\" horiz-adv-x=\"100\"><glyph/></font></defs></svg> <math><dir/><mtable align=\"x\"/></math>")]
    [InlineData("<p title=\"<center>\">&lt;center&gt;</p>")]
    public void Is_quiet(string text) => RuleTester<ObsoleteElement>.IsQuiet(text, Html);

    [Fact]
    public void Is_quiet_in_code() =>
        RuleTester<ObsoleteElement>.IsQuiet("`<center>`\n\n```html\n<center></center>\n```\n\n    <font></font>\n");

    [Fact]
    public void Writes_no_style_into_JSX() =>
        RuleTester<ObsoleteElement>.Reports("<[|center|]>海</center>\n", setup: new RuleTestSetup { FileName = "a.mdx" });

    [Theory]
    [InlineData("<p [|align|]=\"center\">海 🌊</p>\n")]
    [InlineData("<table [|BORDER|]=1 class=x>\n<tr><td [|bgcolor|]='red' [|nowrap|]>海</td></tr>\n</table>\n")]
    [InlineData("<img src=a.png alt=x [|align|]=left>")]
    public void Reports_attributes_for_the_looks(string markup)
    {
        RuleTester<ObsoleteElement>.Reports(markup, setup: Html);
        RuleTester<ObsoleteElement>.Reports("海 🌊\n\n" + markup);
    }

    [Theory]
    [InlineData("<iframe src=\"https://a.example/\" frameborder=\"0\" scrolling=\"no\" marginwidth=\"0\"></iframe><a name=\"x\">x</a>")]
    [InlineData("<svg><text align=\"x\" color=\"red\">x</text></svg><x-table align=\"x\"></x-table><ol type=\"a\"></ol>")]
    [InlineData("<!-- <p align=\"center\"> --><pre><p align=\"center\">x</p></pre><template><p align=\"center\">x</p></template>")]
    public void Other_attributes_are_quiet(string text) => RuleTester<ObsoleteElement>.IsQuiet(text, Html);

    [Fact]
    public void Attributes_can_be_left_alone() => RuleTester<ObsoleteElement>.Reports(
        "<p align=\"center\">x</p> <[|font|]>x</font>", setup: Html with { Options = "attributes: false" });
}
