using System.Collections.Immutable;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.VitePress;

/// <summary>VitePress: every Markdown file by its path, or by where a rewrite puts it.</summary>
internal sealed class VitePressAddresses(VitePressProfile profile) : PageAddresses(profile)
{
    private readonly ImmutableArray<VitePressRewrite> rewrites =
    [
        .. profile.Rewrites.Select(static rewrite => VitePressRewrite.TryParse(rewrite.From, rewrite.To)).OfType<VitePressRewrite>()
    ];

    protected override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        if (!relative.EndsWith(".md", StringComparison.Ordinal)
            || $"/{relative}".Contains("/.", StringComparison.Ordinal)
            || $"/{relative}".Contains("/dist/", StringComparison.Ordinal))
            return null;
        if (profile.ExcludedSources.Any(pattern => pattern.IsMatch(relative)))
            return null;
        if (relative.Contains('[', StringComparison.Ordinal))
            return PageAddress.In(RoutePattern.Of(SitePath.WithoutExtension(relative)) + "*", "code computes the parameters of a route");
        var place = rewrites.Select(rewrite => rewrite.Apply(relative)).FirstOrDefault(static target => target is not null) ?? relative;
        return new PageAddress(ByPath(SitePath.WithoutExtension(place)))
        {
            MayBeUnpublished = profile.ExcludedSources.Any(pattern => pattern.IsMatchOrBeneath(relative))
        };
    }
}
