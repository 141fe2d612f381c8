using ContentLint.Files;
using ContentLint.Text;

namespace ContentLint.Files;

/// <summary>Reads configurations and schemas from the disk, within limits.</summary>
internal static class FolderReader
{
    private const int MaximumSize = 4 * 1024 * 1024;

    /// <summary>Reads a file beneath a folder; null if it is not there.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="path">The path relative to it, normalized.</param>
    /// <param name="name">The path for reports.</param>
    /// <exception cref="IOException">The file lies elsewhere after links are followed, is not a regular one, is too large, or cannot be
    /// read.</exception>
    /// <exception cref="UnreadableTextException">The file is not text.</exception>
    public static SourceText? Read(string folder, string path, string name) =>
        Read(new DiskFileSource(folder), Path.Combine(folder, path), name);

    /// <summary>Reads a file; null if it is not there.</summary>
    /// <param name="files">The files.</param>
    /// <param name="file">The file, absolute.</param>
    /// <param name="name">The path for reports.</param>
    /// <exception cref="IOException">As for the other overload.</exception>
    /// <exception cref="UnreadableTextException">The file is not text.</exception>
    public static SourceText? Read(FileSource files, string file, string name)
    {
        if (!File.Exists(file))
            return null;
        try
        {
            return SourceText.Read(files.ReadAll(file, MaximumSize), name);
        }
        catch (FileTooLargeException exception)
        {
            throw new IOException($"it is larger than {MaximumSize} bytes", exception);
        }
    }
}
