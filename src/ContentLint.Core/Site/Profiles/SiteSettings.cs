using System.Collections.Immutable;
using ContentLint.Site.Resolving;
using ContentLint.Syntax;

namespace ContentLint.Site.Profiles;

/// <summary>What the configuration says about the published site.</summary>
/// <param name="Url">The address that it is published at, or null.</param>
/// <param name="ReferrerPolicy">The referrer policy that the server sends, or null.</param>
/// <param name="PublicRoots">The folders that are published at <c>/</c>, relative to the root; empty if they are to be guessed.</param>
/// <param name="BasePath">The path that every root-relative URL starts with: starts and ends with a slash.</param>
public sealed record SiteSettings(Uri? Url, string? ReferrerPolicy, ImmutableArray<string> PublicRoots, string BasePath)
{
    /// <summary>Nothing is configured.</summary>
    public static SiteSettings Default { get; } = new(null, null, [], "/");

    /// <summary>Whether <see cref="BasePath"/> was configured: it then stands above what the generator's configuration says.</summary>
    public bool HasBasePath { get; init; }

    /// <summary>Whether the site is what a build wrote.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>The id of the generator; null to detect it.</summary>
    public string? Generator { get; init; }

    /// <summary>The pattern of the pages' URLs, in the generator's own language; null for what its configuration says.</summary>
    public string? Permalink { get; init; }

    /// <summary>Whether a page is published as <c>name/index.html</c>; null for what the generator's configuration says.</summary>
    public bool? HasPrettyUrls { get; init; }

    /// <summary>How headings get their anchors; null for the generator's way.</summary>
    public HeadingSlugs? Slugs { get; init; }

    /// <summary>Which arguments of shortcodes, tags and components hold URLs.</summary>
    public ShortcodeArguments Shortcodes { get; init; } = ShortcodeArguments.None;

    /// <summary>The settings of a folder that a build wrote: its files are served as they are.</summary>
    /// <param name="url">The address that the site is published at, or null.</param>
    /// <param name="basePath">The path that every root-relative URL starts with.</param>
    public static SiteSettings OfBuild(Uri? url, string basePath) => new(url, null, [], basePath)
    {
        HasBasePath = true,
        IsBuilt = true,
        Generator = SiteProfile.PlainId,
    };

    /// <summary>A profile with what these settings say in place of what the generator's configuration says.</summary>
    internal SiteProfile Override(SiteProfile profile)
    {
        if (Url is { } url)
            profile = profile with { Url = url, BasePath = BasePath, Evidence = profile.Evidence.Add("'site.url' of the configuration") };
        if (HasBasePath || BasePath != "/")
            profile = profile with { BasePath = BasePath, HasUnknownBasePath = false };
        if (!PublicRoots.IsDefaultOrEmpty)
            profile = profile with
            {
                PublicFolders = [.. PublicRoots.Select(folder => new PublicFolder(folder))],
                Evidence = profile.Evidence.Add("'site.public' of the configuration")
            };
        return profile with
        {
            IsBuilt = IsBuilt,
            Permalink = Permalink ?? profile.Permalink,
            HasPrettyUrls = HasPrettyUrls ?? profile.HasPrettyUrls,
            Slugs = Slugs ?? profile.Slugs,
            CutsTrailingHyphen = Slugs is null ? profile.CutsTrailingHyphen : false,
            HasUnknownAnchors = Slugs is null && profile.HasUnknownAnchors,
            GuessesSlugs = Slugs is null && profile.GuessesSlugs,
        };
    }
}
