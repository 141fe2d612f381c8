using ContentLint.Site;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Testing;

/// <summary>A site with fixed answers; a URL without one is not local.</summary>
public sealed class TestSite : ISite
{
    /// <summary>What URLs resolve to, whatever the page.</summary>
    public Dictionary<string, LocalTarget> Targets { get; init; } = [];

    /// <inheritdoc/>
    public Uri? Url { get; init; }

    /// <inheritdoc/>
    public string? ReferrerPolicy { get; init; }

    /// <inheritdoc/>
    public SiteProfile Profile { get; init; } = SiteProfile.OfUnknownGenerator;

    /// <inheritdoc/>
    public SiteProfile ProfileOf(string path) => Profile;

    /// <inheritdoc/>
    public LocalTarget Resolve(string documentPath, string url) =>
        Targets.GetValueOrDefault(url) ?? new LocalTarget(LocalTargetStatus.NotLocal);
}
