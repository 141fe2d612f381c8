using ContentLint.Syntax.Html;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Syntax.References;

/// <summary>Collects the references of HTML elements.</summary>
internal static class HtmlReferences
{
    /// <summary>Adds what an element refers to.</summary>
    public static void Add(HtmlElement element, SourceText source, List<ResourceReference> references)
    {
        // Browsers keep the first of several attributes with one name; only the few names below are remembered.
        HashSet<string>? seen = null;
        foreach (var attribute in element.Attributes)
        {
            if (seen is not null && seen.Contains(attribute.Name))
                continue;
            var isSrcset = attribute.Name is "srcset" or "imagesrcset" && element.Name is "img" or "source" or "link";
            var isStyle = attribute.Name == "style";
            var kind = isSrcset || isStyle ? null : KindOf(element, attribute.Name);
            if (!isSrcset && !isStyle && kind is null)
                continue;
            (seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(attribute.Name);
            if (attribute.ValueSpan is not { } span)
                continue;
            if (isSrcset)
                SrcsetReader.Add(element, attribute, source, references);
            else if (isStyle)
                StyleUrls.Add(element, attribute, source, references);
            else
                references.Add(Create(kind!.Value, ReferenceSyntax.HtmlAttribute, element, attribute, UrlOf(source, attribute, span)));
        }
    }

    /// <summary>A reference whose URL is part of an attribute's value, or all of it.</summary>
    public static ResourceReference Create(
        ReferenceKind kind, ReferenceSyntax syntax, HtmlElement element, HtmlAttribute attribute, (TextSpan Span, string Raw) url) => new()
    {
        Kind = kind,
        Syntax = syntax,
        Url = attribute.ExpressionSpan is null ? CharacterReferences.DecodeAttribute(url.Raw) : url.Raw,
        UrlSpan = url.Span,
        Span = element.StartTag,
        HasTemplateHole = UrlHoles.AreIn(url.Raw) || attribute.Name.Contains(TemplateMasker.Hole, StringComparison.Ordinal),
        Element = element,
        Attribute = attribute,
    };

    private static (TextSpan Span, string Raw) UrlOf(SourceText masked, HtmlAttribute attribute, TextSpan span) =>
        attribute.ExpressionSpan is null || !masked.AsSpan(span).Contains('\\')
            ? Trim(masked, span)
            : (span, attribute.Value.Trim());

    private static (TextSpan Span, string Raw) Trim(SourceText masked, TextSpan span)
    {
        var raw = masked.AsSpan(span);
        var start = raw.Length - raw.TrimStart(" \t\r\n\f").Length;
        var trimmed = raw.Trim(" \t\r\n\f");
        return (new TextSpan(span.Start + (trimmed.IsEmpty ? 0 : start), trimmed.Length), trimmed.ToString());
    }

    private static ReferenceKind? KindOf(HtmlElement element, string attribute) => (element.Name, attribute) switch
    {
        ("a" or "area", "href") => ReferenceKind.Link,
        ("a", "xlink:href") => ReferenceKind.Link,
        ("img" or "Image", "src" or "data-src" or "data-original" or "data-lazy-src") => ReferenceKind.Image,
        ("source", "src") => element.Parent?.Name == "picture" ? ReferenceKind.Image : ReferenceKind.Embed,
        ("video", "poster") => ReferenceKind.Image,
        ("input", "src") => ReferenceKind.Image,
        ("image" or "feimage", "href" or "xlink:href") => ReferenceKind.Image,
        ("body" or "table" or "td" or "th", "background") => ReferenceKind.Image,
        ("video" or "audio" or "track" or "embed" or "iframe" or "frame" or "script", "src") => ReferenceKind.Embed,
        ("object", "data") => ReferenceKind.Embed,
        ("link", "href") => KindOfLink(element),
        ("form", "action") => ReferenceKind.Form,
        ("button" or "input", "formaction") => ReferenceKind.Form,
        ("blockquote" or "q" or "del" or "ins", "cite") => ReferenceKind.Other,
        ("use", "href" or "xlink:href") => ReferenceKind.Other,
        _ => null,
    };

    private static ReferenceKind KindOfLink(HtmlElement element)
    {
        var tokens = (element.Attribute("rel")?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var token in tokens)
        {
            switch (token.ToLowerInvariant())
            {
                case "icon" or "apple-touch-icon" or "apple-touch-icon-precomposed" or "mask-icon":
                    return ReferenceKind.Image;
                case "stylesheet" or "preload" or "modulepreload" or "prefetch":
                    return ReferenceKind.Embed;
            }
        }

        return ReferenceKind.Other;
    }
}
