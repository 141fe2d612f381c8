using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema;

/// <summary>A value under evaluation and the way to it.</summary>
/// <param name="Node">The value.</param>
/// <param name="Parent">What it is part of; null for the root.</param>
/// <param name="Token">Key or index in the parent.</param>
/// <param name="Entry">The entry, if it is the value of a mapping's entry.</param>
internal sealed record SchemaInstance(ContentNode Node, SchemaInstance? Parent, string Token, MappingEntry? Entry)
{
    /// <summary>Levels below the root.</summary>
    public int Depth { get; } = Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>JSON Pointer (RFC 6901) to the value.</summary>
    public string Pointer => Parent is null
        ? ""
        : $"{Parent.Pointer}/{Token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>What a person calls the value: its key, or the key of the list that it is an item of; null for the root.</summary>
    public string? Name => Entry is not null ? Token : Parent?.Name;

    /// <summary>What is to be pointed at: the value, or the key of one that is not written.</summary>
    public TextSpan ReportSpan => Node.Span.IsEmpty && Entry is not null ? Entry.Key.Span : Node.Span;

    public SchemaInstance Child(MappingEntry entry) => new(entry.Value, this, entry.Key.Value, entry);

    public SchemaInstance Child(ContentNode item, int index) => new(item, this, index.ToString(System.Globalization.CultureInfo.InvariantCulture), null);
}
