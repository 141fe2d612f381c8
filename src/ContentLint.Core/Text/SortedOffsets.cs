namespace ContentLint.Text;

/// <summary>Looks for a place among offsets in rising order.</summary>
public static class SortedOffsets
{
    /// <summary>The index of the first offset that is not below another; their number if all are.</summary>
    /// <param name="offsets">Offsets in rising order; one may stand there more than once.</param>
    /// <param name="offset">The other.</param>
    public static int FirstFrom(ReadOnlySpan<int> offsets, int offset)
    {
        var (low, high) = (0, offsets.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = offsets[middle] < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
