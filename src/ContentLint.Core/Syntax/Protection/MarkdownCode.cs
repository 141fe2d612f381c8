using ContentLint.Text;

namespace ContentLint.Syntax.Protection;

/// <summary>
/// Finds what dialects that read Markdown within HTML take for code: CommonMark leaves a block of HTML as it is, but kramdown's and
/// Python-Markdown's <c>markdown="1"</c>, and MDX, do not.
/// </summary>
internal static class MarkdownCode
{
    /// <summary>Adds the fenced code and the code spans of an area.</summary>
    public static void Add(string text, TextSpan area, List<TextSpan> found)
    {
        var fences = FenceScanner.Find(text, area);
        found.AddRange(fences);
        foreach (var part in Outside(area, fences))
            AddSpans(text, part, found);
    }

    /// <summary>The parts of an area that are outside of spans.</summary>
    /// <param name="area">The area.</param>
    /// <param name="spans">Spans within it, in order.</param>
    public static IEnumerable<TextSpan> Outside(TextSpan area, List<TextSpan> spans)
    {
        var start = area.Start;
        foreach (var span in spans)
        {
            if (span.Start > start)
                yield return TextSpan.FromBounds(start, span.Start);
            start = span.End;
        }

        if (start < area.End)
            yield return TextSpan.FromBounds(start, area.End);
    }

    /// <summary>The end of the code span that starts with a run of backticks within a paragraph; -1 if nothing closes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first backtick.</param>
    /// <param name="end">The end of the paragraph.</param>
    /// <param name="runEnd">The end of the run.</param>
    public static int SpanEnd(string text, int start, int end, out int runEnd)
    {
        runEnd = RunEnd(text, start, end);
        for (var position = runEnd; position < end;)
        {
            var next = text.AsSpan(position, end - position).IndexOf('`');
            if (next < 0)
                return -1;
            var stop = RunEnd(text, position + next, end);
            if (stop - position - next == runEnd - start)
                return stop;
            position = stop;
        }

        return -1;
    }

    /// <summary>The end of the paragraph that an offset is in: a blank line, or the end of the area.</summary>
    public static int ParagraphEnd(string text, int position, int end)
    {
        while (position < end)
        {
            var next = text.AsSpan(position, end - position).IndexOf('\n');
            if (next < 0)
                return end;
            position += next + 1;
            var stop = position;
            while (stop < end && text[stop] is ' ' or '\t' or '\r' or '>')
                stop++;
            if (stop >= end || text[stop] == '\n')
                return position;
        }

        return end;
    }

    /// <summary>
    /// Code spans in paragraphs, and those in single lines: a backtick that opens nothing must not turn the others round.
    /// </summary>
    private static void AddSpans(string text, TextSpan part, List<TextSpan> found)
    {
        for (var start = part.Start; start < part.End;)
        {
            var paragraphEnd = ParagraphEnd(text, start, part.End);
            AddSpans(text, start, paragraphEnd, found);
            for (var line = start; line < paragraphEnd;)
            {
                var length = text.AsSpan(line, paragraphEnd - line).IndexOf('\n');
                var lineEnd = length < 0 ? paragraphEnd : line + length;
                AddSpans(text, line, lineEnd, found);
                line = lineEnd + 1;
            }

            start = paragraphEnd;
        }
    }

    private static void AddSpans(string text, int start, int end, List<TextSpan> found)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '`')
            {
                var stop = SpanEnd(text, i, end, out var runEnd);
                if (stop >= 0)
                    found.Add(TextSpan.FromBounds(i, stop));
                i = Math.Max(stop, runEnd) - 1;
            }
        }
    }

    private static int RunEnd(string text, int start, int end)
    {
        while (start < end && text[start] == '`')
            start++;
        return start;
    }
}
