namespace ContentLint.Text;

/// <summary>
/// Matches a sequence against a pattern in which some parts stand for any number of items. It goes back no further than to the last of
/// those, so its time is bounded by the product of the lengths whatever the pattern.
/// </summary>
public static class StarMatching
{
    /// <summary>Whether a sequence matches as a whole.</summary>
    /// <param name="pattern">The parts of the pattern.</param>
    /// <param name="items">The sequence.</param>
    /// <param name="isStar">Whether a part stands for any number of items.</param>
    /// <param name="matches">Whether another part stands for an item.</param>
    public static bool IsMatch<TPart, TItem>(
        ReadOnlySpan<TPart> pattern, ReadOnlySpan<TItem> items, Func<TPart, bool> isStar, Func<TPart, TItem, bool> matches)
    {
        var (at, from, star, mark) = (0, 0, -1, 0);
        while (from < items.Length)
        {
            if (at < pattern.Length && isStar(pattern[at]))
                (star, mark) = (at++, from);
            else if (at < pattern.Length && matches(pattern[at], items[from]))
                (at, from) = (at + 1, from + 1);
            else if (star < 0)
                return false;
            else
                (at, from) = (star + 1, ++mark);
        }

        while (at < pattern.Length && isStar(pattern[at]))
            at++;
        return at == pattern.Length;
    }
}
