using System.Runtime.InteropServices;

using ContentLint.Files;
using ContentLint.Text;

namespace ContentLint.Workspace.Files;

/// <summary>Replaces the text of a file atomically.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the new text if the file still holds the old one; the mode is kept, a link is followed.</summary>
    /// <param name="root">The folder that no link may lead out of, absolute.</param>
    /// <param name="path">The file, absolute.</param>
    /// <param name="oldText">The text that it was read with.</param>
    /// <param name="newText">The text that it gets.</param>
    /// <exception cref="FileChangedException">The file was changed since it was read.</exception>
    /// <exception cref="IOException">The file cannot be written, or a link leads out of the root; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only, or permission is wanting; it is as it was.</exception>
    public static void Replace(string root, string path, string oldText, string newText)
    {
        var target = new FileTarget(root);
        var real = target.Resolve(path);
        var old = SourceText.GetBytes(oldText);
        if (!HasBytes(new DiskFileSource(Path.GetDirectoryName(real)), real, old))
            throw new FileChangedException();
        // A read-only file can be renamed over; its owner said that it is not to be changed.
        if (new FileInfo(real).IsReadOnly)
            throw new UnauthorizedAccessException("the file is read-only");
        target.Replace(real, SourceText.GetBytes(newText));
    }

    private static bool HasBytes(DiskFileSource files, string path, byte[] expected)
    {
        try
        {
            return files.ReadAll(path, expected.Length).AsSpan().SequenceEqual(expected);
        }
        catch (FileTooLargeException)
        {
            return false;
        }
    }
}

/// <summary>A file changed during the run.</summary>
internal sealed class FileChangedException() : IOException("the file changed while it was being fixed and was left alone");
