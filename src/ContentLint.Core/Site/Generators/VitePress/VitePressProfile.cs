using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.VitePress;

/// <summary>How a site of VitePress is published.</summary>
internal sealed record VitePressProfile : SiteProfile
{
    /// <summary>Globs over the paths in the content folder that become no pages (<c>srcExclude</c>).</summary>
    public ImmutableArray<GlobPattern> ExcludedSources { get; init; } = [];

    /// <summary>Rules by which sources are published elsewhere (<c>rewrites</c>); the first that fits counts.</summary>
    public ImmutableArray<(string From, string To)> Rewrites { get; init; } = [];

    /// <inheritdoc/>
    public override string? ExclusionOf(string relative, PublicFolder content)
    {
        if (!relative.EndsWith(".md", StringComparison.Ordinal))
            return "vitepress makes pages of .md files only";
        if (ExcludedSources.FirstOrDefault(pattern => pattern.IsMatchOrBeneath(relative)) is { } excluded)
            return $"'srcExclude' has '{excluded.Text}'";
        return $"/{relative}".Contains("/dist/", StringComparison.Ordinal)
            ? "vitepress leaves folders 'dist' out"
            : base.ExclusionOf(relative, content);
    }

    internal override void AddTo(HashedParts parts)
    {
        base.AddTo(parts);
        parts.Add([.. ExcludedSources.Select(static pattern => pattern.Text)]).Add(Rewrites.Length);
        foreach (var (from, to) in Rewrites)
            parts.Add(from).Add(to);
    }
}
