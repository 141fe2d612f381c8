using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Resolving;

/// <summary>Finds the source that a template tag names.</summary>
internal static class SourceTarget
{
    /// <summary>The first of some paths that is a file; the first path is the one that a report names.</summary>
    public static LocalTarget Of(ISiteFileSystem files, string[] paths) =>
        Array.Find(paths, files.HasFile) is { } found
            ? new LocalTarget(LocalTargetStatus.Found, found)
            : new LocalTarget(LocalTargetStatus.Missing, LookedAt: [paths[0]]);
}
