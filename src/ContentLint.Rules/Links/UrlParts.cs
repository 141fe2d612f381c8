namespace ContentLint.Rules.Links;

/// <summary>The parts of a URL that rules judge it by, read as browsers read it (WHATWG URL, section 4.4); nothing is resolved.</summary>
/// <param name="Scheme">Lower-case scheme; null for a relative or protocol-relative URL.</param>
/// <param name="Host">Lower-case host; null if there is none, or if a template makes a part of it.</param>
/// <param name="Port">The port where it is not the scheme's own, or null.</param>
internal readonly record struct UrlParts(string? Scheme, string? Host, string? Port)
{
    /// <summary>The character that stands for what a template will put there.</summary>
    public const char TemplateHole = '\uFFFC';

    /// <summary>Whether it leads to a host over http or https; a protocol-relative URL does.</summary>
    public bool IsWeb => Host is not null && Scheme is null or "http" or "https";

    /// <summary>Splits a URL.</summary>
    public static UrlParts Of(string url)
    {
        var text = Clean(url);
        var schemeLength = SchemeLength(text);
        var scheme = schemeLength > 0 ? text[..schemeLength].ToLowerInvariant() : null;
        var rest = text.AsSpan(schemeLength > 0 ? schemeLength + 1 : 0);
        if (rest.Length < 2 || !IsSlash(rest[0], scheme) || !IsSlash(rest[1], scheme))
            return new UrlParts(scheme, null, null);
        var authority = rest[2..];
        var end = authority.IndexOfAny("/\\?#");
        authority = end < 0 ? authority : authority[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = authority.LastIndexOf(':');
        var hasPort = colon > authority.LastIndexOf(']');
        var host = (hasPort ? authority[..colon] : authority).TrimEnd('.');
        var port = hasPort ? authority[(colon + 1)..] : default;
        return host.IsEmpty || authority.Contains(TemplateHole)
            ? new UrlParts(scheme, null, null)
            : new UrlParts(scheme, host.ToString().ToLowerInvariant(), IsUsual(port, scheme) ? null : port.ToString());
    }

    /// <summary>Whether it leads to another host or port than the site's; without a site, any host is another. http and https of one host are not told apart.</summary>
    /// <param name="site">Where the site is published, or null.</param>
    public bool IsForeignTo(Uri? site)
    {
        if (!IsWeb)
            return false;
        if (site is null)
            return true;
        var isSameHost = string.Equals(Host, site.Host, StringComparison.OrdinalIgnoreCase) || string.Equals(Host, site.IdnHost, StringComparison.OrdinalIgnoreCase);
        var sitePort = site.IsDefaultPort ? null : site.Port.ToString();
        return !isSameHost || !string.Equals(Port, sitePort, StringComparison.Ordinal);
    }

    /// <summary>Length of the scheme that a URL starts with, without the colon; 0 if there is none.</summary>
    private static int SchemeLength(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
            return 0;
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '+' or '-' or '.'))
            length++;
        return length < text.Length && text[length] == ':' ? length : 0;
    }

    private static string Clean(string url)
    {
        var start = 0;
        var end = url.Length;
        while (start < end && url[start] <= ' ')
            start++;
        while (end > start && url[end - 1] <= ' ')
            end--;
        var text = url[start..end];
        return text.AsSpan().IndexOfAny("\t\r\n") < 0
            ? text
            : string.Concat(text.Where(static c => c is not ('\t' or '\r' or '\n')));
    }

    private static bool IsSlash(char c, string? scheme) => c == '/' || (c == '\\' && scheme is null or "http" or "https");

    private static bool IsUsual(ReadOnlySpan<char> port, string? scheme) =>
        port.IsEmpty || (scheme is "http" or null && port is "80") || (scheme is "https" or null && port is "443");
}
