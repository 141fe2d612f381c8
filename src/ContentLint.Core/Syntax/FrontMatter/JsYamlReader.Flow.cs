namespace ContentLint.Syntax.FrontMatter;

/// <content>Collections in brackets and braces.</content>
internal sealed partial class JsYamlReader
{
    private bool ReadFlowCollection(int indent)
    {
        if (Current is not ('[' or '{'))
            return false;
        var (outerTag, outerAnchor) = (tag, anchor);
        var start = position;
        var isMapping = Current == '{';
        var close = isMapping ? '}' : ']';
        var items = new List<ContentNode>();
        var pairs = new List<YamlPair>();
        YamlNodeFactory.CheckDepth(++depth, position);
        nodes.Open(anchor);
        position++;
        var isAfterComma = true;
        while (Current != End)
        {
            SkipSpace(allowsComments: true);
            if (Current == close)
            {
                position++;
                depth--;
                (tag, anchor) = (outerTag, outerAnchor);
                shape = isMapping ? YamlNodeShape.Mapping : YamlNodeShape.Sequence;
                var span = nodes.At(start, position);
                result = isMapping ? nodes.Mapping(span, pairs, CollectionStyle.Flow) : nodes.Sequence(span, items, CollectionStyle.Flow);
                return true;
            }

            if (!isAfterComma)
                throw Refuse($"a comma or '{close}' is missing here");
            if (Current == ',' && !isVersion3)
                throw Refuse("a value is missing before this comma");
            ReadFlowEntry(indent, isMapping, items, pairs);
            SkipSpace(allowsComments: true);
            isAfterComma = Current == ',';
            if (isAfterComma)
                position++;
        }

        throw Refuse($"the '{(isMapping ? '{' : '[')}' has no closing '{close}'");
    }

    private void ReadFlowEntry(int indent, bool isMapping, List<ContentNode> items, List<YamlPair> pairs)
    {
        var isExplicit = Current == '?' && IsBlank(Next);
        if (isExplicit)
        {
            position++;
            SkipSpace(allowsComments: true);
        }

        var (startLine, start) = (line, position);
        Compose(indent, Context.FlowIn, mayStartLater: false, allowsCompact: true);
        var key = result ?? nodes.Empty(start);
        var isMerge = tag == JsYamlTags.Merge;
        SkipSpace(allowsComments: true);
        ContentNode? value = null;
        if ((isExplicit || line == startLine) && Current == ':')
        {
            var colon = ++position;
            SkipSpace(allowsComments: true);
            Compose(indent, Context.FlowIn, mayStartLater: false, allowsCompact: true);
            value = result ?? nodes.Empty(colon);
        }

        if (isMapping || isExplicit || value is not null)
        {
            var pair = new YamlPair(key, value ?? nodes.Empty(position), isMerge);
            if (isMapping)
                pairs.Add(pair);
            else
                items.Add(nodes.Mapping(nodes.Around([pair], start), [pair], CollectionStyle.Flow));
        }
        else
        {
            items.Add(key);
        }
    }
}
