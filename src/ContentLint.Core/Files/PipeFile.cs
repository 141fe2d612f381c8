namespace ContentLint.Files;

/// <summary>Writes into pipes and devices, which cannot be replaced by a new file.</summary>
public static class PipeFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Opens a pipe or device for writing. A pipe that nobody reads is waited for only as long as a reader may need.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="patience">How long a reader may take to open the pipe.</param>
    /// <exception cref="IOException">Nobody reads the pipe, or it cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static FileStream Open(string path, TimeSpan patience)
    {
        if (!UnixFiles.AreSupported)
            return new FileStream(path, FileMode.Create, FileAccess.Write);
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            // As long as this handle is open, the reader does not meet the end, and the second one opens at once.
            using var reader = UnixFiles.OpenForWriting(path);
            if (reader is not null)
                return new FileStream(path, FileMode.Create, FileAccess.Write);
            if (TimeProvider.System.GetElapsedTime(start) >= patience)
                throw new IOException("it is a pipe that nobody reads");
            Thread.Sleep(Pause);
        }
    }
}
