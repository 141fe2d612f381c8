namespace ContentLint.Syntax.Kramdown;

/// <content>Lists of definitions.</content>
internal sealed partial class KramdownBlocks
{
    private bool ParseDefinitionList()
    {
        if (!source.Matches(KramdownPatterns.DefinitionItem()) || TakeTerms() is not { } terms)
            return false;
        var (paragraph, isAfterBlank) = terms;
        var list = Block(KramdownType.DefinitionList, source.Position, source.LineEnd);
        list.Span = paragraph.Span;
        AddTerms(list, paragraph);
        list.Attributes = paragraph.Attributes;
        var texts = new List<(KramdownElement Item, KramdownTextBuilder Text)>();
        var (mostSpaces, indentation, lastIsBlank) = (3, 0, false);
        while (!source.IsAtEnd)
        {
            if (ItemAt(KramdownPatterns.DefinitionItem(), mostSpaces) is { } match)
            {
                var item = new KramdownElement(KramdownType.Definition);
                var line = FirstLine(match, item, out indentation);
                mostSpaces = Math.Min(indentation, 4) - 1;
                list.Children.Add(item);
                texts.Add((item, line));
                lastIsBlank = false;
            }
            else if (IsMarker(source.Position))
            {
                break;
            }
            else if (IsContinued(indentation) || (!lastIsBlank && IsLazy(indentation)))
            {
                texts[^1].Text.Append(WithoutIndentation(source.Text.Slice(source.Position, source.LineEnd), indentation, out _));
                lastIsBlank = false;
                source.Position = source.LineEnd;
            }
            else if (source.BlankEnd(source.Position) is >= 0 and var blank)
            {
                texts[^1].Text.Append(source.Text, source.Position, blank);
                lastIsBlank = true;
                source.Position = blank;
            }
            else
            {
                break;
            }
        }

        KramdownElement? blankAfter = null;
        foreach (var (item, text) in texts)
        {
            Parse(item, text.ToText());
            if (item.Children.Count == 0)
                continue;
            blankAfter = item.Last is { Type: KramdownType.Blank } last ? last : null;
            if (blankAfter is not null)
                item.Children.RemoveAt(item.Children.Count - 1);
        }

        AddDefinitionList(list);
        if (blankAfter is not null)
            tree.Children.Add(blankAfter);
        return true;
    }

    /// <summary>
    /// Takes the paragraph of terms before a definition out of the tree, and whether a blank line follows it; null if none is there.
    /// </summary>
    private (KramdownElement Paragraph, bool IsBeforeBlank)? TakeTerms()
    {
        var children = tree.Children;
        var isBeforeBlank = children is [.., { Type: KramdownType.Paragraph }, { Type: KramdownType.Blank, Text: { Length: 1 } }];
        if (!isBeforeBlank && tree.Last is not { Type: KramdownType.Paragraph })
            return null;
        var paragraph = children[^(isBeforeBlank ? 2 : 1)];
        children.RemoveRange(children.Count - (isBeforeBlank ? 2 : 1), isBeforeBlank ? 2 : 1);
        return (paragraph, isBeforeBlank);
    }

    private static void AddTerms(KramdownElement list, KramdownElement paragraph)
    {
        if (paragraph.Children is not [{ Text: { } text }, ..])
            return;
        var all = text.ToText();
        for (var start = 0; start < all.Length;)
        {
            var end = all.LineEnd(start);
            var stop = end > start && all.Value[end - 1] == '\n' ? end - 1 : end;
            var line = all.Slice(start, stop);
            var term = new KramdownElement(KramdownType.Term) { Span = all.SpanOf(start, stop) };
            var attributes = KramdownPatterns.ItemAttributes().Match(line.Value);
            if (attributes.Success)
            {
                KramdownAttributeReader.Add(attributes.Groups["list"].Value, term.Attributes = new KramdownAttributes());
                line = line.Slice(attributes.Length, line.Length);
            }

            var builder = new KramdownTextBuilder();
            builder.Append(line);
            term.Children.Add(new KramdownElement(KramdownType.RawText) { Text = builder });
            list.Children.Add(term);
            start = end;
        }
    }

    private void AddDefinitionList(KramdownElement list)
    {
        var children = tree.Children;
        if (children is [.., { Type: KramdownType.DefinitionList }, { Type: KramdownType.Blank }])
            children.RemoveAt(children.Count - 1);
        if (tree.Last is { Type: KramdownType.DefinitionList } last)
            last.Children.AddRange(list.Children);
        else
            children.Add(list);
    }
}
