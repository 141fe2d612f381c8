using System.Buffers;
using System.Text;

namespace ContentLint.Urls;

/// <summary>Percent-encodes and decodes (URL Standard, section 1.3).</summary>
public static class PercentEncoding
{
    private const string Digits = "0123456789ABCDEF";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes bytes that are percent-encoded; the result is read as UTF-8, what is none becomes U+FFFD.</summary>
    public static string Decode(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? Encoding.UTF8.GetString(DecodeBytes(text)) : text;

    /// <summary>Decodes bytes that are percent-encoded; null if the result is no UTF-8.</summary>
    public static string? DecodeStrictly(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        try
        {
            return StrictUtf8.GetString(DecodeBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> DecodeBytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var isEscape = bytes[i] == '%'
                && i + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[i + 1])
                && char.IsAsciiHexDigit((char)bytes[i + 2]);
            bytes[length++] = isEscape ? (byte)((ValueOf(bytes[i + 1]) << 4) | ValueOf(bytes[i + 2])) : bytes[i];
            if (isEscape)
                i += 2;
        }

        return bytes.AsSpan(0, length);
    }

    /// <summary>Whether a percent sign starts an encoded byte.</summary>
    public static bool IsEscape(ReadOnlySpan<char> text, int index) =>
        index + 2 < text.Length && text[index] == '%' && char.IsAsciiHexDigit(text[index + 1]) && char.IsAsciiHexDigit(text[index + 2]);

    /// <summary>Appends the character at an index, encoded as UTF-8 if it is in a set.</summary>
    /// <returns>Number of UTF-16 units that were read.</returns>
    internal static int Append(StringBuilder output, ReadOnlySpan<char> text, int index, PercentEncodeSet set)
    {
        var c = text[index];
        if (c < 0x80)
        {
            if (set.Contains(c))
                AppendByte(output, (byte)c);
            else
                output.Append(c);
            return 1;
        }

        // A lone surrogate is read as U+FFFD.
        if (Rune.DecodeFromUtf16(text[index..], out var rune, out var length) != OperationStatus.Done)
            rune = Rune.ReplacementChar;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            AppendByte(output, value);
        return length;
    }

    /// <summary>Appends a text, encoded.</summary>
    internal static void Append(StringBuilder output, ReadOnlySpan<char> text, PercentEncodeSet set)
    {
        for (var i = 0; i < text.Length;)
            i += Append(output, text, i, set);
    }

    private static void AppendByte(StringBuilder output, byte value) =>
        output.Append('%').Append(Digits[value >> 4]).Append(Digits[value & 15]);

    private static int ValueOf(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}

/// <summary>The percent-encode sets; each holds all control characters and all of U+007F and above.</summary>
internal sealed class PercentEncodeSet
{
    private readonly bool[] members = new bool[0x80];

    private PercentEncodeSet(string characters)
    {
        for (var c = 0; c < members.Length; c++)
            members[c] = c < ' ' || c == 0x7F || characters.Contains((char)c, StringComparison.Ordinal);
    }

    public static PercentEncodeSet C0Control { get; } = new("");

    public static PercentEncodeSet Fragment { get; } = new(" \"<>`");

    public static PercentEncodeSet Query { get; } = new(" \"#<>");

    public static PercentEncodeSet SpecialQuery { get; } = new(" \"#<>'");

    public static PercentEncodeSet Path { get; } = new(" \"#<>?^`{}");

    public static PercentEncodeSet UserInfo { get; } = new(" \"#<>?^`{}/:;=@[\\]|");

    public bool Contains(char c) => members[c];
}
