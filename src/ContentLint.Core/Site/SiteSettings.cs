using System.Collections.Immutable;

namespace ContentLint.Site;

/// <summary>What the configuration says about the site as a whole.</summary>
/// <param name="Url">Where it is published, or null.</param>
/// <param name="ReferrerPolicy">The referrer policy that its server sends, or null.</param>
/// <param name="PublicRoots">Folders whose content is published at the base path; empty for the conventional ones.</param>
/// <param name="BasePath">Path that published URLs start with, such as <c>/blog/</c>; <c>/</c> for none.</param>
public sealed record SiteSettings(Uri? Url, string? ReferrerPolicy, ImmutableArray<string> PublicRoots, string BasePath)
{
    /// <summary>Nothing is known.</summary>
    public static SiteSettings None { get; } = new(null, null, [], "/");
}
