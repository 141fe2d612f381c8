using ContentLint.Text;

namespace ContentLint.Files;

/// <summary>Reads configurations and schemas from the disk, within limits.</summary>
internal static class FolderReader
{
    private const long MaximumSize = 4 * 1024 * 1024;

    /// <summary>Reads a file beneath a folder; null if it is not there.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="path">The path relative to it, normalized.</param>
    /// <param name="name">The path for reports.</param>
    /// <exception cref="IOException">The file lies elsewhere after links are followed, is too large, or cannot be read.</exception>
    /// <exception cref="UnreadableTextException">The file is no text.</exception>
    public static SourceText? Read(string folder, string path, string name)
    {
        var file = Path.Combine(folder, path);
        if (File.Exists(file) && !LinkResolution.IsInside(folder, file))
            throw new IOException("it is a link to a place outside of the folder");
        return Read(file, name);
    }

    /// <summary>Reads a file; null if it is not there.</summary>
    public static SourceText? Read(string file, string name)
    {
        if (!File.Exists(file))
            return null;
        if (new FileInfo(file).Length > MaximumSize)
            throw new IOException($"it is larger than {MaximumSize} bytes");
        return SourceText.Read(File.ReadAllBytes(file), name);
    }
}
