using ContentLint.Text;

namespace ContentLint.Syntax.Html;

/// <summary>Maps offsets of a decoded text back to the text with character references that it was decoded from.</summary>
public sealed class DecodedOffsets
{
    private readonly int start;
    private readonly List<(int Decoded, int Raw)> marks = [(0, 0)];

    /// <summary>Starts a map.</summary>
    /// <param name="start">Offset of the raw text in its file.</param>
    public DecodedOffsets(int start) => this.start = start;

    /// <summary>The place in the file that a span of the decoded text comes from: whole character references.</summary>
    public TextSpan ToRaw(TextSpan span)
    {
        var from = ToRaw(span.Start);
        return TextSpan.FromBounds(from, Math.Max(from, ToRaw(span.End)));
    }

    /// <summary>Notes that from an offset of the decoded text on, it corresponds to an offset of the raw text.</summary>
    internal void Mark(int decoded, int raw) => marks.Add((decoded, raw));

    private int ToRaw(int decoded)
    {
        var (low, high) = (0, marks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = marks[middle].Decoded <= decoded ? (middle, high) : (low, middle - 1);
        }

        return start + marks[low].Raw + decoded - marks[low].Decoded;
    }
}
