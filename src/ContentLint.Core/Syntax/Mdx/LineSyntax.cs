using ContentLint.Text;

namespace ContentLint.Syntax.Mdx;

/// <summary>What the lines of Markdown are, by their text alone (CommonMark 0.31, section 4; GFM 0.29, section 4.10).</summary>
internal static class LineSyntax
{
    private const int MostLevels = 6;

    /// <summary>Whether a line is <c>***</c>, <c>---</c> or <c>___</c>.</summary>
    public static bool IsThematicBreak(string text, int start, int end)
    {
        var mark = text[start];
        if (mark is not ('*' or '-' or '_'))
            return false;
        var line = text.AsSpan(start, end - start);
        return line.Count(mark) >= 3 && line.IndexOfAnyExcept(mark, ' ', '\t') < 0;
    }

    /// <summary>The level of the heading that a line of <c>=</c> or <c>-</c> makes of the text above it; 0 if it is none.</summary>
    public static int SetextLevel(string text, int start, int end)
    {
        if (start >= end || text[start] is not ('=' or '-'))
            return 0;
        return text.AsSpan(start, end - start).TrimEnd(" \t").IndexOfAnyExcept(text[start]) >= 0 ? 0 : text[start] == '=' ? 1 : 2;
    }

    /// <summary>The level of a heading with number signs, and its text; null if a line is none.</summary>
    public static (int Level, TextSpan Content)? Heading(string text, int start, int end)
    {
        var level = 0;
        while (start + level < end && text[start + level] == '#')
            level++;
        if (level is 0 or > MostLevels || (start + level < end && text[start + level] is not (' ' or '\t')))
            return null;
        var (from, to) = Trim(text, start + level, end);
        var closing = to;
        while (closing > from && text[closing - 1] == '#')
            closing--;
        if (closing == from || (closing < to && (text[closing - 1] is ' ' or '\t')))
            (from, to) = Trim(text, from, closing);
        return (level, TextSpan.FromBounds(from, to));
    }

    /// <summary>The number of marks that a fence starts with; 0 if a line starts none.</summary>
    public static int FenceLength(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && text[stop] == text[start])
            stop++;
        var isInfoAllowed = text[start] == '~' || !text.AsSpan(stop, end - stop).Contains('`');
        return stop - start >= 3 && isInfoAllowed ? stop - start : 0;
    }

    /// <summary>The number of columns of the line between the head and the body of a table; 0 if a line is none.</summary>
    public static int TableColumns(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start).Trim(" \t");
        if (line.IndexOfAnyExcept("|-: \t") >= 0 || line.IndexOfAny('|', ':') < 0)
            return 0;
        line = line.StartsWith('|') ? line[1..] : line;
        line = line.EndsWith('|') ? line[..^1] : line;
        var columns = 0;
        foreach (var range in line.Split('|'))
        {
            var cell = line[range].Trim(" \t");
            cell = cell.StartsWith(':') ? cell[1..] : cell;
            cell = cell.EndsWith(':') ? cell[..^1] : cell;
            if (cell.IsEmpty || cell.IndexOfAnyExcept('-') >= 0)
                return 0;
            columns++;
        }

        return columns;
    }

    /// <summary>The cells of a row of a table, without the white space around their text. Backslashes escape bars.</summary>
    public static List<TextSpan> Cells(string text, int start, int end)
    {
        var cells = new List<TextSpan>();
        var (from, to) = Trim(text, start, end);
        var cell = from;
        for (var i = from; i <= to; i++)
        {
            if (i < to && text[i] == '\\' && i + 1 < to && (text[i + 1] is '\\' or '|'))
            {
                i++;
            }
            else if (i == to || text[i] == '|')
            {
                // Nothing is in front of the first bar, and after the last one.
                if (i > cell || (i < to && i > from))
                {
                    var (first, last) = Trim(text, cell, i);
                    cells.Add(TextSpan.FromBounds(first, last));
                }

                cell = i + 1;
            }
        }

        return cells;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && (text[start] is ' ' or '\t'))
            start++;
        while (end > start && (text[end - 1] is ' ' or '\t'))
            end--;
        return (start, end);
    }
}
