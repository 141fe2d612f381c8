using ContentLint.Urls;

namespace ContentLint.Site.Resolving;

/// <summary>A URL that leads to the site itself, split: the one place where the site looks at schemes and hosts.</summary>
/// <param name="Origin">The scheme and host of the site as written; empty for a URL without them.</param>
/// <param name="Path">The rest: path, query and fragment.</param>
internal readonly record struct LocalUrl(string Origin, string Path)
{
    /// <summary>Splits a URL; null if it leads elsewhere, or nowhere but to the page itself.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="site">Where the site is published, or null.</param>
    public static LocalUrl? Of(string url, Uri? site)
    {
        var outline = UrlOutline.Of(url);
        if (outline.Text.Length == 0 || outline.Text[0] is '#' or '?')
            return null;
        if (outline is { Scheme: null, HasAuthority: false })
            return new LocalUrl("", outline.Text);
        if (site is null
            || outline is not { Scheme: null or "http" or "https", Host: { } host }
            || !UrlOutline.IsOf(site, host, outline.Port))
            return null;
        var (origin, path) = (outline.Text[..outline.PathStart], outline.Text[outline.PathStart..]);
        return new LocalUrl(origin, path is ['/' or '\\', ..] ? path : "/" + path);
    }

    /// <summary>The text behind <c>#</c> of a URL; null if there is none.</summary>
    public static string? FragmentOf(string url) =>
        url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? url[(hash + 1)..] : null;
}
