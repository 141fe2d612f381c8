using ContentLint.Files;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Eleventy;

/// <summary>How a site of Eleventy is published.</summary>
internal sealed record EleventyProfile : SiteProfile
{
    /// <summary>What the configuration says about the data that pages get.</summary>
    public required EleventySettings Settings { get; init; }

    internal override void AddTo(HashedParts parts)
    {
        base.AddTo(parts);
        parts.Add(Settings.Includes).Add(Settings.Layouts).Add(Settings.Data).Add(Settings.PlacesAll);
    }
}
