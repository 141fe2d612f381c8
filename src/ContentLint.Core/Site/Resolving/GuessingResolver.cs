using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>
/// Resolves URLs where the generator is not known: it looks at every place where one could take the target from, and says
/// that something is missing only after that.
/// </summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
internal sealed partial class GuessingResolver(ISiteFileSystem files, SiteProfile profile)
{
    private readonly PublicRoots roots = new(
        files,
        !profile.HasGenerator && !profile.PublicFolders.IsDefault
            ? [.. profile.PublicFolders.Select(folder => folder.Folder)]
            : []);
    private readonly NearestTarget nearest = new(files);
    private SearchFolders? searchFolders;

    private SearchFolders SearchFolders => searchFolders ??= new SearchFolders(files, roots);

    /// <summary>Resolves a URL without scheme and host.</summary>
    public LocalTarget Resolve(string documentPath, string url, List<string>? steps)
    {
        var readings = UrlReading.All(url, profile.BasePath, out var isDecodable);
        var search = new TargetSearch(files, readings, steps);
        var found = Find(search, readings, documentPath) ?? search.FindOtherCase(hasSlugFolders: SlugTree().IsMatch(documentPath));
        if (found is not null)
            return found;
        var isKnown = isDecodable && search.Looked.Count > 0 && !search.MetUnknown && readings[0].NamesFile
            && (readings[0].IsRooted
                ? roots.For(SitePath.FolderOf(documentPath)).IsComplete && search.KnowsFirstFolder
                : !search.Looked[0].Target.Escapes && url[0] is not ('@' or '~'));
        steps?.Add(isKnown ? "nothing is there" : "whether something is there cannot be told");
        return isKnown
            ? new LocalTarget(LocalTargetStatus.Missing, LookedAt: search.LookedAt, NearestUrl: nearest.Find(search.Looked))
            : new LocalTarget(LocalTargetStatus.Unknown);
    }

    /// <summary>The file, wherever some generator would take it from; null if it is nowhere. Nothing is suggested for it.</summary>
    public LocalTarget? FindAnywhere(string documentPath, List<UrlReading> readings) =>
        Find(new TargetSearch(files, readings), readings, documentPath);

    private LocalTarget? Find(TargetSearch search, List<UrlReading> readings, string documentPath)
    {
        var folder = SitePath.FolderOf(documentPath);
        if (readings[0].IsRooted)
        {
            ImmutableArray<string> publicFolders = roots.For(folder).Folders;
            return search.FindExact(_ => publicFolders, static reading => reading.First);
        }

        return search.FindExact(_ => [folder], static reading => reading.First)
            ?? search.FindExact(
                reading => SearchFolders.For(folder, SitePath.NameOf(documentPath), reading.LeadingUps),
                static reading => reading.AfterUps);
    }

    /// <summary>
    /// A page of an MDN-like site, <c>files/en-us/…/index.md</c>: its folders are slugs in lower case, its URLs keep the case.
    /// </summary>
    [GeneratedRegex(
        "(?:^|/)files/[a-z]{2,3}(?:-[a-z]{2,4})?/(?:.*/)?index\\.md$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SlugTree();
}
