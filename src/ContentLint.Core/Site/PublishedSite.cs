using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.Anchors;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Generators;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Site.Roles;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Site;

/// <summary>
/// One site of a repository, as its generator publishes it. It says that something is missing only where nothing uncertain can make it.
/// Safe to use from several threads.
/// </summary>
internal sealed class PublishedSite
{
    private const int MaximumUrlLength = 4096;

    /// <summary>A template hole, a backslash, a NUL, and the brace of an expression: nothing can be known of such a URL.</summary>
    private static readonly SearchValues<char> NotInUrls = SearchValues.Create("\uFFFC\\\0{");

    private readonly ISiteFileSystem files;
    private readonly SiteSettings settings;
    private readonly Generator generator;
    private readonly Lazy<DocumentAddresses> addresses;
    private readonly Lazy<PageFiles> pageFiles;
    private readonly Lazy<SitePages> pages;
    private readonly Lazy<UncertainRegions> regions;
    private readonly Lazy<HostRedirects> redirects;
    private readonly Lazy<GuessingResolver> guesses;
    private readonly Lazy<Resolver> resolver;
    private readonly Lazy<BuiltAssets> assets;
    private readonly Lazy<TemplateUrls> templates;
    private readonly Lazy<LayoutAnchors> layouts;
    private readonly ForgeResolver forge;
    private readonly RoleClassifier roles;
    private readonly Func<bool> hasOtherSites;
    private readonly ConcurrentDictionary<(string Document, string Url, LinkUse Use), LocalTarget> resolved = new();

    /// <summary>Creates a site.</summary>
    /// <param name="files">The files of the repository.</param>
    /// <param name="settings">What the configuration says about the site.</param>
    /// <param name="profile">How it is published.</param>
    /// <param name="hasOtherSites">Whether the repository has other sites; asked only where no generator is known.</param>
    public PublishedSite(ISiteFileSystem files, SiteSettings settings, SiteProfile profile, Func<bool> hasOtherSites)
    {
        this.files = files;
        this.settings = settings;
        this.hasOtherSites = hasOtherSites;
        Profile = profile;
        generator = GeneratorCatalog.Of(profile.Detected);
        addresses = new(() => new DocumentAddresses(files, profile, generator.Addresses(profile, files)));
        pageFiles = new(() => generator.PageFiles(profile, files, addresses.Value));
        pages = new(() => generator.Pages(profile, files));
        regions = new(() => new UncertainRegions(files, profile, pages));
        redirects = new(() => HostRedirects.Read(files, profile));
        guesses = new(() => new GuessingResolver(files, profile));
        resolver = new(MakeResolver);
        assets = new(() => new BuiltAssets(files, profile));
        templates = new(() => generator.Templates(profile, files));
        layouts = new(() => LayoutAnchors.Read(files, profile));
        forge = new ForgeResolver(files);
        roles = new RoleClassifier(files, profile, hasOtherSites);
    }

    /// <summary>How the site is published.</summary>
    public SiteProfile Profile { get; }

    /// <summary>The address that it is published at, or null.</summary>
    public Uri? Url => settings.Url ?? Profile.Url;

    /// <summary>The paths of which nobody knows without a build whether something is there.</summary>
    public IEnumerable<Region> Regions => regions.Value.All;

    /// <summary>What the site publishes, as far as it can be listed.</summary>
    public IReadOnlyCollection<ServedEntry> Entries => new SiteEntries(files, Profile, pages.Value, pageFiles.Value.Publishes).All();

    /// <summary>Whether a file is a page of the site, or belongs to the site's own files; others are read on the forge only.</summary>
    /// <param name="path">The file, relative to the root; empty, or the folder of the site with a slash, for any page of it.</param>
    public bool Owns(string path) =>
        path.Length == 0 || path == Profile.Folder + "/" || RoleOf(path).Kind != FileRoles.Repository;

    /// <summary>The role of a file in the site.</summary>
    /// <param name="path">The file, relative to the root.</param>
    public FileRole RoleOf(string path) => roles.Of(path);

    /// <summary>Whether the generator reads a folder.</summary>
    /// <param name="folder">The folder, relative to the root.</param>
    public bool Reads(string folder) => roles.Reads(folder);

    /// <summary>The profile that holds for a file.</summary>
    /// <param name="path">The file, relative to the root.</param>
    public SiteProfile ProfileOf(string path) => Owns(path) ? Profile.Of(path) : SiteProfile.OfForge;

    /// <summary>Finds what a URL leads to.</summary>
    public LocalTarget Resolve(string documentPath, string url, LinkUse use)
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
                {
                    Remedy = "add the file that sets them: '_redirects', 'netlify.toml', 'vercel.json' or 'firebase.json'",
                },
            }
            : WithOrigin(target, local.Origin);
    }

    /// <summary>Finds the page or file that a link leads to.</summary>
    public LocalTarget ResolveLink(string documentPath, string url, LinkUse use)
    {
        var target = Resolve(documentPath, url, use);
        if (target.Status != LocalTargetStatus.Missing || Profile.HasGenerator || (!Owns(documentPath) && hasOtherSites()))
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

    /// <summary>Finds what a URL with template tags leads to.</summary>
    public LocalTarget ResolveTemplate(string documentPath, string written)
    {
        if (templates.Value.TargetOf(documentPath, written) is { } target)
            return target;
        return templates.Value.UrlOf(written) is { } url
            ? ResolveLink(documentPath, url, LinkUse.Markdown) with { ActualUrl = null, NearestUrl = null }
            : new LocalTarget(LocalTargetStatus.Unknown);
    }

    /// <summary>The referring file as far as it matters to where a URL of it leads.</summary>
    public string StartOf(string documentPath, string url) =>
        Split(documentPath, url) is { Path.Length: > 0 } local ? StartOf(documentPath, local) : documentPath;

    /// <summary>Resolves a URL, and says step by step where it was looked for.</summary>
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
        return new ResolutionSteps(WithOrigin(
                resolver.Value(local.Origin.Length > 0 ? StartOf(documentPath, local) : documentPath, local.Path, use, steps),
                local.Origin),
            [.. steps]);
    }

    /// <summary>The other sources that are published at the same address as one, in ordinal order.</summary>
    public ImmutableArray<string> SharersOfAddress(string path) =>
        Profile.KnowsPages ? [.. pages.Value.SharersOf(path).Order(StringComparer.Ordinal)] : [];

    /// <summary>Whether a file becomes a part of pages, and no page itself.</summary>
    public bool IsPart(string path) => PageParts.IsNamedSo(path) || pageFiles.Value.IsPart(path);

    /// <summary>Whether a template that a page is made with may write an id into it; a page of HTML has no other ids than these.</summary>
    public bool MayLayoutHaveId(string path, string id) => !Profile.IsBuilt
        && Owns(path)
        && (layouts.Value.Contains(id)
        || (ContentKinds.Of(path) == ContentKind.Html && Profile.HasAllTemplates && !layouts.Value.IsComplete));

    /// <summary>Whether a URL is one of a file in a folder that the site itself publishes.</summary>
    private bool IsOwnFile(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        var beneath = path.StartsWith(Profile.BasePath, StringComparison.Ordinal) ? path[Profile.BasePath.Length..] : path.TrimStart('/');
        return LinkKinds.IsStaticFile(path) && (!Profile.HasGenerator || regions.Value.IsInOwnFolder(beneath));
    }

    private BaseHref? BaseOf(string path) =>
        Profile.KindOf(path) is { } kind && files.ReadText(path) is { } text && text.Contains("<base", StringComparison.OrdinalIgnoreCase)
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
        Profile.HasGenerator && local.Path.StartsWith('/') && (local.Origin.Length > 0 || Owns(documentPath))
            ? Profile.Folder.Length == 0 ? "" : Profile.Folder + "/"
            : documentPath;

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
        Resolver own = Profile.HasGenerator
            ? MakeUrlResolver().Resolve
            : (document, url, _, steps) => guesses.Value.Resolve(document, url, steps);
        return (document, url, use, steps) => Owns(document) ? own(document, url, use, steps) : OnForge(document, url, use, steps, own);
    }

    /// <summary>What a reader on the forge finds. A file that the generator excludes may still be a part of pages.</summary>
    private LocalTarget OnForge(string document, string url, LinkUse use, List<string>? steps, Resolver own)
    {
        var target = forge.Resolve(document, url, steps);
        if (target.Status != LocalTargetStatus.Missing || !RoleOf(document).MayBePart || (!url.StartsWith('/') && NamesFile(url)))
            return target;
        steps?.Add("a page may include the file, so the URL is read as the site publishes it, too");
        var published = own(document, url, use, steps);
        return published.Status == LocalTargetStatus.Missing ? target : published;
    }

    private static bool NamesFile(string url)
    {
        var path = url.Split('?', '#')[0];
        return LinkKinds.IsSource(path) || LinkKinds.IsStaticFile(path);
    }

    private UrlResolver MakeUrlResolver() => new(
        files,
        Profile,
        pages,
        new CandidatePaths(Profile, addresses.Value),
        guesses.Value,
        pageFiles.Value,
        generator.LinkedSources(Profile, files),
        regions.Value,
        redirects,
        assets);

    private delegate LocalTarget Resolver(string document, string url, LinkUse use, List<string>? steps);
}
