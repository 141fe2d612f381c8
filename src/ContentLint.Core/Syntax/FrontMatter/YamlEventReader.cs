using ContentLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlScalarStyle = YamlDotNet.Core.ScalarStyle;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Builds located nodes from the events of YamlDotNet's parser.</summary>
internal sealed class YamlEventReader
{
    private readonly string text;
    private readonly Parser parser;
    private int depth;

    /// <summary>Creates a reader.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="YamlRefusalException">The text does not start like YAML.</exception>
    public YamlEventReader(string text)
    {
        this.text = text;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        Move();
    }

    /// <summary>Where the parser is.</summary>
    public int Position { get; private set; }

    /// <summary>Whether another document starts.</summary>
    /// <exception cref="YamlRefusalException">The text does not parse.</exception>
    public bool HasDocument()
    {
        while (parser.Current is StreamStart or DocumentEnd)
            Move();
        return parser.Current is DocumentStart;
    }

    /// <summary>Reads the next document.</summary>
    /// <exception cref="YamlRefusalException">The text does not parse, or is beyond a limit.</exception>
    public ContentNode? ReadDocument(YamlNodeFactory nodes)
    {
        Move();
        return Read(nodes);
    }

    private ContentNode Read(YamlNodeFactory nodes)
    {
        var current = parser.Current!;
        switch (current)
        {
            case AnchorAlias alias:
                Move();
                return nodes.Alias((int)alias.Start.Index, (int)alias.End.Index, alias.Value.Value);
            case Scalar scalar:
                Move();
                return ReadScalar(scalar, nodes);
            case SequenceStart sequence:
                return ReadCollection(sequence, sequence.Style == SequenceStyle.Flow, nodes, ReadSequence);
            case MappingStart mapping:
                return ReadCollection(mapping, mapping.Style == MappingStyle.Flow, nodes, ReadMapping);
            default:
                throw new YamlRefusalException((int)current.Start.Index, "the YAML does not parse here");
        }
    }

    private ScalarNode ReadScalar(Scalar scalar, YamlNodeFactory nodes)
    {
        var start = SkipProperties((int)scalar.Start.Index);
        var end = Math.Min((int)scalar.End.Index, text.Length);
        while (end > start && text[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;
        var style = scalar.Style switch
        {
            YamlScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlScalarStyle.Literal => ScalarStyle.Literal,
            YamlScalarStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
        var node = nodes.Scalar(start, Math.Max(start, end), scalar.Value, style, scalar.Tag.IsEmpty ? null : scalar.Tag.Value);
        nodes.Close(AnchorOf(scalar), node);
        return node;
    }

    private ContentNode ReadCollection(
        NodeEvent opening, bool isFlow, YamlNodeFactory nodes, Func<int, bool, YamlNodeFactory, ContentNode> read)
    {
        YamlNodeFactory.CheckDepth(++depth, (int)opening.Start.Index);
        nodes.Open(AnchorOf(opening));
        Move();
        var node = read(SkipProperties((int)opening.Start.Index), isFlow, nodes);
        nodes.Close(AnchorOf(opening), node);
        depth--;
        return node;
    }

    private SequenceNode ReadSequence(int start, bool isFlow, YamlNodeFactory nodes)
    {
        var items = new List<ContentNode>();
        while (parser.Current is not SequenceEnd)
            items.Add(Read(nodes));
        var span = isFlow ? FlowSpan(start, nodes) : BlockSpan(items, start, nodes);
        Move();
        return nodes.Sequence(span, items, isFlow ? CollectionStyle.Flow : CollectionStyle.Block);
    }

    private MappingNode ReadMapping(int start, bool isFlow, YamlNodeFactory nodes)
    {
        var pairs = new List<YamlPair>();
        while (parser.Current is not MappingEnd)
        {
            // Ruby merges at a key in quotes too.
            var isMerge = parser.Current is Scalar { Value: "<<", Tag.IsEmpty: true } merge
                && (merge.Style == YamlScalarStyle.Plain || nodes.Dialect == YamlDialect.Psych);
            var key = Read(nodes);
            pairs.Add(new YamlPair(key, Read(nodes), isMerge));
        }

        var span = isFlow ? FlowSpan(start, nodes) : nodes.Around(pairs, start);
        Move();
        return nodes.Mapping(span, pairs, isFlow ? CollectionStyle.Flow : CollectionStyle.Block);
    }

    private TextSpan FlowSpan(int start, YamlNodeFactory nodes) =>
        nodes.At(start, Math.Min((int)parser.Current!.Start.Index + 1, text.Length));

    /// <summary>A list starts at its first dash, unless the parser gives another place.</summary>
    private TextSpan BlockSpan(List<ContentNode> items, int start, YamlNodeFactory nodes)
    {
        if (items.Count == 0)
            return nodes.At(start, start);
        var around = nodes.Around(items, start);
        return start < text.Length && text[start] == '-' ? around : TextSpan.FromBounds(items[0].Span.Start, around.End);
    }

    /// <summary>Skips <c>!tag</c> and <c>&amp;anchor</c>: the span of a value is the value.</summary>
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

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private void Move()
    {
        try
        {
            parser.MoveNext();
            Position = (int)(parser.Current?.Start.Index ?? text.Length);
        }
        catch (YamlException exception)
        {
            var (start, end) = ((int)exception.Start.Index, (int)exception.End.Index);
            // The parser names the token before a tab, which ends where the line of the tab starts.
            if (end > start && end < text.Length && text[end] == '\t' && text[end - 1] is '\r' or '\n')
                start = end;
            throw new YamlRefusalException(
                FrontMatterProblemKind.Syntax, TextSpan.FromBounds(start, Math.Max(start, end)), Soften(exception.Message));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or OverflowException or NullReferenceException or FormatException)
        {
            throw new YamlRefusalException(Position, "the YAML does not parse from here on");
        }
    }

    private static string Soften(string message)
    {
        var plain = message.TrimEnd('.');
        return plain.Length == 0 ? "the YAML does not parse here" : char.ToLowerInvariant(plain[0]) + plain[1..];
    }
}
