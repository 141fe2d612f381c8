using System.Buffers;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.References;

/// <summary>URLs as they stand in the text: how they are quoted in a message, and how they are replaced.</summary>
internal static class UrlText
{
    private const int LongestQuote = 60;

    private static readonly SearchValues<char> Delimiters = SearchValues.Create(" \t\r\n\"'`<>()&\\,");

    /// <summary>A URL for a message: its middle is left out if it is long, as that of a <c>data:</c> URL.</summary>
    public static string Shorten(string url)
    {
        if (url.Length <= LongestQuote)
            return url;
        var head = LongestQuote - 25;
        var tail = url.Length - 20;
        if (char.IsHighSurrogate(url[head - 1]))
            head--;
        if (char.IsLowSurrogate(url[tail]))
            tail++;
        return $"{url.AsSpan(0, head)}…{url.AsSpan(tail)}";
    }

    /// <summary>The URL of a reference as written, for a message.</summary>
    public static string Quote(SourceText source, ResourceReference reference) => Shorten(source.ToString(reference.UrlSpan));

    /// <summary>
    /// Whether a URL of Markdown has a backslash in front of a sign: whether it is an escape or stays depends on the generator.
    /// </summary>
    public static bool HasEscapes(SourceText source, ResourceReference reference)
    {
        if (reference.Element is not null)
            return false;
        var raw = source.AsSpan(reference.UrlSpan);
        for (var i = raw.IndexOf('\\'); i >= 0 && i + 1 < raw.Length; i++)
        {
            if (raw[i] == '\\' && (char.IsAsciiLetterOrDigit(raw[i + 1]) is false) && raw[i + 1] is > ' ' and < '\u007F')
                return true;
        }

        return false;
    }

    /// <summary>
    /// The change that replaces a reference's URL; null where the written form cannot be told for sure: entities or escapes
    /// in the old URL, or characters in the new one that would end it in its syntax.
    /// </summary>
    public static TextChange? Replace(SourceText source, ResourceReference reference, string newUrl)
    {
        if (!source.AsSpan(reference.UrlSpan).SequenceEqual(reference.Url))
            return null;
        // A change of case only leaves every delimiter where it was.
        var isSafe = string.Equals(newUrl, reference.Url, StringComparison.OrdinalIgnoreCase) || newUrl.AsSpan().IndexOfAny(Delimiters) < 0;
        return isSafe ? new TextChange(reference.UrlSpan, newUrl) : null;
    }
}
