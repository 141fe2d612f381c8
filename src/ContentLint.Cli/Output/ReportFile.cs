using System.Text;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Workspace.Files;
using ContentLint.Workspace.Requests;

namespace ContentLint.Cli.Output;

/// <summary>
/// Writes a report to the file that the user named, whole or not at all; pipes and devices such as <c>/dev/stdout</c> are written to as
/// they are.
/// </summary>
internal static class ReportFile
{
    /// <summary>EBUSY: a file that is mounted by itself cannot be replaced.</summary>
    private const int Busy = 16;

    private static readonly TimeSpan ReaderPatience = TimeSpan.FromSeconds(3);

    /// <summary>Writes a report.</summary>
    /// <param name="path">The file as given. In the current repository, no link on the way to it may lead out of that.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <param name="write">Writes the text; may be called twice.</param>
    /// <exception cref="IOException">It cannot be written; the message says which one and why.</exception>
    public static void Write(string path, RunEnvironment environment, Action<TextWriter> write)
    {
        var full = environment.FullPath(path);
        try
        {
            if (Directory.Exists(full))
                throw new IOException("it is a folder");
            // This process is the only reader of a pipe that it gets its own input from.
            if (full is "/dev/stdin" or "/dev/fd/0" or "/proc/self/fd/0")
                throw new IOException("it is the standard input");
            var root = RootFor(full, environment.Folder);
            var target = new FileTarget(root ?? Path.GetDirectoryName(full)!);
            target.CreateFolders(full);
            // Elsewhere, a link such as /dev/stdout is followed by the system, wherever it leads.
            var real = root is null ? full : target.Resolve(full);
            if (File.Exists(real) && (IsLink(real) || !new DiskFileSource(null).HasFile(real)))
                WriteInto(real, write);
            else
                Replace(target, real, write);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"the report '{path}' was not written: {FileProblem.Describe(exception)}", exception);
        }
    }

    /// <summary>The current repository or folder, if the file is in it by its path.</summary>
    private static string? RootFor(string full, string current)
    {
        var root = GitRoot.Of(current) ?? current;
        return Path.GetDirectoryName(root) is not null && LinkResolution.IsBeneathOrSame(root, full) ? root : null;
    }

    private static bool IsLink(string full) => new FileInfo(full).LinkTarget is not null;

    private static void Replace(FileTarget target, string full, Action<TextWriter> write)
    {
        try
        {
            target.Replace(full, stream => Write(stream, write));
        }
        catch (Exception exception) when (File.Exists(full) && (exception is UnauthorizedAccessException || exception.HResult == Busy))
        {
            WriteInto(full, write);
        }
    }

    private static void WriteInto(string full, Action<TextWriter> write)
    {
        using var stream = PipeFile.Open(full, ReaderPatience);
        Write(stream, write);
    }

    private static void Write(Stream stream, Action<TextWriter> write)
    {
        using var text = new StreamWriter(
            stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(text);
    }
}
