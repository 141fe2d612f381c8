using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Roles;

namespace ContentLint.Site.Resolving;

/// <summary>
/// Resolves the URLs of files that only a forge such as GitHub shows: relative to the file, or from the root of the repository.
/// </summary>
/// <param name="files">The files of the repository.</param>
internal sealed class ForgeResolver(ISiteFileSystem files)
{
    private readonly NearestTarget nearest = new(files);

    /// <summary>Resolves a URL without scheme and host.</summary>
    /// <param name="document">The referring file.</param>
    /// <param name="url">The URL.</param>
    /// <param name="steps">Takes what was looked at; null where nobody asks.</param>
    public LocalTarget Resolve(string document, string url, List<string>? steps)
    {
        steps?.Add("no site publishes the file, so the URL is read as a forge does");
        if (RepositoryDocuments.IsTextTemplate(document))
            return Unknown(steps, "the forge copies the text into issues and pull requests, whose address is not known");
        var readings = UrlReading.All(url, "/", out var isDecodable);
        var looked = new List<(TargetPath Target, PathWalk Walk)>();
        LocalTarget? otherCase = null;
        foreach (var reading in readings)
        {
            var target = TargetPath.Combine(reading.IsRooted ? "" : SitePath.FolderOf(document), reading, reading.First);
            if (target.Escapes)
                return Unknown(steps, "the URL leads out of the repository");
            if (target.Parts.Length == 0)
                return new LocalTarget(LocalTargetStatus.Found);
            var walk = PathWalk.Follow(files, target.Parts);
            looked.Add((target, walk));
            steps?.Add($"'{target.Text}': {walk.Description}");
            if (walk.IsUnknown)
                return Unknown(steps, walk.Description);
            if (walk.Names is { } names && walk.IsExact)
                return new LocalTarget(LocalTargetStatus.Found, string.Join('/', names));
            if (walk.Names is not null)
                otherCase ??= TargetSearch.OtherCase(target, walk.Names);
        }

        if (otherCase is not null)
            return otherCase;
        if (!isDecodable)
            return Unknown(steps, "the URL can't be decoded");
        // A page of HTML is a template or an example: another program serves it, from a folder that is not known.
        if (readings[0].IsRooted && ContentKinds.Of(document) == ContentKind.Html)
            return Unknown(steps, "the folder that the page is served from is not known");
        return new LocalTarget(
            LocalTargetStatus.Missing,
            LookedAt: [.. TargetSearch.Reportable(looked).Distinct(StringComparer.Ordinal)],
            NearestUrl: nearest.Find(looked));
    }

    private static LocalTarget Unknown(List<string>? steps, string reason)
    {
        steps?.Add(reason);
        return new LocalTarget(LocalTargetStatus.Unknown) { Uncertainty = new(reason) };
    }
}
