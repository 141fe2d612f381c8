using System.Text;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>The line of a finding and carets below it, cut to a width around the finding.</summary>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Code">The line's text, tabs expanded and hidden characters made visible.</param>
/// <param name="Indent">Columns before the carets.</param>
/// <param name="Carets">Number of carets, at least one.</param>
internal sealed record CodeFrame(int Line, string Code, int Indent, int Carets)
{
    private const int TabWidth = 4;
    private const char Ellipsis = '…';

    /// <summary>Builds the frame of a span; of one over several lines, the first line.</summary>
    public static CodeFrame Create(SourceText source, TextSpan span, int width)
    {
        var start = Math.Min(span.Start, source.Length);
        if (start == 0 && source.HasByteOrderMark && span.Length > 1)
            start = 1;
        var number = source.GetPosition(start).Line;
        var line = source.GetLine(number);
        start = Math.Clamp(start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        var (first, last) = Window(source.Text, line, start, end, width);
        var code = new StringBuilder();
        var column = 0;
        if (first > line.Start)
            column = Append(code, Ellipsis.ToString(), column);
        column = Append(code, source.Text.AsSpan(first, start - first), column);
        var indent = column;
        column = Append(code, source.Text.AsSpan(start, Math.Min(end, last) - start), column);
        var carets = Math.Max(1, column - indent);
        if (last > end)
            column = Append(code, source.Text.AsSpan(end, last - end), column);
        if (last < line.End)
            Append(code, Ellipsis.ToString(), column);
        return new CodeFrame(number, code.ToString().TrimEnd(), indent, carets);
    }

    /// <summary>The part of the line that is shown: the finding's start, a third of the width before it, and what fits behind.</summary>
    private static (int First, int Last) Window(string text, TextSpan line, int start, int end, int width)
    {
        var first = start;
        var budget = end - start < width / 2 ? width / 2 : width / 4;
        while (first > line.Start && budget > 0)
        {
            var previous = first - (first - 1 > line.Start && char.IsLowSurrogate(text[first - 1]) ? 2 : 1);
            budget -= WidthAt(text, previous);
            if (budget >= 0)
                first = previous;
        }

        var last = first;
        var rest = width;
        while (last < line.End && rest > 0)
        {
            rest -= WidthAt(text, last);
            if (rest >= 0)
                last += char.IsHighSurrogate(text[last]) && last + 1 < line.End ? 2 : 1;
        }

        return (first, Math.Max(last, start));
    }

    private static int WidthAt(string text, int index)
    {
        if (text[index] == '\t')
            return TabWidth;
        return Rune.TryGetRuneAt(text, index, out var rune) ? ContentSanitizer.IsHidden(rune) ? 8 : DisplayWidth.Of(rune) : 1;
    }

    private static int Append(StringBuilder code, ReadOnlySpan<char> text, int column)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                var spaces = TabWidth - (column % TabWidth);
                code.Append(' ', spaces);
                column += spaces;
                continue;
            }

            var shown = ContentSanitizer.IsHidden(rune) ? ContentSanitizer.Sanitize(rune.ToString()) : rune.ToString();
            code.Append(shown);
            column += ContentSanitizer.IsHidden(rune) ? shown.Length : DisplayWidth.Of(rune);
        }

        return column;
    }
}
