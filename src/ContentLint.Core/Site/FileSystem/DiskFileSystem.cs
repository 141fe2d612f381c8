using System.Collections.Concurrent;
using ContentLint.Files;

namespace ContentLint.Site.FileSystem;

/// <summary>
/// A site on the disk. Each folder is listed once, when it is first asked for. A link that leads out of the root is not
/// followed: what lies behind it is unknown.
/// </summary>
/// <param name="root">The root: an absolute path.</param>
/// <param name="disk">The folders, if others list them too.</param>
/// <param name="files">Reads the files; null to read those of the disk.</param>
public sealed class DiskFileSystem(string root, DiskFolders? disk = null, FileSource? files = null) : ISiteFileSystem
{
    private readonly DiskFolders disk = disk ?? new DiskFolders();
    private readonly FileSource source = files ?? new DiskFileSource(root);
    private readonly ConcurrentDictionary<string, DiskFolder?> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> foreignLinks = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public FolderListing? List(string folder)
    {
        if (folders.TryGetValue(folder, out var known))
            return known?.Listing;
        var current = folders.GetOrAdd("", static (_, files) => files.disk.Open(files.root), (disk, root));
        var end = 0;
        if (folders.TryGetValue(SitePath.FolderOf(folder), out var parent))
            (current, end) = (parent, SitePath.FolderOf(folder).Length);
        while (current is not null && end < folder.Length)
        {
            var start = end == 0 ? 0 : end + 1;
            end = folder.IndexOf('/', start);
            if (end < 0)
                end = folder.Length;
            current = Open(current, folder[..end], folder[start..end]);
        }

        return current?.Listing;
    }

    /// <inheritdoc/>
    /// <remarks>Where no folder is a link, what was listed for somebody else need not be looked up from the root on.</remarks>
    public FolderListing? ListOnce(string folder) =>
        !disk.HasLinks && disk.Known(folder.Length == 0 ? root : Path.Join(root, folder)) is { } known ? known.Listing : List(folder);

    /// <inheritdoc/>
    public string? ReadText(string path) => ((ISiteFileSystem)this).HasFile(path)
        ? disk.TextOf(Path.Combine(root, path), () => ReadStart(path, ISiteFileSystem.MaximumTextSize)?.ToText(path))
        : null;

    /// <inheritdoc/>
    public SiteFileStart? ReadStart(string path, int maximumBytes)
    {
        if (!((ISiteFileSystem)this).HasFile(path))
            return null;
        try
        {
            if (IsForeignLink(path))
                return null;
            var (size, bytes) = source.ReadStart(Path.Combine(root, path), maximumBytes);
            return new SiteFileStart(size, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException
            or System.Security.SecurityException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public bool IsForeignLink(string path) =>
        foreignLinks.GetOrAdd(path, static (path, root) => LinkResolution.IsForeign(root, Path.Combine(root, path)), root);

    private DiskFolder? Open(DiskFolder parent, string path, string name)
    {
        if (!parent.Listing.IsReadable)
            return parent;
        // The parent's listing decides, so that a file system that ignores case does not.
        return parent.Listing.HasFolder(name)
            ? folders.GetOrAdd(
                path,
                static (path, context) => context.Files.Read(path, context.IsLink),
                (Files: this, IsLink: parent.Links.Contains(name)))
            : null;
    }

    private DiskFolder? Read(string path, bool isLink)
    {
        var full = Path.Combine(root, path);
        return isLink && !LinkResolution.IsInside(root, full) ? DiskFolder.Unreadable("it leads out of the root") : disk.Open(full);
    }
}
