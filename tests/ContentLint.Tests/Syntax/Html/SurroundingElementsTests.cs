using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Tests.Syntax.Html;

public sealed class SurroundingElementsTests
{
    [Fact]
    public void The_innermost_one_around_counts_and_not_the_element_itself()
    {
        var elements = Read("<nav><a><nav><b></b></nav></a></nav><i></i>");
        var navigations = new SurroundingElements(static element => element.Name == "nav");
        Assert.Equal([null, "nav", "nav", "nav", null], elements.Select(element => navigations.Around(element)?.Name));
        Assert.Same(elements[2], navigations.Around(elements[3]));
        Assert.Same(elements[0], navigations.Around(elements[2]));
    }

    [Fact]
    public void Each_element_is_judged_once_however_deep_they_are_nested()
    {
        var elements = Read(string.Concat(Enumerable.Repeat("<b>", 400)) + string.Concat(Enumerable.Repeat("<i></i>", 400)));
        var judged = 0;
        var none = new SurroundingElements(_ => judged++ < 0);
        Assert.All(elements, element => Assert.Null(none.Around(element)));
        Assert.InRange(judged, 1, elements.Length);
    }

    [Fact]
    public void What_is_in_a_drawing_or_a_form_knows_it()
    {
        var elements = Read("<form><p><svg><g><path/></g></svg><input></p></form><button></button>");
        Assert.Equal(["svg", "g", "path"], elements.Where(element => element.IsInSvg).Select(element => element.Name));
        Assert.Equal(
            ["p", "svg", "g", "path", "input"], elements.Where(element => element.Form is not null).Select(element => element.Name));
    }

    private static HtmlElement[] Read(string text) => [.. ContentParser.Parse(new SourceText(text, "a.html"), ContentKind.Html).Elements];
}
