using System.Buffers;

namespace ContentLint.Site;

/// <summary>A URL that leads to the site itself, split: the one place where the site looks at schemes and hosts.</summary>
/// <param name="Origin">The scheme and host of the site as written; empty for a URL without them.</param>
/// <param name="Path">The rest: path, query and fragment.</param>
internal readonly record struct LocalUrl(string Origin, string Path)
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <summary>Splits a URL; null if it leads elsewhere, or nowhere but to the page itself.</summary>
    /// <param name="url">The URL, trimmed.</param>
    /// <param name="site">Where the site is published, or null.</param>
    public static LocalUrl? Of(string url, Uri? site)
    {
        if (url.Length == 0 || url[0] is '#' or '?')
            return null;
        if (!HasSchemeOrHost(url))
            return new LocalUrl("", url);
        var slashes = url.IndexOf("//", StringComparison.Ordinal);
        if (site is null || slashes < 0 || (slashes > 0 && !url.AsSpan(0, slashes).Equals("http:", StringComparison.OrdinalIgnoreCase) && !url.AsSpan(0, slashes).Equals("https:", StringComparison.OrdinalIgnoreCase)))
            return null;
        var rest = url.AsSpan(slashes + 2);
        var length = rest.IndexOfAny("/?#\\");
        var host = length < 0 ? rest : rest[..length];
        if (!host.Equals(site.Authority, StringComparison.OrdinalIgnoreCase) && !host.Equals(site.Host, StringComparison.OrdinalIgnoreCase))
            return null;
        var path = length < 0 ? "" : rest[length..].ToString();
        return new LocalUrl(url[..(slashes + 2 + host.Length)], path.StartsWith('/') ? path : "/" + path);
    }

    /// <summary>The text behind <c>#</c> of a URL; null if there is none.</summary>
    public static string? FragmentOf(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? url[(hash + 1)..] : null;

    private static bool HasSchemeOrHost(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal))
            return true;
        var end = url.AsSpan().IndexOfAny(":/?#");
        return end > 0 && url[end] == ':' && char.IsAsciiLetter(url[0]) && url.AsSpan(0, end).IndexOfAnyExcept(SchemeCharacters) < 0;
    }
}
