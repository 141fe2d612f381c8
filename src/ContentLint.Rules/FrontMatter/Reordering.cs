using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>
/// Puts entries or items in another order. What stands between them in brackets stays; whole lines move with their comments.
/// </summary>
internal static class Reordering
{
    /// <summary>
    /// The wanted order of elements with ranks: those without one follow whatever stands before them, so that each group moves as one.
    /// </summary>
    /// <param name="ranks">The rank of each element; null if the order does not name it.</param>
    /// <returns>The indexes of the elements in their new order.</returns>
    public static int[] Arrange(IReadOnlyList<int?> ranks)
    {
        var order = new int[ranks.Count];
        var keys = new (int Rank, int Index)[ranks.Count];
        var rank = -1;
        for (var i = 0; i < keys.Length; i++)
        {
            rank = ranks[i] ?? rank;
            (order[i], keys[i]) = (i, (rank, i));
        }

        Array.Sort(keys, order);
        return order;
    }

    /// <summary>The changes for elements between brackets: each place takes the text of another element.</summary>
    public static ImmutableArray<TextChange> InBrackets(SourceText source, IReadOnlyList<TextSpan> elements, int[] order) =>

        [
            .. order
            .Select((from, to) => (from, to))
            .Where(pair => pair.from != pair.to)
            .Select(pair => new TextChange(elements[pair.to], source.ToString(elements[pair.from])))
        ];

    /// <summary>The change for elements on lines of their own; empty where it is not certain what belongs to which.</summary>
    public static ImmutableArray<TextChange> OfLines(SourceText source, int limit, IReadOnlyList<TextSpan> elements, int[] order)
    {
        if (LinePieces.Of(source, limit, elements) is not { } pieces)
            return [];
        var first = 0;
        while (order[first] == first)
            first++;
        var last = order.Length - 1;
        while (order[last] == last)
            last--;
        var texts = new List<string>(last - first + 1);
        for (var i = first; i <= last; i++)
            texts.Add(source.ToString(pieces[order[i]]));
        // Blank lines part groups: what comes to stand first leaves those above it to what stood there.
        if (first == 0 && BlankLines(texts[0]) is { Length: > 0 } blank)
        {
            texts[0] = texts[0][blank.Length..];
            var moved = Array.IndexOf(order, 0);
            texts[moved] = blank + texts[moved];
        }

        return [new TextChange(TextSpan.FromBounds(pieces[first].Start, pieces[last].End), string.Concat(texts))];
    }

    private static string BlankLines(string text)
    {
        var end = 0;
        for (var i = 0; i < text.Length && char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] == '\n')
                end = i + 1;
        }

        return text[..end];
    }
}
