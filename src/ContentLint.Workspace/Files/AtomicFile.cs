using System.Runtime.InteropServices;
using ContentLint.Site;
using ContentLint.Text;

namespace ContentLint.Workspace.Files;

/// <summary>Replaces a file's text: whoever looks sees the old bytes or the new ones.</summary>
internal static class AtomicFile
{
    /// <summary>SIGXFSZ; it has this number on all systems that the program runs on.</summary>
    private const PosixSignal FileSizeLimitExceeded = (PosixSignal)25;

    /// <summary>Writes the new text if the file still holds the old one; the mode is kept, a link is followed.</summary>
    /// <param name="root">The folder that no link may lead out of, absolute.</param>
    /// <param name="path">The file, absolute.</param>
    /// <param name="oldText">The text that it was read with.</param>
    /// <param name="newText">The text that it gets.</param>
    /// <exception cref="FileChangedException">The file was changed since it was read.</exception>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only, a link leads out of the root, or permission is wanting; it is as it was.</exception>
    public static void Replace(string root, string path, string oldText, string newText)
    {
        var target = path;
        if (File.ResolveLinkTarget(path, returnFinalTarget: true) is { } link)
        {
            // Content comes from strangers, and decides nothing about files elsewhere.
            target = LinkResolution.IsInside(root, path) ? link.FullName : throw new UnauthorizedAccessException("it is a link that leads out of the root");
        }

        if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(SourceText.GetBytes(oldText)))
            throw new FileChangedException();
        // A read-only file can be renamed over; its owner said that it is not to be changed.
        if (new FileInfo(target).IsReadOnly)
            throw new UnauthorizedAccessException("the file is read-only");
        var temporary = TemporaryFile.Beside(target);
        try
        {
            Write(temporary, SourceText.GetBytes(newText));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Write(string path, byte[] bytes)
    {
        // A file beyond the size that the system allows is then an error of its own, and not the end of the process.
        using var isSurvived = new ManualResetEventSlim();
        using var limit = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileSizeLimitExceeded, context =>
        {
            context.Cancel = true;
            isSurvived.Set();
        });
        try
        {
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What .NET makes of EFBIG. The signal comes on another thread, and must not find its handler gone.
            isSurvived.Wait(TimeSpan.FromSeconds(5));
            throw new IOException("the file would be larger than the system allows", exception);
        }
    }
}

/// <summary>A file was changed by somebody else while the run was going on.</summary>
internal sealed class FileChangedException() : IOException("the file changed while it was being fixed and was left alone");
