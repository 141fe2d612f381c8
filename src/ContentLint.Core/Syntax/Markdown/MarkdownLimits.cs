namespace ContentLint.Syntax.Markdown;

/// <summary>Limits on what Markdig reads in time that grows with the square of its number.</summary>
internal static class MarkdownLimits
{
    /// <summary>For each link reference definition, all others are looked at.</summary>
    private const int MaximumDefinitions = 20_000;

    /// <summary>For each list item or quote that begins on a line, the rest of the line is looked at.</summary>
    private const int MaximumMarkers = 500;

    /// <summary>Whether a text is refused.</summary>
    public static bool AreExceeded(ReadOnlySpan<char> text)
    {
        var definitions = 0;
        foreach (var line in text.EnumerateLines())
        {
            var (start, markers) = SkipMarkers(line);
            // A line of nothing else is a thematic break, or a quote without text.
            if (markers > MaximumMarkers && start < line.Length)
                return true;
            if (start < line.Length
                && line[start] == '['
                && line[start..].Contains("]:", StringComparison.Ordinal)
                && ++definitions > MaximumDefinitions)
                return true;
        }

        return false;
    }

    /// <summary>The index after the markers of list items and quotes that a line begins with, and their number.</summary>
    private static (int Start, int Markers) SkipMarkers(ReadOnlySpan<char> line)
    {
        var (index, markers) = (0, 0);
        while (true)
        {
            index += line[index..].IndexOfAnyExcept(' ', '\t') is >= 0 and var spaces ? spaces : line.Length - index;
            var length = MarkerLength(line[index..]);
            if (length == 0)
                return (index, markers);
            index += length;
            markers++;
        }
    }

    private static int MarkerLength(ReadOnlySpan<char> rest)
    {
        if (rest is ['>', ..])
            return 1;
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        var end = rest is ['-' or '+' or '*', ..] ? 1 : digits is > 0 and < 10 && rest[digits] is ('.' or ')') ? digits + 1 : 0;
        return end > 0 && end < rest.Length && rest[end] is (' ' or '\t') ? end : 0;
    }
}
