using System.Globalization;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Images;

/// <summary>The size that an <c>img</c> declares for its image.</summary>
internal static class DeclaredSize
{
    /// <summary>
    /// Whether the file that <c>src</c> names is the only one that the element can show, and nothing but its attributes gives it a size.
    /// </summary>
    public static bool IsOfOneFile(HtmlElement image) =>
        !image.HasAttribute("srcset")
            && image.Parent?.Name != "picture"
            && !HasStyle(image)
            && !image.MayHaveMore()
            && !image.Binds("width")
            && !image.Binds("height")
            && !image.Binds("src")
            && !image.Binds("style");

    /// <summary>
    /// An attribute in pixels (WHATWG HTML, valid non-negative integers, with <c>px</c> forgiven); null if it is something else.
    /// </summary>
    public static int? Pixels(HtmlAttribute? attribute)
    {
        var text = attribute?.Value.Trim();
        if (text?.EndsWith("px", StringComparison.OrdinalIgnoreCase) is true)
            text = text[..^2];
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
    }

    private static bool HasStyle(HtmlElement image)
    {
        var style = image.Attribute("style");
        return style is not null
            && (style.HasTemplateHole
            || style.Value.Contains("width", StringComparison.OrdinalIgnoreCase)
            || style.Value.Contains("height", StringComparison.OrdinalIgnoreCase)
            || style.Value.Contains("aspect-ratio", StringComparison.OrdinalIgnoreCase)
            || style.Value.Contains("object-fit", StringComparison.OrdinalIgnoreCase)
            || style.Value.Contains("none", StringComparison.OrdinalIgnoreCase));
    }
}
