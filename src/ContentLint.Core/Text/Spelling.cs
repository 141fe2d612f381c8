namespace ContentLint.Text;

/// <summary>Finds what somebody probably meant.</summary>
public static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>The candidate nearest to a word, if it is near enough to be suggested: about one mistake in three letters, two at most; null else.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="candidates">The words that are right; the first of equally near ones counts.</param>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
            return null;
        var limit = Math.Min(2, Math.Max(1, word.Length / 3));
        string? nearest = null;
        var best = limit + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestWord || Math.Abs(candidate.Length - word.Length) >= best)
                continue;
            var distance = string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(word, candidate);
            if (distance < best && distance < Math.Max(candidate.Length, 2))
                (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>Number of insertions, deletions, substitutions and swaps of neighbours that turn one word into the other (optimal string alignment).</summary>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
