using System.Buffers;
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
using ContentLint.Site.Usage;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Site;

/// <summary>
/// The site on its file system. It says that something is missing only after it has looked at every place where the site's
/// generator could take it from; where that cannot be told, the answer is unknown. Safe to use from several threads.
/// </summary>
public sealed class ContentSite : ISite
{
    private const int MaximumUrlLength = 4096;

    /// <summary>A template hole, a backslash, a NUL, and the brace of an expression: nothing can be known of such a URL.</summary>
    private static readonly SearchValues<char> NotInUrls = SearchValues.Create("\uFFFC\\\0{");

    private readonly ISiteFileSystem files;
    private readonly SiteSettings settings;
    private readonly Lazy<SiteProfile> profile;
    private readonly Lazy<DocumentAddresses> addresses;
    private readonly Lazy<PageFiles> pageFiles;
    private readonly Lazy<SitePages> pages;
    private readonly Lazy<UncertainRegions> regions;
    private readonly Lazy<HostRedirects> redirects;
    private readonly Lazy<GuessingResolver> guesses;
    private readonly Lazy<Resolver> resolver;
    private readonly SiteImages images;
    private readonly Lazy<ImageUsage> usage;
    private readonly Lazy<bool> mayLoadLazily;
    private readonly Lazy<BuiltAssets> assets;
    private readonly Lazy<TemplateUrls> templates;
    private readonly ConcurrentDictionary<(string Document, string Url, LinkUse Use), LocalTarget> resolved = new();
    private readonly ConcurrentDictionary<string, KnownAnchors> anchors = new(StringComparer.Ordinal);

    /// <summary>Creates a site.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="settings">What the configuration says about it.</param>
    public ContentSite(ISiteFileSystem files, SiteSettings settings)
    {
        this.files = files;
        this.settings = settings;
        profile = new(() => GeneratorCatalog.Configure(files, settings));
        addresses = new(() => new DocumentAddresses(files, Profile, Generator.Addresses(Profile, files)));
        pageFiles = new(() => Generator.PageFiles(Profile, files, addresses.Value));
        pages = new(() => Generator.Pages(Profile, files));
        regions = new(() => new UncertainRegions(files, Profile, pages));
        redirects = new(() => HostRedirects.Read(files, Profile));
        guesses = new(() => new GuessingResolver(files, Profile));
        resolver = new(MakeResolver);
        images = new SiteImages(files);
        templates = new(() => Generator.Templates(Profile, files));
        assets = new(() => new BuiltAssets(files, Profile));
        mayLoadLazily = new(() => LazyLoading.MayBeIn(files, Profile));
        usage = new(() => ImageUsage.Read(files, Profile, ((ISite)this).Resolve));
    }

    private Generator Generator => GeneratorCatalog.Of(Profile.Detected);

    /// <summary>What files it has.</summary>
    internal ISiteFileSystem Files => files;

    /// <summary>
    /// The site as it would be with other files: after renames that are only planned, or before changes that were made. No other site is
    /// made of a site.
    /// </summary>
    /// <param name="change">Puts the other files over those of this site.</param>
    public ContentSite Hypothetical(Func<ISiteFileSystem, ISiteFileSystem> change) => new(change(files), settings);

    /// <inheritdoc/>
    public SiteProfile Profile => profile.Value;

    /// <inheritdoc/>
    public Uri? Url => settings.Url ?? Profile.Url;

    /// <inheritdoc/>
    public string? ReferrerPolicy => settings.ReferrerPolicy;

    /// <inheritdoc/>
    public ShortcodeArguments Shortcodes => settings.Shortcodes;

    /// <inheritdoc/>
    public LocalTarget Resolve(string documentPath, string url) => Resolve(documentPath, url, LinkUse.Markdown);

    private LocalTarget Resolve(string documentPath, string url, LinkUse use)
    {
        if (Split(documentPath, url) is not { } local)
            return new LocalTarget(LocalTargetStatus.NotLocal);
        if (local.Path.Length == 0)
            return new LocalTarget(LocalTargetStatus.Unknown);
        // Several rules ask about the same reference, and many pages about the same address.
        var target = resolved.GetOrAdd(
            (StartOf(documentPath, local), local.Path, use),
            static (key, site) => site.resolver.Value(key.Document, key.Url, key.Use, null),
            this);
        // The host may redirect the URL of a page, or serve another project there, as GitHub Pages does.
        return local.Origin.Length > 0 && target.Status == LocalTargetStatus.Missing && !redirects.Value.AreKnown && !IsOwnFile(local.Path)
            ? new LocalTarget(LocalTargetStatus.Unknown)
            {
                Uncertainty = new("the redirects of the host are not known")
            }
            : WithOrigin(target, local.Origin);
    }

    /// <inheritdoc/>
    public ImageFile? Image(string sitePath) => images.Get(sitePath);

    /// <inheritdoc/>
    public LocalTarget ResolveLink(string documentPath, string url, LinkUse use = LinkUse.Markdown)
    {
        var target = Resolve(documentPath, url, use);
        if (target.Status != LocalTargetStatus.Missing || Profile.HasGenerator)
            return target;
        // Nobody knows what an unknown generator makes of the names of pages; of those of sources, that they are there.
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        if (LinkKinds.IsSource(path) || LinkKinds.IsStaticFile(path))
            return target;
        if (LinkKinds.IsAsset(path) && IsWrittenByHand(path, target))
            return target;
        if (LinkKinds.IsPage(path) && Path.HasExtension(path))
        {
            if (SourceOf(documentPath, path) is { } source)
                return source;
            if (IsMadeByHand(documentPath, target))
                return target;
        }

        return new LocalTarget(LocalTargetStatus.Unknown);
    }

    /// <inheritdoc/>
    public LocalTarget ResolveTemplate(string documentPath, string written)
    {
        if (templates.Value.TargetOf(documentPath, written) is { } target)
            return target;
        return templates.Value.UrlOf(written) is { } url
            ? ResolveLink(documentPath, url) with { ActualUrl = null, NearestUrl = null }
            : new LocalTarget(LocalTargetStatus.Unknown);
    }

    /// <inheritdoc/>
    public string StartOf(string documentPath, string url) =>
        Split(documentPath, url) is { Path.Length: > 0 } local ? StartOf(documentPath, local) : documentPath;

    /// <inheritdoc/>
    public ResolutionSteps Explain(string documentPath, string url)
    {
        var steps = new List<string>();
        var use = ContentKinds.Of(documentPath) == ContentKind.Html ? LinkUse.Html : LinkUse.Markdown;
        if (url.AsSpan().IndexOf("{") >= 0 || url.Contains("<%", StringComparison.Ordinal))
        {
            if (templates.Value.TargetOf(documentPath, url) is { } target)
                return new ResolutionSteps(
                    target,
                    [
                        target.LookedAt.IsDefaultOrEmpty && target.Path is null
                            ? "where the tag finds its source cannot be told"
                            : $"the tag names the source '{target.Path ?? target.LookedAt[0]}'"
                    ]);
            if (templates.Value.UrlOf(url) is not { } plain)
                return new ResolutionSteps(new LocalTarget(LocalTargetStatus.Unknown), ["what the template puts there is not known"]);
            steps.Add($"the template makes '{plain}' of it");
            url = plain;
        }

        if (BaseOf(documentPath) is { } href && !BaseHref.Leaves(url))
        {
            url = href.Apply(url);
            steps.Add($"<base href='{href.Written}'> makes '{url}' of it");
        }

        if (Split(documentPath, url) is not { } local)
            return new ResolutionSteps(
                new LocalTarget(LocalTargetStatus.NotLocal),
                [.. steps, "the URL has a scheme or a host other than the site's, or no path"]);
        if (local.Path.Length == 0)
            return new ResolutionSteps(
                new LocalTarget(LocalTargetStatus.Unknown),
                [.. steps, "the URL holds a template, a backslash or a NUL, or is too long, or the page lies outside of the site"]);
        if (local.Origin.Length > 0)
            steps.Add($"'{local.Origin}' is the site itself, so that the path is '{local.Path}'");
        return new ResolutionSteps(WithOrigin(resolver.Value(documentPath, local.Path, use, steps), local.Origin), [.. steps]);
    }

    /// <inheritdoc/>
    public bool IsPart(string path) => PageParts.IsNamedSo(path) || pageFiles.Value.IsPart(path);

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

    /// <inheritdoc/>
    public ImmutableArray<string> SharersOfAddress(string path) =>
        Profile.KnowsPages ? [.. pages.Value.SharersOf(path).Order(StringComparer.Ordinal)] : [];

    /// <summary>Whether a URL is one of a file in a folder that the site itself publishes.</summary>
    private bool IsOwnFile(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        var beneath = path.StartsWith(Profile.BasePath, StringComparison.Ordinal) ? path[Profile.BasePath.Length..] : path.TrimStart('/');
        return LinkKinds.IsStaticFile(path) && (!Profile.HasGenerator || regions.Value.IsInOwnFolder(beneath));
    }

    private BaseHref? BaseOf(string path) =>
        ContentKinds.Of(path) is { } kind && files.ReadText(path) is { } text && text.Contains("<base", StringComparison.OrdinalIgnoreCase)
            ? BaseHref.Of(ContentParser.Parse(new SourceText(text, path), kind))
            : null;

    /// <summary>Whether the folder of a style sheet or the like is there, and nothing builds it.</summary>
    private bool IsWrittenByHand(string path, LocalTarget target) =>
        target.LookedAt is [var likeliest, ..] && files.List(SitePath.FolderOf(likeliest)) is not null && !assets.Value.MayMake(path);

    /// <summary>Whether pages <c>.html</c> are files of the site; otherwise a program makes them, of whatever it likes.</summary>
    private bool IsMadeByHand(string documentPath, LocalTarget target) =>
        ContentKinds.Of(documentPath) == ContentKind.Html
        || (target.LookedAt is [var likeliest, ..]
        && files.List(SitePath.FolderOf(likeliest))?.Files.Any(static name => ContentKinds.Of(name) == ContentKind.Html) == true);

    /// <summary>The source beside which a page <c>.html</c> will be; null if there is none.</summary>
    private LocalTarget? SourceOf(string documentPath, string path)
    {
        if (Split(documentPath, path) is not { Path.Length: > 0 } local)
            return null;
        var stem = local.Path[..^Path.GetExtension(local.Path).Length];
        return LinkKinds.PageSources
            .Select(ending => guesses.Value.FindAnywhere(documentPath, UrlReading.All(stem + ending, Profile.BasePath, out _)))
            .FirstOrDefault(static source => source is not null);
    }

    private string StartOf(string documentPath, LocalUrl local) =>
        Profile.HasGenerator && local.Path.StartsWith('/') ? "" : documentPath;

    private KnownAnchors ReadAnchors(string path) =>
        ContentKinds.Of(path) is { } kind && files.ReadForAnchors(path) is { } text
            ? Know(ContentParser.Parse(new SourceText(text, path), kind))
            : default;

    private KnownAnchors Know(ContentDocument document) =>
        new(Read(document), document.Source.Length, StringComparer.Ordinal.GetHashCode(document.Source.Text));

    private PageAnchors Read(ContentDocument document) => AnchorReader.Read(document, Profile);

    /// <summary>Null for a URL that is not local; an empty path for one of which nothing can be known.</summary>
    private LocalUrl? Split(string documentPath, string url)
    {
        if (LocalUrl.Of(url, Url) is not { } local)
            return null;
        return url.Length > MaximumUrlLength || url.AsSpan().IndexOfAny(NotInUrls) >= 0 || IsOutside(documentPath)
            ? new LocalUrl("", "")
            : local;
    }

    private static LocalTarget WithOrigin(LocalTarget target, string origin) => origin.Length == 0 ? target : target with
    {
        ActualUrl = target.ActualUrl is null ? null : origin + target.ActualUrl,
        NearestUrl = target.NearestUrl is null ? null : origin + target.NearestUrl,
    };

    private static bool IsOutside(string documentPath) =>
        documentPath.StartsWith('/') || documentPath == ".." || documentPath.StartsWith("../", StringComparison.Ordinal);

    private Resolver MakeResolver()
    {
        if (!Profile.HasGenerator)
            return (document, url, _, steps) => guesses.Value.Resolve(document, url, steps);
        return new UrlResolver(
            files,
            Profile,
            pages,
            new CandidatePaths(Profile, addresses.Value),
            guesses.Value,
            pageFiles.Value,
            Generator.LinkedSources(Profile, files),
            regions.Value,
            redirects,
            assets).Resolve;
    }

    private delegate LocalTarget Resolver(string document, string url, LinkUse use, List<string>? steps);

    private readonly record struct KnownAnchors(PageAnchors? Anchors, int Length, int TextHash)
    {
        public bool IsOf(SourceText source) => source.Length == Length && StringComparer.Ordinal.GetHashCode(source.Text) == TextHash;
    }
}
