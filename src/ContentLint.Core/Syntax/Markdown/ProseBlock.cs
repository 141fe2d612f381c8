using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.Markdown;

/// <summary>A block of Markdown whose content is text: a paragraph, a heading.</summary>
/// <param name="Span">The whole block.</param>
/// <param name="Objects">What is not plain text in it, in the order of the file: code, tags, links, images, hidden text.</param>
public sealed record ProseBlock(TextSpan Span, ImmutableArray<ProseObject> Objects);

/// <summary>A part of a block that is not plain text.</summary>
/// <param name="Span">All of it; a link with what it holds.</param>
/// <param name="IsLink">Whether it is a link, which no other link can hold (CommonMark, 6.3).</param>
public readonly record struct ProseObject(TextSpan Span, bool IsLink);
