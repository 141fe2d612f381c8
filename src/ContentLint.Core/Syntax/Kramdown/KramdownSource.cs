using System.Text.RegularExpressions;

namespace ContentLint.Syntax.Kramdown;

/// <summary>A text that is read from its start to its end.</summary>
/// <param name="text">The text.</param>
internal sealed class KramdownSource(KramdownText text)
{
    private readonly HashSet<string> unclosedFences = new(StringComparer.Ordinal);
    private int unclosedComment = int.MaxValue;

    /// <summary>The text.</summary>
    public KramdownText Text => text;

    /// <summary>The characters.</summary>
    public string Value => text.Value;

    /// <summary>The index reached.</summary>
    public int Position { get; set; }

    /// <summary>Whether all is read.</summary>
    public bool IsAtEnd => Position >= text.Length;

    /// <summary>The index after the line reached.</summary>
    public int LineEnd => text.LineEnd(Position);

    /// <summary>The match of a pattern at the index reached.</summary>
    public Match Match(Regex pattern) => pattern.Match(text.Value, Position);

    /// <summary>Whether a pattern matches at the index reached.</summary>
    public bool Matches(Regex pattern) => pattern.IsMatch(text.Value, Position);

    /// <summary>The index after the blank lines at an index; -1 if there is none.</summary>
    public int BlankEnd(int start)
    {
        var end = -1;
        for (var i = start; i < text.Length && KramdownPatterns.IsSpace(text.Value[i]); i++)
        {
            if (text.Value[i] == '\n')
                end = i + 1;
        }

        return end;
    }

    /// <summary>Whether the line reached is blank from an index on.</summary>
    public bool IsBlank(int start)
    {
        while (start < text.Length && text.Value[start] != '\n')
        {
            if (!KramdownPatterns.IsSpace(text.Value[start++]))
                return false;
        }

        return true;
    }

    /// <summary>The index after a comment of HTML at an index; -1 if none is there.</summary>
    public int CommentEnd(int start)
    {
        if (!text.Value.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal) || start >= unclosedComment)
            return -1;
        var end = text.Value.IndexOf("-->", start + 4, StringComparison.Ordinal);
        if (end < 0)
            unclosedComment = start;
        return end < 0 ? -1 : end + 3;
    }

    /// <summary>Skips spaces and tabs up to a line feed, and that.</summary>
    public void SkipTrailingSpace()
    {
        var end = Position;
        while (end < text.Length && text.Value[end] is ' ' or '\t')
            end++;
        if (end < text.Length && text.Value[end] == '\n')
            Position = end + 1;
    }

    /// <summary>The index after up to three spaces.</summary>
    public int AfterOptionalSpace(int start)
    {
        var end = start;
        while (end < text.Length && end < start + 3 && text.Value[end] == ' ')
            end++;
        return end;
    }

    /// <summary>Whether the text is indented by a tab or four spaces at an index.</summary>
    public bool IsIndented(int start) => start < text.Length
        && (text.Value[start] == '\t' || text.Value.AsSpan(start).StartsWith("    ", StringComparison.Ordinal));

    /// <summary>
    /// The fenced code at the index reached: where its content starts and ends, and the index after it; null if it has no end.
    /// </summary>
    public (int ContentStart, int ContentEnd, int End)? FencedCode()
    {
        var start = AfterOptionalSpace(Position);
        var run = start;
        while (run < text.Length && text.Value[run] is '~' or '`')
            run++;
        // What is too long for a fence that ends is a shorter one and a language.
        for (var end = run; end >= start + 3; end--)
        {
            if (!IsOneWord(end))
                continue;
            var fence = text.Value[start..end];
            if (unclosedFences.Contains(fence))
                continue;
            var content = text.LineEnd(end);
            for (var line = content; line < text.Length; line = text.LineEnd(line))
            {
                if (Closes(fence, line))
                    return (content, line, text.LineEnd(line));
            }

            unclosedFences.Add(fence);
        }

        return null;
    }

    private bool Closes(string fence, int line)
    {
        var position = AfterOptionalSpace(line);
        if (!text.Value.AsSpan(position).StartsWith(fence, StringComparison.Ordinal))
            return false;
        position += fence.Length;
        while (position < text.Length && text.Value[position] == fence[^1])
            position++;
        return IsBlank(position);
    }

    /// <summary>Whether a line has one word at most from an index on.</summary>
    private bool IsOneWord(int start)
    {
        var words = text.Value[start..text.LineEnd(start)].Split(
            [' ', '\t', '\r', '\n', '\f', '\v'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 1;
    }
}
