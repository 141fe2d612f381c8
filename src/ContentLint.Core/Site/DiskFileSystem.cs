using System.Collections.Concurrent;

namespace ContentLint.Site;

/// <summary>A site on the disk. Each folder is listed at most once, when it is first asked for; links that lead out of the root are not there.</summary>
/// <param name="root">The site's root, absolute.</param>
public sealed class DiskFileSystem(string root) : ISiteFileSystem
{
    private readonly ConcurrentDictionary<string, FolderListing?> listings = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public FolderListing? List(string folder) => listings.GetOrAdd(folder, Read);

    private FolderListing? Read(string folder)
    {
        try
        {
            var directory = new DirectoryInfo(folder.Length == 0 ? root : Path.Combine(root, folder));
            if (!directory.Exists)
                return null;
            var files = new List<string>();
            var folders = new List<string>();
            foreach (var entry in directory.EnumerateFileSystemInfos())
            {
                if (entry.LinkTarget is not null && !StaysInside(entry))
                    continue;
                (entry.Attributes.HasFlag(FileAttributes.Directory) ? folders : files).Add(entry.Name);
            }

            return new FolderListing(files, folders);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private bool StaysInside(FileSystemInfo link)
    {
        var target = link.ResolveLinkTarget(returnFinalTarget: true);
        return target is { Exists: true } && (target.FullName + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
