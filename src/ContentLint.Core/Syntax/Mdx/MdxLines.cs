using ContentLint.Text;
using Markdig.Helpers;

namespace ContentLint.Syntax.Mdx;

/// <summary>The lines of a block of text, without what its containers put in front of them.</summary>
internal sealed class MdxLines
{
    private readonly List<TextSpan> lines = [];
    private readonly List<int> starts = [];
    private int length;

    /// <summary>Number of lines.</summary>
    public int Count => lines.Count;

    /// <summary>The offset of the first character.</summary>
    public int Start => lines[0].Start;

    /// <summary>The offset after the last character.</summary>
    public int End => lines[^1].End;

    /// <summary>Adds a line.</summary>
    public void Add(TextSpan line)
    {
        starts.Add(length);
        lines.Add(line);
        length += line.Length + 1;
    }

    /// <summary>Where the first line starts that begins at an offset of the joined text or after it; null if there is none.</summary>
    public int? NextStart(int joinedOffset)
    {
        var index = starts.BinarySearch(joinedOffset);
        index = index < 0 ? ~index : index;
        return index < starts.Count ? starts[index] : null;
    }

    /// <summary>The lines from an offset of the joined text on.</summary>
    public MdxLines From(int joinedOffset)
    {
        var rest = new MdxLines();
        for (var i = 0; i < lines.Count; i++)
        {
            if (starts[i] >= joinedOffset)
                rest.Add(lines[i]);
        }

        return rest;
    }

    /// <summary>The same lines without white space at the end of the last one.</summary>
    public MdxLines Trimmed(string text)
    {
        var result = new MdxLines();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var trimmed = text.AsSpan(line.Start, line.Length).TrimEnd(" \t").Length;
            result.Add(i == lines.Count - 1 ? new TextSpan(line.Start, trimmed) : line);
        }

        return result;
    }

    /// <summary>The text with one line feed between two lines.</summary>
    public string Join(string text) => string.Join('\n', lines.Select(line => text.Substring(line.Start, line.Length)));

    /// <summary>The offset in the file of an offset in the joined text.</summary>
    public int ToSource(int joinedOffset)
    {
        var index = starts.BinarySearch(joinedOffset);
        index = index < 0 ? ~index - 1 : index;
        return lines[index].Start + joinedOffset - starts[index];
    }

    /// <summary>The offset in the text that Markdig reads of an offset in the file: the file itself where there is one line.</summary>
    public int ToSlice(int offset)
    {
        if (lines.Count == 1)
            return offset;
        var (low, high) = (0, lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = lines[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return starts[low] + Math.Min(offset - lines[low].Start, lines[low].Length);
    }

    /// <summary>The lines as Markdig takes them.</summary>
    public StringLineGroup ToGroup(string text)
    {
        var group = new StringLineGroup(Math.Max(1, lines.Count));
        foreach (var line in lines)
        {
            var slice = new StringLine(new StringSlice(text, line.Start, line.End - 1), 0, 0, line.Start, NewLine.LineFeed);
            group.Add(ref slice);
        }

        return group;
    }
}
