using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>Resolves URLs as a known generator publishes the site: its public folders, its pages, and the files beside them.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
/// <param name="pages">The pages; read when they are first needed.</param>
/// <param name="places">The places that a URL may lead to.</param>
/// <param name="guesses">Where other tools would look.</param>
/// <param name="pageFiles">Where files beside sources are published.</param>
/// <param name="linkedSources">The sources that links may name.</param>
internal sealed class GeneratorResolver(
    ISiteFileSystem files,
    SiteProfile profile,
    Lazy<SitePages> pages,
    Places places,
    GuessingResolver guesses,
    PageFiles pageFiles,
    LinkedSources linkedSources)
{
    /// <summary>
    /// Where more pages than these have no known address, one of them may have the file: each would have to be asked for it.
    /// </summary>
    private const int MostHomelessFolders = 100;

    private readonly PageSources sources = new(files, profile, []);
    private readonly MissingJudge judge = new(files, profile, pages);
    private readonly NearestTarget nearest = new(files);

    /// <summary>Resolves a URL without scheme and host.</summary>
    public LocalTarget Resolve(string document, string url, List<string>? steps)
    {
        var readings = UrlReading.All(url, profile.BasePath, out var isDecodable);
        var looked = new List<(TargetPath Target, PathWalk Walk)>();
        LocalTarget? otherCase = null;
        var mayBeThere = !isDecodable;
        for (var i = 0; i < readings.Count; i++)
        {
            foreach (var place in places.Of(document, readings[i]))
            {
                var hit = place.IsSource ? LookInSources(place, looked) : LookInSite(place, looked);
                steps?.Add($"{(place.IsSource ? "source" : "site")} path '{place.Path}': {Describe(hit, looked)}");
                if (hit is { Status: LocalTargetStatus.Found } && place.IsCertain)
                    return hit;
                if (hit?.Status is LocalTargetStatus.Found or LocalTargetStatus.Unknown)
                    mayBeThere = true;
                else if (hit is not null && place.IsCertain)
                    otherCase ??= hit;
                else
                    mayBeThere |= hit is not null;
            }
        }

        if (mayBeThere)
            return Unknown(steps, "a generator or a server may find it, by its settings");
        if (otherCase is not null)
            return profile.PathsIgnoreCase ? new LocalTarget(LocalTargetStatus.Found, otherCase.Path) : otherCase;
        if (!readings[0].IsRooted && !profile.LeadsToPage(readings[0].Names[^1]) && guesses.FindAnywhere(document, readings) is not null)
            return Unknown(steps, "the file is there, but whether a page finds it is up to plugins");
        if (linkedSources.MayFind(readings[0]))
            return Unknown(steps, "a template may take it for the path of a source, and write the address of its page");
        if (!judge.IsCertain(readings[0], places.Of(document, readings[0]).FirstOrDefault(), looked, out var reason))
            return Unknown(steps, reason);
        steps?.Add("nothing is published there");
        return new LocalTarget(
            LocalTargetStatus.Missing,
            LookedAt: [.. TargetSearch.Reportable(looked).Distinct(StringComparer.Ordinal)],
            NearestUrl: nearest.Find(looked) ?? NearestPage(document, readings[0]));
    }

    private static LocalTarget Unknown(List<string>? steps, string reason)
    {
        steps?.Add(reason);
        return new LocalTarget(LocalTargetStatus.Unknown);
    }

    private static string Describe(LocalTarget? hit, List<(TargetPath Target, PathWalk Walk)> looked) => hit?.Status switch
    {
        null => "not there",
        LocalTargetStatus.Found => hit.Path is { Length: > 0 } path ? $"found, from '{path}'" : "found, the generator makes it",
        LocalTargetStatus.CaseDiffers => $"there in another case: '{hit.Path}'",
        _ => looked is [.., (_, { IsUnknown: true } walk)] ? walk.Description : "may be there",
    };

    private LocalTarget? LookInSources(Place place, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        if (place.Target.Parts.Length == 0 || place.Target.Escapes)
            return null;
        var walk = PathWalk.Follow(files, place.Target.Parts);
        looked.Add((place.Target, walk));
        if (profile.LeadsToPage(place.Target.Parts[^1].Name))
            return null;
        if (walk.IsUnknown)
            return new LocalTarget(LocalTargetStatus.Unknown);
        if (walk.Names is null)
            return null;
        var path = string.Join('/', walk.Names);
        var isFile = files.HasFile(path);
        var isPublished = isFile && (ContentKinds.Of(path) is null || profile.ResolvesFromSource);
        if (!walk.IsExact)
            return isPublished && place.Target.Reading.NamesFile ? TargetSearch.OtherCase(place.Target, walk.Names) : null;
        return isPublished ? new LocalTarget(LocalTargetStatus.Found, path) : isFile ? new LocalTarget(LocalTargetStatus.Unknown) : null;
    }

    private LocalTarget? LookInSite(Place place, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        LocalTarget? otherCase = null;
        foreach (var folder in profile.PublicFolders.IsDefault ? [] : profile.PublicFolders)
        {
            var hit = LookInFolder(place, folder, looked);
            if (hit?.Status is LocalTargetStatus.Found or LocalTargetStatus.Unknown)
                return hit;
            otherCase ??= hit;
        }

        var path = profile.PageNamedBy(place.Path);
        if (LookInAssets(path) is { } asset)
            return asset;
        if (!LinkKinds.MayBePage(path) && !profile.ProgramsMakeFiles)
            return otherCase;
        if (pages.Value.Find(path, out var source) is not false and var found)
            return new LocalTarget(found is null ? LocalTargetStatus.Unknown : LocalTargetStatus.Found, source.Length == 0 ? null : source);
        return otherCase ?? (pages.Value.FindOtherCase(path) is var (file, origin) ? OtherCaseOfPage(place.Target, file, origin) : null);
    }

    private LocalTarget? LookInFolder(Place place, PublicFolder folder, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        var prefix = folder.Prefix.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parts = place.Target.Parts;
        if (parts.Length < prefix.Length
            || !prefix.SequenceEqual(parts.Take(prefix.Length).Select(part => part.Name), StringComparer.Ordinal))
            return null;
        PathPart[] names =
        [
            .. folder.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(name => new PathPart(name, -1)),
            .. parts.Skip(prefix.Length)
        ];
        if (names.Length == 0)
            return null;
        var target = new TargetPath(SitePath.Join(folder.Folder, place.Target.Base), names, place.Target.Escapes, place.Target.Reading);
        var walk = PathWalk.Follow(files, names);
        looked.Add((target, walk));
        // Servers find a page without its ending, and some generators add it.
        if (walk.IsUnknown
            || (walk.Names is null
            && !IsContent(folder)
            && (files.HasFile($"{target.Text}.html") || files.HasFile(profile.PageNamedBy(target.Text)))))
            return new LocalTarget(LocalTargetStatus.Unknown);
        if (walk.Names is null || (HidesIgnored(folder) && sources.IsAnyIgnored(parts.Skip(prefix.Length).Select(part => part.Name))))
            return null;
        var path = string.Join('/', walk.Names);
        var isFile = files.HasFile(path);
        if (!isFile)
        {
            var hasIndex = walk.IsExact && files.HasFile($"{path}/index.html") && !IsContent(folder);
            return hasIndex ? new LocalTarget(LocalTargetStatus.Found, $"{path}/index.html") : null;
        }

        // What a generator turns into a page is not published as it is.
        if (IsContent(folder) && ContentKinds.Of(path) is not null)
            return null;
        if (!walk.IsExact)
            return TargetSearch.OtherCase(target, walk.Names);
        if (IsContent(folder) && !folder.IsUncertain)
            return PageFile(path, place.Path);
        return new LocalTarget(folder.IsUncertain ? LocalTargetStatus.Unknown : LocalTargetStatus.Found, path);
    }

    private LocalTarget? LookInAssets(string path)
    {
        if (!LinkKinds.IsStaticFile(path) || !profile.PublishesPageFiles)
            return null;
        for (var folder = SitePath.FolderOf(path); folder.Length > 0; folder = SitePath.FolderOf(folder))
        {
            if (pages.Value.AssetFolderOf(folder) is not { } assets)
                continue;
            var file = SitePath.Join(assets, path[(folder.Length + 1)..]);
            if (files.HasFile(file) && PageFile(file, path) is { } asset)
                return asset;
        }

        return LiesInHomelessAssets(path) ? new LocalTarget(LocalTargetStatus.Unknown) : null;
    }

    private LocalTarget? PageFile(string file, string path) => pageFiles.Publishes(file, path) switch
    {
        true => new LocalTarget(LocalTargetStatus.Found, file),
        false => null,
        null => new LocalTarget(LocalTargetStatus.Unknown),
    };

    /// <summary>Whether the files of a page without a known address have the end of a path.</summary>
    private bool LiesInHomelessAssets(string path)
    {
        if (pages.Value.HomelessAssetFolders.Count > MostHomelessFolders)
            return true;
        for (var start = 0; start >= 0; start = path.IndexOf('/', start) is >= 0 and var slash ? slash + 1 : -1)
        {
            var end = path[start..];
            if (pages.Value.HomelessAssetFolders.Any(folder => files.HasFile(SitePath.Join(folder, end))))
                return true;
        }

        return false;
    }

    /// <summary>Whether what becomes no page is not published as a file either; a folder of static files is copied whole.</summary>
    private bool HidesIgnored(PublicFolder folder) => !profile.CopiesFoldersWhole || IsContent(folder);

    private bool IsContent(PublicFolder folder) =>
        folder.HoldsPages || profile.ContentFolders.Any(content => content.Folder == folder.Folder);

    private static LocalTarget OtherCaseOfPage(TargetPath target, string file, string source)
    {
        var actual = file.Split('/');
        var replaced = new Dictionary<int, string>();
        for (var i = 0; i < target.Parts.Length && i < actual.Length; i++)
        {
            var (name, index) = target.Parts[i];
            var written = actual[i].Length == name.Length ? actual[i] : SitePath.WithoutExtension(actual[i]);
            if (index >= 0 && written != name && written.Length == name.Length)
                replaced[index] = UrlSpelling.Recase(target.Reading.Raw[index], name, written);
        }

        return new LocalTarget(LocalTargetStatus.CaseDiffers, source.Length == 0 ? file : source, target.Reading.Replace(replaced));
    }

    private string? NearestPage(string document, UrlReading reading)
    {
        if (!reading.IsRooted
            || places.Of(document, reading).FirstOrDefault() is not { Target: not null } place
            || !LinkKinds.MayBePage(place.Path)
            || pages.Value.Nearest(place.Path) is not { } near)
            return null;
        var encoded = string.Join('/', near.Split('/').Select(name => UrlSpelling.Encode(name, string.Concat(reading.Raw))));
        return $"{string.Join('/', reading.Raw[..reading.First])}/{encoded}{reading.Suffix}";
    }
}
