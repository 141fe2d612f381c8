using System.Collections.Concurrent;
using System.IO.Enumeration;

namespace ContentLint.Site;

/// <summary>The folders of the disk that somebody asked for, each listed once. Safe to use from several threads.</summary>
public sealed class DiskFolders
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
    private readonly ConcurrentDictionary<string, DiskFolder?> folders = new(StringComparer.Ordinal);

    /// <summary>Lists a folder; null if there is none.</summary>
    /// <param name="path">Its absolute path, without a separator at its end.</param>
    public DiskFolder? Open(string path) => folders.GetOrAdd(path, static path => Read(path));

    /// <summary>Lists folders that are going to be asked for.</summary>
    /// <param name="paths">Their absolute paths.</param>
    /// <param name="jobs">How many are listed at a time.</param>
    public void OpenAll(IReadOnlyList<string> paths, int jobs) =>
        Parallel.For(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => Open(paths[i]));

    private static DiskFolder? Read(string path)
    {
        var (files, subfolders, links) = (new List<string>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        try
        {
            var entries = new FileSystemEnumerable<(string Name, bool IsFolder, bool IsLink)>(
                path,
                static (ref FileSystemEntry entry) =>
                    (entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory && entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
                Everything);
            foreach (var (name, isFolder, isLink) in entries)
            {
                (isFolder ? subfolders : files).Add(name);
                if (isLink)
                    links.Add(name);
            }

            return new DiskFolder(new FolderListing(files, subfolders), links, null);
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or System.Security.SecurityException)
        {
            return DiskFolder.Unreadable(exception.Message);
        }
    }
}

/// <summary>What is in a folder of the disk.</summary>
/// <param name="Listing">The names.</param>
/// <param name="Links">The names of the folders that are links.</param>
/// <param name="Problem">Why it cannot be listed, or null.</param>
public sealed record DiskFolder(FolderListing Listing, IReadOnlySet<string> Links, string? Problem)
{
    /// <summary>A folder that is there but cannot be listed.</summary>
    public static DiskFolder Unreadable(string problem) => new(FolderListing.Unreadable, new HashSet<string>(StringComparer.Ordinal), problem);
}
