namespace ContentLint.Site;

/// <summary>VitePress: every Markdown file by its path.</summary>
internal sealed class VitePressAddresses(SiteProfile profile) : PageAddresses(profile)
{
    public override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        if (!relative.EndsWith(".md", StringComparison.Ordinal))
            return null;
        return relative.Contains('[', StringComparison.Ordinal) ? PageAddress.Unknown : new PageAddress(ByPath(SitePath.WithoutExtension(relative)));
    }
}
