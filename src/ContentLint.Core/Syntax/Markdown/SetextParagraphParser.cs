using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentLint.Syntax.Markdown;

/// <summary>
/// Markdig's parser of paragraphs, in linear time: where an underline makes a heading of a paragraph, the original searches for the
/// paragraph among all blocks of its parent. This one shows it a parent that has no other block.
/// </summary>
internal sealed class SetextParagraphParser : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar is not ('=' or '-') || block.Parent is not { } parent || parent.Count < 2 || parent.LastChild != block)
            return base.TryContinue(processor, block);
        var index = parent.Count - 1;
        parent.RemoveAt(index);
        var holder = new QuoteBlock(this) { block };
        var state = base.TryContinue(processor, block);
        while (holder.LastChild is { } child)
        {
            holder.RemoveAt(holder.Count - 1);
            parent.Insert(index, child);
            parent.UpdateSpanEnd(child.Span.End);
        }

        return state;
    }
}
