using System.Collections.Immutable;

namespace ContentLint.Site;

/// <summary>What rules may ask about the site: no rule touches the disk.</summary>
public interface ISite
{
    /// <summary>The origin that the site is published at (<c>site.url</c>), or null.</summary>
    Uri? Url { get; }

    /// <summary>The referrer policy that the server sends (<c>site.referrer-policy</c>), or null.</summary>
    string? ReferrerPolicy { get; }

    /// <summary>Finds the file that a local URL refers to.</summary>
    /// <param name="documentPath">The referring file: relative to the site's root, forward slashes.</param>
    /// <param name="url">The URL as a browser would read it; with a query or fragment, percent-encoded or not.</param>
    LocalTarget Resolve(string documentPath, string url);

    /// <summary>What an image file is, from its first bytes; read once, however many references lead to it.</summary>
    /// <param name="sitePath">The file's path, as <see cref="LocalTarget.Path"/> gives it.</param>
    /// <returns>The image; null if the file cannot be read.</returns>
    ImageFile? Image(string sitePath) => null;
}

/// <summary>Where a local URL leads.</summary>
/// <param name="Status">Whether it was found.</param>
/// <param name="Path">The file found, or the one whose name differs only in case: relative to the site's root.</param>
/// <param name="ActualUrl">The URL with the case of the files, for <see cref="LocalTargetStatus.CaseDiffers"/>.</param>
/// <param name="LookedAt">The paths that were looked at, relative to the site's root, in order.</param>
/// <param name="NearestUrl">A URL of the same shape that leads to a file with a similar name, or null.</param>
public sealed record LocalTarget(
    LocalTargetStatus Status, string? Path = null, string? ActualUrl = null, ImmutableArray<string> LookedAt = default, string? NearestUrl = null);

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
