using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.IO.Enumeration;

namespace ContentLint.Site.FileSystem;

/// <summary>The folders of the disk that somebody asked for, each listed once. Safe to use from several threads.</summary>
/// <param name="texts">Keeps the texts that are read in them; null to read a text whenever it is asked for.</param>
public sealed class DiskFolders(DiskTexts? texts = null)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
    private readonly ConcurrentDictionary<string, DiskFolder?> folders = new(StringComparer.Ordinal);
    private volatile bool hasLinks;

    /// <summary>Whether a folder that was listed here has held links to folders.</summary>
    internal bool HasLinks => hasLinks;

    /// <summary>Lists a folder; null if there is none.</summary>
    /// <param name="path">Its absolute path, without a separator at its end.</param>
    public DiskFolder? Open(string path) => folders.GetOrAdd(DiskTexts.KeyOf(path), static (path, disk) => disk.Read(path), this);

    /// <summary>What is known of a folder; null if it was not listed, or is none.</summary>
    /// <param name="path">Its absolute path, without a separator at its end.</param>
    internal DiskFolder? Known(string path) => folders.TryGetValue(DiskTexts.KeyOf(path), out var known) ? known : null;

    /// <summary>Forgets what is in a folder, so that it is listed again.</summary>
    /// <param name="path">Its absolute path, without a separator at its end.</param>
    /// <returns>What was known of it, or null.</returns>
    public DiskFolder? Forget(string path) => folders.TryRemove(DiskTexts.KeyOf(path), out var known) ? known : null;

    /// <summary>Forgets a folder with all that lies beneath it.</summary>
    /// <param name="path">Its absolute path, without a separator at its end.</param>
    public void ForgetTree(string path)
    {
        path = DiskTexts.KeyOf(path);
        var start = path + Path.DirectorySeparatorChar;
        foreach (var known in folders.Keys.Where(known => known == path || known.StartsWith(start, StringComparison.Ordinal)))
            folders.TryRemove(known, out _);
        texts?.ForgetTree(start);
    }

    /// <summary>A text, as <paramref name="read"/> gives it.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="read">Reads it.</param>
    internal string? TextOf(string file, Func<string?> read) => texts is null ? read() : texts.Get(file, read);

    /// <summary>Lists folders that are going to be asked for.</summary>
    /// <param name="paths">Their absolute paths.</param>
    /// <param name="jobs">How many are listed at a time.</param>
    public void OpenAll(IReadOnlyList<string> paths, int jobs) =>
        Parallel.For(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => Open(paths[i]));

    private DiskFolder? Read(string path)
    {
        var (files, subfolders, mayBeLinks) = (new List<string>(), new List<string>(), new List<string>());
        try
        {
            var entries = new FileSystemEnumerable<(string Name, bool IsFolder, bool MayBeLink)>(
                path,
                static (ref FileSystemEntry entry) => (
                    entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory && MayBeLink(ref entry)),
                Everything);
            foreach (var (name, isFolder, mayBeLink) in entries)
            {
                (isFolder ? subfolders : files).Add(name);
                if (mayBeLink)
                    mayBeLinks.Add(name);
            }

            var links = FolderLinks.Among(mayBeLinks, path);
            hasLinks |= links.Count > 0;
            return new DiskFolder(new FolderListing(files, subfolders), links, null);
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException
            or System.Security.SecurityException)
        {
            return DiskFolder.Unreadable(exception.Message);
        }
    }

    /// <summary>Windows knows the attributes already; elsewhere to ask for them costs more than to ask where a folder leads.</summary>
    private static bool MayBeLink(ref FileSystemEntry entry) =>
        !OperatingSystem.IsWindows() || entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}

/// <summary>What is in a folder of the disk.</summary>
/// <param name="Listing">The names.</param>
/// <param name="Links">The names of the folders that are links.</param>
/// <param name="Problem">Why it cannot be listed, or null.</param>
public sealed record DiskFolder(FolderListing Listing, IReadOnlySet<string> Links, string? Problem)
{
    /// <summary>Whether another listing has the same files, folders and links.</summary>
    public bool HasSameNames(DiskFolder other) =>
        Listing.IsReadable && other.Listing.IsReadable && Listing.HasSameNames(other.Listing) && Links.SetEquals(other.Links);

    /// <summary>A folder that is there but cannot be listed.</summary>
    public static DiskFolder Unreadable(string problem) => new(FolderListing.Unreadable, FrozenSet<string>.Empty, problem);
}
