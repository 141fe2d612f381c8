using System.Globalization;

namespace ContentLint.JsonSchema.Patterns;

/// <summary>Reads a pattern character by character.</summary>
internal sealed class EcmaScanner(string pattern)
{
    private int position;

    /// <summary>Whether everything is read.</summary>
    public bool AtEnd => position >= pattern.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Peek() => PeekAt(0);

    /// <summary>A character further on; NUL behind the end.</summary>
    public char PeekAt(int distance) => position + distance < pattern.Length ? pattern[position + distance] : '\0';

    /// <summary>Reads a character.</summary>
    public char Read() => AtEnd ? throw new FormatException("it ends too early") : pattern[position++];

    /// <summary>Reads a code point.</summary>
    public int ReadCodePoint()
    {
        var first = Read();
        return char.IsHighSurrogate(first) && char.IsLowSurrogate(Peek()) ? char.ConvertToUtf32(first, Read()) : first;
    }

    /// <summary>Reads up to a character, and that too.</summary>
    public string ReadUntil(char end)
    {
        var index = pattern.IndexOf(end, position);
        if (index < 0)
            throw new FormatException($"a '{end}' is missing");
        var text = pattern[position..index];
        position = index + 1;
        return text;
    }

    /// <summary>Reads a decimal number.</summary>
    public int ReadDecimal()
    {
        var start = position;
        while (char.IsAsciiDigit(Peek()))
            position++;
        return int.TryParse(pattern.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException("a number is too large");
    }

    /// <summary>Reads a number of hexadecimal digits.</summary>
    public int ReadHex(int digits)
    {
        if (position + digits > pattern.Length
            || !int.TryParse(pattern.AsSpan(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw new FormatException("an escape needs more hexadecimal digits");
        position += digits;
        return value;
    }

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; returns null, and reads nothing, if the brace is none of them.</summary>
    public string? TryReadCount()
    {
        var end = pattern.IndexOf('}', position);
        if (end < 0)
            return null;
        var body = pattern.AsSpan(position + 1, end - position - 1);
        var comma = body.IndexOf(',');
        var least = comma < 0 ? body : body[..comma];
        var most = comma < 0 ? least : body[(comma + 1)..];
        if (least.Length == 0 || least.IndexOfAnyExceptInRange('0', '9') >= 0 || most.IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        if (!int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            throw new FormatException("a count is too large");
        var to = int.MaxValue;
        if (most.Length > 0 && !int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out to))
            throw new FormatException("a count is too large");
        if (from > to)
            throw new FormatException("the counts in '{…}' are out of order");
        var count = pattern[position..(end + 1)];
        position = end + 1;
        return count;
    }
}
