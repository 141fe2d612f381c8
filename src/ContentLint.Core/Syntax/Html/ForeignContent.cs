using System.Collections.Frozen;

namespace ContentLint.Syntax.Html;

/// <summary>
/// Tells the elements of SVG and MathML from those of HTML: they are empty where their tag ends with <c>/&gt;</c>, and none of them holds
/// raw text (WHATWG HTML, 13.2.6.5, the rules for parsing tokens in foreign content).
/// </summary>
public static class ForeignContent
{
    /// <summary>Elements of SVG and MathML in which HTML goes on.</summary>
    private static readonly FrozenSet<string> IntegrationPoints = FrozenSet.ToFrozenSet(
        ["foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext"], StringComparer.Ordinal);

    /// <summary>Elements of HTML that end what is foreign around them.</summary>
    private static readonly FrozenSet<string> Breakouts = FrozenSet.ToFrozenSet(
        [
            "b", "big", "blockquote", "body", "center", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5",
            "h6", "head", "i", "li", "listing",
            "menu", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt",
            "u", "ul", "var",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether an element is one of SVG or MathML, and not one of HTML that ends them or stands where HTML goes on.</summary>
    public static bool Is(HtmlElement element) =>
        Holds(element) && !Breakouts.Contains(element.Name) && !(element.Name == "font" && HasAttributeOfHtml(element));

    /// <summary>Whether an element is <c>svg</c> or <c>math</c>, or stands in one of them where no HTML goes on.</summary>
    internal static bool Holds(HtmlElement element)
    {
        if (element.Name is "svg" or "math")
            return true;
        for (var above = element.Parent; above is not null; above = above.Parent)
        {
            if (above.Name is "svg" or "math")
                return true;
            if (IntegrationPoints.Contains(above.Name) || HoldsHtml(above) || Breakouts.Contains(above.Name))
                return false;
        }

        return false;
    }

    /// <summary>Whether an annotation of MathML says that its content is HTML.</summary>
    private static bool HoldsHtml(HtmlElement element) =>
        element.Name == "annotation-xml"
        && element.Attribute("encoding")?.Value.ToLowerInvariant() is "text/html" or "application/xhtml+xml";

    private static bool HasAttributeOfHtml(HtmlElement font) =>
        font.HasAttribute("color") || font.HasAttribute("face") || font.HasAttribute("size");
}
