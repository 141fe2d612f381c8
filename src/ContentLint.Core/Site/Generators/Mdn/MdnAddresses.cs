using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Mdn;

/// <summary>MDN: the folder is the slug in lower case, and addresses are found in any case.</summary>
internal sealed class MdnAddresses(SiteProfile profile) : PageAddresses(profile)
{
    protected override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        var parts = SitePath.FolderOf(relative).Split('/', 2);
        return SitePath.NameOf(relative) != "index.md" || parts.Length == 0 || parts[0].Length == 0
            ? null
            : new PageAddress(SitePath.Join($"{parts[0]}/docs", parts.Length == 2 ? parts[1] : ""))
            {
                AssetFolder = SitePath.FolderOf(path)
            };
    }
}
