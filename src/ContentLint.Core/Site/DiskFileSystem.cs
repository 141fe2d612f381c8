using System.Collections.Concurrent;
using System.IO.Enumeration;
using ContentLint.Text;

namespace ContentLint.Site;

/// <summary>
/// A site on the disk. Each folder is listed once, when it is first asked for. A link that leads out of the root is not
/// followed: what lies behind it is unknown.
/// </summary>
/// <param name="root">The root: an absolute path.</param>
public sealed class DiskFileSystem(string root) : ISiteFileSystem
{
    private const long MaximumTextSize = 1024 * 1024;
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
    private readonly ConcurrentDictionary<string, Folder?> folders = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public FolderListing? List(string folder)
    {
        var current = folders.GetOrAdd("", static (_, root) => Read(root), root);
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
            if (file.Length > MaximumTextSize || (file.LinkTarget is not null && !LinkResolution.IsInside(root, file.FullName)))
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

    private Folder? Open(Folder parent, string path, string name)
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
                return context.IsLink && !LinkResolution.IsInside(context.Root, full) ? Folder.Unreadable : Read(full);
            },
            (Root: root, IsLink: parent.Links.Contains(name)));
    }

    private static Folder? Read(string path)
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

            return new Folder(new FolderListing(files, subfolders), links);
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or System.Security.SecurityException)
        {
            return Folder.Unreadable;
        }
    }

    private sealed record Folder(FolderListing Listing, HashSet<string> Links)
    {
        public static Folder Unreadable { get; } = new(FolderListing.Unreadable, []);
    }
}
