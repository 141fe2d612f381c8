using ContentLint.Rules.References;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Attributes;

/// <summary>Attributes that a framework or a template sets when the page is made: what they will be is not known.</summary>
internal static class DynamicAttributes
{
    /// <summary>
    /// Whether an element may get attributes that do not stand in its tag: a spread, <c>v-bind="…"</c>, a template tag between attributes.
    /// </summary>
    public static bool MayHaveMore(this HtmlElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name is "v-bind" or "x-bind" || attribute.Name.Contains(UrlParts.TemplateHole, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether an attribute may be set in another way than by its own name: <c>:src</c>, <c>v-bind:src</c>, <c>[src]</c>, <c>ng-src</c>.
    /// </summary>
    /// <param name="element">The element.</param>
    /// <param name="name">Lower-case name of the attribute.</param>
    public static bool Binds(this HtmlElement element, string name)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.Length > name.Length
                && attribute.Name.Contains(name, StringComparison.Ordinal)
                && IsBinding(attribute.Name, name))
                return true;
        }

        return element.MayHaveMore();
    }

    private static bool IsBinding(string attribute, string name)
    {
        var bound = attribute.AsSpan();
        if (bound[0] == '[' && bound[^1] == ']')
            return bound[1..^1].SequenceEqual(name) || bound[1..^1].SequenceEqual($"attr.{name}");
        if (!bound.EndsWith(name))
            return false;
        var prefix = bound[..^name.Length];
        return prefix[^1] == ':' || prefix is "." or "ng-" or "ng-attr-";
    }
}
