using System.Globalization;

namespace ContentLint.Rules.References;

/// <summary>Reads the scheme of a URL that may be disguised.</summary>
internal static class ObscuredScheme
{
    private const int LongestScheme = 32;

    /// <summary>
    /// The lower-case scheme and what follows its colon. White space before it, and control and invisible characters and
    /// percent-encoding in it, are undone: browsers ignore some of them, and nobody writes the others by accident.
    /// </summary>
    /// <param name="url">A URL with its character references decoded.</param>
    /// <returns>Both; an empty scheme if there is none.</returns>
    public static (string Scheme, string Content) Read(string url)
    {
        Span<char> scheme = stackalloc char[LongestScheme];
        var length = 0;
        for (var position = 0; position < url.Length;)
        {
            var c = Next(url, ref position);
            if (IsIgnored(c) || (c == ' ' && length == 0))
                continue;
            if (c == ':')
                return (scheme[..length].ToString(), url[position..]);
            if (length == LongestScheme || !(char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.'))
                break;
            scheme[length++] = char.ToLowerInvariant(c);
        }

        return ("", url);
    }

    /// <summary>Whether what follows a scheme is run in the page.</summary>
    public static bool RunsScript(string scheme) => scheme is "javascript" or "vbscript";

    private static char Next(string url, ref int position)
    {
        var c = url[position++];
        if (c != '%'
            || position + 2 > url.Length
            || !byte.TryParse(url.AsSpan(position, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return c;
        position += 2;
        return (char)code;
    }

    private static bool IsIgnored(char c) =>
        c < ' ' || c is '\u007F' or '\u00AD' or '\uFEFF' || c is >= '\u200B' and <= '\u200F' || c is >= '\u2028'
            and <= '\u202E' || c is >= '\u2060' and <= '\u2064';
}
