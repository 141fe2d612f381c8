using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Embedded;

/// <summary>Reads declarations of a <c>style</c> attribute.</summary>
internal static class InlineDeclarations
{
    /// <summary>The value of a property in lower case, without <c>!important</c>; null if it is not set. The last one counts.</summary>
    /// <param name="element">The element.</param>
    /// <param name="property">Lower-case property.</param>
    public static string? ValueOf(HtmlElement element, string property)
    {
        string? found = null;
        foreach (var declaration in (element.Attribute("style")?.Value ?? "").Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && declaration.AsSpan(0, colon).Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                found = declaration[(colon + 1)..].Split('!')[0].Trim().ToLowerInvariant();
        }

        return found;
    }

    /// <summary>Whether the element's own style hides it.</summary>
    public static bool Hides(HtmlElement element) => ValueOf(element, "display") == "none" || ValueOf(element, "visibility") == "hidden";
}
