using System.Buffers;
using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;
using ContentLint.Syntax;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Site.Usage;

/// <summary>
/// Which images of the site are referred to by nothing: read once from every page and every other text of the site. A page's
/// references count for the file that they lead to; a name anywhere else counts for every image of that name, and where a
/// template or script makes a part of a name, for every image that may be meant.
/// </summary>
internal sealed class ImageUsage
{
    private const int MaximumPatterns = 1000;

    /// <summary>Code that takes whatever files a folder has.</summary>
    private static readonly SearchValues<string> Listings =
        SearchValues.Create(
            [
                "site.static_files", "import.meta.glob", "require.context", "readDir ", "os.ReadDir", "resources.Match",
                "resources.GetMatch", "resources.ByType"
            ],
            StringComparison.Ordinal);

    private readonly HashSet<string> candidates = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly HashSet<ImageNamePattern> patterns = [];
    private readonly ImageNames names = new();
    private readonly SiteProfile profile;
    private readonly Func<ContentDocument, ResourceReference, LocalTarget> resolve;
    private bool isAnythingMeant;
    private bool areBundlesMeant;

    private ImageUsage(SiteProfile profile, Func<ContentDocument, ResourceReference, LocalTarget> resolve) =>
        (this.profile, this.resolve) = (profile, resolve);

    /// <summary>Reads a site.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="profile">How it is published.</param>
    /// <param name="resolve">Tells where a reference of a page leads.</param>
    public static ImageUsage Read(ISiteFileSystem files, SiteProfile profile, Func<ContentDocument, ResourceReference, LocalTarget> resolve)
    {
        var usage = new ImageUsage(profile, resolve) { isAnythingMeant = UncertainRegions.EmptyTheme(files, profile) is not null };
        var texts = new SiteTexts(files);
        var all = texts.Files().ToImmutableArray();
        var published = new PublishedImages(files, profile);
        foreach (var path in all.Where(published.Contain))
        {
            usage.candidates.Add(path);
            usage.names.Add(SitePath.NameOf(path), path);
        }

        if (usage.candidates.Count > 0)
            Parallel.ForEach(all.Where(SiteTexts.MayBeText), path => usage.Add(path, texts.Read(path)));
        return usage;
    }

    /// <summary>Whether nothing refers to an image that is published.</summary>
    public bool IsOrphan(string path) => !isAnythingMeant && candidates.Contains(path) && !IsUsed(path) && !IsUsed(WithoutDensity(path));

    private bool IsUsed(string path) =>
        used.Contains(path) || patterns.Any(pattern => pattern.MayMean(path)) || (areBundlesMeant && profile.IsContent(path));

    /// <summary>Scripts for dense screens ask for <c>boat@2x.png</c> where a page shows <c>boat.png</c>.</summary>
    private static string WithoutDensity(string path)
    {
        var at = path.LastIndexOf('@');
        var dot = path.LastIndexOf('.');
        return at > 0 && dot == at + 3 && char.IsAsciiDigit(path[at + 1]) && path[at + 2] == 'x' ? path[..at] + path[dot..] : path;
    }

    private void Add(string path, string? text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var made = new HashSet<ImageNamePattern>();
        if (text is not null)
            Collect(path, text, found, made);
        lock (used)
        {
            used.UnionWith(found);
            patterns.UnionWith(made);
            // What was not read may name anything; so may more patterns than can be compared.
            isAnythingMeant |= text is null || patterns.Count > MaximumPatterns || text.AsSpan().ContainsAny(Listings);
            areBundlesMeant |= text?.Contains(".Resources", StringComparison.Ordinal) == true;
        }
    }

    private void Collect(string path, string text, HashSet<string> found, HashSet<ImageNamePattern> made)
    {
        var references = ReferencesOf(path, text, found);
        var next = 0;
        foreach (var end in ImageNames.EndsIn(text))
        {
            while (next < references.Length && references[next].End < end)
                next++;
            if (next < references.Length && references[next].Start < end)
                continue;
            found.UnionWith(names.At(text, end));
            if (ImageNamePattern.At(text, end) is { } pattern)
                made.Add(pattern);
        }
    }

    /// <summary>The places of a page's references whose file is known, in order; the files are added.</summary>
    private TextSpan[] ReferencesOf(string path, string text, HashSet<string> found)
    {
        // Where the generator is not known, neither is which of several files of one name a page shows.
        if (!profile.HasGenerator || profile.Of(path).KindOf(path) is not { } kind)
            return [];
        var document = ContentParser.Parse(new SourceText(text, path), kind);
        var spans = new List<TextSpan>();
        foreach (var reference in document.References)
        {
            if (reference.UrlSpan.IsEmpty
                || resolve(
                    document, reference) is not { Status: LocalTargetStatus.Found or LocalTargetStatus.CaseDiffers, Path: { } target })
                continue;
            found.Add(target);
            spans.Add(reference.UrlSpan);
        }

        return [.. spans.OrderBy(span => span.Start)];
    }
}
