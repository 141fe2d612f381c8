using System.Collections.Frozen;

namespace ContentLint.Syntax.Html;

/// <summary>
/// Tells the elements of SVG and MathML from those of HTML: they are empty where their tag ends with <c>/&gt;</c>, and none of them holds
/// raw text (WHATWG HTML, 13.2.6.5, the rules for parsing tokens in foreign content).
/// </summary>
internal static class ForeignContent
{
    /// <summary>Elements in which HTML goes on, and those of HTML that end what is foreign.</summary>
    private static readonly FrozenSet<string> Html = FrozenSet.ToFrozenSet(
        [
            "foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml",
            "b", "big", "blockquote", "body", "center", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5",
            "h6", "head", "i", "li", "listing",
            "menu", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt",
            "u", "ul", "var",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether an element is one of SVG or MathML.</summary>
    public static bool Holds(HtmlElement element)
    {
        if (element.Name is "svg" or "math")
            return true;
        for (var above = element.Parent; above is not null; above = above.Parent)
        {
            if (above.Name is "svg" or "math")
                return true;
            if (Html.Contains(above.Name))
                return false;
        }

        return false;
    }
}
