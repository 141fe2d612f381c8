using ContentLint.Text;

namespace ContentLint.Syntax.Protection;

/// <summary>
/// Matches the braces of JavaScript expressions. Strings, templates and comments are read where that leads to an end; else, as after an
/// apostrophe in the text of an element, braces are counted alone.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="area">Where braces are looked for.</param>
internal sealed class BraceMatcher(string text, TextSpan area)
{
    /// <summary>
    /// Characters that are read altogether, for each of the area: a text full of quotation marks and open braces would take the square of
    /// its length.
    /// </summary>
    private const int Effort = 40;

    private readonly Dictionary<int, int> ends = [];
    private Dictionary<int, int>? counted;
    private long budget = (long)Effort * (area.Length + 1000);

    /// <summary>The offset after the brace that closes the one at an offset; -1 if none does.</summary>
    public int EndOf(int start)
    {
        if (!ends.ContainsKey(start) && budget > 0)
            Read(start);
        if (ends.GetValueOrDefault(start, -1) is >= 0 and var end)
            return end;
        counted ??= Count();
        return counted.GetValueOrDefault(start, -1);
    }

    private void Read(int start)
    {
        var open = new Stack<int>();
        var i = start;
        for (; i < area.End; i++)
        {
            switch (text[i])
            {
                case '{':
                    open.Push(i);
                    ends[i] = -1;
                    break;
                case '}':
                    ends[open.Pop()] = i + 1;
                    break;
                case '"' or '\'' or '`':
                    i = StringEnd(i);
                    break;
                case '/' when i + 1 < area.End && text[i + 1] == '*':
                    var close = text.AsSpan(i + 2, area.End - i - 2).IndexOf("*/");
                    i = close < 0 ? i : i + close + 3;
                    break;
                case '/' when i + 1 < area.End && text[i + 1] == '/' && char.IsWhiteSpace(text[i - 1]):
                    var line = text.AsSpan(i, area.End - i).IndexOf('\n');
                    i = line < 0 ? area.End : i + line;
                    break;
            }

            if (open.Count == 0)
                break;
        }

        budget -= i - start;
    }

    /// <summary>The last character of a string, or that of the line where it has no end.</summary>
    private int StringEnd(int start)
    {
        for (var i = start + 1; i < area.End; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == text[start] || (text[i] == '\n' && text[start] != '`'))
                return i;
        }

        return start;
    }

    private Dictionary<int, int> Count()
    {
        var result = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = area.Start; i < area.End; i++)
        {
            if (text[i] == '{')
                open.Push(i);
            else if (text[i] == '}' && open.TryPop(out var start))
                result[start] = i + 1;
        }

        return result;
    }
}
