using System.Collections.Immutable;

namespace ContentLint.Configuration;

/// <summary>What the configuration says about the published site.</summary>
/// <param name="Url">The address that it is published at, or null.</param>
/// <param name="ReferrerPolicy">The referrer policy that the server sends, or null.</param>
/// <param name="PublicRoots">The folders that are published at <c>/</c>, relative to the root; empty if they are to be guessed.</param>
/// <param name="BasePath">The path that every root-relative URL starts with: starts and ends with a slash.</param>
public sealed record SiteSettings(Uri? Url, string? ReferrerPolicy, ImmutableArray<string> PublicRoots, string BasePath)
{
    /// <summary>Nothing is configured.</summary>
    public static SiteSettings Default { get; } = new(null, null, [], "/");
}
