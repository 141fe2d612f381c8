using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Syntax;

/// <summary>A document inside an attribute of another one: the <c>srcdoc</c> of an <c>iframe</c>.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Document">The document; its spans count the decoded text.</param>
/// <param name="Offsets">Where that text stands in the document around it.</param>
public sealed record NestedDocument(HtmlAttribute Attribute, ContentDocument Document, DecodedOffsets Offsets)
{
    /// <summary>The place of a span of <see cref="Document"/> in the document around it.</summary>
    public TextSpan ToOuter(TextSpan span) => Offsets.ToRaw(span);
}

/// <summary>Where a nested document stands.</summary>
/// <param name="Document">The document around it.</param>
/// <param name="Frame">The element that shows it.</param>
public sealed record DocumentContainer(ContentDocument Document, HtmlElement Frame);
