using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>A TOML table while headers and dotted keys still add to it.</summary>
/// <param name="span">Its place.</param>
/// <param name="depth">The number of collections that it is in.</param>
internal sealed class OpenTable(TextSpan span, int depth)
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, Entry> byKey = new(StringComparer.Ordinal);

    public bool IsInline { get; init; }

    /// <summary>The number of collections that it is in.</summary>
    /// <exception cref="NestingLimitException">They are too many; the table cannot be made.</exception>
    public int Depth { get; } = NestingLimitException.Check(depth, span);

    public int Count => entries.Count;

    public Entry? Find(string key) => byKey.GetValueOrDefault(key);

    public void Add(ScalarNode key, ContentNode value) => Add(new Entry(key) { Value = value });

    /// <summary>The table under a key, made if it is not there; of an array of tables, its last item.</summary>
    public OpenTable Table(ScalarNode key)
    {
        if (Find(key.Value) is { } existing)
        {
            if (existing.Items is { } items)
                return items[^1];
            if (existing.Table is { } table)
                return table;
        }

        return Add(new Entry(key) { Table = new OpenTable(key.Span, Depth + 1) }).Table!;
    }

    /// <summary>A new item of the array of tables under a key.</summary>
    public OpenTable NewItem(ScalarNode key)
    {
        var entry = Find(key.Value) is { Items: not null } existing ? existing : Add(new Entry(key) { Items = [] });
        var item = new OpenTable(key.Span, Depth + 2);
        entry.Items!.Add(item);
        return item;
    }

    /// <summary>The finished table. Its span covers what belongs to it, as far as that is one piece.</summary>
    public MappingNode ToNode()
    {
        var built = entries.Select(entry => new MappingEntry(entry.Key, entry.ToNode())).ToImmutableArray();
        if (IsInline || built.IsEmpty)
            return new MappingNode(span, built, IsInline ? CollectionStyle.Flow : CollectionStyle.Block);
        var start = Math.Min(built.Min(entry => entry.Key.Span.Start), span.IsEmpty ? int.MaxValue : span.Start);
        return new MappingNode(TextSpan.FromBounds(start, built.Max(entry => entry.Span.End)), built, CollectionStyle.Block);
    }

    private Entry Add(Entry entry)
    {
        entries.Add(entry);
        byKey.TryAdd(entry.Key.Value, entry);
        return entry;
    }

    internal sealed class Entry(ScalarNode key)
    {
        public ScalarNode Key => key;

        public ContentNode? Value { get; init; }

        public OpenTable? Table { get; init; }

        public List<OpenTable>? Items { get; init; }

        public ContentNode ToNode()
        {
            if (Value is not null)
                return Value;
            if (Items is null)
                return Table!.ToNode();
            var items = Items.Select(item => (ContentNode)item.ToNode()).ToImmutableArray();
            return new SequenceNode(
                TextSpan.FromBounds(items.Min(item => item.Span.Start), items.Max(item => item.Span.End)), items, CollectionStyle.Block);
        }
    }
}
