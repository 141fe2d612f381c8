namespace ContentLint.Syntax.Kramdown;

/// <content>Headings.</content>
internal sealed partial class KramdownBlocks
{
    private bool ParseAtxHeading()
    {
        if (source.Position >= source.Text.Length || source.Value[source.Position] != '#'
            || source.Match(KramdownPatterns.AtxHeading()) is not { Success: true } match)
            return false;
        var (start, end, id) = HeadingContents(match.Groups["text"].Index, match.Groups["text"].Index + match.Groups["text"].Length);
        var marks = end;
        while (marks > start && source.Value[marks - 1] == '#')
            marks--;
        if (marks < end && marks > start && source.Value[marks - 1] is ' ' or '\t')
            end = TrimEnd(start, marks);
        return AddHeading(match.Groups["marks"].Length, start, end, id, match.Length);
    }

    private bool ParseSetextHeading()
    {
        if (source.Match(KramdownPatterns.SetextHeading()) is not { Success: true } match || !IsAfterBoundary())
            return false;
        var (start, end, id) = HeadingContents(match.Groups["text"].Index, match.Groups["text"].Index + match.Groups["text"].Length);
        return AddHeading(match.Groups["line"].Value == "-" ? 2 : 1, start, end, id, match.Length);
    }

    private (int Start, int End, string? Id) HeadingContents(int start, int end)
    {
        end = TrimEnd(start, end);
        var id = KramdownPatterns.HeadingId().Match(source.Value[start..end]);
        return id.Success ? (start, TrimEnd(start, start + id.Index), id.Groups["id"].Value) : (start, end, null);
    }

    private bool AddHeading(int level, int start, int end, string? id, int length)
    {
        if (end <= start)
            return false;
        var heading = new KramdownElement(KramdownType.Heading)
        {
            Level = level,
            Id = id,
            Value = source.Value[start..end],
            Span = source.Text.SpanOf(source.Position, source.Position + length),
            Attributes = pending,
        };
        pending = null;
        AddText(heading, start, end);
        tree.Children.Add(heading);
        source.Position += length;
        return true;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && KramdownPatterns.IsSpace(source.Value[end - 1]))
            end--;
        return end;
    }
}
