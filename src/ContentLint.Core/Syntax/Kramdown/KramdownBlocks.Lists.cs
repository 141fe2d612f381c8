using System.Text.RegularExpressions;

namespace ContentLint.Syntax.Kramdown;

/// <content>Lists.</content>
internal sealed partial class KramdownBlocks
{
    private bool ParseList()
    {
        var isOrdered = !source.Matches(KramdownPatterns.UnorderedItem());
        var pattern = isOrdered ? KramdownPatterns.OrderedItem() : KramdownPatterns.UnorderedItem();
        if (isOrdered && !source.Matches(pattern))
            return false;
        var start = source.Position;
        var list = Block(isOrdered ? KramdownType.OrderedList : KramdownType.UnorderedList, start, start);
        var items = new List<(KramdownElement Item, List<KramdownTextBuilder> Pieces)>();
        var (mostSpaces, indentation) = (3, 0);
        var (endsAtMarker, hasNestedList, isAfterBlank) = (false, false, false);
        while (!source.IsAtEnd)
        {
            if (isAfterBlank && source.Matches(KramdownPatterns.Rule()))
                break;
            if (IsMarker(source.Position))
            {
                source.Position = source.LineEnd;
                endsAtMarker = true;
                break;
            }

            if (ItemAt(pattern, mostSpaces) is { } match)
            {
                var item = new KramdownElement(KramdownType.Item);
                var line = FirstLine(match, item, out indentation);
                mostSpaces = Math.Min(indentation, 4) - 1;
                list.Children.Add(item);
                items.Add((item, [line]));
                hasNestedList = StartsList(line.ToText());
                isAfterBlank = false;
            }
            else if (IsContinued(indentation) || (!isAfterBlank && IsLazy(indentation)))
            {
                var line = WithoutIndentation(source.Text.Slice(source.Position, source.LineEnd), indentation, out var isIndented);
                var pieces = items[^1].Pieces;
                if (!hasNestedList && isIndented && StartsList(line))
                {
                    pieces.Add(new KramdownTextBuilder());
                    hasNestedList = true;
                }
                else if (hasNestedList && !isIndented && StartsList(line))
                {
                    line = line.WithStart(0, new string(' ', indentation + 4));
                }

                pieces[^1].Append(line);
                isAfterBlank = false;
                source.Position = source.LineEnd;
            }
            else if (source.BlankEnd(source.Position) is >= 0 and var blank)
            {
                items[^1].Pieces[^1].Append(source.Text, source.Position, blank);
                (hasNestedList, isAfterBlank) = (true, true);
                source.Position = blank;
            }
            else
            {
                break;
            }
        }

        list.Span = source.Text.SpanOf(start, source.Position);
        tree.Children.Add(list);
        KramdownElement? blankAfter = null;
        foreach (var (item, pieces) in items)
            ReadItem(item, pieces, ref blankAfter);
        if (blankAfter is not null && !endsAtMarker)
            tree.Children.Add(blankAfter);
        return true;
    }

    private void ReadItem(KramdownElement item, List<KramdownTextBuilder> pieces, ref KramdownElement? blankAfter)
    {
        foreach (var piece in pieces)
        {
            if (piece.Length > 0)
                Parse(item, piece.ToText());
        }

        var children = item.Children;
        if (children.Count == 0)
            return;
        if (children is [{ Type: KramdownType.Paragraph, Attributes: not null }, { Type: KramdownType.EndOfBlock }, ..])
            children.RemoveAt(1);
        blankAfter = children[^1].Type == KramdownType.Blank ? children[^1] : null;
        if (blankAfter is not null)
            children.RemoveAt(children.Count - 1);
        if (children is [{ Type: KramdownType.Paragraph } paragraph, ..])
            RemoveCheckBox(paragraph);
    }

    /// <summary>Removes <c>[ ]</c> and <c>[x]</c> at the start of an item.</summary>
    private static void RemoveCheckBox(KramdownElement paragraph)
    {
        if (paragraph.Children is not [{ Type: KramdownType.RawText, Text: { } text } node, ..])
            return;
        var value = text.ToString();
        if (value.Length < 4 || value[0] != '[' || value[2] != ']' || value[1] is not (' ' or 'x' or 'X')
            || !KramdownPatterns.IsSpace(value[3]))
            return;
        var content = 4;
        while (content < value.Length && KramdownPatterns.IsSpace(value[content]))
            content++;
        var whole = text.ToText();
        var builder = new KramdownTextBuilder();
        // The box is before the text: no white space is.
        builder.Append('\u2060', whole.OffsetAt(2));
        builder.Append(whole, content, value.Length);
        paragraph.Children[0] = new KramdownElement(node.Type) { Text = builder };
    }

    private Match? ItemAt(Regex pattern, int mostSpaces)
    {
        var match = source.Match(pattern);
        if (!match.Success)
            return null;
        var spaces = source.AfterOptionalSpace(source.Position) - source.Position;
        return spaces <= mostSpaces ? match : null;
    }

    /// <summary>The first line of an item without its mark; how far the others are to be indented.</summary>
    private KramdownTextBuilder FirstLine(Match match, KramdownElement item, out int indentation)
    {
        var content = source.Text.Slice(match.Groups["text"].Index, match.Groups["text"].Index + match.Groups["text"].Length);
        var attributes = KramdownPatterns.ItemAttributes().Match(content.Value);
        indentation = attributes.Success && attributes.Length == content.Length || string.IsNullOrWhiteSpace(content.Value)
            ? 4
            : IndentationOf(content.Value, match.Groups["mark"].Length);
        var start = 0;
        while (start < content.Length && KramdownPatterns.IsSpace(content.Value[start]))
            start++;
        attributes = KramdownPatterns.ItemAttributes().Match(content.Value, start);
        if (attributes.Success)
        {
            KramdownAttributeReader.Add(attributes.Groups["list"].Value, item.Attributes ??= new KramdownAttributes());
            start += attributes.Length;
        }

        item.Span = source.Text.SpanOf(source.Position, source.Position + match.Length);
        source.Position += match.Length;
        var builder = new KramdownTextBuilder();
        builder.Append(content, start, content.Length);
        return builder;
    }

    private static int IndentationOf(string content, int indentation)
    {
        var column = indentation;
        foreach (var character in content)
        {
            if (character == ' ')
                column++;
            else if (character == '\t')
                column += 4 - (column % 4);
            else
                break;
        }

        return column;
    }

    private static bool StartsList(KramdownText line) => line.Length > 0
        && (KramdownPatterns.UnorderedItem().IsMatch(line.Value, 0) || KramdownPatterns.OrderedItem().IsMatch(line.Value, 0));

    /// <summary>Whether the line reached is indented so far that it belongs to an item.</summary>
    private bool IsContinued(int indentation)
    {
        if (source.IsBlank(source.Position))
            return false;
        var position = AfterUnits(source.Position, indentation / 4);
        if (position < 0)
            return false;
        var spaces = 0;
        while (spaces < indentation % 4 && source.Value[position + spaces] == ' ')
            spaces++;
        return spaces == indentation % 4 || AfterUnits(position, 1) >= 0;
    }

    private int AfterUnits(int position, int count)
    {
        for (; count > 0; count--)
        {
            if (!source.IsIndented(position))
                return -1;
            position += source.Value[position] == '\t' ? 1 : 4;
        }

        return position;
    }

    private bool IsLazy(int indentation)
    {
        if (source.IsBlank(source.Position))
            return false;
        var position = source.AfterOptionalSpace(source.Position);
        return position - source.Position > indentation
            || !(KramdownPatterns.BlockAttributesWithoutSpace().IsMatch(source.Value, position) || IsBlockTag(source.Value, position));
    }

    private static KramdownText WithoutIndentation(KramdownText line, int indentation, out bool isIndented)
    {
        var tabs = 0;
        while (line.Value[tabs] == '\t')
            tabs++;
        if (tabs > 0)
            line = line.WithStart(tabs, new string(' ', 4 * tabs));
        var spaces = 0;
        while (spaces < indentation && line.Value[spaces] == ' ')
            spaces++;
        isIndented = spaces == indentation;
        return isIndented ? line.Slice(indentation, line.Length) : line;
    }
}
