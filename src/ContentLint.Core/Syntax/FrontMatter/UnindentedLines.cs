namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Joins lines that the parsers of generators take though YAML asks for indentation: a string in quotes, or a collection in brackets, may
/// continue at the first column. The text keeps its length, so that no offset moves.
/// </summary>
internal static class UnindentedLines
{
    /// <summary>The text with a space for each line break before such a line; null if there is none.</summary>
    public static string? Join(string text)
    {
        char[]? joined = null;
        var (quote, brackets) = ('\0', 0);
        for (var i = 0; i < text.Length; i++)
        {
            var current = text[i];
            if (current is '\n' or '\r')
            {
                if ((quote != '\0' || brackets > 0) && IsUnindented(text, i + 1))
                    (joined ??= text.ToCharArray())[i] = ' ';
            }
            else if (quote != '\0')
            {
                if (quote == '"' && current == '\\')
                    i = SkipEscape(text, i, ref joined);
                else if (current == quote)
                    quote = '\0';
            }
            else if (current == '#' && IsStart(text, i))
            {
                while (i + 1 < text.Length && text[i + 1] is not ('\n' or '\r'))
                    i++;
            }
            else if (current is '"' or '\'' && IsStart(text, i))
            {
                quote = current;
            }
            else if (current is '[' or '{' && (brackets > 0 || IsStart(text, i)))
            {
                brackets++;
            }
            else if (current is ']' or '}' && brackets > 0)
            {
                brackets--;
            }
        }

        return joined is null ? null : new string(joined);
    }

    /// <summary>Skips an escape. Of an escaped line break nothing is left, so that the lines are joined by white space.</summary>
    /// <returns>The offset of its last character.</returns>
    private static int SkipEscape(string text, int backslash, ref char[]? joined)
    {
        var length = text.AsSpan(backslash + 1).StartsWith("\r\n") ? 2 : 1;
        if (backslash + 1 >= text.Length || text[backslash + 1] is not ('\n' or '\r') || !IsUnindented(text, backslash + 1 + length))
            return backslash + 1;
        (joined ??= text.ToCharArray()).AsSpan(backslash, length + 1).Fill(' ');
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
