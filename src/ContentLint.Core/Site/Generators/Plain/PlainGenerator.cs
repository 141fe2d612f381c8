using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Plain;

/// <summary>
/// A site without a known generator. Where the configuration chooses it, files are published as they are; otherwise nobody knows what
/// becomes of them.
/// </summary>
internal sealed class PlainGenerator : Generator
{
    public override string Id => SiteProfile.PlainId;

    public override InitialConfiguration Initial { get; } = new("a plain site", "article", ["**/*.{md,markdown,html}"], []);

    internal override PageAddresses? Addresses(SiteProfile profile, ISiteFileSystem files) =>
        profile.HasGenerator ? new PlainAddresses(profile) : null;

    internal override SiteProfile Configure(ISiteFileSystem files, DetectedSite detected) => detected.IsConfigured
        ? SiteProfile.OfUnknownGenerator with
        {
            Detected = detected,
            HasGenerator = true,
            PublicFolders = [new PublicFolder(detected.Folder)],
            ContentFolders = [new PublicFolder(detected.Folder)],
            HasPrettyUrls = false,
            CopiesFoldersWhole = true,
        }
        : SiteProfile.OfUnknownGenerator with { Detected = detected };
}
