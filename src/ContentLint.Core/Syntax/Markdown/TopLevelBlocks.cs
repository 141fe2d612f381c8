using System.Collections.Immutable;
using ContentLint.Text;
using Markdig.Syntax;

namespace ContentLint.Syntax.Markdown;

/// <summary>The outermost blocks of Markdown.</summary>
internal static class TopLevelBlocks
{
    /// <summary>The blocks in the order of the file; none if the Markdown is nested too deeply.</summary>
    /// <param name="document">The parsed Markdown; null if it is nested too deeply.</param>
    public static ImmutableArray<TopLevelBlock> Read(MarkdownDocument? document)
    {
        if (document is null)
            return [];
        return
        [
            .. document.Where(static block => block is not LinkReferenceDefinitionGroup and not BlankLineBlock && !block.Span.IsEmpty)
                .Select(static block => new TopLevelBlock(MarkdownReader.SpanOf(block), block is ParagraphBlock or HtmlBlock))
                .OrderBy(static block => block.Span),
        ];
    }
}

/// <summary>An outermost block of Markdown.</summary>
/// <param name="Span">From its first character to its last.</param>
/// <param name="IsPlain">Whether it is a paragraph or HTML, which need no blank line before them in any dialect.</param>
internal sealed record TopLevelBlock(TextSpan Span, bool IsPlain);
