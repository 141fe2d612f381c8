using System.Text.RegularExpressions;

namespace ContentLint.JsonSchema.Formats;

/// <summary>URIs (RFC 3986), IRIs (RFC 3987) and URI templates (RFC 6570).</summary>
internal static partial class UriFormats
{
    private const string Unreserved = "-._~";
    private const string SubDelimiters = "!$&'()*+,;=";

    /// <summary>Whether a text is a URI or IRI with its scheme.</summary>
    public static bool IsUri(string text, bool isInternational) => SchemeLength(text) > 0 && IsReference(text, isInternational);

    /// <summary>Whether a text is a URI or IRI reference, relative or not.</summary>
    public static bool IsReference(string text, bool isInternational)
    {
        var rest = text.AsSpan();
        var fragment = rest.IndexOf('#');
        if (fragment >= 0)
        {
            if (!IsMadeOf(rest[(fragment + 1)..], ":@/?", isInternational))
                return false;
            rest = rest[..fragment];
        }

        var query = rest.IndexOf('?');
        if (query >= 0)
        {
            if (!IsMadeOf(rest[(query + 1)..], ":@/?", isInternational))
                return false;
            rest = rest[..query];
        }

        var scheme = SchemeLength(rest);
        if (scheme > 0)
            rest = rest[(scheme + 1)..];
        if (rest.StartsWith("//"))
        {
            rest = rest[2..];
            var path = rest.IndexOf('/');
            return IsAuthority(path < 0 ? rest : rest[..path], isInternational)
                && (path < 0 || IsMadeOf(rest[path..], ":@/", isInternational));
        }

        // A relative path whose first segment holds a colon would be read as a scheme.
        var slash = rest.IndexOf('/');
        return (scheme > 0 || !(slash < 0 ? rest : rest[..slash]).Contains(':')) && IsMadeOf(rest, ":@/", isInternational);
    }

    /// <summary>Whether a text is a URI template.</summary>
    public static bool IsTemplate(string text) => Template().IsMatch(text);

    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(text[0]))
            return 0;
        foreach (var c in text[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return 0;
        }

        return colon;
    }

    private static bool IsAuthority(ReadOnlySpan<char> authority, bool isInternational)
    {
        var at = authority.LastIndexOf('@');
        if (at >= 0 && !IsMadeOf(authority[..at], ":", isInternational))
            return false;
        var host = authority[(at + 1)..];
        if (host is ['[', ..])
        {
            var end = host.IndexOf(']');
            return end > 0 && IsIPLiteral(host[1..end]) && IsPort(host[(end + 1)..]);
        }

        var colon = host.IndexOf(':');
        return colon < 0 ? IsMadeOf(host, "", isInternational) : IsMadeOf(host[..colon], "", isInternational) && IsPort(host[colon..]);
    }

    private static bool IsIPLiteral(ReadOnlySpan<char> text) =>
        text is ['v' or 'V', ..] ? FutureAddress().IsMatch(text) : HostFormats.IsIPv6(text.ToString());

    private static bool IsPort(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text[0] == ':' && text[1..].IndexOfAnyExceptInRange('0', '9') < 0);

    private static bool IsMadeOf(ReadOnlySpan<char> text, string further, bool isInternational)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                    return false;
                i += 2;
            }
            else if (c >= 0x80
                ? !isInternational || c < 0xA0
                : !char.IsAsciiLetterOrDigit(c) && !Unreserved.Contains(c) && !SubDelimiters.Contains(c) && !further.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("^[vV][0-9A-Fa-f]+\\.[0-9A-Za-z._~!$&'()*+,;=:-]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex FutureAddress();

    [GeneratedRegex(
        "^(?:[^\\x00-\\x20\"%<>\\\\^`{|}\\x7F]|%[0-9A-Fa-f]{2}|"
            + "\\{[+#./;?&=,!@|]?(?:[0-9A-Za-z_]|%[0-9A-Fa-f]{2})(?:\\.?(?:[0-9A-Za-z_]|%[0-9A-Fa-f]{2}))*(?:\\*|:[1-9][0-9]{0,3})?"
            + "(?:,(?:[0-9A-Za-z_]|%[0-9A-Fa-f]{2})(?:\\.?(?:[0-9A-Za-z_]|%[0-9A-Fa-f]{2}))*(?:\\*|:[1-9][0-9]{0,3})?)*\\})*\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Template();
}
