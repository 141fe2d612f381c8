using System.Collections.Concurrent;
using ContentLint.Text;

namespace ContentLint.Site;

/// <summary>
/// A site on the disk. Each folder is listed once, when it is first asked for. A link that leads out of the root is not
/// followed: what lies behind it is unknown.
/// </summary>
/// <param name="root">The root: an absolute path.</param>
/// <param name="disk">The folders, if others list them too.</param>
public sealed class DiskFileSystem(string root, DiskFolders? disk = null) : ISiteFileSystem
{
    private const long MaximumTextSize = 1024 * 1024;
    private readonly DiskFolders disk = disk ?? new DiskFolders();
    private readonly ConcurrentDictionary<string, DiskFolder?> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> foreignLinks = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public FolderListing? List(string folder)
    {
        var current = folders.GetOrAdd("", static (_, files) => files.disk.Open(files.root), (disk, root));
        for (var end = 0; current is not null && end < folder.Length;)
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
    public string? ReadText(string path)
    {
        if (!((ISiteFileSystem)this).HasFile(path))
            return null;
        try
        {
            var file = new FileInfo(Path.Combine(root, path));
            if (file.Length > MaximumTextSize || IsForeignLink(path))
                return null;
            return SourceText.Read(File.ReadAllBytes(file.FullName), path).Text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableTextException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public SiteFileStart? ReadStart(string path, int maximumBytes)
    {
        if (!((ISiteFileSystem)this).HasFile(path))
            return null;
        var full = Path.Combine(root, path);
        try
        {
            if (!LinkResolution.IsInside(root, full))
                return null;
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var size = stream.Length;
            var bytes = new byte[(int)Math.Min(size, maximumBytes)];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return new SiteFileStart(size, bytes.AsMemory(0, length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public bool IsForeignLink(string path) => foreignLinks.GetOrAdd(path, static (path, root) => LinkResolution.IsForeign(root, Path.Combine(root, path)), root);

    private DiskFolder? Open(DiskFolder parent, string path, string name)
    {
        if (!parent.Listing.IsReadable)
            return parent;
        // The parent's listing decides, so that a file system that ignores case does not.
        if (!parent.Listing.HasFolder(name))
            return null;
        return folders.GetOrAdd(
            path,
            static (path, context) =>
            {
                var full = Path.Combine(context.Root, path);
                return context.IsLink && !LinkResolution.IsInside(context.Root, full) ? DiskFolder.Unreadable("it leads out of the root") : context.Disk.Open(full);
            },
            (Root: root, Disk: disk, IsLink: parent.Links.Contains(name)));
    }
}
