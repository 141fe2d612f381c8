using System.Runtime.InteropServices;

namespace ContentLint.Files;

/// <summary>
/// The one way to write files beneath a root. Nothing is written, made or deleted in a folder that a link puts outside of the root; new
/// files are made where nothing is, and others are replaced by renaming. The root itself may be reached by links. For a path outside of the
/// root, because somebody named it, its folder is the root. Safe to use from several threads.
/// </summary>
/// <param name="root">The root, absolute.</param>
public sealed class FileTarget(string root)
{
    /// <summary>SIGXFSZ; it has this number on all systems that the program runs on.</summary>
    private const PosixSignal FileSizeLimitExceeded = (PosixSignal)25;

    /// <summary>Whether the folder of a path is in the root after all links, so that the path may be written.</summary>
    /// <param name="path">Absolute path.</param>
    public bool Reaches(string path)
    {
        try
        {
            RealFolder(path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// The path of a file without links in it, that of the file itself included: what is written by it goes where the link leads.
    /// </summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="FileRefusedException">A link leads out of the root.</exception>
    /// <exception cref="IOException">The links cannot be followed.</exception>
    public string Resolve(string path)
    {
        RealFolder(path);
        var real = LinkResolution.Resolve(path);
        return LinkResolution.IsBeneathOrSame(RealRoot(path), real) ? real : throw FileRefusedException.Outside();
    }

    /// <summary>Makes a file where nothing is; not even a link to nothing may be there.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="bytes">What is in it.</param>
    /// <exception cref="FileRefusedException">The folder is outside of the root.</exception>
    /// <exception cref="IOException">Something is there, or the file cannot be written; it is not there then.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public void Create(string path, byte[] bytes)
    {
        var real = RealPath(path);
        MoveInto(real, temporary => WriteNew(temporary, stream => stream.Write(bytes), waitsForDisk: true));
    }

    /// <summary>
    /// Gives a file other bytes, or makes it: a reader sees the old ones or the new ones. A link is replaced, not followed; the mode of a
    /// file is kept.
    /// </summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="bytes">What is in it from now on.</param>
    /// <param name="temporary">The path that the bytes are written to first, in the same folder, if they need not be on the disk before
    /// the old ones are gone; null for <see cref="TemporaryFile.Beside"/>.
    /// </param>
    /// <exception cref="FileRefusedException">The folder is outside of the root, or what is there is not a file.</exception>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public void Replace(string path, byte[] bytes, string? temporary = null) => Replace(path, stream => stream.Write(bytes), temporary);

    /// <summary>The same for bytes that are written as they come.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="write">Writes them.</param>
    /// <param name="temporary">As for the other overload.</param>
    /// <exception cref="FileRefusedException">As for the other overload.</exception>
    /// <exception cref="IOException">As for the other overload.</exception>
    /// <exception cref="UnauthorizedAccessException">As for the other overload.</exception>
    public void Replace(string path, Action<Stream> write, string? temporary = null)
    {
        var real = RealPath(path);
        var waitsForDisk = temporary is null;
        temporary = temporary is null ? TemporaryFile.Beside(real) : RealPath(temporary);
        var status = FileStatus.Of(real);
        if (status.Type is FileType.Folder or FileType.Special)
            throw FileRefusedException.NotRegular(status.Type);
        WriteNew(temporary, write, waitsForDisk);
        try
        {
            if (!OperatingSystem.IsWindows() && status.Type == FileType.Regular)
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(real));
            // A folder may have been replaced by a link in the meantime.
            if (RealPath(path) != real)
                throw FileRefusedException.Changed();
            File.Move(temporary, real, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Copies a file to where nothing is.</summary>
    /// <param name="from">The file, absolute.</param>
    /// <param name="to">The new path, absolute.</param>
    /// <exception cref="FileRefusedException">A folder is outside of the root.</exception>
    /// <exception cref="IOException">It cannot be copied.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public void Copy(string from, string to)
    {
        var (source, real) = (RegularFile(from), RealPath(to));
        MoveInto(real, temporary => File.Copy(source, temporary));
    }

    /// <summary>Gives a file another name.</summary>
    /// <param name="from">The file, absolute.</param>
    /// <param name="to">The new path, absolute, where nothing is.</param>
    /// <exception cref="FileRefusedException">A folder is outside of the root.</exception>
    /// <exception cref="IOException">It cannot be renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public void Rename(string from, string to) => File.Move(RealPath(from), RealPath(to));

    /// <summary>Deletes a file or link, if it is there.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="FileRefusedException">The folder is outside of the root.</exception>
    /// <exception cref="IOException">It cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public void Delete(string path) => File.Delete(RealPath(path));

    /// <summary>Makes a folder, if it is not there.</summary>
    /// <param name="path">Absolute path; the folder above it is there.</param>
    /// <exception cref="FileRefusedException">The folder is, or would be, outside of the root.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public void CreateFolder(string path) => Directory.CreateDirectory(Resolve(path));

    /// <summary>Makes the folders above a file, those that are not there.</summary>
    /// <param name="path">Absolute path of the file.</param>
    /// <exception cref="FileRefusedException">The folder is, or would be, outside of the root.</exception>
    /// <exception cref="IOException">One cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public void CreateFolders(string path) => Directory.CreateDirectory(RealFolder(path));

    /// <summary>Makes a file whole or not at all, where nothing is.</summary>
    private static void MoveInto(string path, Action<string> make)
    {
        var temporary = TemporaryFile.Beside(path);
        make(temporary);
        try
        {
            File.Move(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private string RegularFile(string path)
    {
        var real = RealPath(path);
        var status = FileStatus.Of(real);
        return status.Type is FileType.Regular or FileType.None ? real : throw FileRefusedException.NotRegular(status.Type);
    }

    private string RealPath(string path) => Path.Join(RealFolder(path), Path.GetFileName(path));

    private string RealFolder(string path)
    {
        var folder = LinkResolution.Resolve(Path.GetDirectoryName(path) ?? path);
        return LinkResolution.IsBeneathOrSame(RealRoot(path), folder) ? folder : throw FileRefusedException.OutsideFolder();
    }

    private string RealRoot(string path)
    {
        var real = LinkResolution.Resolve(root);
        return LinkResolution.IsBeneathOrSame(root, path) || LinkResolution.IsBeneathOrSame(real, path) ? real
            : LinkResolution.Resolve(Path.GetDirectoryName(path) ?? path);
    }

    private static void WriteNew(string path, Action<Stream> write, bool waitsForDisk)
    {
        // A file beyond the size that the system allows is then an error of its own, and not the end of the process.
        using var isSurvived = new ManualResetEventSlim();
        using var limit = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileSizeLimitExceeded, context =>
        {
            context.Cancel = true;
            isSurvived.Set();
        });
        var isMade = false;
        try
        {
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            isMade = true;
            write(stream);
            stream.Flush(flushToDisk: waitsForDisk);
        }
        catch (Exception exception) when (isMade)
        {
            File.Delete(path);
            if (exception is not ArgumentOutOfRangeException)
                throw;
            // What .NET makes of EFBIG. The signal comes on another thread, and must not find its handler gone.
            isSurvived.Wait(TimeSpan.FromSeconds(5));
            throw new IOException("the file would be larger than the system allows", exception);
        }
    }
}
