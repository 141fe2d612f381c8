using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Anchors;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Generators;
using ContentLint.Site.Images;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Site.Roles;
using ContentLint.Site.Usage;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Site;

/// <summary>
/// The sites in a folder, which is one site in most repositories: each file is judged as the site publishes it that it belongs to. Safe to
/// use from several threads.
/// </summary>
public sealed class ContentSite : ISite
{
    private readonly ISiteFileSystem files;
    private readonly SiteSettings settings;
    private readonly Lazy<PublishedSite> main;
    private readonly ConcurrentDictionary<string, PublishedSite> byFolder = new(StringComparer.Ordinal);
    private readonly SiteImages images;
    private readonly Lazy<ImageUsage> usage;
    private readonly Lazy<bool> mayLoadLazily;
    private readonly Lazy<bool> hasOtherSites;
    private readonly ConcurrentDictionary<string, KnownAnchors> anchors = new(StringComparer.Ordinal);

    /// <summary>Creates a site.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="settings">What the configuration says about it.</param>
    public ContentSite(ISiteFileSystem files, SiteSettings settings)
    {
        this.files = files;
        this.settings = settings;
        hasOtherSites = new(() => NestedSites.AreIn(files, folder => GeneratorCatalog.DetectIn(files, folder) is not null));
        main = new(() => new PublishedSite(
            files, settings, GeneratorCatalog.Configure(files, settings), () => hasOtherSites.Value));
        images = new SiteImages(files);
        mayLoadLazily = new(() => LazyLoading.MayBeIn(files, Profile));
        usage = new(() => ImageUsage.Read(files, Profile, ((ISite)this).Resolve));
    }

    /// <summary>What files it has.</summary>
    internal ISiteFileSystem Files => files;

    /// <summary>
    /// The site as it would be with other files: after renames that are only planned, or before changes that were made. No other site is
    /// made of a site.
    /// </summary>
    /// <param name="change">Puts the other files over those of this site.</param>
    public ContentSite Hypothetical(Func<ISiteFileSystem, ISiteFileSystem> change) => new(change(files), settings);

    /// <inheritdoc/>
    public SiteProfile Profile => main.Value.Profile;

    /// <summary>How the site around a folder is made, which may be one of several in the repository.</summary>
    /// <param name="folder">Relative to the root, forward slashes.</param>
    public SiteProfile ProfileAround(string folder) => SiteOf(folder + "/").Profile;

    /// <summary>What the site around a folder publishes, as far as it can be listed, by path.</summary>
    /// <param name="folder">Relative to the root, forward slashes.</param>
    public IReadOnlyCollection<ServedEntry> EntriesAround(string folder) => SiteOf(folder + "/").Entries;

    /// <summary>The paths of which nobody knows without a build whether something is there.</summary>
    public IEnumerable<Region> Regions => main.Value.Regions;

    /// <summary>What the site publishes, as far as it can be listed, by path.</summary>
    public IReadOnlyCollection<ServedEntry> Entries => main.Value.Entries;

    /// <inheritdoc/>
    public Uri? Url => main.Value.Url;

    /// <inheritdoc/>
    public string? ReferrerPolicy => settings.ReferrerPolicy;

    /// <inheritdoc/>
    public ShortcodeArguments Shortcodes => settings.Shortcodes;

    /// <inheritdoc/>
    public SiteProfile ProfileOf(string path) => SiteOf(path).ProfileOf(path);

    /// <inheritdoc/>
    public FileRole RoleOf(string path) => SiteOf(path).RoleOf(path) with { TestFolder = TestFolderOf(path) };

    /// <summary>
    /// The outermost folder of tests, fixtures, examples or vendored code that a file or folder is in, outside of what the sites publish;
    /// null if there is none.
    /// </summary>
    /// <param name="path">Relative to the root, forward slashes. A folder ends with a slash.</param>
    public string? TestFolderOf(string path)
    {
        for (var (start, slash) = (0, path.IndexOf('/', StringComparison.Ordinal));
            slash > 0 && !IsOutside(path);
            (start, slash) = (slash + 1, path.IndexOf('/', slash + 1)))
        {
            if (TestFolders.IsNamedSo(path[start..slash]) && !SiteOf(path[..slash]).Reads(path[..slash]))
                return path[..slash];
        }

        return null;
    }

    /// <inheritdoc/>
    public LocalTarget Resolve(string documentPath, string url) => SiteOf(documentPath).Resolve(documentPath, url, LinkUse.Markdown);

    /// <inheritdoc/>
    public LocalTarget ResolveLink(string documentPath, string url, LinkUse use = LinkUse.Markdown) =>
        SiteOf(documentPath).ResolveLink(documentPath, url, use);

    /// <inheritdoc/>
    public LocalTarget ResolveTemplate(string documentPath, string written) => SiteOf(documentPath).ResolveTemplate(documentPath, written);

    /// <inheritdoc/>
    public string StartOf(string documentPath, string url) => SiteOf(documentPath).StartOf(documentPath, url);

    /// <inheritdoc/>
    public ResolutionSteps Explain(string documentPath, string url) => SiteOf(documentPath).Explain(documentPath, url);

    /// <inheritdoc/>
    public bool IsPart(string path) => SiteOf(path).IsPart(path);

    /// <inheritdoc/>
    public bool MayLayoutHaveId(string path, string id) => SiteOf(path).MayLayoutHaveId(path, id);

    /// <inheritdoc/>
    public ImmutableArray<string> SharersOfAddress(string path) => SiteOf(path).SharersOfAddress(path);

    /// <summary>The site that a file belongs to: the one whose folder is the nearest around it.</summary>
    private PublishedSite SiteOf(string path) =>
        settings.Generator is null && SitePath.FolderOf(path) is { Length: > 0 } folder ? SiteAround(folder) : main.Value;

    private PublishedSite SiteAround(string folder) => byFolder.GetOrAdd(folder, static (folder, site) => site.FindSite(folder), this);

    private PublishedSite FindSite(string folder)
    {
        if (folder.Length == 0 || folder == Profile.Folder || IsMounted(folder) || IsOutside(folder))
            return main.Value;
        if (!IsTemplateFolder(folder) && GeneratorCatalog.DetectIn(files, folder) is { } detected)
            return new PublishedSite(files, SiteSettings.Default, GeneratorCatalog.Configure(files, detected), static () => false);
        return SitePath.FolderOf(folder) is { Length: > 0 } above ? SiteAround(above) : main.Value;
    }

    /// <summary>Whether the main site takes the pages of a folder, wherever it is: <c>path: '../docs'</c>.</summary>
    private bool IsMounted(string folder) => Profile.ContentFolders.Any(content => content.Folder == folder);

    private bool IsTemplateFolder(string folder) =>
        Profile.ThemesFolder is { } themes && SitePath.Beneath(folder, SitePath.Join(Profile.Folder, themes)) is not null;

    private static bool IsOutside(string folder) =>
        folder.StartsWith('/') || folder == ".." || folder.StartsWith("../", StringComparison.Ordinal);

    /// <inheritdoc/>
    public ImageFile? Image(string sitePath) => images.Get(sitePath);

    /// <inheritdoc/>
    public bool IsOrphan(string path) => usage.Value.IsOrphan(path);

    /// <inheritdoc/>
    public bool MayLoadImagesLazily() => mayLoadLazily.Value;

    /// <inheritdoc/>
    public PageAnchors? Anchors(string path) => anchors.GetOrAdd(path, static (path, site) => site.ReadAnchors(path), this).Anchors;

    /// <inheritdoc/>
    public PageAnchors Anchors(ContentDocument document)
    {
        if (document.Container is not null)
            return Read(document);
        var known = anchors.GetOrAdd(
            document.Source.Path, static (_, context) => context.Site.Know(context.Document), (Site: this, Document: document));
        // The file may have been read for another page, at a time when it had another text.
        return known.Anchors is { } found && known.IsOf(document.Source) ? found : Read(document);
    }

    /// <summary>Forgets the anchors of a page whose text was edited. What its front matter says, the site does not ask again.</summary>
    /// <param name="path">The page's source, relative to the site's root, forward slashes.</param>
    public void ForgetAnchors(string path) => anchors.TryRemove(path, out _);

    private KnownAnchors ReadAnchors(string path) =>
        ProfileOf(path).KindOf(path) is { } kind && files.ReadForAnchors(path) is { } text
            ? Know(ContentParser.Parse(new SourceText(text, path), kind, ProfileOf(path).Yaml))
            : default;

    private KnownAnchors Know(ContentDocument document) =>
        new(Read(document), document.Source.Length, StringComparer.Ordinal.GetHashCode(document.Source.Text));

    private PageAnchors Read(ContentDocument document) => AnchorReader.Read(document, ProfileOf(document.Source.Path));

    private readonly record struct KnownAnchors(PageAnchors? Anchors, int Length, int TextHash)
    {
        public bool IsOf(SourceText source) => source.Length == Length && StringComparer.Ordinal.GetHashCode(source.Text) == TextHash;
    }
}
