using ContentLint.Text;

namespace ContentLint.Analysis.Fixing.Renaming;

/// <summary>The places of a page whose meaning is known.</summary>
internal sealed class SpanSet
{
    private readonly List<TextSpan> places = [];
    private int[]? ends;

    public void Add(TextSpan place) => places.Add(place);

    /// <summary>Whether one of the places covers a span; to be asked after all are added.</summary>
    public bool Contain(TextSpan span)
    {
        if (ends is null)
        {
            places.Sort(static (left, right) => left.Start.CompareTo(right.Start));
            ends = new int[places.Count];
            for (var i = 0; i < ends.Length; i++)
                ends[i] = Math.Max(places[i].End, i == 0 ? 0 : ends[i - 1]);
        }

        // The last place that starts at or before the span: the farthest end up to it decides.
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && ends[low - 1] >= span.End;
    }
}
