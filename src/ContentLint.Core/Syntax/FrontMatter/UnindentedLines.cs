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
                    i++;
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

    private static bool IsUnindented(string text, int index) =>
        index < text.Length
        && text[index] is not (' ' or '\t')
        && !text.AsSpan(index).StartsWith("---")
        && !text.AsSpan(index).StartsWith("...");

    /// <summary>Whether a value or a comment may start at an offset.</summary>
    private static bool IsStart(string text, int index) =>
        index == 0 || text[index - 1] is ' ' or '\t' or '\n' or '\r' or '[' or '{' or ',' or ':';
}
