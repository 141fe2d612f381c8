using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Site.Profiles;

/// <summary>How a site becomes what is published: its generator, and what its own configuration says.</summary>
public partial record SiteProfile
{
    /// <summary>The id that stands for no generator.</summary>
    public const string PlainId = "plain";

    /// <summary>The profile where no generator is known.</summary>
    public static SiteProfile OfUnknownGenerator { get; } = new()
    {
        Detected = new DetectedSite(PlainId, "no file of a known site generator is there"),
        HasGenerator = false,
        ResolvesFromSource = true,
        GuessesSlugs = true,
    };

    /// <summary>The profile of a file that only the forge shows, such as a README.</summary>
    public static SiteProfile OfForge { get; } = new()
    {
        Detected = new DetectedSite(PlainId, "the file is outside of the site"),
        HasGenerator = false,
        ResolvesFromSource = true,
        AnchorsIgnoreCase = true,
    };

    /// <summary>The generator, why it is taken for that, and the folder that it runs in.</summary>
    public required DetectedSite Detected { get; init; }

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

    /// <summary>Whether a page is published as <c>name/index.html</c>, not as <c>name.html</c>.</summary>
    public bool HasPrettyUrls { get; init; } = true;

    /// <summary>Paths that the configuration leads on to pages from.</summary>
    public ImmutableArray<string> Redirects { get; init; } = [];

    /// <summary>The parser that the generator reads YAML front matter with.</summary>
    public YamlDialect Yaml { get; init; }

    /// <summary>How headings get their anchors.</summary>
    public HeadingSlugs Slugs { get; init; } = HeadingSlugs.GitHub;

    /// <summary>Which text of a heading its anchor is made of; null where the text that the reader sees is taken.</summary>
    public HeadingReading? Headings { get; init; }

    /// <summary>
    /// Whether a hyphen at the end of a heading's anchor is cut, as Astro does up to version 5; null where both may be.
    /// </summary>
    public bool? CutsTrailingHyphen { get; init; } = false;

    /// <summary>Whether the generator's configuration changes the anchors of headings in a way that is not known.</summary>
    public bool HasUnknownAnchors { get; init; }

    /// <summary>Whether the terms of definition lists have anchors as headings have, as Hugo makes them where it is told to.</summary>
    public bool AnchorsDefinitionTerms { get; init; }

    /// <summary>Whether files of Markdown are read by kramdown, as Jekyll does unless it is told otherwise.</summary>
    public bool ReadsMarkdownAsKramdown { get; init; }

    /// <summary>Whether the generator takes a relative URL from the folder of the source file.</summary>
    public bool ResolvesFromSource { get; init; }

    /// <summary>Published paths of which nobody knows whether something is there.</summary>
    public ImmutableArray<Region> Regions { get; init; } = [];

    /// <summary>Whether the address of every page can be computed: otherwise a page that is not found is unknown.</summary>
    public bool KnowsPages => HasGenerator && !Regions.Any(static region => region.HoldsAnyPage);

    /// <summary>
    /// Names of folders and files, beneath the content folders, that become no pages: exact names or <c>*</c> at one end.
    /// </summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Names of folders that the generator fills by itself, wherever they lie: those of the pages of a list.</summary>
    public ImmutableArray<string> GeneratedFolders { get; init; } = ["page", "tags"];

    /// <summary>Paths beneath which the generator makes pages by itself: taxonomies and the like.</summary>
    public ImmutableArray<string> GeneratedSections { get; init; } = [];

    /// <summary>Files of pages that the generator makes without a source of their own, such as a blog's list of posts.</summary>
    public ImmutableArray<string> GeneratedPages { get; init; } = [];

    /// <summary>What was read to tell all this, one clause each.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>The keys of front matter that decide about a page's address, the one that counts most first.</summary>
    public ImmutableArray<string> AddressKeys { get; init; } = ["slug"];

    /// <summary>Whether a page of HTML whose front matter names no layout is shown as it is.</summary>
    public bool ShowsPagesWithoutLayout { get; init; }

    /// <summary>Whether all templates are among the files, so that the ids that they write are known.</summary>
    public bool HasAllTemplates { get; init; }

    /// <summary>How the generator reads dates.</summary>
    public DateReading Dates { get; init; } = DateReading.Unknown;

    /// <summary>
    /// Names of folders, in the folder that the generator runs in, that hold its templates: what is in them is the site's own, not a
    /// page's.
    /// </summary>
    public ImmutableArray<string> TemplateFolders { get; init; } = [];

    /// <summary>
    /// Folders, in the folder that the generator runs in, that hold layouts beside those of <see cref="TemplateFolders"/>.
    /// </summary>
    public ImmutableArray<string> LayoutFolders { get; init; } = [];

    /// <summary>Whether code decides about the folders of the content, so that any file may be a page.</summary>
    public bool HasUnknownFolders { get; init; }

    /// <summary>Names of folders, in the folder that the generator runs in, that hold sources which pages are made of by code.</summary>
    public ImmutableArray<string> SourceFolders { get; init; } = [];

    /// <summary>The folder of themes, in the folder that the generator runs in; null where there is none.</summary>
    public string? ThemesFolder { get; init; }

    /// <summary>Whether a README and the like without front matter becomes no page.</summary>
    public bool MakesNoPagesOfRepositoryDocuments { get; init; }

    /// <summary>Whether files of Markdown are read as MDX.</summary>
    public bool ReadsMarkdownAsMdx { get; init; }

    /// <summary>How the generator reads files of Markdown, where that is not CommonMark or MDX.</summary>
    public ContentKind MarkdownKind { get; init; } = ContentKind.Markdown;

    /// <summary>How the generator reads a file that this is the profile of; null if it is no content.</summary>
    /// <param name="path">The file, relative to the root, forward slashes.</param>
    public ContentKind? KindOf(string path) => ContentKinds.Of(path) switch
    {
        ContentKind.Markdown when ReadsMarkdownAsMdx && Of(path).ReadsMarkdownAsMdx => ContentKind.Mdx,
        ContentKind.Markdown when MarkdownKind != ContentKind.Markdown => Of(path).MarkdownKind,
        var kind => kind,
    };

    /// <summary>
    /// Whether a page of Markdown becomes a component, whose script the page holds: https://vitepress.dev/guide/using-vue
    /// </summary>
    public bool MakesComponents { get; init; }

    /// <summary>Whether white space and byte order marks before the front matter are skipped.</summary>
    public bool SkipsSpaceBeforeFrontMatter { get; init; }

    /// <summary>Whether a byte order mark before the front matter is skipped, though white space is not.</summary>
    public bool SkipsByteOrderMark { get; init; }

    /// <summary>Whether tabs have anchors made of their names.</summary>
    public bool AnchorsTabs { get; init; }

    /// <summary>Whether the site finds an anchor in another case too.</summary>
    public bool AnchorsIgnoreCase { get; init; }

    /// <summary>Whether the site finds pages and files in another case too.</summary>
    public bool PathsIgnoreCase { get; init; }

    /// <summary>What the generator does with the base path in root-relative links.</summary>
    public BasePathLinks BasePathLinks { get; init; }

    /// <summary>Whether root-relative links to pages are written as they are, so that they need the base path.</summary>
    internal bool KeepsPageLinks => BasePathLinks is BasePathLinks.Kept or BasePathLinks.AddedToMarkdownImages;

    /// <summary>Whether a page in a folder of its own is served without the slash, so that relative URLs start one folder higher.</summary>
    public bool ServesFoldersWithoutSlash { get; init; }

    /// <summary>Whether a relative URL of a file is also looked for from the root of the site.</summary>
    public bool FindsFilesFromRoot { get; init; }

    /// <summary>Whether links to Markdown files become links to pages, whether there is such a file or not.</summary>
    public bool RewritesSourceLinks { get; init; }

    /// <summary>
    /// Whether templates or newer versions of the generator may take a link for the path of a source, and write the page's address instead.
    /// </summary>
    public bool MayRewriteLinks { get; init; }

    /// <summary>Whether the files beside a page's source, or in a folder of its name, are published beside the page.</summary>
    public bool PublishesPageFiles { get; init; }

    /// <summary>Whether a folder of static files is copied whole, with the names that are left out among the pages.</summary>
    public bool CopiesFoldersWhole { get; init; }

    /// <summary>Whether programs among the sources may make files of any kind.</summary>
    public bool ProgramsMakeFiles { get; init; }

    /// <summary>Whether nobody said how headings get their anchors, so that those of <see cref="Slugs"/> are guesses.</summary>
    public bool GuessesSlugs { get; init; }

    /// <summary>
    /// Whether nothing but the rules of the generator decides where relative links lead: a file that lies elsewhere is never found.
    /// </summary>
    public bool KnowsLinkTargets { get; init; }

    /// <summary>Whether links and images of HTML stay as they are written, where those of Markdown are rewritten.</summary>
    public bool LeavesHtmlLinks { get; init; }

    /// <summary>Whether plugins may define the labels of links: <c>[text][label]</c>.</summary>
    public bool MayDefineLabels { get; init; }

    /// <summary>The first name of links that start at the folder of the generator: <c>~</c> in DocFX; null for none.</summary>
    public string? RootAlias { get; init; }

    /// <summary>Names of folders that become no pages, though files in them are published beside pages.</summary>
    public ImmutableArray<string> PageFileFolders { get; init; } = [];

    /// <summary>Whether the files are what a build wrote, so that nothing else is published.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>The id of the generator.</summary>
    public string Generator => Detected.Generator;

    /// <summary>Whether a generator is known: otherwise nobody knows where the sources are published.</summary>
    public bool HasGenerator { get; init; } = true;

    /// <summary>The folder that the generator runs in; <c>""</c> is the root.</summary>
    public string Folder => Detected.Folder;

    /// <summary>Whether nobody knows how headings get their anchors, so that those of <see cref="Slugs"/> are guesses.</summary>
    public bool GuessesAnchors => Slugs == HeadingSlugs.Any || GuessesSlugs;

    /// <summary>Whether the generator looks among the sources for what a link names, and writes the address of that.</summary>
    /// <param name="isHtml">Whether the link is an attribute of an HTML element.</param>
    /// <param name="isRooted">Whether it starts with a slash.</param>
    /// <param name="name">Its last name.</param>
    internal virtual bool LooksInSources(bool isHtml, bool isRooted, string name) => ResolvesFromSource;

    /// <summary>Whether a file is published, as a page or as it is, so that a link to it is rewritten.</summary>
    /// <param name="source">A file that is there, relative to the root.</param>
    internal virtual bool Publishes(string source) => true;

    /// <summary>The path that a file would be published at; null where the generator has no rule for that.</summary>
    /// <param name="source">A file that need not be there, relative to the root.</param>
    internal virtual string? PublishedPathOf(string source) => null;

    /// <summary>
    /// The path of a page as a link to its source names it, where the generator writes one for the other without looking for the source.
    /// </summary>
    /// <param name="path">A path behind the base path.</param>
    public string PageNamedBy(string path) =>
        WritesLinksBlindly && path.EndsWith(".md", StringComparison.Ordinal) ? $"{path[..^3]}.html" : path;

    /// <summary>Whether a URL leads to a page's address whatever lies among the sources.</summary>
    /// <param name="name">The last name of the URL.</param>
    public bool LeadsToPage(string name) => WritesLinksBlindly && (LinkKinds.IsSource(name) || LinkKinds.IsPage(name));

    private bool WritesLinksBlindly => RewritesSourceLinks && KnowsPages;

    /// <summary>The same profile where the configuration of the generator cannot be evaluated: it may say anything.</summary>
    internal SiteProfile OfUnknownConfiguration() => this with
    {
        HasUnknownBasePath = true,
        HasUnknownFolders = true,
        PublicFolders = default,
        Regions = Regions.Add(
            Region.Everywhere(EntryKinds.All, "the configuration can't be evaluated", Evidence is [var path, ..] ? path : "")),
    };

    /// <summary>Adds what a result of a rule may depend on to a hash.</summary>
    internal virtual void AddTo(HashedParts parts)
    {
        parts.Add(Generator).Add(Folder).Add(Detected.Reason).Add(Url?.OriginalString).Add(BasePath).Add(HasUnknownBasePath)
            .Add(Permalink).Add(HasPrettyUrls).Add(Redirects).Add((int)Slugs).Add(HasUnknownAnchors)
            .Add(ReadsMarkdownAsKramdown).Add(AnchorsDefinitionTerms)
            .Add(CutsTrailingHyphen switch { null => -1, false => 0, true => 1 })
            .Add(HasGenerator).Add(ResolvesFromSource).Add(Ignored).Add(GeneratedFolders).Add(GeneratedSections)
            .Add(GeneratedPages).Add(Evidence).Add(AddressKeys).Add(ShowsPagesWithoutLayout).Add(HasAllTemplates).Add(TemplateFolders)
            .Add(LayoutFolders).Add(SourceFolders).Add(HasUnknownFolders).Add(MakesNoPagesOfRepositoryDocuments).Add(IsBuilt)
            .Add(ThemesFolder).Add(ReadsMarkdownAsMdx)
            .Add(MakesComponents).Add(SkipsSpaceBeforeFrontMatter).Add(AnchorsIgnoreCase).Add(PathsIgnoreCase).Add((int)BasePathLinks)
            .Add(ServesFoldersWithoutSlash).Add(FindsFilesFromRoot).Add(RewritesSourceLinks).Add(MayRewriteLinks).Add(PublishesPageFiles)
            .Add(CopiesFoldersWhole).Add(ProgramsMakeFiles).Add(GuessesSlugs)
            .Add(PageFileFolders).Add((int)Yaml).Add((int)MarkdownKind)
            .Add(SkipsByteOrderMark).Add(AnchorsTabs).Add(KnowsLinkTargets).Add(LeavesHtmlLinks)
            .Add(MayDefineLabels).Add(RootAlias);
        Dates.AddTo(parts);
        Headings?.AddTo(parts);
        foreach (var region in Regions)
            region.AddTo(parts);
        foreach (var folders in new[] { PublicFolders, ContentFolders })
        {
            parts.Add(folders.IsDefault ? -1L : folders.Length);
            foreach (var folder in folders.IsDefault ? [] : folders)
                folder.AddTo(parts);
        }
    }
}
