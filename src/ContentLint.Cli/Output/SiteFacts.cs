using ContentLint.Configuration;
using ContentLint.Site.Profiles;

namespace ContentLint.Cli.Output;

/// <summary>What the configuration says about the site, by its keys there.</summary>
internal static class SiteFacts
{
    public static IEnumerable<(string Key, string Value)> Of(SiteSettings site)
    {
        if (site.Url is { } url)
            yield return ("url", url.OriginalString);
        if (site.ReferrerPolicy is { } policy)
            yield return ("referrer-policy", policy);
        if (!site.PublicRoots.IsDefaultOrEmpty)
            yield return ("public", string.Join(", ", site.PublicRoots.Select(folder => folder.Length == 0 ? "." : folder)));
        if (site.HasBasePath)
            yield return ("base-path", site.BasePath);
        if (site.Generator is { } generator)
            yield return ("generator", generator.ToString().ToLowerInvariant());
        if (site.Permalink is { } permalink)
            yield return ("permalink", permalink);
        if (site.HasPrettyUrls is { } isPretty)
            yield return ("pretty-urls", isPretty ? "true" : "false");
        if (site.Slugs is { } slugs)
            yield return ("slugs", HeadingSlugNames.Of(slugs));
        if (!site.Shortcodes.ByName.IsEmpty)
            yield return ("shortcodes", string.Join(", ", site.Shortcodes.ByName.Keys.Order(StringComparer.Ordinal)));
    }
}
