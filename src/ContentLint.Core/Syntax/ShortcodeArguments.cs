using System.Collections.Immutable;
using ContentLint.Syntax.References;
using ContentLint.Syntax.Templates;

namespace ContentLint.Syntax;

/// <summary>Which arguments of shortcodes, tags and components hold URLs, as the configuration says: <c>site.shortcodes</c>.</summary>
/// <param name="ByName">For each shortcode, its arguments by name or by position from 1, and what they refer to.</param>
public sealed record ShortcodeArguments(ImmutableDictionary<string, ImmutableDictionary<string, ReferenceKind>> ByName)
{
    /// <summary>None is configured.</summary>
    public static ShortcodeArguments None { get; } = new(
        ImmutableDictionary.Create<string, ImmutableDictionary<string, ReferenceKind>>(StringComparer.Ordinal));

    /// <summary>The document with the references in its shortcodes, tags and components.</summary>
    public ContentDocument AddTo(ContentDocument document)
    {
        if (ByName.IsEmpty)
            return document;
        var known = document.References.Select(reference => reference.UrlSpan).ToHashSet();
        var added = Tags(document).Concat(Components(document)).Where(reference => known.Add(reference.UrlSpan)).ToArray();
        return added.Length == 0
            ? document
            : document with { References = [.. document.References.Concat(added).OrderBy(reference => reference.UrlSpan)] };
    }

    private IEnumerable<ResourceReference> Tags(ContentDocument document)
    {
        var text = document.Source.Text;
        foreach (var tag in document.TaggedTexts.SelectMany(span => TemplateTag.In(text, span)))
        {
            if (!ByName.TryGetValue(tag.Name, out var wanted))
                continue;
            foreach (var argument in tag.Arguments)
            {
                if (wanted.TryGetValue(
                    argument.Name ?? argument.Position.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    out var kind) && argument.IsLiteral(text))
                    yield return TemplateReferences.Create(kind, document.Source.ToString(argument.Value), argument.Value, tag.Span);
            }
        }
    }

    private IEnumerable<ResourceReference> Components(ContentDocument document)
    {
        foreach (var element in document.Elements)
        {
            if (!ByName.TryGetValue(document.Source.ToString(element.NameSpan), out var wanted))
                continue;
            foreach (var attribute in element.Attributes)
            {
                if (attribute.ValueSpan is not { IsEmpty: false } span
                    || !wanted.TryGetValue(document.Source.ToString(attribute.NameSpan), out var kind))
                    continue;
                yield return new ResourceReference
                {
                    Kind = kind,
                    Syntax = ReferenceSyntax.HtmlAttribute,
                    Url = attribute.Value.Trim(),
                    UrlSpan = span,
                    Span = element.StartTag,
                    HasTemplateHole = attribute.HasTemplateHole,
                    Element = element,
                    Attribute = attribute,
                };
            }
        }
    }
}
