using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>The lines that an entry of a block mapping, or an item of a list, takes up.</summary>
internal static class EntryLines
{
    /// <summary>The whole lines of an entry; null if it shares them with something else.</summary>
    public static TextSpan? Of(SourceText source, TextSpan entry)
    {
        var start = source.GetLineStart(entry.Start);
        var end = source.GetNextLineStart(Math.Max(entry.Start, entry.End - 1));
        var before = source.Text.AsSpan(start, entry.Start - start);
        var after = source.Text.AsSpan(entry.End, end - entry.End).Trim();
        return before.IsWhiteSpace() && (after.IsEmpty || after[0] == '#') ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>The lines of an item of a block list, its dash included.</summary>
    public static TextSpan? OfItem(SourceText source, ContentNode item)
    {
        var start = source.GetLineStart(item.Span.Start);
        var before = source.Text.AsSpan(start, item.Span.Start - start).TrimStart();
        return before.TrimEnd() is "-" ? Of(source, TextSpan.FromBounds(item.Span.Start - before.Length, item.Span.End)) : null;
    }

    /// <summary>An item of a list in brackets with the comma that goes with it.</summary>
    public static TextSpan OfFlowItem(SequenceNode sequence, int index) =>
        index > 0
            ? TextSpan.FromBounds(sequence.Items[index - 1].Span.End, sequence.Items[index].Span.End)
            : sequence.Items.Length > 1
                ? TextSpan.FromBounds(sequence.Items[0].Span.Start, sequence.Items[1].Span.Start)
                : sequence.Items[0].Span;
}
