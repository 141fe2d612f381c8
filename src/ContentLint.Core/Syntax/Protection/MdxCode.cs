using ContentLint.Text;

namespace ContentLint.Syntax.Protection;

/// <summary>
/// Finds the code of MDX: fences and code spans at any place, within elements of JSX too, expressions in braces, and exports. Unlike in
/// CommonMark, indentation makes no code.
/// </summary>
internal static class MdxCode
{
    /// <summary>Adds the code of an area.</summary>
    public static void Add(string text, TextSpan area, List<TextSpan> found)
    {
        var fences = FenceScanner.Find(text, area);
        found.AddRange(fences);
        var braces = new BraceMatcher(text, area);
        foreach (var part in MarkdownCode.Outside(area, fences))
        {
            AddExports(text, part, area, braces, found);
            AddInlines(text, part, area, braces, found);
            for (var line = part.Start; line < part.End;)
            {
                var length = text.AsSpan(line, part.End - line).IndexOf('\n');
                var end = length < 0 ? part.End : line + length;
                if (text.AsSpan(line, end - line).Contains('`'))
                    AddInlines(text, TextSpan.FromBounds(line, end), area, braces, found);
                line = end + 1;
            }
        }
    }

    private static void AddInlines(string text, TextSpan part, TextSpan area, BraceMatcher braces, List<TextSpan> found)
    {
        var paragraphEnd = part.Start;
        for (var i = part.Start; i < part.End;)
        {
            var next = text.AsSpan(i, part.End - i).IndexOfAny("\\{<`");
            if (next < 0)
                return;
            i += next;
            if (i >= paragraphEnd)
                paragraphEnd = MarkdownCode.ParagraphEnd(text, i, part.End);
            i = text[i] switch
            {
                '\\' => i + 2,
                '{' => Expression(i, braces, found),
                '<' => Math.Max(i + 1, TagEnd(text, i, area.End, braces, found)),
                _ => CodeSpan(text, i, paragraphEnd, found),
            };
        }
    }

    private static int Expression(int start, BraceMatcher braces, List<TextSpan> found)
    {
        var end = braces.EndOf(start);
        if (end < 0)
            return start + 1;
        found.Add(TextSpan.FromBounds(start, end));
        return end;
    }

    private static int CodeSpan(string text, int start, int paragraphEnd, List<TextSpan> found)
    {
        var stop = MarkdownCode.SpanEnd(text, start, paragraphEnd, out var runEnd);
        if (stop >= 0)
            found.Add(TextSpan.FromBounds(start, stop));
        return Math.Max(stop, runEnd);
    }

    /// <summary>The end of a tag of JSX, whose expressions are added; -1 if there is none.</summary>
    private static int TagEnd(string text, int start, int end, BraceMatcher braces, List<TextSpan> found)
    {
        if (start + 1 >= end || (!char.IsLetter(text[start + 1]) && text[start + 1] is not ('/' or '>' or '_' or '$')))
            return -1;
        var count = found.Count;
        for (var i = start + 1; i < end;)
        {
            switch (text[i])
            {
                case '>':
                    return i + 1;
                case '"' or '\'' when text.IndexOf(text[i], i + 1, end - i - 1) is >= 0 and var close:
                    i = close + 1;
                    break;
                case '{':
                    i = Expression(i, braces, found);
                    break;
                case '<' or '`' or '"' or '\'':
                    found.RemoveRange(count, found.Count - count);
                    return -1;
                default:
                    i++;
                    break;
            }
        }

        found.RemoveRange(count, found.Count - count);
        return -1;
    }

    /// <summary>Exports end at a blank line, unless one of their brackets is open there.</summary>
    private static void AddExports(string text, TextSpan part, TextSpan area, BraceMatcher braces, List<TextSpan> found)
    {
        for (var start = part.Start; start < part.End;)
        {
            var length = text.AsSpan(start, part.End - start).IndexOf('\n');
            var next = length < 0 ? part.End : start + length + 1;
            var isLineStart = start == area.Start || text[start - 1] is '\n' or '\r';
            if (isLineStart && text.AsSpan(start, part.End - start).StartsWith("export "))
            {
                next = ExportEnd(text, start, area.End, braces);
                found.Add(TextSpan.FromBounds(start, next));
            }

            start = next;
        }
    }

    private static int ExportEnd(string text, int start, int end, BraceMatcher braces)
    {
        var paragraphEnd = MarkdownCode.ParagraphEnd(text, start, end);
        for (var i = start; i < paragraphEnd; i++)
        {
            if (text[i] != '{' || braces.EndOf(i) is not (>= 0 and var close))
                continue;
            i = close - 1;
            if (close > paragraphEnd)
                paragraphEnd = MarkdownCode.ParagraphEnd(text, close, end);
        }

        return paragraphEnd;
    }
}
