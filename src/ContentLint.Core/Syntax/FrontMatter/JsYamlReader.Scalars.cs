using System.Globalization;
using System.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <content>Scalars of all styles.</content>
internal sealed partial class JsYamlReader
{
    private bool ReadPlain(int indent, bool isInFlow)
    {
        if (!StartsPlain(isInFlow))
            return false;
        var start = position;
        var value = new StringBuilder();
        var (segment, end) = (position, position);
        var breaks = 0;
        while (Current != End)
        {
            if (Current == ':')
            {
                if (IsBlank(Next) || (isInFlow && IsFlowIndicator(Next)))
                    break;
            }
            else if (Current == '#')
            {
                if (IsBlank(At(position - 1)))
                    break;
            }
            else if ((position == lineStart && IsDocumentSeparator()) || (isInFlow && IsFlowIndicator(Current)))
            {
                break;
            }
            else if (Current is '\n' or '\r')
            {
                var (outerLine, outerStart, outerIndent) = (line, lineStart, lineIndent);
                breaks = SkipSpace(allowsComments: false);
                if (lineIndent >= indent)
                    continue;
                (position, line, lineStart, lineIndent) = (end, outerLine, outerStart, outerIndent);
                breaks = 0;
                break;
            }

            if (breaks > 0)
            {
                Append(value, segment, end, isQuoted: false);
                Fold(value, breaks);
                (segment, end, breaks) = (position, position, 0);
            }

            if (Current is not (' ' or '\t'))
                end = position + 1;
            position++;
        }

        Append(value, segment, end, isQuoted: false);
        if (value.Length == 0)
            return false;
        SetScalar(start, end, value, ScalarStyle.Plain);
        return true;
    }

    private bool StartsPlain(bool isInFlow)
    {
        if (IsBlank(Current)
            || IsFlowIndicator(Current)
            || Current is End or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`')
            return false;
        return Current is not ('?' or '-') || !(IsBlank(Next) || (isInFlow && IsFlowIndicator(Next)));
    }

    private bool ReadSingleQuoted()
    {
        if (Current != '\'')
            return false;
        var start = position++;
        var value = new StringBuilder();
        var (segment, end) = (position, position);
        while (Current != End)
        {
            if (Current == '\'')
            {
                Append(value, segment, position, isQuoted: true);
                position++;
                if (Current != '\'')
                {
                    SetScalar(start, position, value, ScalarStyle.SingleQuoted);
                    return true;
                }

                segment = position++;
                end = position;
            }
            else if (!ContinueQuoted(value, ref segment, ref end))
            {
                position++;
                end = position;
            }
        }

        throw Refuse("the quote ' is not closed");
    }

    private bool ReadDoubleQuoted()
    {
        if (Current != '"')
            return false;
        var start = position++;
        var value = new StringBuilder();
        var (segment, end) = (position, position);
        while (Current != End)
        {
            if (Current == '"')
            {
                Append(value, segment, position, isQuoted: true);
                position++;
                SetScalar(start, position, value, ScalarStyle.DoubleQuoted);
                return true;
            }

            if (Current == '\\')
            {
                Append(value, segment, position, isQuoted: true);
                position++;
                ReadEscape(value);
                segment = end = position;
            }
            else if (!ContinueQuoted(value, ref segment, ref end))
            {
                position++;
                end = position;
            }
        }

        throw Refuse("the quote \" is not closed");
    }

    /// <summary>Folds the line breaks in quotes; false if there is none here.</summary>
    private bool ContinueQuoted(StringBuilder value, ref int segment, ref int end)
    {
        if (Current is '\n' or '\r')
        {
            Append(value, segment, end, isQuoted: true);
            Fold(value, SkipSpace(allowsComments: false));
            segment = end = position;
            return true;
        }

        return position == lineStart && IsDocumentSeparator() ? throw Refuse("the document ends inside of quotes") : false;
    }

    private void ReadEscape(StringBuilder value)
    {
        if (Current is '\n' or '\r')
        {
            SkipSpace(allowsComments: false);
            return;
        }

        var length = Current switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (length == 0)
        {
            value.Append(YamlEscapes.Of(Current) ?? throw Refuse($"'\\{Current}' is not an escape sequence"));
            position++;
            return;
        }

        for (var i = 1; i <= length; i++)
        {
            if (!char.IsAsciiHexDigit(At(position + i)))
                throw Refuse(position + i, $"'\\{Current}' takes {length} hexadecimal digits");
        }

        var code = uint.Parse(text.AsSpan(position + 1, length), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        value.Append(CharOf(code));
        position += length + 1;
    }

    /// <summary>Adds written text; js-yaml checks its characters.</summary>
    private void Append(StringBuilder value, int start, int end, bool isQuoted)
    {
        for (var i = start; i < end; i++)
        {
            if (isQuoted ? text[i] is < ' ' and not '\t' : !IsPrintable(text[i]))
                throw Refuse(isQuoted ? "a control character is not allowed in quotes" : "a control character is not allowed");
        }

        if (end > start)
            value.Append(text, start, end - start);
    }

    private static bool IsPrintable(char c) =>
        c is '\t' or '\n' or '\r' or '\u0085' or (>= ' ' and not ((>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF'));

    private static void Fold(StringBuilder value, int breaks)
    {
        if (breaks == 1)
            value.Append(' ');
        else
            value.Append('\n', Math.Max(0, breaks - 1));
    }

    private void SetScalar(int start, int end, StringBuilder value, ScalarStyle style)
    {
        shape = YamlNodeShape.Scalar;
        result = nodes.Scalar(start, end, value.ToString(), style, tag: "!");
    }
}
