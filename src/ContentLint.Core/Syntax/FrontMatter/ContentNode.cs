using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// A value of YAML, TOML or JSON data with its exact place in the file: the one tree that front matter, schemas and
/// configuration are read into.
/// </summary>
public abstract class ContentNode
{
    private protected ContentNode(TextSpan span) => Span = span;

    /// <summary>
    /// Where the value stands. Scalars: the lexeme with its quotes or block indicator, without trailing white space or
    /// comments. Flow collections: with their brackets. Block collections: from the first key or dash to the end of the
    /// last value. An alias or an empty value: the alias, or the empty span behind the indicator.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>Number of values in this tree, itself included, with every alias counted as what it stands for.</summary>
    public abstract long ExpandedCount { get; }
}

/// <summary>A mapping (YAML), table (TOML) or object (JSON); entries in the order of the file, duplicates kept.</summary>
public sealed class MappingNode : ContentNode
{
    private readonly Dictionary<string, MappingEntry> byKey;

    /// <summary>Creates a mapping.</summary>
    /// <param name="span">Its place.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="keepsLast">Whether the last of several entries with the same key counts, as in Ruby and Go.</param>
    public MappingNode(TextSpan span, ImmutableArray<MappingEntry> entries, CollectionStyle style, bool keepsLast = false)
        : base(span)
    {
        Entries = entries;
        Style = style;
        KeepsLast = keepsLast;
        byKey = new Dictionary<string, MappingEntry>(entries.Length, StringComparer.Ordinal);
        var count = 1L;
        foreach (var entry in entries)
        {
            if (keepsLast)
                byKey[entry.Key.Value] = entry;
            else
                byKey.TryAdd(entry.Key.Value, entry);
            count += 1 + entry.Value.ExpandedCount;
        }

        ExpandedCount = count;
    }

    /// <summary>
    /// All entries in the order of the file, also those whose key came before. In place of a YAML merge key they are those that it merges.
    /// </summary>
    public ImmutableArray<MappingEntry> Entries { get; }

    /// <summary>How it is written.</summary>
    public CollectionStyle Style { get; }

    /// <inheritdoc/>
    public override long ExpandedCount { get; }

    /// <summary>Whether the last of several entries with the same key counts; else the first one does.</summary>
    public bool KeepsLast { get; }

    /// <summary>The entry with a key that counts, or null.</summary>
    public MappingEntry? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The value of the entry with a key that counts, or null.</summary>
    public ContentNode? this[string key] => Find(key)?.Value;
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key; a key that is no scalar is kept as its source text.</param>
/// <param name="Value">The value.</param>
public sealed record MappingEntry(ScalarNode Key, ContentNode Value)
{
    /// <summary>
    /// The key of the entry that a YAML merge key (yaml.org/type/merge.html) brought here, where it is written; null if it was not merged.
    /// An entry merged from an alias has the span of the alias.
    /// </summary>
    public TextSpan? MergedFrom { get; init; }

    /// <summary>The key where it is a collection, which YAML allows: <see cref="Key"/> is then its text.</summary>
    public ContentNode? CollectionKey { get; init; }

    /// <summary>Whether it was merged from an alias: it is written elsewhere, and an edit here would not change it.</summary>
    public bool IsRepeated => MergedFrom is { } origin && origin != Key.Span;

    /// <summary>From the start of the key to the end of the value.</summary>
    public TextSpan Span => TextSpan.FromBounds(Math.Min(Key.Span.Start, Value.Span.Start), Math.Max(Key.Span.End, Value.Span.End));
}

/// <summary>A sequence (YAML) or array (TOML, JSON).</summary>
public sealed class SequenceNode : ContentNode
{
    /// <summary>Creates a sequence.</summary>
    public SequenceNode(TextSpan span, ImmutableArray<ContentNode> items, CollectionStyle style)
        : base(span)
    {
        Items = items;
        Style = style;
        var count = 1L;
        foreach (var item in items)
            count += item.ExpandedCount;
        ExpandedCount = count;
    }

    /// <summary>The items in the order of the file.</summary>
    public ImmutableArray<ContentNode> Items { get; }

    /// <summary>How it is written.</summary>
    public CollectionStyle Style { get; }

    /// <inheritdoc/>
    public override long ExpandedCount { get; }
}

/// <summary>A scalar.</summary>
public sealed class ScalarNode : ContentNode
{
    /// <summary>Creates a scalar.</summary>
    /// <param name="span">Its lexeme.</param>
    /// <param name="value">Its text after unquoting, unescaping and folding.</param>
    /// <param name="kind">Its type: YAML 1.2 core schema, TOML or JSON.</param>
    /// <param name="style">How it is written.</param>
    public ScalarNode(TextSpan span, string value, ScalarKind kind, ScalarStyle style)
        : base(span)
    {
        Value = value;
        Kind = kind;
        Style = style;
    }

    /// <summary>
    /// The text after unquoting, unescaping and folding. Numbers, booleans and null keep their lexeme (<c>0x1F</c>, <c>1.0</c>, <c>~</c>).
    /// </summary>
    public string Value { get; }

    /// <summary>
    /// The value of a number or boolean in the notation of the YAML 1.2 core schema: <c>true</c> for <c>yes</c>, <c>1000</c> for
    /// <c>1_000</c>, as its parser reads it. Else the same as <see cref="Value"/>.
    /// </summary>
    public string Canonical
    {
        get => field ?? Value;
        init;
    }

    /// <summary>Whether a YAML tag makes it a string: a date after <c>!!str</c> is none.</summary>
    public bool IsTagged { get; init; }

    /// <summary>The type.</summary>
    public ScalarKind Kind { get; }

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; }

    /// <summary>Where its text stands, without quotes; null if it is not written as long as it is, as with escapes and folding.</summary>
    public TextSpan? WrittenSpan
    {
        get
        {
            var quotes = Style == ScalarStyle.Plain ? 0 : 1;
            return Span.Length == Value.Length + (2 * quotes) ? TextSpan.FromBounds(Span.Start + quotes, Span.End - quotes) : null;
        }
    }

    /// <inheritdoc/>
    public override long ExpandedCount => 1;
}

/// <summary>Types of scalars.</summary>
public enum ScalarKind
{
    /// <summary>null.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A number written as an integer, in any base.</summary>
    Integer,

    /// <summary>A number with a fraction or exponent, infinities and NaN included.</summary>
    Float,

    /// <summary>A string; unquoted YAML dates are strings.</summary>
    String,

    /// <summary>A TOML date, time or date-time; the schema sees a string.</summary>
    DateTime,
}

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary><c>'…'</c> in YAML, a TOML literal string.</summary>
    SingleQuoted,

    /// <summary><c>"…"</c>.</summary>
    DoubleQuoted,

    /// <summary>YAML <c>|</c>.</summary>
    Literal,

    /// <summary>YAML <c>&gt;</c>.</summary>
    Folded,

    /// <summary>A TOML multi-line string of either kind.</summary>
    MultiLine,
}

/// <summary>How a collection is written.</summary>
public enum CollectionStyle
{
    /// <summary>By indentation, or by TOML headers and dotted keys.</summary>
    Block,

    /// <summary>In brackets or braces.</summary>
    Flow,

    /// <summary>A YAML alias of a collection elsewhere.</summary>
    Alias,
}
