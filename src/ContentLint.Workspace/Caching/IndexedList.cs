using System.Collections.Immutable;

namespace ContentLint.Workspace.Caching;

/// <summary>Items that are known by their indices, each once.</summary>
/// <typeparam name="TItem">The type of the items.</typeparam>
internal sealed class IndexedList<TItem>
    where TItem : struct
{
    private readonly Dictionary<TItem, int> indices = [];
    private readonly List<TItem> items = [];

    public ImmutableArray<TItem> Items => [.. items];

    /// <summary>The indices of some items, in rising order. Those that are not in the list are added.</summary>
    public ImmutableArray<int> IndicesOf(IEnumerable<TItem> wanted)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var item in wanted)
        {
            if (!indices.TryGetValue(item, out var index))
            {
                indices[item] = index = items.Count;
                items.Add(item);
            }

            found.Add(index);
        }

        found.Sort();
        return found.ToImmutable();
    }
}
