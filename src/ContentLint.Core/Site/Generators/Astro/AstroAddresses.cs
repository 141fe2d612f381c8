using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Astro;

/// <summary>Astro: files beneath <c>src/pages/</c> by their path, and Starlight's documents by their slug.</summary>
internal sealed class AstroAddresses(AstroProfile profile) : PageAddresses(profile)
{
    public override IReadOnlyList<string> TemplateExtensions => [".astro", ".js", ".ts", ".mkd", ".mkdn", ".mdwn", ".mdown"];

    protected override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        if (relative.Contains('[', StringComparison.Ordinal))
            return PageAddress.In(
                SitePath.Join(folder.Prefix, RoutePattern.Of(SitePath.WithoutExtension(relative))),
                "code computes the parameters of a route");
        if (relative.Split('/').Any(name => name.StartsWith('_')))
            return null;
        var stem = SitePath.WithoutExtension(relative);
        if (Path.GetExtension(relative) is ".js" or ".ts")
            return new PageAddress(stem);
        if (!folder.Folder.EndsWith("/content/docs", StringComparison.Ordinal))
            return new PageAddress(FileOf(stem));
        var slug = facts.Text("slug") ?? string.Join('/', stem.Split('/').Select(name => HeadingSlug.Of(name, HeadingSlugs.GitHub)));
        return new PageAddress(FileOf(slug.Trim('/').Length == 0 ? "index" : slug.Trim('/')))
        {
            MayBeUnpublished = facts.Is("draft", true)
        };
    }

    private string FileOf(string stem) =>
        profile.HasFlatIndexes && stem.EndsWith("/index", StringComparison.Ordinal) ? $"{SitePath.FolderOf(stem)}.html" : ByPath(stem);
}
