using System.Buffers;
using System.Text;

namespace ContentLint.Urls;

/// <summary>Which characters may stand where (URL Standard, sections 3.1 and 4.3).</summary>
internal static class UrlCodePoints
{
    private static readonly SearchValues<char> Ascii =
        SearchValues.Create("!$&'()*+,-./:;=?@_~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> ForbiddenInHost = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");

    /// <summary>Whether the character at an index is a URL code point.</summary>
    public static bool IsUrlCodePoint(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (c < 0x80)
            return Ascii.Contains(c);
        if (c < 0xA0)
            return false;
        // The second half of a pair was judged with the first.
        if (char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(text[index - 1]))
            return true;
        return Rune.DecodeFromUtf16(text[index..], out var rune, out _) == OperationStatus.Done && !IsNoncharacter(rune.Value);
    }

    /// <summary>Index of the first forbidden host code point, or -1.</summary>
    public static int IndexOfForbiddenInHost(ReadOnlySpan<char> host) => host.IndexOfAny(ForbiddenInHost);

    /// <summary>Index of the first forbidden domain code point, or -1.</summary>
    public static int IndexOfForbiddenInDomain(ReadOnlySpan<char> domain)
    {
        for (var i = 0; i < domain.Length; i++)
        {
            if (domain[i] is < ' ' or '%' or '\u007F' || ForbiddenInHost.Contains(domain[i]))
                return i;
        }

        return -1;
    }

    private static bool IsNoncharacter(int codePoint) => (codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF;
}
