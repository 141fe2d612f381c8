using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace ContentLint.Site.FileSystem;

/// <summary>A site as it was before some files were removed: what it has now, and those.</summary>
/// <param name="files">What the site has now.</param>
/// <param name="removed">The removed files, relative to the site's root, forward slashes.</param>
/// <param name="read">Reads the bytes of a removed file as they were; null if they cannot be had. Called once for each, by any
/// thread.</param>
public sealed class RestoredFileSystem(ISiteFileSystem files, IEnumerable<string> removed, Func<string, byte[]?> read) : ISiteFileSystem
{
    private readonly FrozenSet<string> removed = removed.ToFrozenSet(StringComparer.Ordinal);
    private readonly InMemoryFileSystem names = new(removed);
    private readonly ConcurrentDictionary<string, FolderListing?> listings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<byte[]?>> contents = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public FolderListing? List(string folder) => listings.GetOrAdd(folder, static (folder, site) => site.Merge(folder), this);

    /// <inheritdoc/>
    public SiteFileStart? ReadStart(string path, int maximumBytes)
    {
        if (!removed.Contains(path))
            return files.ReadStart(path, maximumBytes);
        return BytesOf(path) is { } bytes ? new SiteFileStart(bytes.Length, bytes.AsMemory(0, Math.Min(bytes.Length, maximumBytes))) : null;
    }

    /// <inheritdoc/>
    public bool IsForeignLink(string path) => !removed.Contains(path) && files.IsForeignLink(path);

    private FolderListing? Merge(string folder)
    {
        var now = files.List(folder);
        if (names.List(folder) is not { } before || now is { IsReadable: false })
            return now;
        return now is null ? before : new FolderListing(now.Files.Concat(before.Files), now.Folders.Concat(before.Folders));
    }

    private byte[]? BytesOf(string path) => contents.GetOrAdd(path, static (path, read) => new Lazy<byte[]?>(() => read(path)), read).Value;
}
