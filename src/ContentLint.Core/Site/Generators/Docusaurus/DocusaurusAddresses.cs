using System.Text.RegularExpressions;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Docusaurus;

/// <summary>Docusaurus: documents without their number prefixes, blog posts by their date, pages by their path.</summary>
internal sealed partial class DocusaurusAddresses(SiteProfile profile) : PageAddresses(profile)
{
    public override IReadOnlyList<string> TemplateExtensions => [".js", ".jsx", ".ts", ".tsx"];

    protected override PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts)
    {
        var isContent = ContentKinds.Of(relative) is ContentKind.Markdown or ContentKind.Mdx;
        var isScript = TemplateExtensions.Any(extension => relative.EndsWith(extension, StringComparison.Ordinal));
        if (!(isContent || (isScript && folder.Role == ContentRole.Pages)))
            return null;
        var isLeftOut = IsLeftOut(relative, isScript);
        if (isLeftOut && !folder.HasOwnPatterns)
            return null;
        var address = folder.Role switch
        {
            ContentRole.Posts => Post(relative, folder, facts),
            ContentRole.Documents => Document(relative, folder, facts),
            _ => Page(relative, folder, facts),
        };
        return address with { MayBeUnpublished = facts.Is("draft", true) || isLeftOut };
    }

    public override IEnumerable<PageAddress> Generated(ISiteFileSystem files) => base.Generated(files).Concat(
        new DocusaurusCategories(files, Profile).Paths().Select(place => At(place) with { MayBeUnpublished = true }));

    /// <summary>The file of a page at a path behind the base path.</summary>
    public static string FileOf(string path, bool hasPrettyUrls) => SitePath.PageAt(path.Trim('/'), hasPrettyUrls);

    /// <summary>Parts of pages, and tests of scripts, whose folder starts with underscores too.</summary>
    private static bool IsLeftOut(string relative, bool isScript)
    {
        var names = relative.Split('/');
        return names.Any(static name => name.StartsWith('_') || name.StartsWith('.'))
            || (isScript && SitePath.WithoutExtension(names[^1]).EndsWith(".test", StringComparison.Ordinal));
    }

    private PageAddress Page(string relative, PublicFolder folder, PageFacts facts)
    {
        var stem = SitePath.WithoutExtension(relative);
        var isIndex = SitePath.NameOf(stem).Equals("index", StringComparison.OrdinalIgnoreCase);
        var place = isIndex ? SitePath.FolderOf(stem) : stem;
        if (facts.Text("slug") is { } slug)
            return At(SitePath.Join(folder.Prefix, slug.Trim('/')));
        // The name of such a page is written percent-encoded: only links that the page's own script follows find it by its name.
        var encoded = string.Join('/', place.Split('/').Select(Uri.EscapeDataString));
        return encoded == place
            ? At(SitePath.Join(folder.Prefix, place))
            : PageAddress.Unknown with
            {
                Others = [.. new[] { place, encoded }.Select(name => FileOf(SitePath.Join(folder.Prefix, name), Profile.HasPrettyUrls))]
            };
    }

    private PageAddress Document(string relative, PublicFolder folder, PageFacts facts)
    {
        var names = SitePath.WithoutExtension(relative).Split('/');
        if (folder.KeepsNumbers is null && names.Any(static name => name is [>= '0' and <= '9', ..]))
            return PageAddress.Unknown;
        var keepsNumbers = folder.KeepsNumbers == true || facts.Is("parse_number_prefixes", false);
        var above = string.Join('/', names.SkipLast(1).Select(name => keepsNumbers ? name : WithoutNumber(name)));
        if (facts.Text("slug") is { } slug)
            return At(slug.StartsWith('/')
                ? SitePath.Join(folder.Prefix, slug.Trim('/'))
                : SitePath.Normalize(SitePath.Join(folder.Prefix, above), slug) ?? slug);
        // Whether a document stands for its folder is told by the names as they are written.
        var isIndex = names[^1].Equals("index", StringComparison.OrdinalIgnoreCase)
            || names[^1].Equals("README", StringComparison.OrdinalIgnoreCase)
            || (names.Length > 1 && names[^1].Equals(names[^2], StringComparison.OrdinalIgnoreCase));
        return At(SitePath.Join(
            folder.Prefix,
            isIndex ? above : SitePath.Join(above, facts.Text("id") ?? (keepsNumbers ? names[^1] : WithoutNumber(names[^1])))));
    }

    private PageAddress Post(string relative, PublicFolder folder, PageFacts facts)
    {
        if (facts.Text("slug") is { } slug)
            return At(SitePath.Join(folder.Prefix, slug.Trim('/')));
        var stem = SitePath.WithoutExtension(relative);
        if (DatedName().Match(stem) is { Success: true } match)
            return At(SitePath.Join(
                folder.Prefix,
                $"{match.Groups["date"].Value.Replace('-', '/')}/{match.Groups["folder"].Value}{match.Groups["name"].Value}".TrimEnd('/')));
        return At(SitePath.Join(folder.Prefix, stem.EndsWith("/index", StringComparison.Ordinal) ? SitePath.FolderOf(stem) : stem));
    }

    private PageAddress At(string place) => new(FileOf(place, Profile.HasPrettyUrls));

    private static string WithoutNumber(string name) =>
        !Version().IsMatch(name) && NumberPrefix().Match(name) is { Success: true } match ? name[match.Length..] : name;

    [GeneratedRegex(@"^\d+\s*[-_.]+\s*(?=[^-_.\s])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPrefix();

    /// <summary>A version or a date, whose numbers stay.</summary>
    [GeneratedRegex(@"^\d+[-_.]\d", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(
        @"^(?<folder>.*)(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(?<name>.*?)(/index)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DatedName();
}
