using System.Text.RegularExpressions;

namespace ContentLint.Site;

/// <summary>Docusaurus: documents without their number prefixes, blog posts by their date, pages by their path.</summary>
internal sealed partial class DocusaurusAddresses(SiteProfile profile) : PageAddresses(profile)
{
    public override IReadOnlyList<string> TemplateExtensions => [".js", ".jsx", ".ts", ".tsx"];

    public override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        var isContent = Syntax.ContentParser.KindOf(relative) is Syntax.ContentKind.Markdown or Syntax.ContentKind.Mdx;
        if (relative.Split('/').Any(name => name.StartsWith('_')))
            return null;
        var isPage = folder.Folder.EndsWith("src/pages", StringComparison.Ordinal) || folder.Folder.EndsWith("plugin-content-pages", StringComparison.Ordinal);
        if (isPage)
            return relative.EndsWith(".html", StringComparison.Ordinal) ? null : new PageAddress(SitePath.Join(folder.Prefix, ByPath(SitePath.WithoutExtension(relative))));
        if (!isContent)
            return null;
        if (!facts.IsReadable)
            return PageAddress.Unknown;
        return (HoldsPosts(folder) ? Post(relative, folder, facts) : Document(relative, folder, facts)) with { MayBeUnpublished = facts.Is("draft", true) };
    }

    /// <summary>Whether a folder of content is a blog's.</summary>
    public static bool HoldsPosts(PublicFolder folder) =>
        SitePath.NameOf(folder.Folder) is "blog" or "docusaurus-plugin-content-blog" || folder.Prefix == "blog";

    private PageAddress Document(string relative, PublicFolder folder, PageFacts facts)
    {
        var above = string.Join('/', SitePath.FolderOf(relative).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(WithoutNumber));
        var name = WithoutNumber(SitePath.WithoutExtension(SitePath.NameOf(relative)));
        if (facts.Text("slug") is { } slug)
            return At(slug.StartsWith('/') ? SitePath.Join(folder.Prefix, slug.Trim('/')) : SitePath.Normalize(SitePath.Join(folder.Prefix, above), slug) ?? slug);
        var isIndex = name.Equals("index", StringComparison.OrdinalIgnoreCase) || name.Equals("README", StringComparison.OrdinalIgnoreCase)
            || name.Equals(SitePath.NameOf(above), StringComparison.OrdinalIgnoreCase);
        return At(SitePath.Join(folder.Prefix, isIndex ? above : SitePath.Join(above, facts.Text("id") ?? name)));
    }

    private PageAddress Post(string relative, PublicFolder folder, PageFacts facts)
    {
        if (facts.Text("slug") is { } slug)
            return At(SitePath.Join(folder.Prefix, slug.Trim('/')));
        var stem = SitePath.WithoutExtension(relative);
        if (SitePath.NameOf(stem) == "index")
            stem = SitePath.FolderOf(stem);
        if (DatedName().Match(stem) is not { Success: true } match)
            return PageAddress.Unknown;
        return At(SitePath.Join(folder.Prefix, $"{match.Groups["y"].Value}/{match.Groups["m"].Value}/{match.Groups["d"].Value}/{match.Groups["name"].Value}".TrimEnd('/')));
    }

    private PageAddress At(string place) => new(place.Length == 0 ? "index.html" : Profile.HasPrettyUrls ? $"{place}/index.html" : $"{place}.html");

    private static string WithoutNumber(string name) => NumberPrefix().Match(name) is { Success: true } match ? name[match.Length..] : name;

    [GeneratedRegex(@"^\d+\s*[-_.]+\s*(?=[^-_.\d\s])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPrefix();

    [GeneratedRegex(@"^(?:.*/)?(?<y>\d{4})[-/](?<m>\d{2})[-/](?<d>\d{2})[-/]?(?<name>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex DatedName();
}
