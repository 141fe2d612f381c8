using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Html;

/// <summary>Which start tags a browser sees in HTML.</summary>
public sealed class StartTagTests
{
    [Theory]
    [InlineData("</><img src=x>", "img")]
    [InlineData("a</></>\n<b></></><td>", "b,td")]
    [InlineData("<svg><script href='x'/><a></a></svg>", "svg,script,a")]
    [InlineData("<svg><style/><image href='海.png'/></svg><i>", "svg,style,image,i")]
    [InlineData("<svg><title><tspan>🌊</tspan></title></svg>", "svg,title,tspan")]
    [InlineData("<svg><foreignObject><style><b></style><div/><i></foreignObject></svg>", "svg,foreignobject,style,div,i")]
    [InlineData("<svg><script><![CDATA[ if (a<b) ]]></script><a></svg>", "svg,script,a")]
    [InlineData("<math><mi><script><b></script></mi><mspace/><x></math>", "math,mi,script,mspace,x")]
    [InlineData("<svg><p><script>a<b></script>", "svg,p,script")]
    [InlineData(
        "<script><b></script><style><i></style><textarea><u></textarea><title><s></title><svg/><a>", "script,style,textarea,title,svg,a")]
    [InlineData("<script><!-- <script> </script> --></script><a>", "script,a")]
    public void Are_found(string html, string names) =>
        Assert.Equal(
            names,
            string.Join(
                ',', ContentParser.Parse(new SourceText(html, "x.html"), ContentKind.Html).Elements.Select(element => element.Name)));
}
