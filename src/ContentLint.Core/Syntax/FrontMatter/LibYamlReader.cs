namespace ContentLint.Syntax.FrontMatter;

/// <summary>Reads YAML as libyaml does, by descent over its tokens. Positions of errors are those of libyaml.</summary>
internal sealed partial class LibYamlReader
{
    private readonly LibYamlScanner scanner;
    private readonly Dictionary<string, string> tagPrefixes = new(StringComparer.Ordinal);
    private YamlNodeFactory nodes = null!;
    private int depth;
    private bool hasStarted;

    /// <summary>The tag of the node that was read last.</summary>
    private string? lastTag;

    /// <summary>Creates a reader.</summary>
    /// <exception cref="YamlRefusalException">The text holds a character that YAML cannot hold.</exception>
    public LibYamlReader(string text) => scanner = new LibYamlScanner(text);

    private LibYamlTokenKind Kind => scanner.Peek().Kind;

    /// <summary>Whether there are no more documents.</summary>
    public bool IsAtEnd
    {
        get
        {
            while (hasStarted && Kind == LibYamlTokenKind.DocumentEnd)
                scanner.Take();
            return Kind == LibYamlTokenKind.StreamEnd;
        }
    }

    /// <summary>Where the next token starts.</summary>
    public int Position => scanner.Peek().Start;

    /// <summary>Reads the next document.</summary>
    /// <exception cref="YamlRefusalException">libyaml refuses the text.</exception>
    public ContentNode ReadDocument(YamlNodeFactory factory)
    {
        nodes = factory;
        var isExplicit = hasStarted
            || Kind is LibYamlTokenKind.VersionDirective or LibYamlTokenKind.TagDirective or LibYamlTokenKind.DocumentStart;
        hasStarted = true;
        ReadDirectives();
        if (isExplicit)
        {
            if (Kind != LibYamlTokenKind.DocumentStart)
                throw Refuse("nothing of the data before this can continue here");
            var start = scanner.Take();
            if (Kind is LibYamlTokenKind.VersionDirective or LibYamlTokenKind.TagDirective or LibYamlTokenKind.DocumentStart
                or LibYamlTokenKind.DocumentEnd or LibYamlTokenKind.StreamEnd)
                return nodes.Empty(start.End);
        }

        var root = ReadNode(isBlock: true, takesIndentless: false);
        // The document ends where the next token is known: what is wrong before that is part of it.
        _ = scanner.Peek();
        return root;
    }

    private void ReadDirectives()
    {
        tagPrefixes.Clear();
        var hasVersion = false;
        for (; Kind is LibYamlTokenKind.VersionDirective or LibYamlTokenKind.TagDirective; scanner.Take())
        {
            var token = scanner.Peek();
            if (token.Kind == LibYamlTokenKind.TagDirective)
            {
                if (!tagPrefixes.TryAdd(token.Value, token.Suffix))
                    throw Refuse($"the tag handle '{token.Value}' is there twice");
                continue;
            }

            if (hasVersion || token.Value is not ("1.1" or "1.2"))
                throw Refuse(hasVersion ? "the directive %YAML is there twice" : "the version of YAML is 1.1 or 1.2");
            hasVersion = true;
        }

        tagPrefixes.TryAdd("!", "!");
        tagPrefixes.TryAdd("!!", "tag:yaml.org,2002:");
    }

    private ContentNode ReadNode(bool isBlock, bool takesIndentless)
    {
        var token = scanner.Peek();
        if (token.Kind == LibYamlTokenKind.Alias)
        {
            lastTag = null;
            scanner.Take();
            return nodes.Alias(token.Start, token.End, token.Value);
        }

        var (anchor, tag, end) = ReadProperties();
        nodes.Open(anchor);
        var node = ReadContent(isBlock, takesIndentless, tag, anchor is not null || tag is not null, end);
        nodes.Close(anchor, node);
        lastTag = tag;
        return node;
    }

    private (string? Anchor, string? Tag, int End) ReadProperties()
    {
        string? anchor = null;
        string? tag = null;
        var end = scanner.Peek().Start;
        for (var i = 0; i < 2; i++)
        {
            var token = scanner.Peek();
            if (token.Kind == LibYamlTokenKind.Anchor && anchor is null)
                anchor = token.Value;
            else if (token.Kind == LibYamlTokenKind.Tag && tag is null)
                tag = token.Value.Length == 0
                    ? token.Suffix
                    : tagPrefixes.TryGetValue(token.Value, out var prefix)
                        ? prefix + token.Suffix
                        : throw new YamlRefusalException(token.Start, $"the tag handle '{token.Value}' is not declared");
            else
                break;
            end = token.End;
            scanner.Take();
        }

        return (anchor, tag, end);
    }

    private ContentNode ReadContent(bool isBlock, bool takesIndentless, string? tag, bool hasProperties, int end)
    {
        var token = scanner.Peek();
        switch (token.Kind)
        {
            case LibYamlTokenKind.BlockEntry when takesIndentless:
                return ReadIndentlessSequence();
            case LibYamlTokenKind.Scalar:
                scanner.Take();
                return nodes.Scalar(token.Start, token.End, token.Value, token.Style, tag);
            case LibYamlTokenKind.FlowSequenceStart:
                return ReadFlowSequence();
            case LibYamlTokenKind.FlowMappingStart:
                return ReadFlowMapping();
            case LibYamlTokenKind.BlockSequenceStart when isBlock:
                return ReadBlockSequence();
            case LibYamlTokenKind.BlockMappingStart when isBlock:
                return ReadBlockMapping();
            case var _ when hasProperties:
                return nodes.Scalar(end, end, "", ScalarStyle.Plain, tag);
            default:
                throw Refuse("a value is missing here, or what is here cannot start one");
        }
    }

    private SequenceNode ReadBlockSequence()
    {
        var start = Enter();
        var items = new List<ContentNode>();
        while (Kind == LibYamlTokenKind.BlockEntry)
        {
            var end = scanner.Take().End;
            items.Add(Kind is LibYamlTokenKind.BlockEntry or LibYamlTokenKind.BlockEnd
                ? nodes.Empty(end)
                : ReadNode(isBlock: true, takesIndentless: false));
        }

        if (Kind != LibYamlTokenKind.BlockEnd)
            throw Refuse("this line does not continue the list: its indentation is wrong");
        Leave();
        return nodes.Sequence(nodes.Around(items, start), items, CollectionStyle.Block);
    }

    private SequenceNode ReadIndentlessSequence()
    {
        var start = scanner.Peek().Start;
        YamlNodeFactory.CheckDepth(++depth, start);
        var items = new List<ContentNode>();
        while (Kind == LibYamlTokenKind.BlockEntry)
        {
            var end = scanner.Take().End;
            items.Add(Kind is LibYamlTokenKind.BlockEntry or LibYamlTokenKind.Key or LibYamlTokenKind.Value or LibYamlTokenKind.BlockEnd
                ? nodes.Empty(end)
                : ReadNode(isBlock: true, takesIndentless: false));
        }

        depth--;
        return nodes.Sequence(nodes.Around(items, start), items, CollectionStyle.Block);
    }
}
