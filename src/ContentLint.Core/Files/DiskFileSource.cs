using System.Collections.Concurrent;

namespace ContentLint.Files;

/// <summary>
/// The files of the disk. Links are followed as long as they stay beneath the root, whichever part of a path is the link; the root itself
/// may be reached by links. For a file whose path lies outside of the root, because somebody named it, its folder is the root.
/// </summary>
/// <param name="root">The root, absolute; null if the files are named by the user, who may keep them anywhere.</param>
/// <param name="followsLinks">Whether a file may be a link that stays beneath the root.</param>
public sealed class DiskFileSource(string? root, bool followsLinks = true) : FileSource
{
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool HasFile(string path)
    {
        try
        {
            return Locate(path).Status.Type == FileType.Regular;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public override OpenFile Open(string path)
    {
        var (real, found) = Locate(path);
        if (found.Type == FileType.None)
            throw new FileNotFoundException($"Could not find file '{path}'.", path);
        if (found.Type != FileType.Regular)
            throw FileRefusedException.NotRegular(found.Type);
        if (!UnixFiles.AreSupported)
            return new OpenFile(File.OpenHandle(real, share: FileShare.ReadWrite | FileShare.Delete), found.Size);
        var (handle, opened) = UnixFiles.Open(real);
        // The file may have been replaced in the meantime.
        if (opened.Type == FileType.Regular)
            return new OpenFile(handle, opened.Size);
        handle.Dispose();
        throw FileRefusedException.NotRegular(opened.Type);
    }

    /// <summary>The path without the links that matter, and what is there.</summary>
    private (string Path, FileStatus Status) Locate(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        if (!folders.GetOrAdd(
            folder,
            static (folder, root) => root is null || !LinkResolution.IsBeneathOrSame(root, folder) || LinkResolution.IsInside(root, folder),
            root))
            throw FileRefusedException.OutsideFolder();
        var status = FileStatus.Of(path);
        if (status.Type != FileType.Link)
            return (path, status);
        if (!followsLinks)
            throw FileRefusedException.NotRegular(FileType.Link);
        var boundary = root is not null && LinkResolution.IsBeneathOrSame(root, path) ? root : folder;
        var real = LinkResolution.Resolve(path);
        if (root is not null && !LinkResolution.IsBeneathOrSame(LinkResolution.Resolve(boundary), real))
            throw FileRefusedException.Outside();
        status = FileStatus.Of(real);
        return status.Type == FileType.None ? throw FileRefusedException.Dangling() : (real, status);
    }
}
