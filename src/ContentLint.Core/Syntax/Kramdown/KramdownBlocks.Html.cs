using ContentLint.Text;

namespace ContentLint.Syntax.Kramdown;

/// <content>Blocks of HTML, and the elements within them.</content>
internal sealed partial class KramdownBlocks
{
    private Outcome ParseHtml()
    {
        var start = source.AfterOptionalSpace(source.Position);
        if (!KramdownTag.MayStart(source.Value, start))
            return Outcome.No;
        if (source.CommentEnd(source.Position) is >= 0 and var commentEnd)
        {
            AddNode(KramdownType.Comment, source.Position, commentEnd);
            source.SkipTrailingSpace();
            return Outcome.Yes;
        }

        if (KramdownTag.At(source.Value, start) is { } tag && !KramdownPatterns.SpanElements.Contains(tag.Name.ToLowerInvariant()))
        {
            source.Position = start;
            ParseElement(tag);
            return Outcome.Yes;
        }

        if (KramdownTag.EndTagAt(source.Value, start) is { } end
            && tree.Type == KramdownType.Html && end.Name.Equals(tree.Value, StringComparison.OrdinalIgnoreCase)
            && !KramdownPatterns.SpanElements.Contains(tree.Value))
        {
            tree.EndTag = source.Text.SpanOf(start, end.End);
            source.Position = end.End;
            return Outcome.Stop;
        }

        return Outcome.No;
    }

    /// <summary>Reads the element whose start tag is at the index reached, up to its end tag.</summary>
    private void ParseElement(KramdownTag tag)
    {
        var element = new KramdownElement(KramdownType.Html)
        {
            Value = tag.Name,
            Span = source.Text.SpanOf(source.Position, tag.End),
        };
        tree.Children.Add(element);
        source.Position = tag.End;
        var isScript = tag.Name is "script" or "style";
        if (isScript)
            EndAt(element, KramdownTag.IndexOfEndTag(source.Value, tag.Name, source.Position, ignoreCase: true));
        (element.Attributes, pending) = (pending, null);
        var isInRaw = tree is { Type: KramdownType.Html, Content: KramdownContent.Raw };
        element.Content = tag.Markdown switch
        {
            "0" => KramdownContent.Raw,
            "1" => KramdownPatterns.ContentOf(tag.Name),
            "span" => KramdownContent.Span,
            "block" => KramdownContent.Block,
            _ => !isInRaw && page.ParsesBlockHtml ? KramdownPatterns.ContentOf(tag.Name) : KramdownContent.Raw,
        };
        if (element.Content == KramdownContent.Block)
            source.SkipTrailingSpace();
        if (isScript || tag.IsClosed || KramdownPatterns.VoidElements.Contains(tag.Name))
            return;
        switch (element.Content)
        {
            case KramdownContent.Block:
                Parse(element, source);
                break;
            case KramdownContent.Span:
                var start = source.Position;
                var close = KramdownTag.IndexOfEndTag(source.Value, tag.Name, start, ignoreCase: true);
                AddText(element, start, close < 0 ? source.Text.Length : close);
                EndAt(element, close);
                break;
            default:
                ParseRaw(element);
                break;
        }

        if (!isInRaw)
            source.SkipTrailingSpace();
    }

    private void EndAt(KramdownElement element, int close)
    {
        if (close < 0)
        {
            source.Position = source.Text.Length;
            return;
        }

        var end = source.Value.IndexOf('>', close) + 1;
        element.EndTag = source.Text.SpanOf(close, end);
        source.Position = end;
    }

    /// <summary>Reads the content of an element in which no Markdown is read, and its end tag.</summary>
    private void ParseRaw(KramdownElement element)
    {
        var outer = tree;
        tree = element;
        if (++depth > KramdownPage.MaximumDepth)
        {
            page.IsTooDeep = true;
            source.Position = source.Text.Length;
        }

        var isDone = false;
        while (!source.IsAtEnd && !isDone)
        {
            var next = source.Value.IndexOf('<', source.Position);
            if (next < 0)
            {
                AddText(tree, source.Position, source.Text.Length, KramdownType.Text);
                source.Position = source.Text.Length;
                break;
            }

            if (next > source.Position)
                AddText(tree, source.Position, next, KramdownType.Text);
            source.Position = next;
            isDone = ParseRawTag(element);
        }

        depth--;
        tree = outer;
    }

    /// <summary>Reads what starts with a less-than sign; returns whether it was the end tag of an element.</summary>
    private bool ParseRawTag(KramdownElement element)
    {
        var start = source.Position;
        if (source.CommentEnd(start) is >= 0 and var commentEnd)
        {
            AddNode(KramdownType.Comment, start, commentEnd);
        }
        else if (source.Value.AsSpan(start).StartsWith("<?", StringComparison.Ordinal)
            && source.Value.IndexOf("?>", start + 2, StringComparison.Ordinal) is >= 0 and var instruction)
        {
            AddNode(KramdownType.Instruction, start, instruction + 2);
        }
        else if (KramdownTag.At(source.Value, start) is { } tag)
        {
            ParseElement(tag);
        }
        else if (KramdownTag.EndTagAt(source.Value, start) is { } end)
        {
            source.Position = end.End;
            if (KramdownTag.Known(end.Name) == element.Value)
            {
                element.EndTag = source.Text.SpanOf(start, end.End);
                return true;
            }

            AddNode(KramdownType.StrayTag, start, end.End);
        }
        else
        {
            AddText(tree, start, start + 1, KramdownType.Text);
            source.Position = start + 1;
        }

        return false;
    }

    private void AddNode(KramdownType type, int start, int end)
    {
        tree.Children.Add(new KramdownElement(type) { Span = source.Text.SpanOf(start, end) });
        source.Position = end;
    }
}
