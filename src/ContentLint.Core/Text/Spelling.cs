namespace ContentLint.Text;

/// <summary>Finds what a misspelt word was meant to be.</summary>
public static class Spelling
{
    private const int MaximumDistance = 2;
    private const int MinimumPrefix = 3;

    /// <summary>The one candidate that the word is a misspelling or an abbreviation of; null if there is none or more than one.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null, extended = null;
        var (best, ties, extensions) = (MaximumDistance + 1, 0, 0);
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, MaximumDistance);
            if (distance < best && distance < Math.Max(word.Length, 2))
                (nearest, best, ties) = (candidate, distance, 1);
            else if (distance == best && distance <= MaximumDistance)
                ties++;
            if (IsExtension(word, candidate))
                (extended, extensions) = (candidate, extensions + 1);
        }

        if (ties == 1)
            return nearest;
        return extensions == 1 ? extended : null;
    }

    /// <summary>The clause that asks whether the nearest candidate was meant, or another one if none is near.</summary>
    public static string Advice(string word, IEnumerable<string> candidates, string otherwise) =>
        Nearest(word, candidates) is { } nearest ? $"did you mean '{nearest}'?" : otherwise;

    /// <summary>
    /// The number of insertions, deletions, replacements and swaps of neighbours between two words, ignoring case; more
    /// than <paramref name="limit"/> is returned as <paramref name="limit"/> + 1.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;
        var width = right.Length + 1;
        var cells = width <= 256 ? stackalloc int[3 * width] : new int[3 * width];
        var (beforeLast, last, current) = (0, width, 2 * width);
        for (var j = 0; j <= right.Length; j++)
            cells[last + j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            cells[current] = i;
            var smallest = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = cells[last + j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                var best = Math.Min(replace, Math.Min(cells[last + j], cells[current + j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    best = Math.Min(best, cells[beforeLast + j - 2] + 1);
                cells[current + j] = best;
                smallest = Math.Min(smallest, best);
            }

            if (smallest > limit)
                return limit + 1;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return Math.Min(cells[last + right.Length], limit + 1);
    }

    private static bool IsExtension(string word, string candidate)
    {
        var shorter = Math.Min(word.Length, candidate.Length);
        return shorter >= MinimumPrefix && string.Compare(word, 0, candidate, 0, shorter, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static bool Same(char left, char right) => left == right || char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
