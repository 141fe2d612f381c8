using System.Collections.Frozen;

namespace ContentLint.Rules.Markup;

/// <summary>The elements of HTML by whether they have to be closed (WHATWG HTML, 13.1.2.4).</summary>
internal static class ElementsToClose
{
    private static readonly FrozenSet<string> ToClose = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "button", "canvas", "center",
            "cite", "code", "data",
            "datalist", "del", "details", "dfn", "dialog", "div", "dl", "em", "fieldset", "figcaption", "figure", "font",
            "footer", "form", "h1", "h2", "h3",
            "h4", "h5", "h6", "header", "hgroup", "i", "iframe", "ins", "kbd", "label", "legend", "main", "map", "mark",
            "menu", "meter", "nav", "noscript",
            "object", "ol", "output", "picture", "pre", "progress", "q", "ruby", "s", "samp", "script", "section", "select",
            "small", "span", "strong",
            "style", "sub", "summary", "sup", "svg", "table", "template", "textarea", "time", "title", "u", "ul", "var", "video",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
        [
            "area", "base", "body", "br", "caption", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img",
            "input", "li", "link", "meta",
            "optgroup", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether an element needs an end tag.</summary>
    /// <param name="name">Lower-case name.</param>
    public static bool Contains(string name) => ToClose.Contains(name);

    /// <summary>Whether HTML has an element of that name.</summary>
    /// <param name="name">Lower-case name.</param>
    public static bool IsHtml(string name) => ToClose.Contains(name) || Others.Contains(name);
}
