using System.Text;
using ContentLint.Text;

namespace ContentLint.Syntax.Kramdown;

/// <summary>A piece of a page without what surrounds it, such as the marks of a quotation, with the place of each character.</summary>
/// <param name="value">The text.</param>
/// <param name="offsets">For each character its UTF-16 offset in the file, and that after the last one.</param>
internal sealed class KramdownText(string value, int[] offsets)
{
    /// <summary>The text; lines end with a line feed.</summary>
    public string Value => value;

    /// <summary>Number of characters.</summary>
    public int Length => value.Length;

    /// <summary>The text of a page's body.</summary>
    /// <param name="text">The text of the file with template tags masked.</param>
    /// <param name="body">The body.</param>
    /// <param name="removed">Spans that are not read at all, in order.</param>
    public static KramdownText Of(string text, TextSpan body, IReadOnlyList<TextSpan> removed)
    {
        var builder = new KramdownTextBuilder();
        var next = 0;
        for (var i = body.Start; i < body.End; i++)
        {
            while (next < removed.Count && removed[next].End <= i)
                next++;
            if (next < removed.Count && removed[next].Start <= i)
                continue;
            if (text[i] != '\r')
                builder.Append(text[i], i);
            else if (i + 1 >= body.End || text[i + 1] != '\n')
                builder.Append('\n', i);
        }

        if (builder.Length == 0 || builder[^1] != '\n')
            builder.Append('\n', body.End);
        return builder.ToText();
    }

    /// <summary>The place of a character in the file.</summary>
    public int OffsetAt(int index) => offsets[index];

    /// <summary>The place of a part in the file.</summary>
    public TextSpan SpanOf(int start, int end)
    {
        while (end > start && value[end - 1] == '\n')
            end--;
        return end <= start ? new TextSpan(offsets[start], 0) : TextSpan.FromBounds(offsets[start], offsets[end - 1] + 1);
    }

    /// <summary>A part.</summary>
    public KramdownText Slice(int start, int end) =>
        start == 0 && end == value.Length ? this : new KramdownText(value[start..end], offsets[start..(end + 1)]);

    /// <summary>The text with other characters in place of the first ones.</summary>
    public KramdownText WithStart(int removed, string filler)
    {
        if (filler.Length == 0)
            return Slice(removed, value.Length);
        var builder = new KramdownTextBuilder();
        foreach (var character in filler)
            builder.Append(character, offsets[0]);
        builder.Append(this, removed, value.Length);
        return builder.ToText();
    }

    /// <summary>The index after the line feed that ends the line of an index.</summary>
    public int LineEnd(int index)
    {
        var end = value.IndexOf('\n', index);
        return end < 0 ? value.Length : end + 1;
    }

    /// <summary>The text without white space at its ends.</summary>
    public KramdownText Trim()
    {
        var (start, end) = (0, value.Length);
        while (start < end && KramdownPatterns.IsSpace(value[start]))
            start++;
        while (end > start && KramdownPatterns.IsSpace(value[end - 1]))
            end--;
        return Slice(start, end);
    }
}

/// <summary>Puts pieces of a page together.</summary>
internal sealed class KramdownTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];

    /// <summary>Number of characters.</summary>
    public int Length => text.Length;

    /// <summary>A character.</summary>
    public char this[Index index] => text[index.GetOffset(text.Length)];

    /// <summary>Adds a character.</summary>
    public void Append(char character, int offset)
    {
        text.Append(character);
        offsets.Add(offset);
    }

    /// <summary>Adds a part of a text.</summary>
    public void Append(KramdownText source, int start, int end)
    {
        text.Append(source.Value, start, end - start);
        for (var i = start; i < end; i++)
            offsets.Add(source.OffsetAt(i));
    }

    /// <summary>Adds a text.</summary>
    public void Append(KramdownText source) => Append(source, 0, source.Length);

    /// <summary>Adds characters that have one place in the file.</summary>
    public void Append(string characters, int offset)
    {
        foreach (var character in characters)
            Append(character, offset);
    }

    /// <summary>Removes characters at the end.</summary>
    public void RemoveLast(int count)
    {
        text.Length -= count;
        offsets.RemoveRange(offsets.Count - count, count);
    }

    /// <summary>The place of the first character and the one after the last.</summary>
    public TextSpan Span => offsets.Count == 0 ? default : TextSpan.FromBounds(offsets[0], Math.Max(offsets[0], offsets[^1] + 1));

    /// <summary>All of it.</summary>
    public KramdownText ToText() => new(text.ToString(), [.. offsets, offsets.Count == 0 ? 0 : offsets[^1] + 1]);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
