using ContentLint.Text;

namespace ContentLint.Syntax.Kramdown;

/// <summary>Reads the blocks of kramdown 2.4 with its GFM parser (https://kramdown.gettalong.org/syntax.html).</summary>
/// <param name="page">Takes what is read.</param>
internal sealed partial class KramdownBlocks(KramdownPage page)
{
    private KramdownElement tree = page.Root;
    private KramdownSource source = new(new KramdownText("", [0]));
    private KramdownAttributes? pending;
    private int depth;

    private enum Outcome
    {
        No,
        Yes,
        Stop,
    }

    /// <summary>Reads the blocks of a text into an element.</summary>
    public void Parse(KramdownElement element, KramdownText text) => Parse(element, new KramdownSource(text));

    /// <summary>Reads blocks into an element; returns whether its end tag was found.</summary>
    private bool Parse(KramdownElement element, KramdownSource from)
    {
        var (outerTree, outerSource, outerPending) = (tree, source, pending);
        (tree, source, pending) = (element, from, null);
        var isFound = false;
        if (++depth > KramdownPage.MaximumDepth)
        {
            page.IsTooDeep = true;
            source.Position = source.Text.Length;
        }

        while (!source.IsAtEnd && !isFound)
            isFound = ParseBlock() == Outcome.Stop;
        depth--;
        (tree, source, pending) = (outerTree, outerSource, outerPending);
        return isFound;
    }

    private Outcome ParseBlock()
    {
        if (ParseBlank() || ParseIndentedCode() || ParseFencedCode() || ParseQuotation() || ParseAtxHeading() || ParseRule()
            || ParseList() || ParseDefinitionList())
            return Outcome.Yes;
        if (ParseHtml() is not Outcome.No and var html)
            return html;
        if (ParseSetextHeading() || ParseMath() || ParseTable() || ParseFootnoteDefinition() || ParseLinkDefinition()
            || ParseAbbreviation() || ParseExtension() || ParseMarker() || ParseParagraph())
            return Outcome.Yes;
        AddText(tree, source.Position, source.LineEnd);
        source.Position = source.LineEnd;
        return Outcome.Yes;
    }

    private bool ParseBlank()
    {
        if (source.BlankEnd(source.Position) is not (>= 0 and var end))
            return false;
        if (tree.Last is { Type: KramdownType.Blank } last)
            last.Text!.Append(source.Text, source.Position, end);
        else
            tree.Children.Add(Block(KramdownType.Blank, source.Position, end, hasText: true));
        source.Position = end;
        return true;
    }

    private bool ParseRule()
    {
        if (source.Match(KramdownPatterns.Rule()) is not { Success: true } match)
            return false;
        tree.Children.Add(Block(KramdownType.Rule, source.Position, source.Position + match.Length));
        source.Position += match.Length;
        return true;
    }

    private bool ParseMarker()
    {
        if (!IsMarker(source.Position))
            return false;
        tree.Children.Add(Block(KramdownType.EndOfBlock, source.Position, source.LineEnd));
        source.Position = source.LineEnd;
        return true;
    }

    private bool IsMarker(int line) => line < source.Text.Length && source.Value[line] == '^' && source.IsBlank(line + 1);

    private bool ParseMath()
    {
        var start = source.AfterOptionalSpace(source.Position);
        var isEscaped = start < source.Text.Length && source.Value[start] == '\\';
        var open = isEscaped ? start + 1 : start;
        if (!source.Value.AsSpan(Math.Min(open, source.Text.Length)).StartsWith("$$", StringComparison.Ordinal))
            return false;
        var close = source.Value.IndexOf("$$", open + 2, StringComparison.Ordinal);
        if (close < 0 || !IsAfterBoundary())
            return false;
        var end = close + 2;
        var endsLine = source.IsBlank(end);
        if (isEscaped)
        {
            source.Position = endsLine ? start + 1 : source.Position;
            return false;
        }

        var before = source.Position;
        source.Position = endsLine ? source.Text.LineEnd(end) : end;
        if (!IsBeforeBoundary())
        {
            source.Position = before;
            return false;
        }

        tree.Children.Add(Block(KramdownType.Math, before, end));
        return true;
    }

    private bool ParseParagraph()
    {
        var start = source.AfterOptionalSpace(source.Position);
        if (start >= source.Text.Length || source.Value[start] is ' ' or '\t')
            return false;
        start = source.Position;
        source.Position = source.LineEnd;
        while (!IsParagraphEnd())
            source.Position = source.LineEnd;
        var end = source.Position;
        while (end > start && KramdownPatterns.IsSpace(source.Value[end - 1]))
            end--;
        if (tree.Last is { Type: KramdownType.Paragraph } last)
        {
            var isHardBreak = start >= 3 && source.Value.AsSpan(start - 3, 3).SequenceEqual("  \n");
            var text = last.Last is { Type: KramdownType.RawText } raw ? raw.Text! : AddText(last, start, start);
            if (text.Length > 0)
                text.Append(isHardBreak ? "  \n" : "\n", source.Text.OffsetAt(start));
            text.Append(source.Text, start, end);
            last.Span = TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, source.Text.SpanOf(start, end).End));
            return true;
        }

        while (start < end && KramdownPatterns.IsSpace(source.Value[start]))
            start++;
        var paragraph = Block(KramdownType.Paragraph, start, end);
        tree.Children.Add(paragraph);
        AddText(paragraph, start, end);
        return true;
    }

    private bool IsParagraphEnd() => IsLazyEnd()
        || source.Matches(KramdownPatterns.UnorderedItem()) || source.Matches(KramdownPatterns.OrderedItem())
        || source.Matches(KramdownPatterns.AtxHeading()) || source.Matches(KramdownPatterns.DefinitionItem())
        || IsQuotation(source.Position) || IsFence(source.Position);

    private bool IsLazyEnd() => source.IsAtEnd || source.BlankEnd(source.Position) >= 0
        || source.Matches(KramdownPatterns.BlockAttributes()) || IsMarker(source.Position) || IsBlockTag(source.Position);

    /// <summary>Whether a tag of an element that is no part of a text starts at an index, after up to three spaces.</summary>
    private bool IsBlockTag(int line) => IsBlockTag(source.Text.Value, source.AfterOptionalSpace(line));

    private static bool IsBlockTag(string text, int position)
    {
        if (position + 1 >= text.Length || text[position] != '<')
            return false;
        var isEnd = text[position + 1] == '/';
        var start = position + (isEnd ? 2 : 1);
        if (KramdownTag.NameEnd(text, start) < 0 || (isEnd && KramdownTag.EndTagAt(text, position) is null))
            return false;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        var word = text[start..end];
        return word != "script" && !KramdownPatterns.SpanElements.Contains(word);
    }

    private bool IsAfterBoundary() => pending is not null
        || tree.Last is null or { Type: KramdownType.Blank } or { Type: KramdownType.EndOfBlock, End: KramdownEnd.Marker };

    private bool IsBeforeBoundary() => source.IsAtEnd || source.BlankEnd(source.Position) >= 0 || IsMarker(source.Position)
        || source.Matches(KramdownPatterns.BlockAttributes());

    /// <summary>A block, with the attributes that stand before it.</summary>
    private KramdownElement Block(
        KramdownType type, int start, int end, bool hasText = false, bool isFenced = false, KramdownEnd reason = KramdownEnd.Marker)
    {
        var element = new KramdownElement(type)
        {
            Span = source.Text.SpanOf(start, end),
            Text = hasText ? new KramdownTextBuilder() : null,
            IsFenced = isFenced,
            End = reason,
            Attributes = pending,
        };
        pending = null;
        if (hasText)
            element.Text!.Append(source.Text, start, end);
        return element;
    }

    private KramdownTextBuilder AddText(KramdownElement parent, int start, int end, KramdownType type = KramdownType.RawText)
    {
        var node = parent.Last is { } last && last.Type == type ? last : null;
        if (node is null)
        {
            node = new KramdownElement(type) { Text = new KramdownTextBuilder() };
            parent.Children.Add(node);
        }

        node.Text!.Append(source.Text, start, end);
        return node.Text;
    }
}
