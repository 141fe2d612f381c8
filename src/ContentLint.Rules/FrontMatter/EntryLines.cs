using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>
/// What is to be removed with an entry of a mapping or an item of a list. Null where something else, a comment above all, would go with it.
/// </summary>
internal static class EntryLines
{
    /// <summary>An entry of a mapping that is not its first.</summary>
    public static TextSpan? OfEntry(SourceText source, FrontMatterBlock block, MappingNode mapping, int index) => mapping.Style switch
    {
        CollectionStyle.Flow => WithComma(source, mapping.Entries[index - 1].Span, mapping.Entries[index].Span),
        CollectionStyle.Block => WholeLines(source, block, mapping.Entries[index].Span),
        _ => null,
    };

    /// <summary>A scalar item of a list that is not its first.</summary>
    public static TextSpan? OfItem(SourceText source, FrontMatterBlock block, SequenceNode list, int index)
    {
        var item = list.Items[index].Span;
        if (list.Style == CollectionStyle.Flow)
            return WithComma(source, list.Items[index - 1].Span, item);
        var line = source.GetLineStart(item.Start);
        var before = source.Text.AsSpan(line, item.Start - line).TrimStart();
        return list.Style == CollectionStyle.Block && before.TrimEnd() is "-"
            ? WholeLines(source, block, TextSpan.FromBounds(item.Start - before.Length, item.End))
            : null;
    }

    private static TextSpan? WithComma(SourceText source, TextSpan previous, TextSpan removed) =>
        previous.End <= removed.Start && source.AsSpan(TextSpan.FromBounds(previous.End, removed.Start)).Trim() is ","
            ? TextSpan.FromBounds(previous.End, removed.End)
            : null;

    private static TextSpan? WholeLines(SourceText source, FrontMatterBlock block, TextSpan removed)
    {
        var start = source.GetLineStart(removed.Start);
        var lines = TextSpan.FromBounds(start, source.GetNextLineStart(removed.End));
        var isAlone = IsMargin(source.Text.AsSpan(start, removed.Start - start), block)
            && source.Text.AsSpan(removed.End, lines.End - removed.End).IsWhiteSpace();
        return isAlone && lines.End <= block.Content.End && !HoldsComment(block, lines) ? lines : null;
    }

    /// <summary>What may stand before a key: indentation, or the tables of a dotted TOML key.</summary>
    private static bool IsMargin(ReadOnlySpan<char> before, FrontMatterBlock block) =>
        before.IsWhiteSpace()
            || (block.Format == FrontMatterFormat.Toml && before.TrimEnd().EndsWith(".") && before.IndexOfAny("[{=,") < 0);

    private static bool HoldsComment(FrontMatterBlock block, TextSpan span)
    {
        var index = block.Comments.AsSpan().BinarySearch(new TextSpan(span.Start, 0));
        index = index < 0 ? ~index : index;
        return index < block.Comments.Length && block.Comments[index].Start < span.End;
    }
}
