namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Joins lines that the parsers of generators take though YAML asks for indentation: a string in quotes, or a collection in brackets, may
/// continue at the first column. The text keeps its length, so that no offset moves. A key must end on the line that it starts on, so its
/// lines are not joined.
/// </summary>
internal static class UnindentedLines
{
    /// <summary>The text with a space for each line break before such a line; null if there is none.</summary>
    public static string? Join(string text)
    {
        var breaks = new List<int>();
        var (quote, brackets) = ('\0', 0);
        var (beforeQuote, beforeBrackets) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var current = text[i];
            if (current is '\n' or '\r')
            {
                if ((quote != '\0' || brackets > 0) && IsUnindented(text, i + 1))
                    breaks.Add(i);
            }
            else if (quote != '\0')
            {
                if (quote == '"' && current == '\\')
                    i = SkipEscape(text, i, breaks);
                else if (current == quote)
                {
                    quote = '\0';
                    DropBreaksOfKey(text, i, breaks, beforeQuote);
                }
            }
            else if (current == '#' && IsStart(text, i))
            {
                while (i + 1 < text.Length && text[i + 1] is not ('\n' or '\r'))
                    i++;
            }
            else if (current is '"' or '\'' && IsStart(text, i))
            {
                (quote, beforeQuote) = (current, breaks.Count);
            }
            else if (current is '[' or '{' && (brackets > 0 || IsStart(text, i)))
            {
                if (brackets++ == 0)
                    beforeBrackets = breaks.Count;
            }
            else if (current is ']' or '}' && brackets > 0)
            {
                if (--brackets == 0)
                    DropBreaksOfKey(text, i, breaks, beforeBrackets);
            }
        }

        if (breaks.Count == 0)
            return null;
        var joined = text.ToCharArray();
        foreach (var index in breaks)
            joined[index] = ' ';
        return new string(joined);
    }

    /// <summary>Forgets the line breaks of a quoted string or a collection that is a key.</summary>
    private static void DropBreaksOfKey(string text, int end, List<int> breaks, int first)
    {
        var next = end + 1;
        while (next < text.Length && text[next] is (' ' or '\t'))
            next++;
        if (next < text.Length && text[next] == ':')
            breaks.RemoveRange(first, breaks.Count - first);
    }

    /// <summary>Skips an escape. Of an escaped line break nothing is left, so that its backslash becomes a space too.</summary>
    /// <returns>The offset of its last character.</returns>
    private static int SkipEscape(string text, int backslash, List<int> breaks)
    {
        var length = text.AsSpan(backslash + 1).StartsWith("\r\n") ? 2 : 1;
        if (backslash + 1 >= text.Length || text[backslash + 1] is not ('\n' or '\r') || !IsUnindented(text, backslash + 1 + length))
            return backslash + 1;
        breaks.AddRange(Enumerable.Range(backslash, length + 1));
        return backslash + length;
    }

    private static bool IsUnindented(string text, int index) =>
        index < text.Length
        && text[index] is not (' ' or '\t')
        && !text.AsSpan(index).StartsWith("---")
        && !text.AsSpan(index).StartsWith("...");

    /// <summary>Whether a value or a comment may start at an offset.</summary>
    private static bool IsStart(string text, int index) =>
        index == 0 || text[index - 1] is ' ' or '\t' or '\n' or '\r' or '[' or '{' or ',' or ':';
}
