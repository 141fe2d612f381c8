namespace ContentLint.Syntax.FrontMatter;

/// <content>Mappings, and collections in brackets.</content>
internal sealed partial class LibYamlReader
{
    private const string StringTag = "tag:yaml.org,2002:str";
    private const string MergeTag = "tag:yaml.org,2002:merge";

    private MappingNode ReadBlockMapping()
    {
        var start = Enter();
        var pairs = new List<YamlPair>();
        while (Kind == LibYamlTokenKind.Key)
        {
            var end = scanner.Take().End;
            lastTag = null;
            var key = ReadBlockPart(end);
            var isMerge = IsMerge(key);
            pairs.Add(new YamlPair(
                key,
                Kind == LibYamlTokenKind.Value ? ReadBlockPart(scanner.Take().End) : nodes.Empty(Position),
                isMerge));
        }

        if (Kind != LibYamlTokenKind.BlockEnd)
            throw Refuse("this line does not continue the mapping: a key is expected here, or its indentation is wrong");
        Leave();
        return nodes.Mapping(nodes.Around(pairs, start), pairs, CollectionStyle.Block);
    }

    /// <summary>A key, or a value, of a mapping by indentation.</summary>
    private ContentNode ReadBlockPart(int end) =>
        Kind is LibYamlTokenKind.Key or LibYamlTokenKind.Value or LibYamlTokenKind.BlockEnd
            ? nodes.Empty(end)
            : ReadNode(isBlock: true, takesIndentless: true);

    private SequenceNode ReadFlowSequence()
    {
        var start = Enter();
        var items = new List<ContentNode>();
        for (var isFirst = true; Kind != LibYamlTokenKind.FlowSequenceEnd; isFirst = false)
        {
            if (!isFirst && !TakeComma(LibYamlTokenKind.FlowSequenceEnd, ']'))
                break;
            if (Kind != LibYamlTokenKind.Key)
            {
                items.Add(ReadNode(isBlock: false, takesIndentless: false));
                continue;
            }

            var position = scanner.Take().End;
            lastTag = null;
            ContentNode key;
            if (Kind is LibYamlTokenKind.Value or LibYamlTokenKind.FlowEntry)
                key = nodes.Empty(scanner.Take().End);
            else
                key = Kind == LibYamlTokenKind.FlowSequenceEnd ? nodes.Empty(position) : ReadNode(isBlock: false, takesIndentless: false);
            var isMerge = IsMerge(key);
            var pairs = new List<YamlPair> { new(key, ReadFlowValue(LibYamlTokenKind.FlowSequenceEnd), isMerge) };
            items.Add(nodes.Mapping(nodes.Around(pairs, position), pairs, CollectionStyle.Flow));
        }

        var end = Leave();
        return nodes.Sequence(nodes.At(start, end), items, CollectionStyle.Flow);
    }

    private MappingNode ReadFlowMapping()
    {
        var start = Enter();
        var pairs = new List<YamlPair>();
        for (var isFirst = true; Kind != LibYamlTokenKind.FlowMappingEnd; isFirst = false)
        {
            if (!isFirst && !TakeComma(LibYamlTokenKind.FlowMappingEnd, '}'))
                break;
            lastTag = null;
            if (Kind != LibYamlTokenKind.Key)
            {
                var alone = ReadNode(isBlock: false, takesIndentless: false);
                pairs.Add(new YamlPair(alone, nodes.Empty(Position), IsMerge(alone)));
                continue;
            }

            scanner.Take();
            var key = Kind is LibYamlTokenKind.Value or LibYamlTokenKind.FlowEntry or LibYamlTokenKind.FlowMappingEnd
                ? nodes.Empty(Position)
                : ReadNode(isBlock: false, takesIndentless: false);
            var isMerge = IsMerge(key);
            pairs.Add(new YamlPair(key, ReadFlowValue(LibYamlTokenKind.FlowMappingEnd), isMerge));
        }

        var end = Leave();
        return nodes.Mapping(nodes.At(start, end), pairs, CollectionStyle.Flow);
    }

    /// <summary>Takes the comma between two entries; false if the collection ends after it.</summary>
    private bool TakeComma(LibYamlTokenKind close, char bracket)
    {
        if (Kind != LibYamlTokenKind.FlowEntry)
            throw Refuse($"a comma or '{bracket}' is missing here");
        scanner.Take();
        return Kind != close;
    }

    private ContentNode ReadFlowValue(LibYamlTokenKind close)
    {
        if (Kind != LibYamlTokenKind.Value)
            return nodes.Empty(Position);
        var end = scanner.Take().End;
        return Kind is LibYamlTokenKind.FlowEntry || Kind == close ? nodes.Empty(end) : ReadNode(isBlock: false, takesIndentless: false);
    }

    /// <summary>Whether a key that was just read means a merge to the parser.</summary>
    private bool IsMerge(ContentNode key)
    {
        if (key is not ScalarNode { Value: "<<" } scalar)
            return false;
        return nodes.Dialect == YamlDialect.Psych ? lastTag != StringTag : scalar.Style == ScalarStyle.Plain && lastTag is null or MergeTag;
    }

    private int Enter()
    {
        var token = scanner.Take();
        YamlNodeFactory.CheckDepth(++depth, token.Start);
        return token.Start;
    }

    private int Leave()
    {
        depth--;
        return scanner.Take().End;
    }

    private YamlRefusalException Refuse(string message) => new(Position, message);
}
