using ContentLint.Site.Resolving;
using ContentLint.Syntax;
using ContentLint.Syntax.References;
using ContentLint.Syntax.Templates;
using ContentLint.Urls;

namespace ContentLint.Site;

/// <summary>What <c>base href</c> makes of the URLs of a document (HTML, document base URL).</summary>
/// <param name="Written">The value of the attribute.</param>
/// <param name="Origin">Its scheme and host as written; empty if it has none.</param>
/// <param name="Path">Its path.</param>
/// <param name="Query">Its query with the question mark; empty if there is none.</param>
public sealed record BaseHref(string Written, string Origin, string Path, string Query)
{
    /// <summary>The folder that relative URLs start at.</summary>
    private string Folder
    {
        get
        {
            if (Path.Length == 0)
                return Origin.Length > 0 ? "/" : "";
            var name = Path[(Path.LastIndexOf('/') + 1)..];
            return name is "." or ".." ? Path + "/" : Path[..^name.Length];
        }
    }

    /// <summary>The base of a document; null if it has none, or one that browsers ignore.</summary>
    public static BaseHref? Of(ContentDocument document)
    {
        // A document in srcdoc has the base of the page around it.
        while (document is { Base: null, Container: { } container })
            document = container.Document;
        if (document.Base?.Attribute("href") is not { } href)
            return null;
        var outline = UrlOutline.Of(href.Value);
        if (outline.Scheme is "data" or "javascript")
            return null;
        var end = outline.Text.AsSpan(outline.PathStart).IndexOfAny('?', '#') is >= 0 and var length
            ? outline.PathStart + length
            : outline.Text.Length;
        var query = outline.Text[end..].Split('#')[0];
        return new BaseHref(href.Value, outline.Text[..outline.PathStart], outline.Text[outline.PathStart..end], query);
    }

    /// <summary>Whether it leaves a URL as it is, for it says its host or scheme itself.</summary>
    public static bool Leaves(string url) => UrlOutline.Of(url) is { Scheme: not null } or { HasAuthority: true };

    /// <summary>The URL that a reference of the document means.</summary>
    /// <param name="url">A URL that <see cref="Leaves"/> does not name.</param>
    public string Apply(string url) => PrefixFor(url) + url;

    /// <summary>Finds what a reference of the document leads to.</summary>
    public LocalTarget Resolve(ISite site, ContentDocument document, ResourceReference reference)
    {
        var isHalfSaid = Origin.EndsWith(':') || reference.HasTemplateHole || Written.Contains(TemplateMasker.Hole);
        if (isHalfSaid)
            return new LocalTarget(LocalTargetStatus.Unknown);
        var prefix = PrefixFor(reference.Url);
        var target = site.Resolve(document.Source.Path, prefix + reference.Url, reference.Kind, LinkUse.Html);
        return target with { ActualUrl = Without(prefix, target.ActualUrl), NearestUrl = Without(prefix, target.NearestUrl) };
    }

    private string PrefixFor(string url) => url switch
    {
        "" or ['#', ..] => Origin + Path + Query,
        ['?', ..] => Origin + Path,
        ['/', ..] => Origin,
        _ => Origin + Folder,
    };

    private static string? Without(string prefix, string? url) =>
        url?.StartsWith(prefix, StringComparison.Ordinal) == true ? url[prefix.Length..] : null;
}
