using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Plain;

/// <summary>A site of plain files: each is published where it is.</summary>
/// <param name="profile">How the site is made.</param>
internal sealed class PlainAddresses(SiteProfile profile) : PageAddresses(profile)
{
    protected override PageAddress Of(string path, string relative, PublicFolder folder, PageFacts facts) => new(relative);
}
