using System.Collections.Immutable;
using ContentLint.Syntax.Mdx;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Syntax.Html;

/// <summary>Makes elements of the tags of JSX.</summary>
internal static class JsxElements
{
    /// <summary>The name that an element is known by: lower case for HTML's, as written for components and members.</summary>
    public static string NameOf(JsxTag tag)
    {
        var name = tag.Text(tag.NameSpan);
        return IsComponent(name) ? name : name.ToLowerInvariant();
    }

    /// <summary>The attributes of a tag.</summary>
    public static ImmutableArray<HtmlAttribute> AttributesOf(JsxTag tag) =>
        [.. tag.Attributes.Select(attribute => Read(tag, attribute))];

    private static bool IsComponent(string name) =>
        name.Length > 0 && (!char.IsAsciiLetterLower(name[0]) || name.Contains('.', StringComparison.Ordinal));

    private static HtmlAttribute Read(JsxTag tag, JsxAttribute attribute)
    {
        if (attribute.Kind == JsxValueKind.Spread)
            return new HtmlAttribute(HoleOf(attribute.NameSpan), attribute.NameSpan, "", null, '\0', true);
        var name = tag.Text(attribute.NameSpan).ToLowerInvariant();
        var value = attribute.ValueSpan;
        switch (attribute.Kind)
        {
            case JsxValueKind.None:
                return new HtmlAttribute(name, attribute.NameSpan, "", null, '\0', false);
            case JsxValueKind.Expression when JavaScriptString.Read(tag.Text(value), value.Start) is { } constant:
                var mark = tag.Text(new TextSpan(constant.Span.End, 1))[0];
                return new HtmlAttribute(name, attribute.NameSpan, constant.Value, constant.Span, mark, false)
                {
                    ExpressionSpan = value,
                };
            case JsxValueKind.Expression:
                return new HtmlAttribute(name, attribute.NameSpan, HoleOf(value), value, '\0', true);
        }

        var quote = attribute.Kind == JsxValueKind.Quoted ? tag.Text(value)[0] : '\0';
        var inner = quote == '\0' ? value : TextSpan.FromBounds(value.Start + 1, value.End - 1);
        return new HtmlAttribute(
            name, attribute.NameSpan, CharacterReferences.DecodeJsx(tag.Text(inner)), inner, quote, false);
    }

    private static string HoleOf(TextSpan span) => new(TemplateMasker.Hole, span.Length);
}
