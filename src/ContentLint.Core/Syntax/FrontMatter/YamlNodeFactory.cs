using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Creates the located nodes of one YAML document: knows its anchors, and what keeps a reader from growing without end.</summary>
/// <param name="text">The text as it is written.</param>
/// <param name="offset">Where it starts in the file.</param>
/// <param name="dialect">The parser that is followed.</param>
/// <param name="tabs">What was replaced before parsing.</param>
internal sealed class YamlNodeFactory(string text, int offset, YamlDialect dialect, HexoTabs? tabs = null)
{
    private readonly Dictionary<string, ContentNode?> anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<FrontMatterProblem>.Builder problems = ImmutableArray.CreateBuilder<FrontMatterProblem>();
    private long count;

    /// <summary>The parser that is followed.</summary>
    public YamlDialect Dialect => dialect;

    /// <summary>Notes what stopped the parser.</summary>
    public void Refuse(YamlRefusalException refusal)
    {
        var span = refusal.IsLocated ? refusal.Span : At(refusal.Span.Start, refusal.Span.End);
        var message = refusal.Message;
        if (refusal.Kind == FrontMatterProblemKind.Syntax)
        {
            (span, message) = YamlErrorMessage.Describe(text, new TextSpan(span.Start - offset, span.Length), message, dialect);
            span = new TextSpan(offset + span.Start, span.Length);
        }

        problems.Add(new FrontMatterProblem(refusal.Kind, span, message));
    }

    /// <summary>What is wrong, in the order of the file.</summary>
    public ImmutableArray<FrontMatterProblem> Problems() =>
        problems.ToImmutable().Sort(static (left, right) => left.Span.CompareTo(right.Span));

    /// <summary>Refuses a collection inside of too many others.</summary>
    public static void CheckDepth(int depth, int position)
    {
        if (depth > YamlNodeReader.MaximumDepth)
            throw new YamlRefusalException(
                FrontMatterProblemKind.LimitExceeded,
                new TextSpan(position, 0),
                $"the data is nested deeper than {YamlNodeReader.MaximumDepth} levels");
    }

    /// <summary>An empty value.</summary>
    public ScalarNode Empty(int position) => Scalar(position, position, "", ScalarStyle.Plain, tag: null);

    /// <summary>A scalar with the type that the parser gives it.</summary>
    public ScalarNode Scalar(int start, int end, string value, ScalarStyle style, string? tag)
    {
        var type = YamlScalarTypes.Of(value, style, tag, dialect)
            ?? throw new YamlRefusalException(
                FrontMatterProblemKind.Syntax, TextSpan.FromBounds(start, end), $"the tag does not take the value '{value}'");
        return Count(Scalar(At(start, end), value, type, style));
    }

    /// <summary>A scalar with a type that is known.</summary>
    public static ScalarNode Scalar(TextSpan span, string value, YamlScalarType type, ScalarStyle style) =>
        new(span, value, type.Kind, style) { Canonical = type.Canonical ?? value, IsTagged = type.IsTagged };

    /// <summary>A sequence; its span is one of the file.</summary>
    public SequenceNode Sequence(TextSpan span, List<ContentNode> items, CollectionStyle style) =>
        Count(new SequenceNode(span, [.. items], style));

    /// <summary>A mapping with a span of the file, its merge keys replaced by what they merge.</summary>
    public MappingNode Mapping(TextSpan span, List<YamlPair> pairs, CollectionStyle style)
    {
        var entries = new YamlEntries(text, offset, dialect);
        foreach (var pair in pairs)
        {
            entries.Add(pair);
            count += entries.LastMerged;
        }

        problems.AddRange(entries.Problems);
        return Count(new MappingNode(span, entries.ToImmutable(), style, keepsLast: dialect is YamlDialect.Psych or YamlDialect.GoYaml));
    }

    /// <summary>Notes that the node of an anchor has started: an alias inside of it stands for what is not complete.</summary>
    public void Open(string? anchor)
    {
        if (anchor is not null)
            anchors[anchor] = null;
    }

    /// <summary>Gives an anchor its node.</summary>
    public void Close(string? anchor, ContentNode node)
    {
        if (anchor is not null)
            anchors[anchor] = node;
    }

    /// <summary>What an alias stands for, located at the alias.</summary>
    public ContentNode Alias(int start, int end, string name)
    {
        if (!anchors.TryGetValue(name, out var target))
            throw new YamlRefusalException(
                FrontMatterProblemKind.Syntax, TextSpan.FromBounds(start, end), $"there is no anchor '&{name}' before this alias");
        if (target is not null)
            return Count(Relocate(target, At(start, end)));
        // JavaScript and Ruby build a value that holds itself; there is no tree of it.
        if (dialect is YamlDialect.Common or YamlDialect.GoYaml)
            throw new YamlRefusalException(
                FrontMatterProblemKind.Syntax,
                TextSpan.FromBounds(start, end),
                $"the alias '*{name}' is inside of the value that it refers to");
        return Count(new MappingNode(At(start, end), [], CollectionStyle.Alias));
    }

    /// <summary>The same value at another place.</summary>
    public static ContentNode Relocate(ContentNode node, TextSpan span) => node switch
    {
        MappingNode mapping => new MappingNode(span, mapping.Entries, CollectionStyle.Alias, mapping.KeepsLast),
        SequenceNode sequence => new SequenceNode(span, sequence.Items, CollectionStyle.Alias),
        ScalarNode scalar => new ScalarNode(span, scalar.Value, scalar.Kind, scalar.Style)
        {
            Canonical = scalar.Canonical,
            IsTagged = scalar.IsTagged,
        },
        _ => node,
    };

    /// <summary>A place in the file.</summary>
    /// <param name="start">An offset in the text that is parsed.</param>
    /// <param name="end">The same, for the end.</param>
    public TextSpan At(int start, int end)
    {
        start = Math.Clamp(tabs?.Original(start) ?? start, 0, text.Length);
        return TextSpan.FromBounds(offset + start, offset + Math.Clamp(tabs?.Original(end) ?? end, start, text.Length));
    }

    /// <summary>From a position in the text that is parsed, to the end of the last of some nodes.</summary>
    public TextSpan Around(IEnumerable<ContentNode> items, int start)
    {
        var first = At(start, start).Start;
        return TextSpan.FromBounds(first, items.Aggregate(first, static (end, item) => Math.Max(end, item.Span.End)));
    }

    /// <summary>From the first key to the end of the last value; without pairs a position in the text that is parsed.</summary>
    public TextSpan Around(List<YamlPair> pairs, int start)
    {
        var first = pairs.Count > 0 ? pairs[0].Key.Span.Start : At(start, start).Start;
        return TextSpan.FromBounds(
            first, pairs.Aggregate(first, static (end, pair) => Math.Max(end, Math.Max(pair.Key.Span.End, pair.Value.Span.End))));
    }

    private T Count<T>(T node)
        where T : ContentNode
    {
        count += node is ScalarNode ? 1 : 0;
        if (Math.Max(count, node.ExpandedCount) > YamlNodeReader.MaximumNodes)
            throw new YamlRefusalException(
                FrontMatterProblemKind.LimitExceeded,
                new TextSpan(node.Span.Start, 0),
                $"the data holds more than {YamlNodeReader.MaximumNodes:N0} values") { IsLocated = true };
        return node;
    }
}

/// <summary>A key and its value as they are parsed.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="IsMerge">Whether the key is <c>&lt;&lt;</c> and means a merge to the parser.</param>
internal readonly record struct YamlPair(ContentNode Key, ContentNode Value, bool IsMerge);
