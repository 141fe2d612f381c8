using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>The parts of a file that no line may be put into.</summary>
internal sealed class UnsplittableLines
{
    private readonly List<TextSpan> spans = [];

    /// <summary>Takes spans in any order; they may overlap.</summary>
    public UnsplittableLines(IEnumerable<TextSpan> parts)
    {
        foreach (var part in parts.Order())
        {
            if (spans.Count > 0 && part.Start < spans[^1].End)
                spans[^1] = TextSpan.FromBounds(spans[^1].Start, Math.Max(spans[^1].End, part.End));
            else
                spans.Add(part);
        }
    }

    /// <summary>The part that an offset lies inside of, not at its ends; null if none.</summary>
    public TextSpan? Around(int offset)
    {
        var (low, high) = (0, spans.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Start >= offset)
                high = middle - 1;
            else if (spans[middle].End <= offset)
                low = middle + 1;
            else
                return spans[middle];
        }

        return null;
    }
}
