using System.Buffers;
using System.Globalization;
using System.Text;
using AngleSharp;
using AngleSharp.Html;

namespace ContentLint.Syntax.Html;

/// <summary>Decodes character references as the HTML standard says (WHATWG HTML, 13.2.5.72 to 13.2.5.80).</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    private static readonly SearchValues<char> NamePart = SearchValues.Create(
        "#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Decodes an attribute value: a legacy name without semicolon stays before <c>=</c>, a letter or a digit.</summary>
    public static string DecodeAttribute(string raw) => DecodeAttribute(raw, null);

    /// <summary>Decodes an attribute value of JSX, in which a reference has to end with a semicolon.</summary>
    public static string DecodeJsx(string raw)
    {
        if (!raw.Contains('&', StringComparison.Ordinal))
            return raw;
        var result = new StringBuilder(raw.Length);
        for (var position = 0; position < raw.Length;)
        {
            var end = raw[position] == '&' ? raw.AsSpan(position + 1).IndexOfAnyExcept(NamePart) + position + 1 : 0;
            if (end > position + 1 && raw[end] == ';')
            {
                result.Append(DecodeAttribute(raw[position..(end + 1)]));
                position = end + 1;
            }
            else
            {
                result.Append(raw[position++]);
            }
        }

        return result.ToString();
    }

    /// <summary>Decodes an attribute value, and notes where its parts stood.</summary>
    public static string DecodeAttribute(string raw, DecodedOffsets? offsets)
    {
        var ampersand = raw.IndexOf('&', StringComparison.Ordinal);
        if (ampersand < 0)
            return raw;
        var result = new StringBuilder(raw.Length);
        var position = 0;
        for (; ampersand >= 0; ampersand = position < raw.Length ? raw.IndexOf('&', position) : -1)
        {
            result.Append(raw, position, ampersand - position);
            position = Decode(raw, ampersand, result);
            offsets?.Mark(result.Length, position);
        }

        return result.Append(raw, position, raw.Length - position).ToString();
    }

    /// <summary>Decodes the reference at an ampersand, or copies the ampersand; returns the offset behind.</summary>
    private static int Decode(string raw, int ampersand, StringBuilder result)
    {
        var decoded = ampersand + 1 < raw.Length && raw[ampersand + 1] == '#'
            ? Numeric(raw, ampersand, out var end)
            : Named(raw, ampersand, out end);
        if (decoded is not null)
        {
            result.Append(decoded);
            return end;
        }

        result.Append('&');
        return ampersand + 1;
    }

    private static string? Numeric(string raw, int ampersand, out int end)
    {
        var isHex = ampersand + 2 < raw.Length && raw[ampersand + 2] is 'x' or 'X';
        var start = ampersand + (isHex ? 3 : 2);
        end = start;
        while (end < raw.Length && (isHex ? char.IsAsciiHexDigit(raw[end]) : char.IsAsciiDigit(raw[end])))
            end++;
        if (end == start)
            return null;
        var digits = raw.AsSpan(start, end - start).TrimStart('0');
        var code = digits.Length > 8 ? int.MaxValue
            : digits.IsEmpty ? 0
            : (int)Math.Min(
                int.MaxValue, long.Parse(digits, isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture));
        if (end < raw.Length && raw[end] == ';')
            end++;
        return code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(code);
    }

    private static string? Named(string raw, int ampersand, out int end)
    {
        end = ampersand + 1;
        while (end < raw.Length && end - ampersand <= LongestName && char.IsAsciiLetterOrDigit(raw[end]))
            end++;
        var nameEnd = end;
        if (nameEnd == ampersand + 1)
            return null;
        if (end < raw.Length && raw[end] == ';')
        {
            end++;
            if (HtmlEntityProvider.Resolver.GetSymbol(raw[(ampersand + 1)..end]) is { } complete)
                return complete;
        }

        // Legacy names need no semicolon, but an attribute's query string must not lose its parameters.
        if (nameEnd < raw.Length && raw[nameEnd] == '=')
            return null;
        end = nameEnd;
        return nameEnd == raw.Length || !char.IsAsciiLetterOrDigit(raw[nameEnd])
            ? HtmlEntityProvider.Resolver.GetSymbol(raw[(ampersand + 1)..nameEnd])
            : null;
    }
}
