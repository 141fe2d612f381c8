using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>Why nobody knows whether the target of a URL is there.</summary>
/// <param name="Reason">A clause: <c>the host of the site redirects that URL</c>.</param>
/// <param name="Region">The region that the target is in; null where the URL itself is the reason.</param>
public sealed record Uncertainty(string Reason, Region? Region = null)
{
    /// <summary>The reason where nothing more is known than that no generator was found.</summary>
    public static Uncertainty OfUnknownGenerator { get; } = new("no generator is known, so it is not known where pages are published")
    {
        Remedy = "set 'site.generator' in contentlint.yml",
    };

    /// <summary>The reason where a template tag, an expression or a component writes the URL.</summary>
    public static Uncertainty OfTemplate { get; } = new("a template writes a part of the URL");

    /// <summary>The reason where none is at hand.</summary>
    public static Uncertainty Unspecified { get; } = new("the target may be published under another name");

    /// <summary>The file or setting that causes it; empty where there is none.</summary>
    public string Cause { get; init; } = Region?.Cause ?? "";

    /// <summary>What would make it known, as an imperative; empty where only a build tells.</summary>
    public string Remedy { get; init; } = Region?.Remedy ?? "";
}
