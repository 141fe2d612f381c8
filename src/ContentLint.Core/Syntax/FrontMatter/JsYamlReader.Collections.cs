namespace ContentLint.Syntax.FrontMatter;

/// <content>Sequences and mappings, in brackets and by indentation.</content>
internal sealed partial class JsYamlReader
{
    private const string TabMessage = "a tab indents this line; YAML takes spaces only";

    private bool ReadBlockSequence(int indent)
    {
        var (outerTag, outerAnchor) = (tag, anchor);
        var start = position;
        if (!isVersion3 && firstTab != -1)
            return false;
        nodes.Open(anchor);
        var items = new List<ContentNode>();
        var hasItems = false;
        while (Current != End)
        {
            RefuseTab();
            if (Current != '-' || !IsBlank(Next))
                break;
            if (!hasItems)
                YamlNodeFactory.CheckDepth(++depth, position);
            hasItems = true;
            position++;
            var empty = position;
            if (SkipSpace(allowsComments: true) > 0 && lineIndent <= indent)
            {
                items.Add(nodes.Empty(empty));
                continue;
            }

            var startLine = line;
            Compose(indent, Context.BlockIn, mayStartLater: false, allowsCompact: true);
            items.Add(result ?? nodes.Empty(empty));
            SkipSpace(allowsComments: true);
            if ((line == startLine || lineIndent > indent) && Current != End)
                throw Refuse("this line does not continue the list: its indentation is wrong");
            if (lineIndent < indent)
                break;
        }

        if (!hasItems)
            return false;
        depth--;
        (tag, anchor, shape) = (outerTag, outerAnchor, YamlNodeShape.Sequence);
        result = nodes.Sequence(nodes.Around(items, start), items, CollectionStyle.Block);
        return true;
    }

    private bool ReadBlockMapping(int indent, int flowIndent)
    {
        var (outerTag, outerAnchor) = (tag, anchor);
        if (!isVersion3 && firstTab != -1)
            return false;
        nodes.Open(anchor);
        var start = position;
        var pairs = new PairList();
        while (Current != End)
        {
            if (!pairs.IsInKey)
                RefuseTab();
            var startLine = line;
            var allowsCompact = true;
            if (Current is '?' or ':' && IsBlank(Next))
            {
                StartExplicit(pairs, Current == '?');
                Enter(pairs);
                position++;
            }
            else
            {
                var keyStart = position;
                if (!Compose(flowIndent, Context.FlowOut, mayStartLater: false, allowsCompact: true))
                    break;
                if (!IsKey(startLine, pairs))
                {
                    (tag, anchor) = (outerTag, outerAnchor);
                    isKept = true;
                    return true;
                }

                if (pairs.IsInKey)
                    Store(pairs, null);
                pairs.Start(result ?? nodes.Empty(keyStart), tag, position);
                Enter(pairs);
                allowsCompact = false;
            }

            if (line == startLine || lineIndent > indent)
                ReadPart(pairs, indent, allowsCompact);
            if ((lineIndent > indent || (!isVersion3 && line == startLine)) && Current != End)
                throw Refuse("this line does not continue the mapping: its indentation is wrong");
            if (lineIndent < indent)
                break;
        }

        if (pairs.IsInKey)
            Store(pairs, null);
        if (pairs.Count == 0)
            return false;
        depth--;
        (tag, anchor, shape) = (outerTag, outerAnchor, YamlNodeShape.Mapping);
        result = nodes.Mapping(nodes.Around(pairs.Pairs, start), pairs.Pairs, CollectionStyle.Block);
        return true;
    }

    private void Enter(PairList pairs)
    {
        if (!pairs.IsEntered)
            YamlNodeFactory.CheckDepth(++depth, position);
        pairs.IsEntered = true;
    }

    /// <summary>A <c>?</c> starts a key, a <c>:</c> its value.</summary>
    private void StartExplicit(PairList pairs, bool isKey)
    {
        if (!isKey && !pairs.IsInKey)
            throw Refuse("a key is missing before this ':'");
        if (isKey && pairs.IsInKey)
            Store(pairs, null);
        if (isKey)
            pairs.Start(nodes.Empty(position + 1), null, position + 1);
        pairs.IsInKey = isKey;
        pairs.ValueStart = position + 1;
    }

    /// <summary>Whether the node that was read is a key: a colon and white space follow on its line. Passes over the colon.</summary>
    private bool IsKey(int startLine, PairList pairs)
    {
        if (line != startLine)
        {
            if (pairs.Count > 0)
                throw Refuse("a key on several lines needs '?', or its ':' is missing");
            return false;
        }

        while (Current is ' ' or '\t')
            position++;
        if (Current != ':')
        {
            if (pairs.Count > 0)
                throw Refuse("a ':' is missing after the key");
            return false;
        }

        position++;
        return IsBlank(Current) ? true : throw Refuse("white space is expected after ':'");
    }

    /// <summary>Reads the value of a pair, or its key after <c>?</c>.</summary>
    private void ReadPart(PairList pairs, int indent, bool allowsCompact)
    {
        var part = Compose(indent, Context.BlockOut, mayStartLater: true, allowsCompact) ? result : null;
        if (!pairs.IsInKey)
            Store(pairs, part);
        else if (part is not null)
            pairs.Key = part;
        SkipSpace(allowsComments: true);
    }

    private void Store(PairList pairs, ContentNode? value) => pairs.End(value ?? nodes.Empty(pairs.ValueStart));

    private void RefuseTab()
    {
        if (!isVersion3 && firstTab != -1)
            throw Refuse(position = firstTab, TabMessage);
    }

    /// <summary>The pairs of a mapping while it is read.</summary>
    private sealed class PairList
    {
        private bool isMerge;

        public List<YamlPair> Pairs { get; } = [];

        /// <summary>Number of pairs, the one that is open included.</summary>
        public int Count { get; private set; }

        /// <summary>Whether the key of the open pair follows a <c>?</c>, and its value has not started.</summary>
        public bool IsInKey { get; set; }

        /// <summary>Whether the depth counts this mapping.</summary>
        public bool IsEntered { get; set; }

        public ContentNode Key { get; set; } = null!;

        public int ValueStart { get; set; }

        public void Start(ContentNode key, string? keyTag, int valueStart)
        {
            Count++;
            Key = key;
            isMerge = keyTag == JsYamlTags.Merge;
            ValueStart = valueStart;
        }

        public void End(ContentNode value)
        {
            Pairs.Add(new YamlPair(Key, value, isMerge));
            IsInKey = false;
        }
    }
}
