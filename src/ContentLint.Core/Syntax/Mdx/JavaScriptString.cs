using System.Globalization;
using System.Text;
using ContentLint.Text;

namespace ContentLint.Syntax.Mdx;

/// <summary>A string that an expression is nothing but, so that its value is known: <c>{"x"}</c>, <c>{'x'}</c>, <c>{`x`}</c>.</summary>
/// <param name="Value">The value with escapes undone.</param>
/// <param name="Span">What is between the quotation marks.</param>
internal sealed record JavaScriptString(string Value, TextSpan Span)
{
    /// <summary>The string in an expression; null if it is something else.</summary>
    /// <param name="text">The expression with its braces.</param>
    /// <param name="offset">Where it is.</param>
    public static JavaScriptString? Read(ReadOnlySpan<char> text, int offset)
    {
        var (start, end) = (1, text.Length - 1);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end - start < 2 || text[start] is not ('"' or '\'' or '`'))
            return null;
        var value = new StringBuilder(end - start);
        for (var i = start + 1; i < end;)
        {
            var c = text[i];
            if (c == text[start])
                return i == end - 1 ? new JavaScriptString(value.ToString(), TextSpan.FromBounds(offset + start + 1, offset + i)) : null;
            if (c == '$' && text[start] == '`' && text[i + 1] == '{')
                return null;
            if (c == '\\')
            {
                if (!TryUnescape(text[..(end - 1)], ref i, value))
                    return null;
            }
            else
            {
                value.Append(c);
                i++;
            }
        }

        return null;
    }

    private static bool TryUnescape(ReadOnlySpan<char> text, ref int position, StringBuilder value)
    {
        if (position + 1 >= text.Length)
            return false;
        var c = text[position + 1];
        position += 2;
        switch (c)
        {
            case 'x':
                return TryAppend(text, ref position, 2, value);
            case 'u' when position < text.Length && text[position] == '{':
                var length = text[position..].IndexOf('}') - 1;
                position++;
                if (length is < 1 or > 6 || !TryAppend(text, ref position, length, value))
                    return false;
                position++;
                return true;
            case 'u':
                return TryAppend(text, ref position, 4, value);
            case '\r':
                position += position < text.Length && text[position] == '\n' ? 1 : 0;
                return true;
            case '\n':
                return true;
            case >= '0' and <= '9':
                value.Append('\0');
                return c == '0';
            default:
                value.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', 'v' => '\v', _ => c });
                return true;
        }
    }

    private static bool TryAppend(ReadOnlySpan<char> text, ref int position, int digits, StringBuilder value)
    {
        if (position + digits > text.Length
            || !int.TryParse(text.Slice(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code > 0x10FFFF)
            return false;
        position += digits;
        if (code > 0xFFFF)
            value.Append(char.ConvertFromUtf32(code));
        else
            value.Append((char)code);
        return true;
    }
}
