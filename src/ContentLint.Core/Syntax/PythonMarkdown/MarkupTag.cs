namespace ContentLint.Syntax.PythonMarkdown;

/// <summary>A tag of HTML in Markdown.</summary>
/// <param name="Start">The offset of <c>&lt;</c>.</param>
/// <param name="End">The offset after <c>&gt;</c>.</param>
/// <param name="Name">The name of the element, as written.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="IsEmpty">Whether the element has no content.</param>
/// <param name="HasMarkdown">Whether the attribute <c>markdown</c> says that the content is Markdown.</param>
internal readonly record struct MarkupTag(int Start, int End, string Name, bool IsEnd, bool IsEmpty, bool HasMarkdown)
{
    /// <summary>Longer tags are read as text.</summary>
    private const int LongestTag = 4_000;

    /// <summary>The tag at an offset; null if there is none.</summary>
    public static MarkupTag? At(string text, int start)
    {
        var isEnd = start + 1 < text.Length && text[start + 1] == '/';
        var position = start + (isEnd ? 2 : 1);
        var nameStart = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '-' or ':'))
            position++;
        if (position == nameStart || position == text.Length || !char.IsAsciiLetter(text[nameStart]) || !IsAfterName(text[position]))
            return null;
        var quote = '\0';
        var limit = Math.Min(text.Length, start + LongestTag);
        for (var i = position; i < limit; i++)
        {
            var character = text[i];
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'' && text[i - 1] == '=')
                quote = character;
            else if (character == '>')
                return Create(text, start, i + 1, text[nameStart..position], isEnd, text.AsSpan(position, i - position));
        }

        return null;
    }

    private static MarkupTag Create(string text, int start, int end, string name, bool isEnd, ReadOnlySpan<char> attributes) =>
        new(
            start,
            end,
            name,
            isEnd,
            text[end - 2] == '/' || name.Equals("hr", StringComparison.OrdinalIgnoreCase),
            HasMarkdownIn(attributes));

    private static bool IsAfterName(char character) => character is '>' or '/' || char.IsWhiteSpace(character);

    private static bool HasMarkdownIn(ReadOnlySpan<char> attributes)
    {
        for (var found = attributes.IndexOf("markdown", StringComparison.OrdinalIgnoreCase); found >= 0;)
        {
            var rest = attributes[(found + "markdown".Length)..];
            var isWhole = rest.IsEmpty || rest[0] is '=' or '/' || char.IsWhiteSpace(rest[0]);
            if (isWhole && found > 0 && char.IsWhiteSpace(attributes[found - 1]))
                return !rest.TrimStart("= ").TrimStart("\"'").StartsWith("0");
            attributes = rest;
            found = attributes.IndexOf("markdown", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }
}
