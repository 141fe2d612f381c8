namespace ContentLint.Workspace.Files;

/// <summary>Why a file could not be read or written, in words.</summary>
public static class FileProblem
{
    /// <summary>One clause; the path that the system's message may end with is known already.</summary>
    public static string Describe(Exception exception)
    {
        if (exception is FileNotFoundException or DirectoryNotFoundException)
            return "the file has vanished";
        var message = exception.Message.ReplaceLineEndings(" ");
        var path = message.LastIndexOf(" : '", StringComparison.Ordinal);
        return (path > 0 ? message[..path] : message).TrimEnd('.');
    }
}
