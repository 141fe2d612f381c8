using System.Collections.Immutable;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Syntax;
using ContentLint.Syntax.References;
using ContentLint.Text;
using ContentLint.Urls;

namespace ContentLint.Workspace.Built;

/// <summary>Finds the reference of a source that a URL of a built page comes from.</summary>
/// <param name="files">The files of the site.</param>
/// <param name="site">The sites of the repository.</param>
/// <param name="folder">The built folder, relative to the root: the site around it was built.</param>
internal sealed class SourceLocator(ISiteFileSystem files, ContentSite site, string folder)
{
    private static readonly string[] Endings =
        [".md", "/index.md", "/_index.md", ".mdx", "/index.mdx", ".markdown", ".html", "/index.html", "/README.md"];

    private readonly Dictionary<string, string?> sources = site.EntriesAround(folder)
        .Where(static entry => entry.Source is { Length: > 0 })
        .GroupBy(static entry => entry.Path, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.First().Source, StringComparer.Ordinal);

    private readonly SiteProfile profile = site.ProfileAround(folder);
    private readonly Dictionary<string, ContentDocument?> documents = new(StringComparer.Ordinal);

    /// <summary>The source of a built page; null if none is known.</summary>
    /// <param name="page">The page, relative to the built folder.</param>
    public string? SourceOf(string page) => sources.TryGetValue(page, out var source) ? source : sources[page] = SourceNamedAs(page);

    /// <summary>The references of the page's source that the URL comes from; none if it comes from elsewhere.</summary>
    /// <param name="finding">The finding in the built page.</param>
    public IEnumerable<(SourceText Source, TextSpan Span, string Url)> Find(BuiltFinding finding)
    {
        if (SourceOf(finding.Page) is not { } path || Read(path) is not { } document)
            return [];
        var references = document.References
            .Where(static reference => reference.Url.Length > 0 && reference.Syntax != ReferenceSyntax.MarkdownReference)
            .ToImmutableArray();
        var same = references.Where(reference => reference.Url == finding.Url).ToImmutableArray();
        var found = same.IsEmpty ? [.. references.Where(reference => IsOrigin(reference, path, finding))] : same;
        if (found.IsEmpty)
            found = SameName(references, finding);
        return found.Select(reference => (document.Source, reference.UrlSpan, document.Source.ToString(reference.UrlSpan)));
    }

    /// <summary>The source whose path is that of a page whose address is not certain.</summary>
    private string? SourceNamedAs(string page)
    {
        var name = page.EndsWith("/index.html", StringComparison.Ordinal) ? SitePath.FolderOf(page) : SitePath.WithoutExtension(page);
        return profile.ContentFolders
            .SelectMany(content => SitePath.Beneath(name, content.Prefix) is { } inner
                ? Endings.Select(ending => SitePath.Join(content.Folder, inner + ending))
                : [])
            .FirstOrDefault(files.HasFile);
    }

    private string BasePath => profile.BasePath;

    /// <summary>Whether a reference means the target, as the browser or as the generator resolves it.</summary>
    private bool IsOrigin(ResourceReference reference, string path, BuiltFinding finding)
    {
        if (KeyOf(finding) is not { } target || LocalPart(reference.Url) is not { } url)
            return false;
        if (url.LastIndexOf('\uFFFC') is >= 0 and var hole)
            return url[(hole + 1)..] is ['/', _, ..] rest && UrlKey.Of(rest, "", "/") == target;
        return StartsOf(path, finding.Page).Any(start => UrlKey.Of(url, start, BasePath) == target);
    }

    /// <summary>The only reference whose last name and fragment are those of the URL.</summary>
    private ImmutableArray<ResourceReference> SameName(ImmutableArray<ResourceReference> references, BuiltFinding finding)
    {
        if (KeyOf(finding) is not { Name.Length: > 0 } target)
            return [];
        ImmutableArray<ResourceReference> found =
        [
            .. references.Where(reference => LocalPart(reference.Url) is { } url
                && UrlKey.Of(url, "", BasePath) is { } key
                && key.Name == target.Name
                && key.Fragment == target.Fragment)
        ];
        return found.Select(static reference => reference.Url).Distinct(StringComparer.Ordinal).Count() == 1 ? found : [];
    }

    private UrlKey? KeyOf(BuiltFinding finding) =>
        LocalPart(finding.Url) is { } url ? UrlKey.Of(url, finding.Page, BasePath) : null;

    /// <summary>
    /// The files that a relative URL may start at: the published page, its source, and that seen from its content folder.
    /// </summary>
    private IEnumerable<string> StartsOf(string path, string page)
    {
        yield return page;
        yield return path;
        if (profile.ContentFolderOf(path) is { } content)
            yield return SitePath.Join(content.Prefix, SitePath.Beneath(path, content.Folder)!);
    }

    /// <summary>A URL without the scheme and host of the site; null if it leads to another one.</summary>
    private string? LocalPart(string url)
    {
        var outline = UrlOutline.Of(url);
        if (outline is { Scheme: null, HasAuthority: false })
            return url;
        return outline.Host is { } host && host.Equals((profile.Url ?? site.Url)?.Host, StringComparison.OrdinalIgnoreCase)
            ? outline.Text[outline.PathStart..]
            : null;
    }

    private ContentDocument? Read(string path)
    {
        if (documents.TryGetValue(path, out var known))
            return known;
        var own = site.ProfileOf(path);
        var document = own.KindOf(path) is { } kind && files.ReadText(path) is { } text
            ? ContentParser.Parse(new SourceText(text, path), kind, own.Yaml)
            : null;
        return documents[path] = document is null ? null : site.Shortcodes.AddTo(document);
    }
}
