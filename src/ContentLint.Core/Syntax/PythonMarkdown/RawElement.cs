namespace ContentLint.Syntax.PythonMarkdown;

/// <summary>Finds where an element ends that is read whole.</summary>
internal static class RawElement
{
    /// <summary>The offset after the end tag of an element; the end of the text if it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tag">The start tag.</param>
    public static int EndOf(string text, MarkupTag tag)
    {
        var depth = 1;
        for (var position = tag.End; position < text.Length;)
        {
            var next = text.AsSpan(position).IndexOfAny('<', '\n');
            if (next < 0)
                break;
            position += next;
            // Fenced code is taken out of the text before elements are looked for.
            if (text[position] == '\n')
            {
                position = AfterFence(text, position + 1);
                continue;
            }

            if (text.AsSpan(position).StartsWith("<!--") && text.IndexOf("-->", position, StringComparison.Ordinal) is > 0 and var comment)
            {
                position = comment + 3;
                continue;
            }

            if (MarkupTag.At(text, position) is not { } inner)
            {
                position++;
                continue;
            }

            position = inner.End;
            if (inner.IsEmpty || !inner.Name.Equals(tag.Name, StringComparison.OrdinalIgnoreCase))
                continue;
            depth += inner.IsEnd ? -1 : 1;
            if (depth == 0)
                return position;
        }

        return text.Length;
    }

    /// <summary>The offset after the fenced code that starts on a line; that of the line if none does.</summary>
    private static int AfterFence(string text, int line)
    {
        if (FenceAt(text, line) is not { Length: > 0 } fence)
            return line;
        for (var next = LineAfter(text, line); next < text.Length; next = LineAfter(text, next))
        {
            if (FenceAt(text, next) is { } closing && closing.StartsWith(fence, StringComparison.Ordinal))
                return LineAfter(text, next);
        }

        return line;
    }

    private static string FenceAt(string text, int line)
    {
        var start = line;
        while (start < text.Length && text[start] == ' ')
            start++;
        var end = start;
        while (end < text.Length && text[end] is '`' or '~' && text[end] == text[start])
            end++;
        return end - start >= 3 ? text[start..end] : "";
    }

    private static int LineAfter(string text, int line) =>
        text.IndexOf('\n', line) is >= 0 and var end ? end + 1 : text.Length;
}
