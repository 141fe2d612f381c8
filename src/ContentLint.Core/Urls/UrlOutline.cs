namespace ContentLint.Urls;

/// <summary>
/// Scheme, host and port of a URL as the parser of the URL Standard reads them, on whatever page it stands, and without the cost of
/// parsing the rest. Nothing is resolved: a relative URL has no host.
/// </summary>
/// <param name="Text">The URL as it is read: without what browsers drop.</param>
/// <param name="Scheme">Lower-case scheme; null for a relative or protocol-relative URL.</param>
/// <param name="Host">The host in its serialized form, without the dots at its end; null if there is none, if it is not valid or has dots
/// only.</param>
/// <param name="Port">The port; null where it is the scheme's own, or that of http or https if the page's scheme counts.</param>
/// <param name="PathStart">Index in <paramref name="Text"/> behind scheme and authority.</param>
public readonly record struct UrlOutline(string Text, string? Scheme, string? Host, int? Port, int PathStart)
{
    private const char TemplateHole = '\uFFFC';
    private static readonly WebUrl AnyPage = WebUrl.Parse("https://page.invalid/")!;

    /// <summary>Whether it names a host, or where there should be one.</summary>
    public bool HasAuthority { get; private init; }

    /// <summary>Whether a port is written, be it the scheme's own or an empty one.</summary>
    public bool HasPort { get; private init; }

    /// <summary>Reads the outline of a URL, character references undone.</summary>
    public static UrlOutline Of(string url)
    {
        var text = new UrlInput(url).Text;
        var schemeLength = SchemeLength(text);
        var scheme = schemeLength > 0 ? text[..schemeLength].ToLowerInvariant() : null;
        var start = schemeLength > 0 ? schemeLength + 1 : 0;
        var isSpecial = scheme is null || SpecialSchemes.Contains(scheme);
        var slashes = text.AsSpan(start).IndexOfAnyExcept(isSpecial ? "/\\" : "/");
        slashes = slashes < 0 ? text.Length - start : slashes;
        if (slashes < 2)
            return new UrlOutline(text, scheme, null, null, start);
        // Browsers take any number of slashes for two, but that of files, whose host may be empty.
        start += isSpecial && scheme != "file" ? slashes : 2;
        var length = text.AsSpan(start).IndexOfAny(isSpecial ? "/\\?#" : "/?#");
        var end = length < 0 ? text.Length : start + length;
        var authority = text.AsSpan(start, end - start);
        var outline = new UrlOutline(text, scheme, null, null, end) { HasAuthority = true, HasPort = NamesPort(authority) };
        if (authority.Contains(TemplateHole))
            return outline;
        if (isSpecial && scheme != "file" && IsPlainDomain(authority))
            return outline with { Host = authority.TrimEnd('.').ToString().ToLowerInvariant() };
        // The slash keeps what stands in front of it from being taken for the input's end, where control characters are dropped.
        return WebUrl.Parse(text[..end] + "/", AnyPage) is { Host: { } parsedHost } parsed
            && parsedHost.Text.TrimEnd('.') is { Length: > 0 } host
            ? outline with { Host = host, Port = scheme is null && parsed.Port == 80 ? null : parsed.Port }
            : outline;
    }

    /// <summary>Whether a host and port are those of a site; http and https are not told apart.</summary>
    /// <param name="site">Where the site is published.</param>
    /// <param name="host">A host in its serialized form.</param>
    /// <param name="port">The port; null for the scheme's own.</param>
    public static bool IsOf(Uri site, string host, int? port) =>
        port == (site.IsDefaultPort ? null : site.Port)
            && (host.Equals(site.Host, StringComparison.OrdinalIgnoreCase) || host == Idna.DomainToAscii.Convert(site.Host));

    /// <summary>Length of the scheme that a URL starts with, without the colon; 0 if there is none.</summary>
    internal static int SchemeLength(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
            return 0;
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '+' or '-' or '.'))
            length++;
        return length < text.Length && text[length] == ':' ? length : 0;
    }

    private static bool NamesPort(ReadOnlySpan<char> authority)
    {
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        return host[(host.LastIndexOf(']') + 1)..].Contains(':');
    }

    /// <summary>
    /// Whether an authority is a domain that parsing would only turn into lower case, as nearly all are: a digit in the last label may make
    /// it an address.
    /// </summary>
    private static bool IsPlainDomain(ReadOnlySpan<char> authority)
    {
        foreach (var c in authority)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))
                return false;
        }

        var name = authority.TrimEnd('.');
        return !name.IsEmpty && name[(name.LastIndexOf('.') + 1)..].IndexOfAnyInRange('0', '9') < 0;
    }
}
