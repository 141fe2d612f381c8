namespace ContentLint.Syntax.FrontMatter;

/// <summary>Lines that look like <c>key: value</c>.</summary>
internal static class KeyLine
{
    /// <summary>The key of a line that starts with one plain word and a separator followed by white space or the end; else empty.</summary>
    public static ReadOnlySpan<char> Name(ReadOnlySpan<char> line, char separator)
    {
        var length = 0;
        while (length < line.Length && (char.IsLetterOrDigit(line[length]) || line[length] is '_' or '-' or '.'))
            length++;
        if (length == 0)
            return [];
        var rest = separator == '=' ? line[length..].TrimStart(" \t") : line[length..];
        if (rest.IsEmpty || rest[0] != separator)
            return [];
        return separator == '=' || rest.Length == 1 || rest[1] is ' ' or '\t' ? line[..length] : [];
    }
}
