using System.Globalization;
using System.Text;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>A value during its evaluation: it knows its way down from the root.</summary>
internal sealed class InstanceLocation
{
    private HashSet<SchemaNode>? references;

    private InstanceLocation(ContentNode node, InstanceLocation? parent, MappingEntry? entry, int index, bool isKey)
    {
        Node = node;
        Parent = parent;
        Entry = entry;
        Index = index;
        IsKey = isKey;
    }

    /// <summary>The value.</summary>
    public ContentNode Node { get; }

    /// <summary>The mapping or list around it; null for the root.</summary>
    public InstanceLocation? Parent { get; }

    /// <summary>Its entry, if it is the value (or the key) of one.</summary>
    public MappingEntry? Entry { get; }

    /// <summary>Its index in a list, from 0; -1 elsewhere.</summary>
    public int Index { get; }

    /// <summary>Whether the value is a key, as <c>propertyNames</c> sees it.</summary>
    public bool IsKey { get; }

    /// <summary>The root of some data.</summary>
    public static InstanceLocation Root(ContentNode node) => new(node, null, null, -1, isKey: false);

    /// <summary>The value of an entry of this mapping.</summary>
    public InstanceLocation Child(MappingEntry entry) => new(entry.Value, this, entry, -1, isKey: false);

    /// <summary>An item of this list.</summary>
    public InstanceLocation Child(ContentNode item, int index) => new(item, this, null, index, isKey: false);

    /// <summary>The key of an entry of this mapping, as a string.</summary>
    public InstanceLocation KeyOf(MappingEntry entry)
    {
        var key = entry.Key;
        if (key.Kind != ScalarKind.String)
            key = new ScalarNode(key.Span, key.Value, ScalarKind.String, key.Style);
        return new InstanceLocation(key, this, entry, -1, isKey: true);
    }

    /// <summary>Notes that a reference is being followed here; false if the same one is being followed here already.</summary>
    public bool TryEnter(SchemaNode target)
    {
        references ??= [];
        return references.Add(target);
    }

    /// <summary>Notes that a reference has been followed.</summary>
    public void Leave(SchemaNode target) => references!.Remove(target);

    /// <summary>The span of the value; of its key if the value is empty.</summary>
    public TextSpan ValueSpan() => Node.Span.IsEmpty && Entry is not null ? Entry.Key.Span : Node.Span;

    /// <summary>The shortest span that stands for the value: of a collection, its key.</summary>
    /// <param name="emptySpan">What stands for the root.</param>
    public TextSpan NarrowSpan(TextSpan emptySpan)
    {
        if (Node is ScalarNode)
            return ValueSpan();
        if (Entry is not null)
            return Entry.Key.Span;
        if (Parent is null)
            return emptySpan;
        return Node is MappingNode { Entries: [var first, ..] } ? first.Key.Span : Node.Span;
    }

    /// <summary>JSON Pointer (RFC 6901) to the value.</summary>
    public string Pointer()
    {
        var steps = new Stack<string>();
        for (var place = this; place.Parent is not null; place = place.Parent)
            steps.Push(place.Entry is { } entry ? entry.Key.Value : place.Index.ToString(CultureInfo.InvariantCulture));
        var pointer = new StringBuilder();
        foreach (var step in steps)
            pointer.Append('/').Append(step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        return pointer.ToString();
    }

    /// <summary>What a message starts with: <c>'author.name'</c>, <c>Item 2 of 'tags'</c>, <c>The data</c>.</summary>
    public string Subject()
    {
        var name = Name();
        return char.IsAsciiLetterLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }

    /// <summary>The same inside of a sentence.</summary>
    public string Name()
    {
        if (Parent is null)
            return "the data";
        if (IsKey)
            return $"key {ValueText.Quote(Entry!.Key.Value)}";
        return Entry is null ? $"item {Index + 1} of {Parent.Name()}" : ValueText.Quote(Path());
    }

    /// <summary>The way down from the root: names with dots between them, indexes from 0 in brackets.</summary>
    private string Path()
    {
        var steps = new Stack<string>();
        for (var place = this; place.Parent is not null; place = place.Parent)
            steps.Push(place.Entry is { } entry ? $".{entry.Key.Value}" : $"[{place.Index}]");
        return string.Concat(steps).TrimStart('.');
    }
}
