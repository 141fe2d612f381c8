using ContentLint.Files;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Astro;

/// <summary>How a site of Astro is published.</summary>
internal sealed record AstroProfile : SiteProfile
{
    /// <summary>Whether the page of a folder is published as <c>folder.html</c> beside it.</summary>
    public bool HasFlatIndexes { get; init; }

    internal override void AddTo(HashedParts parts)
    {
        base.AddTo(parts);
        parts.Add(HasFlatIndexes);
    }
}
