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
        "data-echo", "data-url", "data-source", "data-img", "file", "zoomfile",
    ];

    /// <summary>What the name of a placeholder may hold anywhere.</summary>
    private static readonly ImmutableArray<string> Parts =
        ["loading", "loadimg", "loader", "imgload", "lazyload", "spinner", "placeholder", "transparent"];

    /// <summary>What is a word of the name of a placeholder.</summary>
    private static readonly ImmutableArray<string> Words =
        ["lazy", "load", "blank", "spacer", "grey", "gray", "pixel", "white", "none", "empty", "default", "1x1", "transp"];

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
        if (url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
            return true;
        var name = NameOf(url);
        return name.Contains('.', StringComparison.Ordinal)
            && (Parts.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase))
                || name.Split('-', '_', '.', '@').Any(word => Words.Contains(word, StringComparer.OrdinalIgnoreCase)));
    }

    private static string NameOf(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>Whether two images are one in two sizes: their names start alike.</summary>
    private static bool IsSamePicture(string url, string other)
    {
        var (name, otherName) = (NameOf(url), NameOf(other));
        var length = name.AsSpan().CommonPrefixLength(otherName);
        return length >= 5 && length * 2 >= Math.Min(name.LastIndexOf('.'), otherName.LastIndexOf('.'));
    }

    private static bool IsImage(string url, string placeholder) =>
        url.Contains('/', StringComparison.Ordinal)
        && !url.Any(char.IsWhiteSpace)
        && !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        && !IsSamePicture(url, placeholder);
}
