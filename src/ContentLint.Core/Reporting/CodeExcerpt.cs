using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>A line of code with the part that a finding is about.</summary>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Before">What stands before the part; all of the line if there is none.</param>
/// <param name="Marked">The part, which may be empty; null if the line is there for its neighbour.</param>
/// <param name="After">What stands behind it.</param>
internal sealed record CodeExcerpt(int Line, string Before, string? Marked = null, string After = "")
{
    private const int MaximumMarkedLines = 5;
    private const int MaximumLength = 240;
    private const int Lead = 80;

    /// <summary>The first lines of a span, the line before it and the line behind it.</summary>
    public static IEnumerable<CodeExcerpt> Of(SourceText source, TextSpan span)
    {
        var first = source.GetPosition(span.Start).Line;
        var end = source.GetPosition(Math.Max(span.Start, span.End - 1)).Line;
        var last = Math.Min(end, first + MaximumMarkedLines - 1);
        for (var number = Math.Max(1, first - 1); number <= Math.Min(source.LineCount, last + 1); number++)
        {
            var line = source.GetLine(number);
            if (line.Start == 0 && source.HasByteOrderMark)
                line = TextSpan.FromBounds(1, Math.Max(1, line.End));
            yield return number < first || number > last
                ? new CodeExcerpt(number, Cut(source.AsSpan(line), 0, MaximumLength))
                : Mark(source, number, line, span);
        }
    }

    /// <summary>A piece of a line, with its tabs as spaces, its hidden characters visible, and marks where it was cut.</summary>
    public static string Cut(ReadOnlySpan<char> line, int start, int length)
    {
        start = Whole(line, Math.Min(start, line.Length));
        var end = Whole(line, Math.Min(line.Length, start + length));
        var piece = line[start..end].ToString().Replace("\t", "    ", StringComparison.Ordinal);
        return $"{(start > 0 ? "…" : "")}{ContentSanitizer.ShowHidden(piece)}{(end < line.Length ? "…" : "")}";
    }

    private static CodeExcerpt Mark(SourceText source, int number, TextSpan line, TextSpan span)
    {
        var text = source.AsSpan(line);
        var start = Math.Clamp(span.Start - line.Start, 0, text.Length);
        var end = Math.Clamp(span.End - line.Start, start, text.Length);
        var before = Cut(text[..start], Math.Max(0, start - Lead), Lead);
        return new CodeExcerpt(number, before, Cut(text[start..end], 0, MaximumLength), Cut(text[end..], 0, MaximumLength / 2));
    }

    private static int Whole(ReadOnlySpan<char> text, int index) =>
        index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
