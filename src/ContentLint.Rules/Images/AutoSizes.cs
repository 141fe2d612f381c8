using ContentLint.Rules.Attributes;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Images;

/// <summary>Finds images whose sizes the layout gives: <c>loading="lazy"</c> with <c>sizes="auto"</c> (WHATWG HTML, 4.8.3).</summary>
internal static class AutoSizes
{
    /// <summary>The <c>picture</c> elements whose sources may leave out <c>sizes</c>, because their image has automatic sizes.</summary>
    public static HashSet<HtmlElement> Pictures(ContentDocument document) => document.Elements
        .Where(static element => element is { Name: "img", Parent.Name: "picture" } && MayBeAutomatic(element))
        .Select(static image => image.Parent!)
        .ToHashSet();

    /// <summary>Whether an image is loaded lazily.</summary>
    public static bool IsLazy(HtmlElement image) =>
        image.Attribute("loading")?.Value.Trim().Equals("lazy", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Whether the sizes are automatic, or a script or template may make them so.</summary>
    private static bool MayBeAutomatic(HtmlElement image) =>
        image.Attribute("data-sizes") is not null
        || image.Binds("sizes")
        || image.Binds("loading")
        || image.Attribute("sizes") is { HasTemplateHole: true }
        || (image.Attribute("sizes") is { } sizes
            && IsAuto(sizes.Value)
            && (IsLazy(image) || image.Attribute("loading") is { HasTemplateHole: true }));

    private static bool IsAuto(string sizes) =>
        sizes.Trim().Equals("auto", StringComparison.OrdinalIgnoreCase)
        || sizes.TrimStart().StartsWith("auto,", StringComparison.OrdinalIgnoreCase);
}
