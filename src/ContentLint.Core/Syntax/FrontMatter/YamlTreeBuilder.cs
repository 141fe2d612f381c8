using System.Collections.Immutable;
using ContentLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlScalarStyle = YamlDotNet.Core.ScalarStyle;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Builds located nodes from YAML events, with a stack of open collections instead of recursion.</summary>
internal sealed class YamlTreeBuilder(string text, int offset)
{
    private readonly Stack<OpenCollection> open = new();
    private readonly Dictionary<string, ContentNode> anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<FrontMatterProblem>.Builder problems = ImmutableArray.CreateBuilder<FrontMatterProblem>();
    private ContentNode? root;
    private bool hasFailed;
    private long nodeCount;

    /// <summary>Whether a document has started.</summary>
    public bool HasDocument { get; private set; }

    /// <summary>Takes one event; false stops the reading.</summary>
    public bool Accept(ParsingEvent parsingEvent)
    {
        switch (parsingEvent)
        {
            case DocumentStart start when HasDocument:
                Fail(FrontMatterProblemKind.Syntax, new TextSpan(
                    (int)start.Start.Index, 0), "a second YAML document starts here; only one is read");
                return false;
            case DocumentStart:
                HasDocument = true;
                return true;
            case MappingStart mapping:
                return Open(mapping, isMapping: true, mapping.Style == MappingStyle.Flow);
            case SequenceStart sequence:
                return Open(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow);
            case MappingEnd or SequenceEnd:
                return Close(parsingEvent);
            case Scalar scalar:
                return Add(Convert(scalar), scalar.Anchor);
            case AnchorAlias alias:
                return AddAlias(alias);
            default:
                return true;
        }
    }

    public void Fail(FrontMatterProblemKind kind, TextSpan span, string message)
    {
        hasFailed = true;
        var start = Math.Clamp(span.Start, 0, text.Length);
        problems.Add(new FrontMatterProblem(kind, new TextSpan(offset + start, Math.Min(span.Length, text.Length - start)), message));
    }

    public (ContentNode? Root, ImmutableArray<FrontMatterProblem> Problems) Finish() =>
        (hasFailed ? null : root, problems.ToImmutable().Sort(static (left, right) => left.Span.CompareTo(right.Span)));

    private bool Open(NodeEvent node, bool isMapping, bool isFlow)
    {
        if (open.Count >= YamlNodeReader.MaximumDepth)
        {
            Fail(FrontMatterProblemKind.LimitExceeded, new TextSpan(
                (int)node.Start.Index, 0), $"the data is nested deeper than {YamlNodeReader.MaximumDepth} levels");
            return false;
        }

        open.Push(new OpenCollection(node.Anchor, SkipProperties((int)node.Start.Index), isMapping, isFlow));
        return true;
    }

    private bool Close(ParsingEvent end)
    {
        var collection = open.Pop();
        var (start, stop) = collection.IsFlow
            ? (collection.Start, Math.Min((int)end.Start.Index + 1, text.Length))
            : BlockBounds(collection);
        var span = TextSpan.FromBounds(offset + start, offset + stop);
        var style = collection.IsFlow ? CollectionStyle.Flow : CollectionStyle.Block;
        return Add(
            collection.IsMapping
                ? new MappingNode(span, Pair(collection.Nodes), style)
                : new SequenceNode(span, [.. collection.Nodes], style),
            collection.Anchor);
    }

    private (int Start, int End) BlockBounds(OpenCollection collection)
    {
        if (collection.Nodes.Count == 0)
            return (collection.Start, collection.Start);
        var first = collection.Nodes[0].Span.Start - offset;
        var start = !collection.IsMapping && collection.Start < text.Length && text[collection.Start] == '-' ? collection.Start : first;
        var end = start;
        foreach (var node in collection.Nodes)
            end = Math.Max(end, node.Span.End - offset);
        return (start, end);
    }

    private ImmutableArray<MappingEntry> Pair(List<ContentNode> nodes)
    {
        var entries = ImmutableArray.CreateBuilder<MappingEntry>(nodes.Count / 2);
        var seen = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < nodes.Count; i += 2)
        {
            var key = nodes[i] as ScalarNode
                ?? new ScalarNode(
                    nodes[i].Span,
                    text.Substring(nodes[i].Span.Start - offset, nodes[i].Span.Length),
                    ScalarKind.String,
                    ScalarStyle.Plain);
            if (!seen.TryAdd(key.Value, key))
                problems.Add(new FrontMatterProblem(
                    FrontMatterProblemKind.DuplicateKey, key.Span, $"the key '{key.Value}' is already there", seen[key.Value].Span));
            entries.Add(new MappingEntry(key, nodes[i + 1]));
        }

        return entries.ToImmutable();
    }

    private bool Add(ContentNode node, AnchorName anchor)
    {
        if (!anchor.IsEmpty)
            anchors[anchor.Value] = node;
        nodeCount += node is ScalarNode ? 1 : 0;
        if (Math.Max(nodeCount, node.ExpandedCount) > YamlNodeReader.MaximumNodes)
        {
            Fail(FrontMatterProblemKind.LimitExceeded, new TextSpan(
                node.Span.Start - offset, 0), $"the data holds more than {YamlNodeReader.MaximumNodes:N0} values");
            return false;
        }

        if (open.TryPeek(out var parent))
            parent.Nodes.Add(node);
        else
            root = node;
        return true;
    }

    private bool AddAlias(AnchorAlias alias)
    {
        var span = TextSpan.FromBounds((int)alias.Start.Index, (int)alias.End.Index);
        var name = alias.Value.Value;
        if (!anchors.TryGetValue(name, out var target))
        {
            var isOpen = open.Any(collection => !collection.Anchor.IsEmpty
                && string.Equals(collection.Anchor.Value, name, StringComparison.Ordinal));
            Fail(FrontMatterProblemKind.Syntax, span, isOpen
                ? $"the alias '*{name}' stands inside of what it refers to"
                : $"there is no anchor '&{name}' before this alias");
            return false;
        }

        var located = new TextSpan(offset + span.Start, span.Length);
        return Add(
            target switch
            {
                MappingNode mapping => new MappingNode(located, mapping.Entries, CollectionStyle.Alias),
                SequenceNode sequence => new SequenceNode(located, sequence.Items, CollectionStyle.Alias),
                ScalarNode scalar => new ScalarNode(located, scalar.Value, scalar.Kind, scalar.Style),
                _ => target,
            },
            AnchorName.Empty);
    }

    private ScalarNode Convert(Scalar scalar)
    {
        var start = SkipProperties((int)scalar.Start.Index);
        var end = Math.Min((int)scalar.End.Index, text.Length);
        while (end > start && text[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;
        end = Math.Max(end, start);
        var span = TextSpan.FromBounds(offset + start, offset + end);
        var style = scalar.Style switch
        {
            YamlScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlScalarStyle.Literal => ScalarStyle.Literal,
            YamlScalarStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
        var tag = scalar.Tag.IsEmpty ? null : scalar.Tag.Value;
        return new ScalarNode(span, scalar.Value, YamlCoreSchema.KindOf(scalar.Value, style, tag), style);
    }

    /// <summary>Passes over <c>!tag</c> and <c>&amp;anchor</c>: a value's span is the value.</summary>
    private int SkipProperties(int start)
    {
        var position = start;
        while (position < text.Length && text[position] is '!' or '&')
        {
            while (position < text.Length && !char.IsWhiteSpace(text[position]))
                position++;
            while (position < text.Length && text[position] is ' ' or '\t')
                position++;
        }

        return Math.Min(position, text.Length);
    }

    private sealed record OpenCollection(AnchorName Anchor, int Start, bool IsMapping, bool IsFlow)
    {
        public List<ContentNode> Nodes { get; } = [];
    }
}
