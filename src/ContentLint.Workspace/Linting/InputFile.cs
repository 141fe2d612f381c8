using ContentLint.Diagnostics;
using ContentLint.Workspace.Files;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Linting;

/// <summary>Reads files and standard input whole.</summary>
public static class InputFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaximumSize = MaximumMebibytes * Mebibyte;

    private const long MaximumMebibytes = 64;
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Reads a file and does something with its bytes; a file that cannot be read is a diagnostic of it.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="path">The path for reports.</param>
    /// <param name="check">What is done.</param>
    public static FileOutcome Check(string file, string path, Func<string, byte[], FileOutcome> check)
    {
        try
        {
            var size = new FileInfo(file).Length;
            return size > MaximumSize
                ? FileLinter.Failure(path, ToolDescriptors.LimitExceeded, $"the file has {size / Mebibyte} MiB, more than the {MaximumMebibytes} MiB that are read")
                : check(path, File.ReadAllBytes(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileLinter.Failure(path, ToolDescriptors.UnreadableFile, FileProblem.Describe(exception));
        }
    }
}
