namespace ContentLint.Rules.References;

/// <summary>Paths of the author's disk that stand where a URL should.</summary>
internal static class FileSystemPaths
{
    /// <summary>What a URL is, if it is a path of a disk: <c>file:</c> URL, Windows drive, network share, home folder.</summary>
    /// <param name="url">The URL.</param>
    public static string? Describe(string url)
    {
        if (url.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return "a file: URL";
        if (url.Length > 2 && char.IsAsciiLetter(url[0]) && url[1] is ':' or '|' && url[2] is '\\' or '/')
            return "a path on a Windows drive";
        if (url.Length > 3 && url.StartsWith(@"\\", StringComparison.Ordinal) && char.IsLetterOrDigit(url[2]))
            return "a path on a Windows network share";
        return IsHome(url) ? "a path in a home folder" : null;
    }

    private static bool IsHome(string url)
    {
        var parts = url.Split('/', 5);
        if (parts.Length < 4 || parts[0].Length > 0 || parts[2].Length == 0)
            return false;
        return parts[1] switch
        {
            "Users" or "home" => parts.Length == 5 || HasExtension(parts[3]),
            "Volumes" => true,
            _ => false,
        };
    }

    private static bool HasExtension(string name) => name.LastIndexOf('.') is > 0 and var dot && name.Length - dot is > 2 and < 6;
}
