using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>Finds configuration files, and reads what they name.</summary>
internal static class ConfigurationFiles
{
    private static readonly ImmutableArray<string> Names = ["contentlint.yml", "contentlint.yaml", ".contentlint.yml", ".contentlint.yaml"];

    /// <summary>The configuration file in a folder or the nearest one above it, up to a repository's root; null if there is none.</summary>
    public static string? Nearest(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            foreach (var name in Names)
            {
                var file = Path.Combine(current, name);
                if (File.Exists(file))
                    return file;
            }

            if (Path.Exists(Path.Combine(current, ".git")))
                return null;
        }

        return null;
    }

    /// <summary>Reads a file by its path from a root; null if it is not there or is no text.</summary>
    public static SourceText? Read(string root, string path)
    {
        var file = Path.Combine(root, path);
        try
        {
            return File.Exists(file) ? SourceText.Read(File.ReadAllBytes(file), path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableTextException)
        {
            return null;
        }
    }
}
