using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Workspace.Files;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Linting;

/// <summary>Reads files and standard input whole.</summary>
public static class InputFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumSize = MaximumMebibytes * Mebibyte;

    private const int MaximumMebibytes = 64;
    private const int Mebibyte = 1024 * 1024;

    /// <summary>Reads a file and does something with its bytes; a file that cannot be read is a diagnostic of it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="file">Absolute path.</param>
    /// <param name="path">The path for reports.</param>
    /// <param name="check">What is done.</param>
    public static FileOutcome Check(FileSource files, string file, string path, Func<string, byte[], FileOutcome> check)
    {
        try
        {
            return check(path, files.ReadAll(file, MaximumSize));
        }
        catch (FileTooLargeException exception)
        {
            var message = $"the file has {exception.Size / Mebibyte} MiB, more than the {MaximumMebibytes} MiB that are read";
            return FileLinter.Failure(path, ToolDescriptors.LimitExceeded, message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileLinter.Failure(path, ToolDescriptors.UnreadableFile, FileProblem.Describe(exception));
        }
    }
}
