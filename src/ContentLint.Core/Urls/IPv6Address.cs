using System.Globalization;
using System.Text;

namespace ContentLint.Urls;

/// <summary>Reads and writes IPv6 addresses (URL Standard, IPv6 parser and serializer).</summary>
internal static class IPv6Address
{
    private const int PieceCount = 8;

    /// <summary>Reads an address without brackets; null if it is none.</summary>
    public static ushort[]? Parse(ReadOnlySpan<char> text)
    {
        var pieces = new ushort[PieceCount];
        var (index, position) = (0, 0);
        int? gap = null;
        if (text.StartsWith(":"))
        {
            if (!text.StartsWith("::"))
                return null;
            position = 2;
            gap = ++index;
        }

        while (position < text.Length)
        {
            if (index == PieceCount)
                return null;
            if (text[position] == ':')
            {
                if (gap is not null)
                    return null;
                position++;
                gap = ++index;
                continue;
            }

            var length = HexLength(text[position..]);
            var end = position + length;
            if (end < text.Length && text[end] == '.')
            {
                if (length == 0 || index > PieceCount - 2 || !ReadIPv4(text[position..], pieces.AsSpan(index)))
                    return null;
                index += 2;
                break;
            }

            if (end < text.Length && (text[end] != ':' || end + 1 == text.Length))
                return null;
            pieces[index++] = length == 0
                ? (ushort)0
                : ushort.Parse(text.Slice(position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            position = end + 1;
        }

        if (gap is not { } start)
            return index == PieceCount ? pieces : null;
        var moved = index - start;
        Array.Copy(pieces, start, pieces, PieceCount - moved, moved);
        Array.Clear(pieces, start, PieceCount - moved - start);
        return pieces;
    }

    /// <summary>Writes an address; the first longest run of zeros is left out.</summary>
    public static string Serialize(ushort[] pieces)
    {
        var (gapStart, gapLength) = LongestZeros(pieces);
        var result = new StringBuilder();
        for (var i = 0; i < PieceCount; i++)
        {
            if (i == gapStart)
            {
                result.Append(i == 0 ? "::" : ":");
                i += gapLength - 1;
                continue;
            }

            result.Append(pieces[i].ToString("x", CultureInfo.InvariantCulture));
            if (i < PieceCount - 1)
                result.Append(':');
        }

        return result.ToString();
    }

    private static (int Start, int Length) LongestZeros(ushort[] pieces)
    {
        var (start, length) = (-1, 1);
        for (var i = 0; i < PieceCount; i++)
        {
            var end = i;
            while (end < PieceCount && pieces[end] == 0)
                end++;
            if (end - i > length)
                (start, length) = (i, end - i);
            i = Math.Max(i, end - 1);
        }

        return (start, length);
    }

    private static int HexLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < 4 && length < text.Length && char.IsAsciiHexDigit(text[length]))
            length++;
        return length;
    }

    /// <summary>Four decimals without leading zeros, up to the end.</summary>
    private static bool ReadIPv4(ReadOnlySpan<char> text, Span<ushort> pieces)
    {
        var (value, count) = (-1, 0);
        foreach (var c in text)
        {
            if (c == '.')
            {
                if (value < 0 || ++count > 3)
                    return false;
                value = -1;
                continue;
            }

            if (!char.IsAsciiDigit(c) || value == 0)
                return false;
            value = Math.Max(value, 0) * 10 + c - '0';
            if (value > 255)
                return false;
            Store(pieces, count, value);
        }

        return count == 3 && value >= 0;
    }

    private static void Store(Span<ushort> pieces, int part, int value)
    {
        ref var piece = ref pieces[part / 2];
        piece = part % 2 == 0 ? (ushort)(value << 8) : (ushort)((piece & 0xFF00) | value);
    }
}
