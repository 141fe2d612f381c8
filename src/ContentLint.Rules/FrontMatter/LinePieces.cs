using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>
/// Cuts whole lines into pieces that can change places: each is an entry or item with the comments directly above it and the
/// blank lines above those. Null where it is not certain what a line belongs to.
/// </summary>
internal static class LinePieces
{
    /// <summary>The pieces, one behind the other.</summary>
    /// <param name="source">The file.</param>
    /// <param name="limit">Where the lines of the collection end at the latest.</param>
    /// <param name="items">The spans of entries or items, from the key or dash on.</param>
    public static ImmutableArray<TextSpan>? Of(SourceText source, int limit, IReadOnlyList<TextSpan> items)
    {
        var pieces = new List<TextSpan>(items.Count);
        var end = -1;
        foreach (var item in items)
        {
            var line = source.GetLineStart(item.Start);
            if (!source.Text.AsSpan(line, item.Start - line).IsWhiteSpace() || line < end)
                return null;
            var margin = item.Start - line;
            if (StartOf(source, end, line, margin, pieces) is not { } start)
                return null;
            end = source.GetNextLineStart(item.End);
            if (end > limit || source.Text[end - 1] is not ('\r' or '\n'))
                return null;
            pieces.Add(TextSpan.FromBounds(start, end));
        }

        return [.. pieces];
    }

    /// <summary>Where the piece of an item begins: comments that are indented deeper still belong to the piece before it.</summary>
    private static int? StartOf(SourceText source, int end, int line, int margin, List<TextSpan> pieces)
    {
        if (end < 0)
            return CommentsAbove(source, line);
        while (end < line && IsComment(source, end) && IndentAt(source, end) > margin)
            end = source.GetNextLineStart(end);
        pieces[^1] = TextSpan.FromBounds(pieces[^1].Start, end);
        // A comment with a blank line behind it is about nobody knows what.
        var isAttached = true;
        for (var position = end; position < line; position = source.GetNextLineStart(position))
        {
            var isBlank = IsBlank(source, position);
            if (!isAttached && isBlank)
                return null;
            isAttached = isBlank;
        }

        return end;
    }

    private static int CommentsAbove(SourceText source, int line)
    {
        while (line > 0 && source.GetLineStart(line - 1) is var previous && IsComment(source, previous))
            line = previous;
        return line;
    }

    private static ReadOnlySpan<char> LineAt(SourceText source, int start) =>
        source.Text.AsSpan(start, source.GetNextLineStart(start) - start);

    private static bool IsBlank(SourceText source, int start) => LineAt(source, start).IsWhiteSpace();

    private static bool IsComment(SourceText source, int start) => LineAt(source, start).TrimStart().StartsWith("#");

    private static int IndentAt(SourceText source, int start) => LineAt(source, start).IndexOfAnyExcept(" \t");
}
