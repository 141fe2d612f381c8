using System.Diagnostics.CodeAnalysis;

namespace ContentLint.Files;

/// <summary>Paths as configurations write them: relative, with forward slashes.</summary>
public static class RelativePath
{
    /// <summary>A path as seen from a folder.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="path">An absolute path.</param>
    public static string Of(string folder, string path) =>
        IsPlainlyBeneath(path, folder) ? path[(folder.Length + 1)..] : WithSlashes(Path.GetRelativePath(folder, path));

    /// <summary>A path with forward slashes. A backslash is a letter of a name where the system separates folders by slashes.</summary>
    public static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Takes out <c>.</c>, <c>..</c> and doubled slashes.</summary>
    /// <returns>False if the path is absolute, leads out of the folder that it is relative to, or is no path.</returns>
    public static bool TryNormalize(string path, [NotNullWhen(true)] out string? normalized)
    {
        normalized = null;
        if (path.Length == 0 || path[0] == '/' || path.AsSpan().IndexOfAny('\\', '\0', ':') >= 0)
            return false;
        var segments = new List<string>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                    return false;
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        normalized = string.Join('/', segments);
        return true;
    }

    /// <summary>Whether a path is that of a folder with a path behind it that is as it should be: so are nearly all.</summary>
    private static bool IsPlainlyBeneath(string path, string folder) =>
        path.Length > folder.Length + 1
        && path[folder.Length] == '/'
        && path.StartsWith(folder, StringComparison.Ordinal)
        && path.AsSpan(folder.Length + 1) is var rest
        && rest[0] is not ('.' or '/')
        && rest[^1] != '/'
        && !rest.Contains('\\')
        && rest.IndexOf("//") < 0
        && rest.IndexOf("/.") < 0;
}
