using System.Collections.Immutable;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Resolving;

/// <summary>One search for a URL's target: every folder that it may be relative to, in every reading.</summary>
internal sealed class TargetSearch(ISiteFileSystem files, List<UrlReading> readings, List<string>? steps = null)
{
    private readonly List<(TargetPath Target, PathWalk Walk)> looked = [];
    private readonly HashSet<(string Path, int Reading)> seen = [];
    private LocalTarget? otherCase;

    /// <summary>The places of the likeliest reading.</summary>
    public IReadOnlyList<(TargetPath Target, PathWalk Walk)> Looked => looked;

    /// <summary>Whether a folder could not be listed, or a file is a link that is not followed.</summary>
    public bool MetUnknown { get; private set; }

    /// <summary>Whether the folder that the URL starts with exists anywhere; a site without it keeps such files elsewhere.</summary>
    public bool KnowsFirstFolder { get; private set; } = readings[0].Count <= 1;

    /// <summary>The places whose folder exists, and the likeliest in any case.</summary>
    public ImmutableArray<string> LookedAt => [.. Reportable(looked)];

    /// <summary>Looks in folders; the first exact match ends it, and another case is remembered.</summary>
    /// <param name="folders">The folders for a reading.</param>
    /// <param name="start">Index of the first part of a reading that counts in those folders.</param>
    public LocalTarget? FindExact(Func<UrlReading, IEnumerable<string>> folders, Func<UrlReading, int> start)
    {
        for (var i = 0; i < readings.Count; i++)
        {
            foreach (var folder in folders(readings[i]))
            {
                if (FindExact(TargetPath.Combine(folder, readings[i], start(readings[i])), i) is { } found)
                    return found;
            }
        }

        return null;
    }

    /// <summary>The first target that differs from the URL in case only.</summary>
    /// <param name="hasSlugFolders">Whether the case of folders is the generator's affair, so that only the file's name counts.</param>
    public LocalTarget? FindOtherCase(bool hasSlugFolders) =>
        hasSlugFolders && otherCase is { Path: { } path } && SitePath.NameOf(path) == readings[0].Names[^1]
            ? new LocalTarget(LocalTargetStatus.Found, path)
            : otherCase;

    private LocalTarget? FindExact(TargetPath target, int reading)
    {
        if (!seen.Add((target.Text, reading)))
            return null;
        var walk = PathWalk.Follow(files, target.Parts);
        if (reading == 0)
            looked.Add((target, walk));
        MetUnknown |= walk.IsUnknown;
        steps?.Add($"'{target.Text}': {walk.Description}");
        KnowsFirstFolder |= walk.Depth > target.Parts.TakeWhile(part => part.Index < 0).Count();
        if (walk.Names is null || target.Parts.Length == 0)
            return null;
        if (walk.IsExact)
            return new LocalTarget(LocalTargetStatus.Found, string.Join('/', walk.Names));
        otherCase ??= OtherCase(target, walk.Names);
        return null;
    }

    /// <summary>The paths of the places whose folder exists, and of the first in any case: what a report names.</summary>
    public static IEnumerable<string> Reportable(IEnumerable<(TargetPath Target, PathWalk Walk)> looked) =>
        looked.Where((entry, index) => index == 0
            || entry.Walk.ExactDepth == entry.Target.Parts.Length - 1).Select(entry => entry.Target.Text);

    /// <summary>The target with the URL in the case of the files.</summary>
    public static LocalTarget OtherCase(TargetPath target, string[] names)
    {
        var reading = target.Reading;
        var replaced = new Dictionary<int, string>();
        for (var i = 0; i < names.Length; i++)
        {
            var (name, index) = target.Parts[i];
            if (index >= 0 && names[i] != name && names[i].Length == name.Length)
                replaced[index] = UrlSpelling.Recase(reading.Raw[index], name, names[i]);
        }

        return new LocalTarget(LocalTargetStatus.CaseDiffers, string.Join('/', names), reading.Replace(replaced));
    }
}
