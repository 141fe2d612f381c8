using ContentLint.Text;

namespace ContentLint.Syntax.Kramdown;

/// <content>Tables.</content>
internal sealed partial class KramdownBlocks
{
    private bool ParseTable()
    {
        var first = source.AfterOptionalSpace(source.Position);
        if (first >= source.Text.Length || KramdownPatterns.IsSpace(source.Value[first]) || !HasPipe(first) || !IsAfterBoundary())
            return false;
        var start = source.Position;
        var hasLeadingPipe = HasLeadingPipe(start);
        var table = Block(KramdownType.Table, start, start);
        var attributes = table.Attributes;
        if (source.Match(KramdownPatterns.TableSeparator()) is { Success: true } separator)
            source.Position += separator.Length;
        var (rows, hasBody, hasHead, hasFooter) = (0, false, false, false);
        while (!source.IsAtEnd && HasPipe(source.Position))
        {
            if (source.Match(KramdownPatterns.TableSeparator()) is { Success: true } line)
            {
                if (rows > 0 && !hasHead && !hasFooter)
                    (hasHead, rows) = (true, 0);
                else if (rows > 0 && !hasFooter)
                    (hasBody, rows) = (true, 0);
                source.Position += line.Length;
            }
            else if (source.Match(KramdownPatterns.TableFooter()) is { Success: true } footer)
            {
                (hasBody, rows) = rows > 0 ? (true, 0) : (hasBody, rows);
                hasFooter = true;
                source.Position += footer.Length;
            }
            else
            {
                AddRow(table, hasLeadingPipe);
                rows++;
                source.Position = source.LineEnd;
            }
        }

        hasBody |= rows > 0 && !hasFooter;
        if (!IsBeforeBoundary() || !HasPipeOnEachLine(start, source.Position - 1) || !hasBody)
        {
            source.Position = start;
            pending = attributes;
            return false;
        }

        table.Span = source.Text.SpanOf(start, source.Position);
        tree.Children.Add(table);
        return true;
    }

    /// <summary>Whether a line has a pipe from an index on that no backslash escapes.</summary>
    private bool HasPipe(int start) => HasPipe(source.Value, start, source.Text.LineEnd(start));

    private static bool HasPipe(string text, int start, int end)
    {
        for (var i = start; i < end && text[i] != '\n'; i++)
        {
            if (text[i] == '|' && (i == start || text[i - 1] != '\\'))
                return true;
        }

        return false;
    }

    private bool HasLeadingPipe(int start)
    {
        while (start < source.Text.Length && KramdownPatterns.IsSpace(source.Value[start]))
            start++;
        return start < source.Text.Length && source.Value[start] == '|';
    }

    private void AddRow(KramdownElement table, bool hasLeadingPipe)
    {
        var end = source.LineEnd - 1;
        while (end > source.Position && source.Value[end - 1] is ' ' or '\t')
            end--;
        var cells = new List<KramdownTextBuilder> { new() };
        var line = source.Text.Slice(source.Position, end);
        for (var position = 0; position < line.Length;)
        {
            var (codeStart, codeEnd) = CodeElement(line.Value, position);
            SplitCells(line.Slice(position, codeStart), cells);
            cells[^1].Append(line, codeStart, codeEnd);
            position = codeEnd;
        }

        if (hasLeadingPipe && string.IsNullOrWhiteSpace(cells[0].ToString()))
            cells.RemoveAt(0);
        if (cells.Count > 0 && string.IsNullOrWhiteSpace(cells[^1].ToString()))
            cells.RemoveAt(cells.Count - 1);
        var row = new KramdownElement(KramdownType.Row);
        foreach (var text in cells)
        {
            var cell = new KramdownElement(KramdownType.Cell);
            var builder = new KramdownTextBuilder();
            builder.Append(text.ToText().Trim());
            cell.Children.Add(new KramdownElement(KramdownType.RawText) { Text = builder });
            row.Children.Add(cell);
        }

        table.Children.Add(row);
    }

    /// <summary>
    /// The next element <c>code</c> of HTML in a line, in which pipes separate nothing; the end of the line if there is none.
    /// </summary>
    private static (int Start, int End) CodeElement(string line, int position)
    {
        var start = line.IndexOf("<code", position, StringComparison.Ordinal);
        var open = start < 0 ? -1 : line.IndexOf('>', start);
        var end = open < 0 ? -1 : line.IndexOf("</code>", open, StringComparison.Ordinal);
        return end < 0 ? (line.Length, line.Length) : (start, end + 7);
    }

    private void SplitCells(KramdownText text, List<KramdownTextBuilder> cells)
    {
        if (text.Length == 0)
            return;
        foreach (var piece in new KramdownSpans(page).ReadPieces(text, withHtml: false))
        {
            for (var i = piece.Start; i < piece.End; i++)
            {
                var character = text.Value[i];
                if (!piece.IsText)
                    cells[^1].Append(character, text.OffsetAt(i));
                else if (character == '\\' && i + 1 < piece.End && text.Value[i + 1] == '|')
                    cells[^1].Append('|', text.OffsetAt(++i));
                else if (character == '|')
                    cells.Add(new KramdownTextBuilder());
                else
                    cells[^1].Append(character, text.OffsetAt(i));
            }
        }
    }

    /// <summary>Whether each line has a pipe outside of code and elements, or in the text around what goes over its end.</summary>
    private bool HasPipeOnEachLine(int start, int end)
    {
        var text = source.Text.Slice(start, Math.Max(start, end));
        var hasPipe = false;
        foreach (var piece in new KramdownSpans(page).ReadPieces(text, withHtml: true))
        {
            var lines = WithoutEmptyEnd(piece.Value.Split('\n'));
            if (piece.IsCode)
            {
                if (lines.Length > 2 || (lines.Length == 2 && !hasPipe))
                    return hasPipe;
                if (lines.Length == 2)
                    hasPipe = false;
            }
            else
            {
                if (lines.Length > 1 && !hasPipe && !HasPipe(lines[0], 0, lines[0].Length))
                    return false;
                hasPipe = (lines.Length <= 1 && hasPipe) || (lines.Length > 0 && HasPipe(lines[^1], 0, lines[^1].Length));
            }
        }

        return hasPipe;
    }

    private static string[] WithoutEmptyEnd(string[] lines)
    {
        var count = lines.Length;
        while (count > 0 && lines[count - 1].Length == 0)
            count--;
        return lines[..count];
    }
}
