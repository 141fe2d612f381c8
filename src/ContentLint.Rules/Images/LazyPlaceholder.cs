using System.Collections.Immutable;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;

namespace ContentLint.Rules.Images;

/// <summary>Recognizes the loading animation or blank image in <c>src</c> whose real image is in another attribute.</summary>
internal static class LazyPlaceholder
{
    private static readonly ImmutableArray<string> Attributes =
    [
        "data-original", "data-src", "data-original-src", "data-lazy-src", "data-lazyload", "data-lazy", "data-actualsrc", "data-real-src",
        "data-echo", "data-url", "data-source", "data-img",
    ];

    private static readonly ImmutableArray<string> Words =
    [
        "loading", "loadimg", "loader", "imgload", "lazy", "spinner", "placeholder", "blank", "spacer", "transparent", "grey", "gray",
        "pixel", "1x1", "white",
    ];

    /// <summary>The attribute with the real image, if a reference is such a placeholder; else null.</summary>
    public static HtmlAttribute? Of(ResourceReference reference)
    {
        if (reference is not { Attribute.Name: "src", Element: { Name: "img" } element, HasTemplateHole: false }
            || !IsPlaceholder(reference.Url))
            return null;
        foreach (var name in Attributes)
        {
            if (element.Attribute(name) is { ValueSpan: not null, HasTemplateHole: false } real
                && IsImage(real.Value.Trim(), reference.Url))
                return real;
        }

        return null;
    }

    private static bool IsPlaceholder(string url)
    {
        if (url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return false;
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Contains('.', StringComparison.Ordinal) && Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsImage(string url, string placeholder) =>
        url.Contains('/', StringComparison.Ordinal)
        && !url.Any(char.IsWhiteSpace)
        && !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        && !url.Equals(placeholder, StringComparison.Ordinal);
}
