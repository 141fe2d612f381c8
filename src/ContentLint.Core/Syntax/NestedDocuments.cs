using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Syntax;

/// <summary>Parses the documents in <c>srcdoc</c> attributes.</summary>
internal static class NestedDocuments
{
    /// <summary>Documents within documents that are read.</summary>
    public const int MaximumDepth = 4;

    /// <summary>Adds its nested documents to a document, and theirs to them.</summary>
    public static ContentDocument AddTo(ContentDocument document) => AddTo(document, 1);

    private static ContentDocument AddTo(ContentDocument document, int depth)
    {
        ImmutableArray<NestedDocument>.Builder? nested = null;
        foreach (var element in document.Elements)
        {
            if (element.Name != "iframe"
                || element.Attribute("srcdoc") is not { ValueSpan: { IsEmpty: false } span } attribute
                || IsExpression(document, attribute))
                continue;
            if (depth > MaximumDepth)
                return document with
                {
                    Limits =
                    [
                        .. document.Limits,
                        new DocumentLimit(
                            span, $"documents in srcdoc are nested deeper than {MaximumDepth} levels; the innermost were not checked")
                    ]
                };
            var offsets = new DecodedOffsets(span.Start);
            var text = CharacterReferences.DecodeAttribute(document.Source.ToString(span), offsets);
            var inner = ContentParser.ParseFlat(new SourceText(text, document.Source.Path), ContentKind.Html, frontMatter: null) with
            {
                Container = new DocumentContainer(document, element),
            };
            nested ??= ImmutableArray.CreateBuilder<NestedDocument>();
            nested.Add(new NestedDocument(attribute, AddTo(inner, depth + 1), offsets));
        }

        return nested is null ? document : document with { Nested = nested.ToImmutable() };
    }

    /// <summary>Whether JSX makes the value: it is a program, not a document.</summary>
    private static bool IsExpression(ContentDocument document, HtmlAttribute attribute) =>
        document.Kind == ContentKind.Mdx && attribute is { HasTemplateHole: true, Quote: '\0' };
}
