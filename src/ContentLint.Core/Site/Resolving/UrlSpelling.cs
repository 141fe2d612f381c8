using System.Text;

namespace ContentLint.Site.Resolving;

/// <summary>Writes file names into URLs the way that the URL is written already.</summary>
internal static class UrlSpelling
{
    private const string AlwaysEscaped = " \"%<>?#\\^`{|}";

    /// <summary>A part of a URL with the case of a name that differs from it in nothing else; what was escaped stays escaped.</summary>
    public static string Recase(string raw, string name, string actual)
    {
        if (raw == name)
            return actual;
        var result = new StringBuilder(raw.Length);
        for (int i = 0, j = 0; i < raw.Length && j < actual.Length;)
        {
            var rune = Rune.GetRuneAt(actual, j);
            var unchanged = string.CompareOrdinal(actual, j, name, j, rune.Utf16SequenceLength) == 0;
            // A percent sign that escapes nothing stands for itself.
            var isEscape = raw[i] == '%' && (name[j] != '%' || IsEscapedPercent(raw, i));
            var length = isEscape ? 3 * Rune.GetRuneAt(name, j).Utf8SequenceLength : rune.Utf16SequenceLength;
            if (unchanged)
                result.Append(raw, i, length);
            else
                result.Append(isEscape ? Escape(rune) : rune.ToString());
            i += length;
            j += rune.Utf16SequenceLength;
        }

        return result.ToString();
    }

    /// <summary>A file name as a part of a URL.</summary>
    /// <param name="name">The name.</param>
    /// <param name="like">The URL whose habits are followed: if it escapes letters beyond ASCII, so does the result.</param>
    public static string Encode(string name, string like)
    {
        var escapesLetters = EscapesLetters(like);
        var result = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var isEscaped = rune.IsAscii
                ? rune.Value < ' ' || AlwaysEscaped.Contains((char)rune.Value, StringComparison.Ordinal)
                : escapesLetters;
            result.Append(isEscaped ? Escape(rune) : rune.ToString());
        }

        return result.ToString();
    }

    private static bool EscapesLetters(string url)
    {
        for (var i = url.IndexOf('%', StringComparison.Ordinal); i >= 0 && i + 1 < url.Length; i = url.IndexOf('%', i + 1))
        {
            if (url[i + 1] is '8' or '9' or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
                return true;
        }

        return false;
    }

    private static bool IsEscapedPercent(string raw, int index) => string.CompareOrdinal(raw, index, "%25", 0, 3) == 0;

    private static string Escape(Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        var result = new StringBuilder(12);
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            result.Append('%').Append(value.ToString("X2"));
        return result.ToString();
    }
}
