using System.Buffers;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ContentLint.Configuration;
using ContentLint.Site.Images;

namespace ContentLint.Site;

/// <summary>
/// The site on its file system. It says that something is missing only after it has looked at every place where a site
/// generator could take it from; where that cannot be told, the answer is unknown. Safe to use from several threads.
/// </summary>
public sealed partial class ContentSite : ISite
{
    private const int MaximumUrlLength = 4096;
    private const char TemplateHole = '\uFFFC';

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private readonly ISiteFileSystem files;
    private readonly SiteSettings settings;
    private readonly PublicRoots roots;
    private readonly SearchFolders searchFolders;
    private readonly NearestTarget nearest;
    private readonly SiteImages images;
    private readonly ConcurrentDictionary<(string Document, string Url), LocalTarget> resolved = new();

    /// <summary>Creates a site.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="settings">What the configuration says about it.</param>
    public ContentSite(ISiteFileSystem files, SiteSettings settings)
    {
        this.files = files;
        this.settings = settings;
        roots = new PublicRoots(files, settings.PublicRoots);
        searchFolders = new SearchFolders(files, roots);
        nearest = new NearestTarget(files);
        images = new SiteImages(files);
    }

    /// <inheritdoc/>
    public Uri? Url => settings.Url;

    /// <inheritdoc/>
    public string? ReferrerPolicy => settings.ReferrerPolicy;

    /// <inheritdoc/>
    public LocalTarget Resolve(string documentPath, string url)
    {
        url = url.Trim(' ', '\t', '\r', '\n', '\f');
        if (IsElsewhere(url))
            return new LocalTarget(LocalTargetStatus.NotLocal);
        if (url.Length > MaximumUrlLength || url.AsSpan().IndexOfAny(TemplateHole, '\\', '\0') >= 0 || IsOutside(documentPath))
            return new LocalTarget(LocalTargetStatus.Unknown);
        // Several rules ask about the same reference.
        return resolved.GetOrAdd((documentPath, url), static (key, site) => site.Search(key.Document, key.Url), this);
    }

    /// <inheritdoc/>
    public ImageFile? Image(string sitePath) => images.Get(sitePath);

    private LocalTarget Search(string documentPath, string url)
    {
        var readings = UrlReading.All(url, settings.BasePath, out var isDecodable);
        var slash = documentPath.LastIndexOf('/');
        var folder = slash < 0 ? "" : documentPath[..slash];
        var (publicFolders, isComplete) = roots.For(folder);
        var search = new TargetSearch(files, readings);
        var found = readings[0].IsRooted
            ? search.FindExact(_ => publicFolders, static reading => reading.First)
            : search.FindExact(_ => [folder], static reading => reading.First)
                ?? search.FindExact(reading => searchFolders.For(folder, documentPath[(slash + 1)..], reading.LeadingUps), static reading => reading.AfterUps);
        found ??= search.FindOtherCase(hasSlugFolders: SlugTree().IsMatch(documentPath));
        if (found is not null)
            return found;
        var isKnown = isDecodable && search.Looked.Count > 0 && !search.MetUnreadable && readings[0].NamesFile
            && (readings[0].IsRooted ? isComplete && search.KnowsFirstFolder : !search.Looked[0].Target.Escapes && url[0] is not ('@' or '~'));
        return isKnown
            ? new LocalTarget(LocalTargetStatus.Missing, LookedAt: search.LookedAt, NearestUrl: nearest.Find(search.Looked))
            : new LocalTarget(LocalTargetStatus.Unknown);
    }

    private static bool IsElsewhere(string url)
    {
        if (url.Length == 0 || url[0] is '#' or '?' || url.StartsWith("//", StringComparison.Ordinal))
            return true;
        var end = url.AsSpan().IndexOfAny(":/?#");
        if (end <= 0 || url[end] != ':' || !char.IsAsciiLetter(url[0]))
            return false;
        return url.AsSpan(0, end).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static bool IsOutside(string documentPath) =>
        documentPath.StartsWith('/') || documentPath == ".." || documentPath.StartsWith("../", StringComparison.Ordinal);

    /// <summary>A page of an MDN-like site, <c>files/en-us/…/index.md</c>: its folders are slugs in lower case, its URLs keep the case.</summary>
    [GeneratedRegex("(?:^|/)files/[a-z]{2,3}(?:-[a-z]{2,4})?/(?:.*/)?index\\.md$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SlugTree();
}
