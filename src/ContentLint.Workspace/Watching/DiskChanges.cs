using System.Collections.Frozen;
using ContentLint.Site.FileSystem;
using ContentLint.Site;
using ContentLint.Workspace.Caching;

namespace ContentLint.Workspace.Watching;

/// <summary>What some reports of changes come to: only what is another now than before counts, whatever happened in between.</summary>
internal sealed class DiskChanges
{
    private const string GitFolder = ".git";

    private readonly FrozenSet<string> paths;

    private DiskChanges(IEnumerable<string> paths, bool areEdits) =>
        (this.paths, AreEdits) = (paths.ToFrozenSet(StringComparer.Ordinal), areEdits);

    /// <summary>The files and folders that changed, absolute.</summary>
    public IReadOnlyCollection<string> Paths => paths;

    /// <summary>Whether the same files and folders are there as before, and only contents of files changed.</summary>
    public bool AreEdits { get; }

    /// <summary>Lists the folders of the changed paths again, and compares.</summary>
    /// <param name="disk">The folders as they were; what changed in them is forgotten.</param>
    /// <param name="reported">Absolute paths.</param>
    public static DiskChanges Read(DiskFolders disk, IEnumerable<string> reported)
    {
        var changed = new List<string>();
        var areEdits = true;
        foreach (var folder in reported
            .Where(static path => !IsNobodysBusiness(path))
            .GroupBy(static path => Path.GetDirectoryName(path) ?? path, StringComparer.Ordinal))
        {
            var before = disk.Forget(folder.Key);
            var now = disk.Open(folder.Key);
            var isSame = before is not null && now is not null && before.HasSameNames(now);
            foreach (var path in folder)
            {
                var name = Path.GetFileName(path);
                var isFolder = before?.Listing.HasFolder(name) == true || now?.Listing.HasFolder(name) == true;
                if (isSame && !isFolder && now!.Listing.HasFile(name) is false)
                    continue;
                if (isFolder)
                    disk.ForgetTree(path);
                areEdits &= isSame && !isFolder;
                changed.Add(path);
            }
        }

        return new DiskChanges(changed, areEdits);
    }

    /// <summary>Whether a file is one of them, or lies in a folder that is.</summary>
    /// <param name="file">Absolute path.</param>
    public bool Concern(string file)
    {
        for (var path = file; path is not null; path = Path.GetDirectoryName(path))
        {
            if (paths.Contains(path))
                return true;
        }

        return false;
    }

    /// <summary>Git and the cache write all the time, and no finding depends on what they write.</summary>
    private static bool IsNobodysBusiness(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(static name => name is GitFolder or CacheFolder.Name);
}
