using System.Collections.Immutable;

namespace ContentLint.Site;

/// <summary>
/// Resolves local URLs against the site's files. Without knowing the generator it is generous: a file that any of the
/// usual places has is found, and only what none of them has is missing.
/// </summary>
/// <param name="files">The files.</param>
/// <param name="settings">What the configuration says about the site.</param>
public sealed class ContentSite(ISiteFileSystem files, SiteSettings settings) : ISite
{
    private const char TemplateHole = '\uFFFC';

    private readonly ImmutableArray<string> publicRoots = PublicRoots.Of(files, settings);

    /// <inheritdoc/>
    public Uri? Url => settings.Url;

    /// <inheritdoc/>
    public string? ReferrerPolicy => settings.ReferrerPolicy;

    /// <inheritdoc/>
    public LocalTarget Resolve(string documentPath, string url)
    {
        if (!LocalUrl.IsLocal(url))
            return new LocalTarget(LocalTargetStatus.NotLocal);
        if (url.AsSpan().IndexOfAny(TemplateHole, '\\', '\0') >= 0)
            return new LocalTarget(LocalTargetStatus.Unknown);
        var candidates = Candidates(documentPath, url);
        if (candidates.Count == 0)
            return new LocalTarget(LocalTargetStatus.Unknown);
        PathMatch? otherCase = null;
        foreach (var candidate in candidates)
        {
            if (PathLookup.Find(files, candidate.Path) is not { } match)
                continue;
            if (match.IsExact)
                return new LocalTarget(LocalTargetStatus.Found, match.Path);
            otherCase ??= match with { Url = candidate.Url };
        }

        var lookedAt = candidates.Select(candidate => candidate.Path).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (otherCase is not null)
            return new LocalTarget(LocalTargetStatus.CaseDiffers, otherCase.Path, otherCase.Url!.WithCaseOf(otherCase.Path), lookedAt);
        return IsStoredElsewhere(url)
            ? new LocalTarget(LocalTargetStatus.Unknown, LookedAt: lookedAt)
            : new LocalTarget(LocalTargetStatus.Missing, LookedAt: lookedAt, NearestUrl: NearestFile.UrlFor(files, candidates));
    }

    /// <summary>The places where the file may be, the likeliest first; empty if the URL leads out of the site.</summary>
    private List<Candidate> Candidates(string documentPath, string url)
    {
        var candidates = new List<Candidate>();
        foreach (var reading in LocalUrl.Readings(url))
        {
            if (reading.Path.StartsWith('/'))
            {
                AddRooted(candidates, reading, reading.Path[1..]);
                if (StripBasePath(reading.Path) is { } stripped)
                    AddRooted(candidates, reading, stripped);
                continue;
            }

            var folder = PathLookup.FolderOf(documentPath);
            Add(candidates, reading, folder, reading.Path);
            // Hexo's asset folder has the name of the post.
            Add(candidates, reading, Path.ChangeExtension(documentPath, null), reading.Path);
            // A page may be published at another depth than its file: climb, then look from the top.
            AddRooted(candidates, reading, reading.Path);
            if (reading.Path.StartsWith("../", StringComparison.Ordinal))
                AddRooted(candidates, reading, reading.Path.Replace("../", "", StringComparison.Ordinal));
        }

        return candidates;
    }

    private void AddRooted(List<Candidate> candidates, LocalUrl reading, string path)
    {
        foreach (var root in publicRoots)
            Add(candidates, reading, root, path);
    }

    private static void Add(List<Candidate> candidates, LocalUrl reading, string folder, string path)
    {
        if (PathLookup.Combine(folder, path) is { } full)
            candidates.Add(new Candidate(full, reading));
    }

    private string? StripBasePath(string path) =>
        settings.BasePath.Length > 1 && path.StartsWith(settings.BasePath, StringComparison.Ordinal) ? path[settings.BasePath.Length..] : null;

    /// <summary>Whether the first folder of a URL from the root is in none of the public roots: such images come from another repository or a server.</summary>
    private bool IsStoredElsewhere(string url)
    {
        if (!url.StartsWith('/'))
            return false;
        var path = LocalUrl.Readings(url).First().Path;
        var first = (StripBasePath(path) ?? path).TrimStart('/');
        var slash = first.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && !publicRoots.Any(root => files.List(root)?.Find(first[..slash]) is not null);
    }
}

/// <summary>A place to look for a file, and the reading of the URL that leads there.</summary>
internal sealed record Candidate(string Path, LocalUrl Url);
