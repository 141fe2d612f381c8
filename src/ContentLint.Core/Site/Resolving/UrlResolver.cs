using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Resolving;

/// <summary>Resolves URLs as a known generator publishes the site: its public folders, its pages, and the files beside them.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
/// <param name="pages">The pages; read when they are first needed.</param>
/// <param name="candidates">The paths that a URL may mean.</param>
/// <param name="guesses">Where other tools would look.</param>
/// <param name="pageFiles">Where files beside sources are published.</param>
/// <param name="linkedSources">The sources that links may name.</param>
/// <param name="regions">The paths about which nothing is known.</param>
/// <param name="redirects">The redirects of the host.</param>
/// <param name="assets">The style sheets and scripts that a build may make.</param>
internal sealed class UrlResolver(
    ISiteFileSystem files,
    SiteProfile profile,
    Lazy<SitePages> pages,
    CandidatePaths candidates,
    GuessingResolver guesses,
    PageFiles pageFiles,
    LinkedSources linkedSources,
    UncertainRegions regions,
    Lazy<HostRedirects> redirects,
    Lazy<BuiltAssets> assets)
{
    /// <summary>
    /// Where more pages than these have no known address, one of them may have the file: each would have to be asked for it.
    /// </summary>
    private const int MostHomelessFolders = 100;

    private readonly PageSources sources = new(files, profile, []);
    private readonly UncertaintyReasons reasons = new(profile, regions, redirects, assets);
    private readonly NearestTarget nearest = new(files);

    /// <summary>Resolves a URL without scheme and host.</summary>
    public LocalTarget Resolve(string document, string url, LinkUse use, List<string>? steps)
    {
        var readings = UrlReading.All(url, profile.BasePath, out var isDecodable);
        if (use == LinkUse.Markdown && linkedSources.Find(document, readings[0]) is { } source)
        {
            steps?.Add($"the template for links finds the source '{source}'");
            return new LocalTarget(LocalTargetStatus.Found, source);
        }

        var looked = new List<(TargetPath Target, PathWalk Walk)>();
        LocalTarget? otherCase = null, outsideBase = null;
        var mayBeThere = !isDecodable;
        foreach (var reading in readings)
        {
            foreach (var candidate in candidates.Of(document, reading, use))
            {
                var hit = candidate.IsSource ? LookInSources(candidate, looked) : LookInSite(candidate, looked);
                steps?.Add($"{(candidate.IsSource ? "source" : "site")} path '{candidate.Path}': {Describe(hit, looked)}");
                if (hit is { Status: LocalTargetStatus.Found } && candidate.IsCertain)
                    return hit;
                if (hit is { Status: LocalTargetStatus.Found } && IsOutsideBase(reading, candidate, use))
                    outsideBase ??= new LocalTarget(
                        LocalTargetStatus.Missing, LookedAt: [candidate.Path], NearestUrl: OtherBase(reading));
                else if (hit?.Status is LocalTargetStatus.Found or LocalTargetStatus.Unknown)
                    mayBeThere = true;
                else if (hit is not null && candidate.IsCertain)
                    otherCase ??= hit;
                else
                    mayBeThere |= hit is not null;
            }
        }

        if (outsideBase is not null && !profile.HasUnknownBasePath)
        {
            steps?.Add(!profile.KeepsPageLinks
                ? $"the generator puts '{profile.BasePath}' in front of the URL once more"
                : $"the URL lacks the base path '{profile.BasePath}'");
            return outsideBase;
        }

        if (mayBeThere)
            return Unknown(steps, new("a generator or a server may find it, by its settings"));
        if (use == LinkUse.Markdown && linkedSources.MayFind(readings[0]))
            return Unknown(steps, new("a template may take the URL for the path of a source, and write the address of its page"));
        if (otherCase is not null)
            return profile.PathsIgnoreCase ? new LocalTarget(LocalTargetStatus.Found, otherCase.Path) : otherCase;
        if (!readings[0].IsRooted
            && !profile.KnowsLinkTargets
            && !profile.LeadsToPage(readings[0].Names[^1])
            && guesses.FindAnywhere(document, readings) is not null)
            return Unknown(steps, new("the file exists, but only a plugin can make the page find it"));
        if (candidates.MayRewrite(document, readings[0]))
            return Unknown(steps, new("a plugin of the configuration may rewrite links out of the content folder"));
        var (likeliest, place) = Likeliest(document, readings, use);
        if (reasons.Of(likeliest, place, looked) is { } reason)
            return Unknown(steps, reason);
        steps?.Add("nothing is published there");
        return new LocalTarget(
            LocalTargetStatus.Missing,
            LookedAt: [.. TargetSearch.Reportable(looked).Distinct(StringComparer.Ordinal)],
            NearestUrl: Suggest(document, readings[0], use, looked));
    }

    private string? Suggest(string document, UrlReading reading, LinkUse use, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        var near = nearest.Find(looked) ?? NearestPage(document, reading, use);
        // A file that is there need not be published, or not at that place.
        return near is null || !profile.KnowsLinkTargets || Finds(document, near, use) ? near : null;
    }

    private bool Finds(string document, string url, LinkUse use) =>
        UrlReading.All(url, profile.BasePath, out _)
            .SelectMany(reading => candidates.Of(document, reading, use))
            .Any(candidate => candidate.IsCertain
                && (candidate.IsSource ? LookInSources(candidate, []) : LookInSite(candidate, [])) is { Status: LocalTargetStatus.Found });

    /// <summary>
    /// The reading and path that decide whether a URL is broken: for a page, a path of the site that the generator surely makes of it.
    /// </summary>
    private (UrlReading Reading, CandidatePath Candidate) Likeliest(string document, List<UrlReading> readings, LinkUse use)
    {
        var paths = candidates.Of(document, readings[0], use).ToList();
        var first = paths.FirstOrDefault();
        // The generator leaves the URL of a page that it doesn't know as it is.
        if (profile.KnowsLinkTargets && first.IsSource && LinkKinds.IsPage(first.Path) && paths.Exists(static path => !path.IsSource))
            return (readings[0], paths.Find(static path => !path.IsSource));
        if (first is { IsCertain: true, IsSource: false } || LinkKinds.IsSource(first.Target?.Text ?? ""))
            return (readings[0], first);
        foreach (var reading in readings.Where(reading => reading.Suffix == readings[0].Suffix))
        {
            foreach (var candidate in candidates.Of(document, reading, use))
            {
                if (candidate is { IsCertain: true, IsSource: false, Target: not null }
                    && LinkKinds.IsPage(profile.PageNamedBy(candidate.Path)))
                    return (reading, candidate);
            }
        }

        return (readings[0], first);
    }

    private static LocalTarget Unknown(List<string>? steps, Uncertainty reason)
    {
        var cause = reason.Region is { Cause.Length: > 0 } region ? $" ({region.Cause})" : "";
        steps?.Add(reason.Reason + cause);
        return new LocalTarget(LocalTargetStatus.Unknown) { Uncertainty = reason };
    }

    /// <summary>Whether a URL leads to a page or file only if the base path is added, or taken away, which nobody does.</summary>
    private bool IsOutsideBase(UrlReading reading, CandidatePath candidate, LinkUse use) =>
        reading.IsRooted && !candidate.IsSource && !candidate.IsCertain && profile.BasePathLinks switch
        {
            BasePathLinks.Kept => true,
            BasePathLinks.Added => true,
            BasePathLinks.AddedToMarkdownLinks => use == LinkUse.Markdown,
            BasePathLinks.AddedToMarkdownImages => !LinkKinds.IsStaticFile(candidate.Path),
            _ => false,
        };

    /// <summary>The URL with the base path where it has none, and without where it has one.</summary>
    private string OtherBase(UrlReading reading)
    {
        var path = string.Join('/', reading.Raw[reading.First..]) + reading.Suffix;
        return profile.KeepsPageLinks ? profile.BasePath + path : "/" + path;
    }

    private static string Describe(LocalTarget? hit, List<(TargetPath Target, PathWalk Walk)> looked) => hit?.Status switch
    {
        null => "not there",
        LocalTargetStatus.Found => hit.Path is { Length: > 0 } path ? $"found, from '{path}'" : "found, the generator makes it",
        LocalTargetStatus.CaseDiffers => $"there in another case: '{hit.Path}'",
        _ => looked is [.., (_, { IsUnknown: true } walk)] ? walk.Description : "may be there",
    };

    private LocalTarget? LookInSources(CandidatePath candidate, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        if (candidate.Target.Parts.Length == 0 || candidate.Target.Escapes)
            return null;
        var walk = PathWalk.Follow(files, candidate.Target.Parts);
        looked.Add((candidate.Target, walk));
        if (profile.LeadsToPage(candidate.Target.Parts[^1].Name))
            return null;
        if (walk.IsUnknown)
            return new LocalTarget(LocalTargetStatus.Unknown);
        if (walk.Names is null)
            return null;
        var path = string.Join('/', walk.Names);
        var isFile = files.HasFile(path);
        var isPublished = isFile && (ContentKinds.Of(path) is null || profile.ResolvesFromSource) && profile.Publishes(path);
        if (!walk.IsExact)
            return isPublished && candidate.Target.Reading.NamesFile ? TargetSearch.OtherCase(candidate.Target, walk.Names) : null;
        if (isPublished)
            return new LocalTarget(LocalTargetStatus.Found, path);
        return isFile && !profile.KnowsLinkTargets ? new LocalTarget(LocalTargetStatus.Unknown) : null;
    }

    private LocalTarget? LookInSite(CandidatePath candidate, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        LocalTarget? otherCase = null;
        foreach (var folder in profile.PublicFolders.IsDefault ? [] : profile.PublicFolders)
        {
            var hit = LookInFolder(candidate, folder, looked);
            if (hit?.Status is LocalTargetStatus.Found or LocalTargetStatus.Unknown)
                return hit;
            otherCase ??= hit;
        }

        var path = profile.PageNamedBy(candidate.Path);
        if (LookInAssets(path) is { } asset)
            return asset;
        if (!LinkKinds.MayBePage(path) && !profile.ProgramsMakeFiles)
            return otherCase;
        if (pages.Value.Find(path, out var source) is not false and var found)
            return new LocalTarget(found is null ? LocalTargetStatus.Unknown : LocalTargetStatus.Found, source.Length == 0 ? null : source);
        return otherCase
            ?? (pages.Value.FindOtherCase(path) is var (file, origin) ? OtherCaseOfPage(candidate.Target, file, origin) : null);
    }

    private LocalTarget? LookInFolder(CandidatePath candidate, PublicFolder folder, List<(TargetPath Target, PathWalk Walk)> looked)
    {
        var prefix = folder.Prefix.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parts = candidate.Target.Parts;
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
        var target = candidate.Target with { Base = SitePath.Join(folder.Folder, candidate.Target.Base), Parts = names };
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
            return PageFile(path, candidate.Path);
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

    private string? NearestPage(string document, UrlReading reading, LinkUse use)
    {
        if (!reading.IsRooted
            || candidates.Of(document, reading, use).FirstOrDefault() is not { Target: not null } candidate
            || !LinkKinds.MayBePage(candidate.Path)
            || pages.Value.Nearest(candidate.Path) is not { } near)
            return null;
        var encoded = string.Join('/', near.Split('/').Select(name => UrlSpelling.Encode(name, string.Concat(reading.Raw))));
        return $"{string.Join('/', reading.Raw[..reading.First])}/{encoded}{reading.Suffix}";
    }
}
