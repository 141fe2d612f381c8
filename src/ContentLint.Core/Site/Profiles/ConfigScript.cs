using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Profiles;

/// <summary>
/// The configuration of a generator as a script. Patterns are searched for in it whose time may grow with the square of a line, so that one
/// which nobody wrote by hand, such as a bundle, is not looked at.
/// </summary>
internal static class ConfigScript
{
    private const int MaximumLength = 256 * 1024;
    private const int MaximumLine = 10_000;

    /// <summary>The text; empty if there is none, or if it is too long to be looked at.</summary>
    public static string Read(ISiteFileSystem files, string? path) => path is not null && files.ReadText(path) is { } text && !IsTooLong(text) ? text : "";

    /// <summary>Whether a file is a script that is too long to be looked at.</summary>
    public static bool IsTooLong(ISiteFileSystem files, string path) =>
        Path.GetExtension(path) is ".js" or ".mjs" or ".cjs" or ".ts" or ".mts" or ".cts" && files.ReadText(path) is { } text && IsTooLong(text);

    private static bool IsTooLong(string text)
    {
        if (text.Length > MaximumLength)
            return true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > MaximumLine)
                return true;
        }

        return false;
    }
}
