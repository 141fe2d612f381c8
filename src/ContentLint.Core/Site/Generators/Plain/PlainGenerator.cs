using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Plain;

/// <summary>A site whose generator is not known, or that has none.</summary>
internal sealed class PlainGenerator : Generator
{
    public override string Id => SiteProfile.PlainId;

    public override InitialConfiguration Initial { get; } = new("a plain site", "article", ["**/*.{md,markdown,html}"], []);

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected) =>
        SiteProfile.OfUnknownGenerator with { Detected = detected };
}
