using ContentLint.Files;

namespace ContentLint.Site.Questions;

/// <summary>What holds for a site as a whole and may be asked by any rule: every result depends on it.</summary>
public static class SiteFacts
{
    /// <summary>The hash of all of it.</summary>
    public static ContentHash HashOf(ISite site)
    {
        var parts = new HashedParts().Add(site.Url?.OriginalString).Add(site.ReferrerPolicy);
        site.Profile.AddTo(parts);
        return parts.Hash;
    }
}
