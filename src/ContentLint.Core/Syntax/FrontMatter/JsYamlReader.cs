namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Reads YAML as js-yaml does: by descent, with the indentation of the last line as state. It takes more than the specification: scalars in
/// quotes and flow collections may continue at any column. Positions of errors are those of js-yaml.
/// </summary>
internal sealed partial class JsYamlReader
{
    private const char End = '\0';

    private readonly string text;
    private readonly bool isVersion3;
    private readonly Dictionary<string, string> tagPrefixes = new(StringComparer.Ordinal);
    private YamlNodeFactory nodes = null!;
    private int position;
    private int line;
    private int lineStart;
    private int lineIndent;
    private int firstTab = -1;
    private int depth;
    private bool isKept;
    private string? tag;
    private string? anchor;
    private YamlNodeShape shape;
    private ContentNode? result;

    /// <summary>Creates a reader.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isVersion3">Whether tabs and integers are read as by version 3.</param>
    public JsYamlReader(string text, bool isVersion3)
    {
        this.text = text.Length > 0 && text[^1] is not ('\n' or '\r') ? text + "\n" : text;
        this.isVersion3 = isVersion3;
        if (text.StartsWith('\uFEFF'))
            lineStart = position = 1;
        while (Current == ' ')
        {
            lineIndent++;
            position++;
        }
    }

    private enum Context
    {
        FlowIn,
        FlowOut,
        BlockIn,
        BlockOut,
    }

    /// <summary>Whether all documents were read.</summary>
    public bool IsAtEnd => position >= text.Length;

    /// <summary>Where the reader is.</summary>
    public int Position => position;

    private char Current => At(position);

    private char Next => At(position + 1);

    /// <summary>Reads the next document; null if it is empty.</summary>
    /// <exception cref="YamlRefusalException">js-yaml refuses the text.</exception>
    public ContentNode? ReadDocument(YamlNodeFactory factory)
    {
        nodes = factory;
        var control = text.IndexOf(End, StringComparison.Ordinal);
        if (control >= 0)
            throw Refuse(control, "a null character is not allowed");
        tagPrefixes.Clear();
        var hasDirectives = ReadDirectives();
        SkipSpace(allowsComments: true);
        if (lineIndent == 0 && Current == '-' && Next == '-' && At(position + 2) == '-')
        {
            position += 3;
            SkipSpace(allowsComments: true);
        }
        else if (hasDirectives)
        {
            throw Refuse("'---' is expected after directives");
        }

        Compose(lineIndent - 1, Context.BlockOut, mayStartLater: false, allowsCompact: true);
        var root = result;
        SkipSpace(allowsComments: true);
        if (position == lineStart && IsDocumentSeparator())
        {
            if (Current == '.')
            {
                position += 3;
                SkipSpace(allowsComments: true);
            }
        }
        else if (position < text.Length)
        {
            throw Refuse("nothing of the data before this can continue here");
        }

        return root;
    }

    /// <summary>Reads a node into the fields; false if there is none.</summary>
    private bool Compose(int parentIndent, Context context, bool mayStartLater, bool allowsCompact)
    {
        (tag, anchor, shape, result) = (null, null, YamlNodeShape.None, null);
        var isBlock = context is Context.BlockIn or Context.BlockOut;
        var allowsCollections = isBlock;
        var isOnNewLine = false;
        var isDeeper = 1;
        if (mayStartLater && SkipSpace(allowsComments: true) > 0)
        {
            isOnNewLine = true;
            isDeeper = lineIndent.CompareTo(parentIndent);
        }

        var takesProperties = isDeeper == 1;
        while (takesProperties && (ReadTag() || ReadAnchor()))
        {
            allowsCollections = false;
            if (SkipSpace(allowsComments: true) == 0)
                continue;
            isOnNewLine = true;
            allowsCollections = isBlock;
            isDeeper = lineIndent.CompareTo(parentIndent);
        }

        allowsCollections &= isOnNewLine || allowsCompact;
        var hasContent = false;
        if (isDeeper == 1 || context == Context.BlockOut)
        {
            var flowIndent = isBlock ? parentIndent + 1 : parentIndent;
            var blockIndent = position - lineStart;
            if (isDeeper == 1)
                hasContent = ReadContent(blockIndent, flowIndent, context, isBlock, allowsCollections);
            else if (isDeeper == 0)
                hasContent = allowsCollections && ReadSequenceOfParent(blockIndent);
        }

        Resolve();
        // Version 3 forgets an anchor without a value, and the value of one on the line before it.
        if (isKept && isVersion3 && tag is null)
            nodes.Close(anchor, nodes.Mapping(nodes.At(position, position), [], CollectionStyle.Block));
        else if (isDeeper == 1 || result is not null || !isVersion3)
            nodes.Close(anchor, result ?? nodes.Empty(position));
        isKept = false;
        return tag is not null || anchor is not null || hasContent;
    }

    /// <summary>A list may be indented like its key. Version 3 takes what is not there for an empty one, if it has an anchor.</summary>
    private bool ReadSequenceOfParent(int indent)
    {
        var (outerAnchor, start) = (anchor, position);
        if (ReadBlockSequence(indent))
            return true;
        if (isVersion3)
            nodes.Close(outerAnchor, nodes.Sequence(nodes.At(start, start), [], CollectionStyle.Block));
        return false;
    }

    private bool ReadContent(int blockIndent, int flowIndent, Context context, bool isBlock, bool allowsCollections)
    {
        if (allowsCollections && (ReadBlockSequence(blockIndent) || ReadBlockMapping(blockIndent, flowIndent)))
            return true;
        if (ReadFlowCollection(flowIndent))
            return true;
        if ((isBlock && ReadBlockScalar(flowIndent)) || ReadSingleQuoted() || ReadDoubleQuoted())
            return true;
        if (ReadAlias())
        {
            if (tag is not null || anchor is not null)
                throw Refuse("an alias takes no tag and no anchor");
            return true;
        }

        if (!ReadPlain(flowIndent, context == Context.FlowIn))
            return false;
        tag ??= "?";
        return true;
    }

    /// <summary>Gives the node that was read the type that its tag, or its text, asks for.</summary>
    private void Resolve()
    {
        if (tag is null or "!")
            return;
        if (tag == "?")
        {
            if (result is ScalarNode plain)
            {
                result = Typed(plain, tag);
                if (plain.Value == "<<")
                    tag = JsYamlTags.Merge;
            }

            return;
        }

        if (!JsYamlTags.IsKnown(tag, result is null ? YamlNodeShape.None : shape))
            throw Refuse($"the tag '{tag}' is not known");
        result = result switch
        {
            ScalarNode { Kind: ScalarKind.String } scalar => Typed(scalar, tag),
            null => OfNothing(tag),
            _ when JsYamlTags.Takes(tag, result) => result,
            _ => throw Refuse($"the tag '{tag}' does not take this value"),
        };
    }

    private ScalarNode Typed(ScalarNode scalar, string name)
    {
        var type = JsYamlTags.OfScalar(scalar.Value, name, isVersion3) ?? throw Refuse($"the tag '{name}' does not take '{scalar.Value}'");
        if (nodes.Dialect == YamlDialect.Common && name == "?")
            type = YamlScalarTypes.Plain(scalar.Value, YamlDialect.Common);
        return YamlNodeFactory.Scalar(scalar.Span, scalar.Value, type, scalar.Style);
    }

    private ContentNode OfNothing(string name) => name[(name.LastIndexOf(':') + 1)..] switch
    {
        "str" => nodes.Scalar(position, position, "", ScalarStyle.DoubleQuoted, tag: null),
        "null" or "merge" => nodes.Empty(position),
        "seq" or "omap" or "pairs" => nodes.Sequence(nodes.At(position, position), [], CollectionStyle.Block),
        "map" or "set" => nodes.Mapping(nodes.At(position, position), [], CollectionStyle.Block),
        _ => throw Refuse($"the tag '{name}' does not take an empty value"),
    };

    private YamlRefusalException Refuse(string message) => Refuse(position, message);

    private static YamlRefusalException Refuse(int at, string message) => new(at, message);

    private char At(int index) => index >= 0 && index < text.Length ? text[index] : End;
}
