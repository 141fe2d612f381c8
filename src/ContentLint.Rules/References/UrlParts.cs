using ContentLint.Urls;

namespace ContentLint.Rules.References;

/// <summary>The parts of a URL that rules judge it by, as <see cref="UrlOutline"/> reads them; nothing is resolved.</summary>
/// <param name="Scheme">Lower-case scheme; null for a relative or protocol-relative URL.</param>
/// <param name="Host">Lower-case host in ASCII; null if there is none, if it is not valid, or if a template makes a part of it.</param>
/// <param name="Port">The port where it is not the scheme's own, or null.</param>
internal readonly record struct UrlParts(string? Scheme, string? Host, int? Port)
{
    /// <summary>The character that stands for what a template will put there.</summary>
    public const char TemplateHole = '\uFFFC';

    /// <summary>Whether it leads to a host over http or https; a protocol-relative URL does.</summary>
    public bool IsWeb => Host is not null && Scheme is null or "http" or "https";

    /// <summary>Splits a URL.</summary>
    public static UrlParts Of(string url)
    {
        var outline = UrlOutline.Of(url);
        return new UrlParts(outline.Scheme, outline.Host, outline.Port);
    }

    /// <summary>
    /// Whether it leads to another host or port than the site's; without a site, any host is another. http and https of one host are not
    /// told apart.
    /// </summary>
    /// <param name="site">Where the site is published, or null.</param>
    public bool IsForeignTo(Uri? site) => IsWeb && (site is null || !UrlOutline.IsOf(site, Host!, Port));
}
