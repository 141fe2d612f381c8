using System.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <content>Blocks of text after <c>|</c> and <c>&gt;</c>.</content>
internal sealed partial class LibYamlScanner
{
    private void ScanBlockScalar()
    {
        var start = mark.Position;
        var isLiteral = Current == '|';
        Skip();
        var (chomping, increment) = ReadBlockHeader();
        var end = mark.Position;
        SkipSpaces();
        SkipComment();
        if (!IsBreakOrEnd(0))
            throw Refuse("nothing but a comment can follow '|' or '>' on this line");
        if (!IsAtEnd(0))
            SkipBreak();
        var value = new StringBuilder();
        var first = new StringBuilder();
        var others = new StringBuilder();
        var width = increment == 0 ? 0 : Math.Max(indent, 0) + increment;
        ReadBlockBreaks(ref width, others);
        var startsBlank = false;
        while (mark.Column == width && !IsAtEnd(0))
        {
            if (!isLiteral && first is { Length: > 0 } && first[0] == '\n' && !startsBlank && !IsSpace(0))
            {
                if (others.Length == 0)
                    value.Append(' ');
            }
            else
            {
                value.Append(first);
            }

            value.Append(others);
            first.Clear();
            others.Clear();
            startsBlank = IsSpace(0);
            while (!IsBreakOrEnd(0))
                Read(value);
            end = mark.Position;
            ReadBreak(first);
            ReadBlockBreaks(ref width, others);
        }

        if (chomping >= 0)
            value.Append(first);
        if (chomping > 0)
            value.Append(others);
        queue.Add(new LibYamlToken(
            LibYamlTokenKind.Scalar, start, end, value.ToString(), Style: isLiteral ? ScalarStyle.Literal : ScalarStyle.Folded));
    }

    private (int Chomping, int Indent) ReadBlockHeader()
    {
        var (chomping, width) = (0, 0);
        for (var i = 0; i < 2; i++)
        {
            if (chomping == 0 && Current is '+' or '-')
                chomping = Current == '+' ? 1 : -1;
            else if (width == 0 && char.IsAsciiDigit(Current))
                width = Current == '0' ? throw Refuse("the indentation of a block of text is at least 1") : Current - '0';
            else
                break;
            Skip();
        }

        return (chomping, width);
    }

    /// <summary>Passes over indentation and empty lines; finds the indentation of the first line of text if it is not known (0).</summary>
    private void ReadBlockBreaks(ref int width, StringBuilder breaks)
    {
        var widest = 0;
        while (true)
        {
            while ((width == 0 || mark.Column < width) && Current == ' ')
                Skip();
            widest = Math.Max(widest, mark.Column);
            if ((width == 0 || mark.Column < width) && Current == '\t')
                throw Refuse("a tab indents this line; YAML takes spaces only");
            if (IsAtEnd(0) || !IsBreak(Current))
                break;
            ReadBreak(breaks);
        }

        if (width == 0)
            width = Math.Max(widest, Math.Max(indent + 1, 1));
    }
}
