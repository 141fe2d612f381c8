namespace ContentLint.Site;

/// <summary>Looks for paths, component by component, against the listings of folders.</summary>
internal static class PathLookup
{
    /// <summary>The folder part of a path, without a final slash.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>Joins a folder and a relative path; null if the path climbs out of the root.</summary>
    public static string? Combine(string folder, string path)
    {
        var parts = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    /// <summary>Finds a file or folder; null if there is none, whatever the case.</summary>
    public static PathMatch? Find(ISiteFileSystem files, string path)
    {
        if (path.Length == 0)
            return new PathMatch("", IsExact: true);
        var folder = "";
        var isExact = true;
        foreach (var part in path.Split('/'))
        {
            if (files.List(folder)?.Find(part) is not { } name)
                return null;
            // Another normalization of the same name is no other name to a reader, and servers differ: unknown is not broken.
            isExact &= string.Equals(name, part, StringComparison.Ordinal) || !string.Equals(Lower(name), Lower(part), StringComparison.Ordinal) || IsSameNormalized(name, part);
            folder = folder.Length == 0 ? name : $"{folder}/{name}";
        }

        return new PathMatch(folder, isExact);
    }

    private static bool IsSameNormalized(string left, string right) => string.Equals(left.Normalize(), right.Normalize(), StringComparison.Ordinal);

    private static string Lower(string name) => name.Normalize().ToLowerInvariant();
}

/// <summary>A path that is there.</summary>
/// <param name="Path">With the names as they are.</param>
/// <param name="IsExact">Whether the names are the same as those asked for.</param>
internal sealed record PathMatch(string Path, bool IsExact)
{
    public LocalUrl? Url { get; init; }
}
