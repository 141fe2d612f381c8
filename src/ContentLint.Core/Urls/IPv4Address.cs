using System.Globalization;

namespace ContentLint.Urls;

/// <summary>
/// Reads the forms of IPv4 addresses that browsers take (URL Standard, IPv4 parser): <c>127.1</c>, <c>0x7f000001</c>, <c>0177.0.0.1</c>.
/// </summary>
internal static class IPv4Address
{
    private const int MaximumParts = 4;

    /// <summary>Whether a domain is to be read as an address (URL Standard, ends-in-a-number checker).</summary>
    public static bool EndsInNumber(string domain)
    {
        var text = domain.AsSpan();
        if (text.EndsWith("."))
            text = text[..^1];
        var last = text[(text.LastIndexOf('.') + 1)..];
        return !last.IsEmpty && (last.IndexOfAnyExceptInRange('0', '9') < 0 || ParseNumber(last, out _) is not null);
    }

    /// <summary>Reads an address; null if it is none.</summary>
    public static uint? Parse(string text, UrlInput input, int offset)
    {
        var rest = text.AsSpan();
        if (rest.EndsWith("."))
        {
            input.Report(UrlErrorKind.IPv4EmptyPart, offset + rest.Length - 1);
            rest = rest[..^1];
        }

        if (rest.Count('.') >= MaximumParts)
            return Fail(UrlErrorKind.IPv4TooManyParts, input, offset);
        var parts = rest.ToString().Split('.');
        ulong address = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (ParseNumber(parts[i], out var isDecimal) is not { } number)
                return Fail(UrlErrorKind.IPv4NonNumericPart, input, offset);
            if (!isDecimal)
                input.Report(UrlErrorKind.IPv4NonDecimalPart, offset);
            // The last number fills all the bytes that are left.
            var bytes = i == parts.Length - 1 ? MaximumParts + 1 - parts.Length : 1;
            if (number >= 1UL << (8 * bytes))
                return Fail(UrlErrorKind.IPv4OutOfRangePart, input, offset);
            address = (address << (8 * bytes)) | number;
        }

        return (uint)address;
    }

    /// <summary>Writes an address as four decimals.</summary>
    public static string Serialize(uint address) => $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}";

    private static ulong? ParseNumber(ReadOnlySpan<char> text, out bool isDecimal)
    {
        isDecimal = true;
        if (text.IsEmpty)
            return null;
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            isDecimal = false;
            return Read(text[2..], 16);
        }

        if (text.Length < 2 || text[0] != '0')
            return Read(text, 10);
        isDecimal = false;
        return Read(text[1..], 8);
    }

    private static ulong? Read(ReadOnlySpan<char> digits, uint radix)
    {
        ulong value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? uint.Parse([c], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : radix;
            if (digit >= radix)
                return null;
            // Anything above 32 bits is out of range, however long it is.
            value = Math.Min((value * radix) + digit, 1UL << 40);
        }

        return value;
    }

    private static uint? Fail(UrlErrorKind kind, UrlInput input, int offset)
    {
        input.Fail(kind, offset);
        return null;
    }
}
