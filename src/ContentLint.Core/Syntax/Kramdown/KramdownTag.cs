namespace ContentLint.Syntax.Kramdown;

/// <summary>A tag of HTML as kramdown finds it: unquoted values are words, and whatever else is no tag.</summary>
/// <param name="Name">The name; in lower case for an element of HTML.</param>
/// <param name="End">The index after the tag.</param>
/// <param name="IsClosed">Whether it ends with a slash.</param>
/// <param name="Markdown">The value of its attribute <c>markdown</c>, or null.</param>
internal readonly record struct KramdownTag(string Name, int End, bool IsClosed, string? Markdown)
{
    /// <summary>The start tag at an index; null if none is there.</summary>
    public static KramdownTag? At(string text, int start)
    {
        if (start >= text.Length || text[start] != '<' || NameEnd(text, start + 1) is not (> 0 and var position))
            return null;
        var name = Known(text[(start + 1)..position]);
        string? markdown = null;
        while (AttributeAt(text, position, ref markdown) is > 0 and var next)
            position = next;
        position = SkipSpace(text, position);
        var isClosed = position < text.Length && text[position] == '/';
        if (isClosed)
            position++;
        return position < text.Length && text[position] == '>' ? new KramdownTag(name, position + 1, isClosed, markdown) : null;
    }

    /// <summary>The name and the end of the end tag at an index; null if none is there.</summary>
    public static (string Name, int End)? EndTagAt(string text, int start)
    {
        if (start + 2 >= text.Length || text[start] != '<' || text[start + 1] != '/' || NameEnd(text, start + 2) is not (> 0 and var end))
            return null;
        var close = SkipSpace(text, end);
        return close < text.Length && text[close] == '>' ? (text[(start + 2)..end], close + 1) : null;
    }

    /// <summary>Where the next end tag of an element starts, or -1.</summary>
    public static int IndexOfEndTag(string text, string name, int start, bool ignoreCase)
    {
        var sought = "</" + name;
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var i = start; ;)
        {
            var found = text.IndexOf(sought, i, comparison);
            if (found < 0)
                return -1;
            var close = SkipSpace(text, found + sought.Length);
            if (close < text.Length && text[close] == '>')
                return found;
            i = found + 2;
        }
    }

    /// <summary>The name of an element as it is compared: in lower case for an element of HTML.</summary>
    public static string Known(string name) => name.ToLowerInvariant() is var lower && KramdownPatterns.IsKnown(lower) ? lower : name;

    /// <summary>Whether an element's start tag, an end tag or a comment may start at an index.</summary>
    public static bool MayStart(string text, int index) => index + 1 < text.Length && text[index] == '<'
        && (text[index + 1] == '/' || KramdownPatterns.IsNameStart(text[index + 1])
        || text.AsSpan(index).StartsWith("<!--", StringComparison.Ordinal));

    /// <summary>The index after a name with an optional prefix, or -1.</summary>
    public static int NameEnd(string text, int start)
    {
        var end = PartEnd(text, start);
        if (end < 0 || end >= text.Length || text[end] != ':')
            return end;
        return PartEnd(text, end + 1) is > 0 and var local ? local : end;
    }

    private static int PartEnd(string text, int start)
    {
        if (start >= text.Length || !(KramdownPatterns.IsNameStart(text[start]) || char.IsSurrogate(text[start])))
            return -1;
        var end = start + 1;
        while (end < text.Length && KramdownPatterns.IsNamePart(text[end]))
            end++;
        return end;
    }

    private static int AttributeAt(string text, int position, ref string? markdown)
    {
        var start = SkipSpace(text, position);
        if (start == position || NameEnd(text, start) is not (> 0 and var end))
            return -1;
        var isMarkdown = text.AsSpan(start, end - start).Equals("markdown", StringComparison.OrdinalIgnoreCase);
        var value = SkipSpace(text, end);
        if (value >= text.Length || text[value] != '=')
        {
            markdown = isMarkdown ? "" : markdown;
            return end;
        }

        value = SkipSpace(text, value + 1);
        var stop = ValueEnd(text, value);
        if (stop < 0)
            return end;
        if (isMarkdown)
            markdown = text[value] is '"' or '\'' ? text[(value + 1)..(stop - 1)] : text[value..stop];
        return stop;
    }

    private static int ValueEnd(string text, int start)
    {
        if (start >= text.Length)
            return -1;
        if (text[start] is '"' or '\'')
            return text.IndexOf(text[start], start + 1) is >= 0 and var quote ? quote + 1 : -1;
        var end = start;
        while (end < text.Length && (KramdownPatterns.IsNamePart(text[end]) || text[end] == '_') && text[end] is not ('-' or '.'))
            end++;
        return end > start ? end : -1;
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && KramdownPatterns.IsSpace(text[position]))
            position++;
        return position;
    }
}
