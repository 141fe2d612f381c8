namespace ContentLint.Syntax.FrontMatter;

/// <content>Blocks of text after <c>|</c> and <c>&gt;</c>.</content>
internal sealed partial class JsYamlReader
{
    private bool ReadBlockScalar(int indent)
    {
        if (Current is not ('|' or '>'))
            return false;
        var start = position;
        var isFolded = Current == '>';
        var header = new BlockScalarHeader();
        for (position++; ReadIndicator(header); position++)
        {
        }

        if (Current is ' ' or '\t')
        {
            while (Current is ' ' or '\t')
                position++;
            if (Current == '#')
                SkipLine();
        }

        var lines = new BlockScalarText(isFolded);
        var textIndent = header.Indent is { } explicitIndent ? indent + explicitIndent - 1 : indent;
        var isDetected = header.Indent is not null;
        var end = position;
        while (Current != End)
        {
            ReadLineBreak();
            for (lineIndent = 0; (!isDetected || lineIndent < textIndent) && Current == ' '; position++)
                lineIndent++;
            if (!isDetected)
                textIndent = Math.Max(textIndent, lineIndent);
            if (Current is '\n' or '\r')
            {
                lines.AddEmpty();
                continue;
            }

            if (lineIndent < textIndent)
            {
                lines.Chomp(header.Chomping);
                break;
            }

            lines.StartLine(Current is ' ' or '\t');
            isDetected = true;
            var first = position;
            SkipLine();
            Append(lines.Value, first, position, isQuoted: false);
            end = position;
        }

        SetScalar(start, end, lines.Value, isFolded ? ScalarStyle.Folded : ScalarStyle.Literal);
        return true;
    }

    private bool ReadIndicator(BlockScalarHeader header)
    {
        if (Current is '+' or '-')
            header.Chomping = header.Chomping == 0 ? (Current == '+' ? 1 : -1) : throw Refuse("'+' or '-' is there twice");
        else if (Current == '0')
            throw Refuse("the indentation of a block of text is at least 1");
        else if (char.IsAsciiDigit(Current))
            header.Indent = header.Indent is null ? Current - '0' : throw Refuse("the indentation is there twice");
        else
            return false;
        return true;
    }

    private sealed class BlockScalarHeader
    {
        public int Chomping { get; set; }

        public int? Indent { get; set; }
    }
}
