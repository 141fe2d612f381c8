namespace ContentLint.Analysis.Suppressing;

/// <summary>Places in a row of which each can be taken once; to find those that are left takes no longer for those that are not.</summary>
/// <param name="count">How many there are.</param>
internal sealed class UnionFind(int count)
{
    /// <summary>For each place one that is as far to the left as any untaken one from it on can be; itself if it is untaken.</summary>
    private readonly int[] next = [.. Enumerable.Range(0, count + 1)];

    /// <summary>Takes those that are left in a range.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The end, which does not belong to it.</param>
    public IEnumerable<int> Take(int from, int to)
    {
        for (var place = Find(from); place < to; place = Find(place + 1))
        {
            next[place] = place + 1;
            yield return place;
        }
    }

    private int Find(int place)
    {
        while (next[place] != place)
        {
            next[place] = next[next[place]];
            place = next[place];
        }

        return place;
    }
}
