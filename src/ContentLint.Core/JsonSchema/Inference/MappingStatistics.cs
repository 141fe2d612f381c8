using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Inference;

/// <summary>What the mappings at one place of many documents have in common.</summary>
internal sealed class MappingStatistics
{
    private const int MostKeys = 512;
    private readonly Dictionary<string, KeyStatistics> keys = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>Whether the keys are data themselves: there are so many that they are not kept.</summary>
    public bool IsOpen { get; private set; }

    public IReadOnlyDictionary<string, KeyStatistics> Keys => keys;

    public void Add(MappingNode mapping, int? depth)
    {
        Count++;
        if (depth is not { } inner)
        {
            IsOpen = true;
            return;
        }

        for (var position = 0; position < mapping.Entries.Length && !IsOpen; position++)
        {
            var entry = mapping.Entries[position];
            if (ReferenceEquals(mapping.Find(entry.Key.Value), entry))
                Add(mapping, entry, position, inner);
        }
    }

    private void Add(MappingNode mapping, MappingEntry entry, int position, int depth)
    {
        if (!keys.TryGetValue(entry.Key.Value, out var key))
        {
            if (keys.Count == MostKeys)
            {
                IsOpen = true;
                keys.Clear();
                return;
            }

            keys[entry.Key.Value] = key = new KeyStatistics { FirstNeighbours = [.. mapping.Entries.Select(other => other.Key.Value)] };
        }
        else
        {
            key.FirstNeighbours = [];
        }

        key.Count++;
        key.Positions += position;
        key.Value.Add(entry.Value, depth);
    }
}

/// <summary>What is known of one key.</summary>
internal sealed class KeyStatistics
{
    public int Count { get; set; }

    /// <summary>Sum of the places where it stands among the keys of its mapping.</summary>
    public long Positions { get; set; }

    /// <summary>The keys of the one mapping that has it; nothing if there are more.</summary>
    public ImmutableArray<string> FirstNeighbours { get; set; } = [];

    public ValueStatistics Value { get; } = new();
}
