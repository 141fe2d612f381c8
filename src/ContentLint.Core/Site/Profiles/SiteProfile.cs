using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>How a site becomes what is published: its generator, and what its own configuration says.</summary>
public sealed record SiteProfile
{
    /// <summary>The profile where no generator is known.</summary>
    public static SiteProfile OfUnknownGenerator { get; } = new()
    {
        Detected = new DetectedGenerator(SiteGenerator.Plain, "no file of a known site generator is there"),
        ResolvesFromSource = true,
    };

    /// <summary>The generator, why it is taken for that, and the folder that it runs in.</summary>
    public required DetectedGenerator Detected { get; init; }

    /// <summary>The address that the site is published at, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>The path that every root-relative URL starts with: starts and ends with a slash.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>Whether code decides about <see cref="BasePath"/>, so that a root-relative URL may start with another path.</summary>
    public bool HasUnknownBasePath { get; init; }

    /// <summary>
    /// The folders whose files are published as they are. Default: those that generators use are looked at, since the generator is not
    /// known.
    /// </summary>
    public ImmutableArray<PublicFolder> PublicFolders { get; init; }

    /// <summary>The folders of the pages' sources, with the URL path that they are published at.</summary>
    public ImmutableArray<PublicFolder> ContentFolders { get; init; } = [];

    /// <summary>The pattern of the pages' URLs, where the generator has one; else null.</summary>
    public string? Permalink { get; init; }

    /// <summary>The patterns of Hugo's sections and of Jekyll's collections, by name.</summary>
    public ImmutableDictionary<string, string> SectionPermalinks { get; init; } = ImmutableDictionary.Create<string, string>(
        StringComparer.Ordinal);

    /// <summary>The folder of Jekyll's collections and posts, from the content folder; <c>""</c> is that folder itself.</summary>
    public string CollectionsFolder { get; init; } = "";

    /// <summary>Whether Jekyll publishes what says <c>published: false</c> too.</summary>
    public bool PublishesUnpublished { get; init; }

    /// <summary>What else Hexo's configuration says; null for another generator.</summary>
    internal HexoSettings? Hexo { get; init; }

    /// <summary>What else Eleventy's configuration says; null for another generator.</summary>
    internal EleventySettings? Eleventy { get; init; }

    /// <summary>The paths that Hugo's languages are published below, by the ending of a page's name.</summary>
    public ImmutableDictionary<string, string> LanguagePrefixes { get; init; } = ImmutableDictionary.Create<string, string>(
        StringComparer.Ordinal);

    /// <summary>Whether a page is published as <c>name/index.html</c>, not as <c>name.html</c>.</summary>
    public bool HasPrettyUrls { get; init; } = true;

    /// <summary>Whether the page of a folder is published as <c>folder.html</c> beside it.</summary>
    public bool HasFlatIndexes { get; init; }

    /// <summary>Paths that the configuration leads on to pages from.</summary>
    public ImmutableArray<string> Redirects { get; init; } = [];

    /// <summary>Whether the address of every page is known to end with a slash: a server may take it away where this is not said.</summary>
    public bool EndsUrlsWithSlash { get; init; }

    /// <summary>How headings get their anchors.</summary>
    public HeadingSlugs Slugs { get; init; } = HeadingSlugs.GitHub;

    /// <summary>
    /// Whether a hyphen at the end of a heading's anchor is cut, as Astro does up to version 5; null where both may be.
    /// </summary>
    public bool? CutsTrailingHyphen { get; init; } = false;

    /// <summary>Whether the generator's configuration changes the anchors of headings in a way that is not known.</summary>
    public bool HasUnknownAnchors { get; init; }

    /// <summary>Whether somebody said how headings get their anchors, where the generator does not.</summary>
    public bool HasKnownSlugs { get; init; }

    /// <summary>
    /// Whether the Markdown in an HTML block is left as it is up to the block's end tag, as kramdown does; CommonMark ends the block at a
    /// blank line.
    /// </summary>
    public bool KeepsHtmlBlocksWhole { get; init; }

    /// <summary>
    /// Whether a page's own files lie in a folder of its name (Hexo's <c>post_asset_folder</c>); null if that is not known.
    /// </summary>
    public bool? HasPostAssetFolders { get; init; }

    /// <summary>Whether the generator takes a relative URL from the folder of the source file.</summary>
    public bool ResolvesFromSource { get; init; }

    /// <summary>
    /// Whether all pages are made of content files, at URLs that can be told: otherwise a page that is not found is unknown.
    /// </summary>
    public bool KnowsPages { get; init; }

    /// <summary>Whether the configuration names a theme that is not among the site's files, and may publish files of its own.</summary>
    public bool UsesForeignTheme { get; init; }

    /// <summary>
    /// Names of folders and files, beneath the content folders, that become no pages: exact names or <c>*</c> at one end.
    /// </summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Jekyll's <c>include</c>: what is published although its name or <see cref="Excluded"/> says otherwise.</summary>
    public ImmutableArray<string> Included { get; init; } = [];

    /// <summary>Jekyll's <c>exclude</c>: starts and patterns of paths, from the content folder, that are not published.</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <summary>Names of folders that the generator fills by itself, wherever they lie: those of the pages of a list.</summary>
    public ImmutableArray<string> GeneratedFolders { get; init; } = ["page", "tags"];

    /// <summary>Globs over the paths in the content folder that become no pages, as VitePress has them.</summary>
    public ImmutableArray<string> ExcludedSources { get; init; } = [];

    /// <summary>Rules by which sources are published elsewhere, as VitePress has them; the first that fits counts.</summary>
    public ImmutableArray<(string From, string To)> Rewrites { get; init; } = [];

    /// <summary>Paths beneath which the generator makes pages by itself: taxonomies and the like.</summary>
    public ImmutableArray<string> GeneratedSections { get; init; } = [];

    /// <summary>Files of pages that the generator makes without a source of their own, such as a blog's list of posts.</summary>
    public ImmutableArray<string> GeneratedPages { get; init; } = [];

    /// <summary>What was read to tell all this, one clause each.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>What Hugo's configuration says besides.</summary>
    internal HugoSettings Hugo { get; init; } = HugoSettings.Default;

    /// <summary>The generator.</summary>
    public SiteGenerator Generator => Detected.Generator;

    /// <summary>The folder that the generator runs in; <c>""</c> is the root.</summary>
    public string Folder => Detected.Folder;

    /// <summary>Whether files of Markdown are read as MDX, as Docusaurus does unless it is told otherwise.</summary>
    public bool ReadsMarkdownAsMdx => Generator == SiteGenerator.Docusaurus;

    /// <summary>
    /// Whether a file is one of the generator's templates, by the folder that it lies in: what stands there is the site's own, not a
    /// page's.
    /// </summary>
    /// <param name="path">The file, relative to the root, forward slashes.</param>
    public bool IsTemplate(string path) => SitePath.Beneath(path, Folder)?.Split('/') is [var first, _, ..] && Generator switch
    {
        SiteGenerator.Hugo => first is "layouts" or "themes",
        SiteGenerator.Hexo => first is "themes" or "scaffolds",
        SiteGenerator.Jekyll or SiteGenerator.Eleventy => first is "_layouts" or "_includes",
        _ => false,
    };

    /// <summary>Whether nobody knows how headings get their anchors, so that those of <see cref="Slugs"/> are guesses.</summary>
    public bool GuessesAnchors => Slugs == HeadingSlugs.Any || (Generator == SiteGenerator.Plain && !HasKnownSlugs);

    /// <summary>
    /// The profile of a file: one that lies beside the content, such as the repository's own documents, is none of the generator's pages.
    /// </summary>
    /// <param name="path">The file, relative to the root, forward slashes.</param>
    public SiteProfile Of(string path) =>
        ContentFolders.IsEmpty || IsContent(path) ? this : OfUnknownGenerator;

    /// <summary>Whether a file or folder lies in a folder of content.</summary>
    /// <param name="path">The file or folder, relative to the root, forward slashes.</param>
    public bool IsContent(string path)
    {
        foreach (var content in ContentFolders)
        {
            if (SitePath.Beneath(path, content.Folder) is not null)
                return true;
        }

        return false;
    }

    /// <summary>
    /// The path of a page as a link to its source names it, where the generator writes one for the other without looking for the source.
    /// </summary>
    /// <param name="path">A path behind the base path.</param>
    public string PageNamedBy(string path) =>
        WritesLinksBlindly && path.EndsWith(".md", StringComparison.Ordinal) ? $"{path[..^3]}.html" : path;

    /// <summary>Whether a URL leads to a page's address whatever lies among the sources.</summary>
    /// <param name="name">The last name of the URL.</param>
    public bool LeadsToPage(string name) => WritesLinksBlindly && (LinkKinds.IsSource(name) || LinkKinds.IsPage(name));

    private bool WritesLinksBlindly => Generator == SiteGenerator.VitePress && KnowsPages;

    /// <summary>Whether the site finds an anchor in another case too.</summary>
    public bool AnchorsIgnoreCase => Generator is SiteGenerator.Plain or SiteGenerator.Mdn;
}

/// <summary>A folder of sources and where it is published.</summary>
/// <param name="Folder">The folder, or a single file, relative to the root.</param>
/// <param name="Prefix">The path that it is published at, behind the base path; <c>""</c> is the root of the site.</param>
public sealed record PublicFolder(string Folder, string Prefix = "")
{
    /// <summary>Whether the generator only may publish it: Hugo's <c>assets</c>, a theme.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Whether some of its files become pages, as in a collection of Jekyll, though it is no content folder of its own.</summary>
    public bool HoldsPages { get; init; }

    /// <summary>The folder that this one translates, and whose pages are shown where it has none; null if it translates none.</summary>
    public string? Original { get; init; }

    /// <summary>What becomes of its files, where the generator has several kinds of pages.</summary>
    public ContentRole Role { get; init; }

    /// <summary>Whether numbers in front of names stay in the addresses; null if code decides. Only Docusaurus takes them away.</summary>
    public bool? KeepsNumbers { get; init; } = false;

    /// <summary>Whether the configuration says by patterns of its own which files become pages.</summary>
    public bool HasOwnPatterns { get; init; }
}
