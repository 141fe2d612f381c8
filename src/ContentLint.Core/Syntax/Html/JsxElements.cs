using System.Collections.Immutable;
using ContentLint.Syntax.Mdx;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Syntax.Html;

/// <summary>Makes elements of the tags of JSX.</summary>
internal static class JsxElements
{
    /// <summary>The name that an element is known by: lower case for HTML's, as written for components and members.</summary>
    public static string NameOf(string text, JsxTag tag)
    {
        var name = text.Substring(tag.NameSpan.Start, tag.NameSpan.Length);
        return IsComponent(name) ? name : name.ToLowerInvariant();
    }

    /// <summary>The attributes of a tag.</summary>
    public static ImmutableArray<HtmlAttribute> AttributesOf(string text, JsxTag tag) =>
        [.. tag.Attributes.Select(attribute => Read(text, attribute))];

    private static bool IsComponent(string name) =>
        name.Length > 0 && (!char.IsAsciiLetterLower(name[0]) || name.Contains('.', StringComparison.Ordinal));

    private static HtmlAttribute Read(string text, JsxAttribute attribute)
    {
        if (attribute.Kind == JsxValueKind.Spread)
            return new HtmlAttribute(HoleOf(attribute.NameSpan), attribute.NameSpan, "", null, '\0', true);
        var name = text.Substring(attribute.NameSpan.Start, attribute.NameSpan.Length).ToLowerInvariant();
        var value = attribute.ValueSpan;
        switch (attribute.Kind)
        {
            case JsxValueKind.None:
                return new HtmlAttribute(name, attribute.NameSpan, "", null, '\0', false);
            case JsxValueKind.Expression when JavaScriptString.Read(text, value) is { } constant:
                return new HtmlAttribute(name, attribute.NameSpan, constant.Value, constant.Span, text[constant.Span.End], false)
                {
                    ExpressionSpan = value,
                };
            case JsxValueKind.Expression:
                return new HtmlAttribute(name, attribute.NameSpan, HoleOf(value), value, '\0', true);
        }

        var quote = attribute.Kind == JsxValueKind.Quoted ? text[value.Start] : '\0';
        var inner = quote == '\0' ? value : TextSpan.FromBounds(value.Start + 1, value.End - 1);
        var raw = text.Substring(inner.Start, inner.Length);
        return new HtmlAttribute(name, attribute.NameSpan, CharacterReferences.DecodeAttribute(raw), inner, quote, false);
    }

    private static string HoleOf(TextSpan span) => new(TemplateMasker.Hole, span.Length);
}
