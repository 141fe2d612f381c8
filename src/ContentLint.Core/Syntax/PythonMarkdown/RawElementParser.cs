using System.Collections.Frozen;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentLint.Syntax.PythonMarkdown;

/// <summary>
/// Reads elements of HTML at the start of a line: a block element up to its end tag is HTML, blank lines included, unless it has the
/// attribute <c>markdown</c> (md_in_html). Of that only the tags are HTML. Elements that are no blocks are parts of paragraphs.
/// </summary>
internal sealed class RawElementParser : BlockParser
{
    private const int CodeIndentation = 4;

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "address", "article", "aside", "blockquote", "body", "canvas", "colgroup", "dd", "details", "div", "dl", "dt", "fieldset",
            "figcaption", "figure", "footer", "form", "group", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "iframe",
            "legend", "li", "main", "map", "math", "menu", "nav", "noscript", "object", "ol", "option", "output", "p", "progress",
            "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly HtmlBlockParser others = new();

    public RawElementParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var (text, start) = (processor.Line.Text, processor.Line.Start);
        var tag = MarkupTag.At(text, start);
        // Comments, instructions and the elements of code are read as in CommonMark.
        if (tag is null || tag.Value.Name.ToLowerInvariant() is "script" or "style" or "pre" or "textarea")
            return IsComment(text, start) || tag is not null ? others.TryOpen(processor) : BlockState.None;
        if (!Blocks.Contains(tag.Value.Name))
            return BlockState.None;
        if (!StartsLine(text, start))
            return tag.Value.HasMarkdown ? Open(processor, tag.Value.End) : others.TryOpen(processor);
        var isWhole = tag.Value is { HasMarkdown: false, IsEnd: false, IsEmpty: false };
        return Open(processor, isWhole ? RawElement.EndOf(text, tag.Value) : tag.Value.End);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.UpdateSpanEnd(processor.Line.End);
        return processor.Line.End + 1 >= ((RawElementBlock)block).EndOffset ? BlockState.Break : BlockState.Continue;
    }

    private BlockState Open(BlockProcessor processor, int end)
    {
        processor.NewBlocks.Push(new RawElementBlock(this)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Line.Start, processor.Line.End),
            EndOffset = end,
        });
        return processor.Line.End + 1 >= end ? BlockState.Break : BlockState.Continue;
    }

    private static bool IsComment(string text, int start) => start + 1 < text.Length && text[start + 1] is '!' or '?';

    /// <summary>Whether nothing but less than four spaces is before a tag: elsewhere elements are parts of what is around them.</summary>
    private static bool StartsLine(string text, int start)
    {
        var spaces = 0;
        while (start - spaces > 0 && text[start - spaces - 1] == ' ')
            spaces++;
        return spaces < CodeIndentation && (start == spaces || text[start - spaces - 1] is '\n' or '\r');
    }
}

/// <summary>An element, or one tag of an element whose content is Markdown.</summary>
/// <param name="parser">What read it.</param>
internal sealed class RawElementBlock(BlockParser parser) : HtmlBlock(parser)
{
    /// <summary>The offset after its last tag.</summary>
    public int EndOffset { get; init; }
}
