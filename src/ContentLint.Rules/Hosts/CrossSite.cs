using ContentLint.Rules.References;
using ContentLint.Urls;

namespace ContentLint.Rules.Hosts;

/// <summary>Tells other people's hosts from the site's own.</summary>
internal static class CrossSite
{
    /// <summary>
    /// The host of a URL that leads to somebody else's site; null for a local URL, for the own registrable domain, and where it cannot be
    /// known.
    /// </summary>
    /// <param name="url">The URL.</param>
    /// <param name="site">Where the site is published, or null: then every host is somebody else's.</param>
    public static string? HostOf(string url, Uri? site)
    {
        var parts = UrlParts.Of(url);
        if (!parts.IsForeignTo(site) || parts.Host is not { } host)
            return null;
        return site is not null && PublicSuffixes.AreSameSite(host, site.IdnHost) ? null : host;
    }
}
