using System.Collections.Immutable;
using ContentLint.Site.Anchors;
using ContentLint.Site.Images;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Site.Roles;
using ContentLint.Syntax;
using ContentLint.Syntax.References;

namespace ContentLint.Site;

/// <summary>What rules may ask about the site: no rule touches the disk.</summary>
public interface ISite
{
    /// <summary>How the site is made and published.</summary>
    SiteProfile Profile => SiteProfile.OfUnknownGenerator;

    /// <summary>How a file of the site is published: a repository may have several sites, and files of its own.</summary>
    /// <param name="path">The file: relative to the root, forward slashes.</param>
    SiteProfile ProfileOf(string path) => Profile.Of(path);

    /// <summary>What becomes of a file of the site: rules declare the roles that they apply to.</summary>
    /// <param name="path">The file: relative to the root, forward slashes.</param>
    FileRole RoleOf(string path) => FileRole.Unclassified;

    /// <summary>
    /// The origin that the site is published at (<c>site.url</c>, else what the generator's configuration says), or null.
    /// </summary>
    Uri? Url { get; }

    /// <summary>The referrer policy that the server sends (<c>site.referrer-policy</c>), or null.</summary>
    string? ReferrerPolicy { get; }

    /// <summary>Which arguments of shortcodes, tags and components hold URLs (<c>site.shortcodes</c>).</summary>
    ShortcodeArguments Shortcodes => ShortcodeArguments.None;

    /// <summary>Finds the file that a local URL refers to.</summary>
    /// <param name="documentPath">The referring file: relative to the site's root, forward slashes.</param>
    /// <param name="url">The URL as a browser would read it; with a query or fragment, percent-encoded or not.</param>
    LocalTarget Resolve(string documentPath, string url);

    /// <summary>Finds the page or file that a link refers to; unlike an image, it may lead to what a generator makes.</summary>
    /// <param name="documentPath">The referring file: relative to the site's root, forward slashes.</param>
    /// <param name="url">The URL as a browser would read it; with a query or fragment, percent-encoded or not.</param>
    /// <param name="use">How the link is written.</param>
    LocalTarget ResolveLink(string documentPath, string url, LinkUse use = LinkUse.Markdown) => Resolve(documentPath, url);

    /// <summary>Finds what a URL with template tags refers to, where the meaning of the tags is known; else it is unknown.</summary>
    /// <param name="documentPath">The referring file: relative to the site's root, forward slashes.</param>
    /// <param name="written">The URL as written, tags included.</param>
    LocalTarget ResolveTemplate(string documentPath, string written) => new(LocalTargetStatus.Unknown);

    /// <summary>
    /// The referring file as far as it matters to where a URL of it leads: empty if the answer is the same for every file of the site.
    /// </summary>
    /// <param name="documentPath">The referring file: relative to the site's root, forward slashes.</param>
    /// <param name="url">The URL as a browser would read it.</param>
    string StartOf(string documentPath, string url) => documentPath;

    /// <summary>
    /// Finds what a reference of a document leads to, by its kind, from the document's <c>base</c>, and with the template tags whose
    /// meaning is known.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="reference">One of its references.</param>
    LocalTarget Resolve(ContentDocument document, ResourceReference reference)
    {
        if (BaseHref.Of(document) is { } href && !BaseHref.Leaves(reference.Url))
            return href.Resolve(this, document, reference);
        return reference.HasTemplateHole
            ? ResolveTemplate(document.Source.Path, document.Source.ToString(reference.UrlSpan))
            : Resolve(document.Source.Path, reference.Url, reference.Kind, UseOf(reference));
    }

    /// <summary>Finds what a URL leads to, by the kind of reference that it stands in.</summary>
    /// <param name="documentPath">The referring file: relative to the site's root, forward slashes.</param>
    /// <param name="url">The URL as a browser would read it.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="use">How the reference is written.</param>
    LocalTarget Resolve(string documentPath, string url, ReferenceKind kind, LinkUse use) =>
        kind == ReferenceKind.Image && !(use == LinkUse.Html && ProfileOf(documentPath).LeavesHtmlLinks)
            ? Resolve(documentPath, url)
            : ResolveLink(documentPath, url, use);

    private static LinkUse UseOf(ResourceReference reference) =>
        reference.Syntax is ReferenceSyntax.HtmlAttribute or ReferenceSyntax.HtmlSrcset ? LinkUse.Html : LinkUse.Markdown;

    /// <summary>
    /// Finds the file that a value of front matter names: themes take it from the page, or put the base path in front of a relative path.
    /// </summary>
    /// <param name="documentPath">The file: relative to the site's root, forward slashes.</param>
    /// <param name="value">The value.</param>
    LocalTarget ResolveFrontMatter(string documentPath, string value)
    {
        var target = Resolve(documentPath, value);
        if (target.Status != LocalTargetStatus.Missing || value.StartsWith('/'))
            return target;
        var fromRoot = Resolve(documentPath, "/" + value.TrimStart('.', '/'));
        return fromRoot.Status == LocalTargetStatus.Missing ? target : fromRoot;
    }

    /// <summary>Resolves a URL, and says step by step where it was looked for.</summary>
    /// <param name="documentPath">The referring file: relative to the site's root, forward slashes.</param>
    /// <param name="url">The URL as a browser would read it.</param>
    ResolutionSteps Explain(string documentPath, string url) => new(ResolveLink(documentPath, url), []);

    /// <summary>The anchors of a page; null if its source is no content that can be read. Read once.</summary>
    /// <param name="path">The page's source, relative to the site's root, forward slashes.</param>
    PageAnchors? Anchors(string path) => null;

    /// <summary>
    /// The anchors of a page that is at hand, as its text has them; whoever asks for the page by its path afterwards gets them without
    /// reading it again.
    /// </summary>
    /// <param name="document">The page's source.</param>
    PageAnchors Anchors(ContentDocument document) => AnchorReader.Read(document, ProfileOf(document.Source.Path));

    /// <summary>
    /// The other sources that are published at the same address as one, in ordinal order; none where addresses are not known.
    /// </summary>
    /// <param name="path">The source, relative to the site's root, forward slashes.</param>
    ImmutableArray<string> SharersOfAddress(string path) => [];

    /// <summary>
    /// Whether a file becomes a part of pages, and no page of its own: what a fragment of it leads to may stand in those.
    /// </summary>
    /// <param name="path">The source, relative to the site's root, forward slashes.</param>
    bool IsPart(string path) => PageParts.IsNamedSo(path);

    /// <summary>Whether a template that the site makes a page with may write an id into it.</summary>
    /// <param name="path">The page's source, relative to the site's root, forward slashes.</param>
    /// <param name="id">The id.</param>
    bool MayLayoutHaveId(string path, string id) => false;

    /// <summary>Whether an image is published and nothing in the whole site refers to it; false where that cannot be told.</summary>
    /// <param name="path">The image's path, relative to the site's root, forward slashes.</param>
    bool IsOrphan(string path) => false;

    /// <summary>
    /// Whether a script, a theme or a plugin of the site may load images later from attributes such as <c>data-src</c>; true where that
    /// is not known.
    /// </summary>
    bool MayLoadImagesLazily() => true;

    /// <summary>What an image file is, from its first bytes; read once, however many references lead to it.</summary>
    /// <param name="sitePath">The file's path, as <see cref="LocalTarget.Path"/> gives it.</param>
    /// <returns>The image; null if the file cannot be read.</returns>
    ImageFile? Image(string sitePath) => null;
}
