namespace ContentLint.Syntax.Kramdown;

/// <content>Emphasis, code, deleted text and elements of HTML.</content>
internal sealed partial class KramdownSpans
{
    private bool ParseEmphasis()
    {
        var mark = Value[position];
        if (mark is not ('*' or '_'))
            return false;
        var start = position;
        var length = start + 1 < text.Length && Value[start + 1] == mark ? 2 : 1;
        var type = length == 2 ? KramdownType.Strong : KramdownType.Emphasis;
        if ((mark == '_' && IsWithinWord(start)) || IsSpaceAt(start + length) || IsWithin(type))
        {
            AddText(start, position = start + length);
            return true;
        }

        position = start + length;
        if (ParseEmphasis(mark, length, type))
            return true;
        position = start + 1;
        if (type == KramdownType.Strong && tree.Type != KramdownType.Emphasis && ParseEmphasis(mark, 1, KramdownType.Emphasis))
            return true;
        AddText(start, position = start + length);
        return true;
    }

    /// <summary>Reads emphasis from after its mark; where it has no end, nothing is read.</summary>
    private bool ParseEmphasis(char mark, int length, KramdownType type)
    {
        var start = position;
        var delimiter = new string(mark, length);
        var element = new KramdownElement(type);
        var stop = new Stop(
            i => StartsWith(i, delimiter),
            () => position > 0 && !KramdownPatterns.IsSpace(Value[position - 1])
                && !(type == KramdownType.Emphasis && IsDouble(mark))
                && !(mark == '_' && position + length < text.Length && char.IsLetterOrDigit(Value[position + length]))
                && element.Children.Count > 0);
        if (!ParseSpans(element, stop, Parsers.All))
        {
            position = start;
            return false;
        }

        position += length;
        element.Range = (start, position);
        element.Span = text.SpanOf(start - length, position);
        tree.Children.Add(element);
        return true;
    }

    /// <summary>Whether two of a mark are at the index reached, and not three.</summary>
    private bool IsDouble(char mark) => position + 1 < text.Length && Value[position + 1] == mark
        && !(position + 2 < text.Length && Value[position + 2] == mark);

    private bool IsWithin(KramdownType type) => tree.Type == type || outer.Exists(element => element.Type == type);

    /// <summary>Whether a word, or a word and a hyphen, ends at an index.</summary>
    private bool IsWithinWord(int index) => index > 0
        && (char.IsLetter(Value[index - 1]) || (Value[index - 1] == '-' && index > 1 && char.IsLetter(Value[index - 2])));

    private bool ParseCode()
    {
        if (Value[position] != '`')
            return false;
        var start = position;
        var open = start;
        while (open < text.Length && Value[open] == '`')
            open++;
        var length = open - start;
        if (length == 1 && (start == 0 || KramdownPatterns.IsSpace(Value[start - 1])) && IsSpaceAt(open))
        {
            AddText(start, position = open);
            return true;
        }

        var close = Value.IndexOf(Value[start..open], open, StringComparison.Ordinal);
        if (close < 0)
        {
            AddText(start, position = open);
            return true;
        }

        var (from, to) = (open, close);
        if (length > 1 && from < to && Value[from] == ' ')
            from++;
        if (length > 1 && from < to && Value[to - 1] == ' ')
            to--;
        AddNode(KramdownType.CodeSpan, start, close + length, Value[from..to]);
        return true;
    }

    private bool ParseStrikethrough()
    {
        if (!StartsWith(position, "~~") || position + 2 >= text.Length || IsSpaceAt(position + 2) || Value[position + 2] == '~')
            return false;
        var close = Value.IndexOf("~~", position + 3, StringComparison.Ordinal);
        while (close >= 0 && (IsSpaceAt(close - 1) || Value[close - 1] == '~'))
            close = Value.IndexOf("~~", close + 1, StringComparison.Ordinal);
        if (close < 0)
            return false;
        var element = AddNode(KramdownType.Strikethrough, position, close + 2);
        var inner = new KramdownSpans(page) { depth = depth };
        if (depth < KramdownPage.MaximumDepth)
            element.Children = inner.ReadText(text.Slice(element.Range.Start + 2, close));
        return true;
    }

    private bool ParseHtml()
    {
        if (!KramdownTag.MayStart(Value, position))
            return false;
        var start = position;
        if (StartsWith(start, "<!--") && Value.IndexOf("-->", start + 4, StringComparison.Ordinal) is >= 0 and var comment)
        {
            AddNode(KramdownType.Comment, start, comment + 3);
            return true;
        }

        if (KramdownTag.EndTagAt(Value, start) is { } end)
        {
            AddNode(KramdownType.StrayTag, start, end.End);
            return true;
        }

        if (KramdownTag.At(Value, start) is not { } tag)
        {
            AddText(start, ++position);
            return true;
        }

        if (KramdownPatterns.BlockElements.Contains(tag.Name))
            AddNode(KramdownType.StrayTag, start, tag.End);
        else
            ParseElement(tag);
        return true;
    }

    private void ParseElement(KramdownTag tag)
    {
        var isRaw = KramdownPatterns.ContentOf(tag.Name) == KramdownContent.Raw;
        var parses = !isRaw && !(tree.Type == KramdownType.Html && tree.Content == KramdownContent.Raw) && page.ParsesSpanHtml;
        parses = tag.Markdown switch { "span" => true, "1" => !isRaw, "0" => false, _ => parses };
        var element = AddNode(KramdownType.Html, position, tag.End, tag.Name);
        element.Content = parses ? KramdownContent.Span : KramdownContent.Raw;
        if (tag.IsClosed || KramdownPatterns.VoidElements.Contains(tag.Name))
            return;
        var isKnown = KramdownPatterns.IsKnown(tag.Name);
        var comparison = isKnown ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var stop = new Stop(i => Value[i] == '<' && KramdownTag.EndTagAt(Value, i) is { } end && end.Name.Equals(tag.Name, comparison));
        if (ParseSpans(element, stop, parses ? Parsers.All : Parsers.Html))
        {
            var end = KramdownTag.EndTagAt(Value, position)!.Value.End;
            element.EndTag = text.SpanOf(position, end);
            position = end;
        }
        else
        {
            AddText(element, position, text.Length);
            position = text.Length;
        }

        element.Range = (element.Range.Start, position);
    }
}
