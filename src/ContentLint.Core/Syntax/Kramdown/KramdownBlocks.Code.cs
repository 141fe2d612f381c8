namespace ContentLint.Syntax.Kramdown;

/// <content>Code and quotations.</content>
internal sealed partial class KramdownBlocks
{
    private bool ParseIndentedCode()
    {
        if (!source.IsIndented(source.Position))
            return false;
        var end = IndentedEnd(source.Position);
        tree.Children.Add(Block(KramdownType.Code, source.Position, end));
        source.Position = Math.Max(end, source.Position + 1);
        return true;
    }

    /// <summary>The index after the indented lines at an index, and the lines that belong to them although they are not indented.</summary>
    private int IndentedEnd(int start)
    {
        var end = start;
        while (end < source.Text.Length)
        {
            var line = source.BlankEnd(end) is >= 0 and var blank ? blank : end;
            if (line >= source.Text.Length || !source.IsIndented(line) || source.IsBlank(line))
                break;
            while (line < source.Text.Length && source.IsIndented(line) && !source.IsBlank(line))
                line = source.Text.LineEnd(line);
            while (line < source.Text.Length && !source.IsBlank(line) && !EndsIndentedCode(line))
                line = source.Text.LineEnd(line);
            end = line;
        }

        return end;
    }

    private bool EndsIndentedCode(int line) =>
        KramdownPatterns.BlockAttributes().IsMatch(source.Value, line) || IsMarker(line) || IsBlockTag(line);

    private bool ParseFencedCode()
    {
        if (!IsFence(source.Position) || source.FencedCode() is not { } code)
            return false;
        var element = Block(KramdownType.Code, source.Position, code.End, isFenced: true);
        tree.Children.Add(element);
        source.Position = code.End;
        return true;
    }

    private bool IsFence(int start)
    {
        var position = source.AfterOptionalSpace(start);
        var length = 0;
        while (position + length < source.Text.Length && source.Value[position + length] is '~' or '`')
            length++;
        return length >= 3;
    }

    private bool ParseQuotation()
    {
        if (!IsQuotation(source.Position))
            return false;
        var start = source.Position;
        source.Position = source.LineEnd;
        while (!IsLazyEnd())
            source.Position = source.LineEnd;
        var builder = new KramdownTextBuilder();
        for (var line = start; line < source.Position;)
        {
            var end = source.Text.LineEnd(line);
            var content = line;
            if (IsQuotation(line))
            {
                content = source.AfterOptionalSpace(line) + 1;
                content += content < end && source.Value[content] == ' ' ? 1 : 0;
            }

            builder.Append(source.Text, content, end);
            line = end;
        }

        var element = Block(KramdownType.Quotation, start, source.Position);
        tree.Children.Add(element);
        Parse(element, builder.ToText());
        return true;
    }

    private bool IsQuotation(int line) =>
        source.AfterOptionalSpace(line) is var position && position < source.Text.Length && source.Value[position] == '>';
}
