using System.Collections.Immutable;

namespace ContentLint.Site.Resolving;

/// <summary>How a URL was resolved.</summary>
/// <param name="Target">Where it leads.</param>
/// <param name="Steps">What was looked at, in order, one clause each.</param>
public sealed record ResolutionSteps(LocalTarget Target, ImmutableArray<string> Steps);

/// <summary>Where a local URL leads.</summary>
/// <param name="Status">Whether it was found.</param>
/// <param name="Path">The file found, or the one whose name differs only in case: relative to the site's root.</param>
/// <param name="ActualUrl">The URL with the case of the files, for <see cref="LocalTargetStatus.CaseDiffers"/>.</param>
/// <param name="LookedAt">The paths that were looked at, relative to the site's root, in order.</param>
/// <param name="NearestUrl">A URL of the same shape that leads to a file with a similar name, or null.</param>
public sealed record LocalTarget(
    LocalTargetStatus Status,
    string? Path = null,
    string? ActualUrl = null,
    ImmutableArray<string> LookedAt = default,
    string? NearestUrl = null)
{
    /// <summary>
    /// Why it is not known whether the target is there, for <see cref="LocalTargetStatus.Unknown"/> where a reason is at hand.
    /// </summary>
    public Uncertainty? Uncertainty { get; init; }
}

/// <summary>Results of looking for a local URL.</summary>
public enum LocalTargetStatus
{
    /// <summary>Not a local URL: it has a scheme or a host, or is only a fragment.</summary>
    NotLocal,

    /// <summary>Cannot be known: a template hole, a base elsewhere, a place outside of the site.</summary>
    Unknown,

    /// <summary>It is there.</summary>
    Found,

    /// <summary>It is there with another case: found on some file systems, not on a server's.</summary>
    CaseDiffers,

    /// <summary>It is not there.</summary>
    Missing,
}
