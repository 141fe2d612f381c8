namespace ContentLint.Site.FileSystem;

/// <summary>Paths relative to the root of the site, with forward slashes.</summary>
public static class SitePath
{
    /// <summary>A name in a folder; either may be empty.</summary>
    public static string Join(string folder, string name) => folder.Length == 0 ? name : name.Length == 0 ? folder : $"{folder}/{name}";

    /// <summary>The folder of a path; <c>""</c> for a name alone.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>The outermost folder of a path, each further one, and the path itself.</summary>
    /// <param name="names">The names of the path.</param>
    public static IEnumerable<string> DownTo(IEnumerable<string> names)
    {
        var path = "";
        foreach (var name in names)
            yield return path = Join(path, name);
    }

    /// <summary>The last name of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A path without the extension of its last name.</summary>
    public static string WithoutExtension(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path[..dot] : path;
    }

    /// <summary>The rest of a path beneath a folder; null if it lies elsewhere.</summary>
    public static string? Beneath(string path, string folder)
    {
        if (folder.Length == 0)
            return path;
        return path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal)
            ? path[(folder.Length + 1)..]
            : null;
    }

    /// <summary>A folder as configurations write it (<c>./static/</c>), relative to another; null if it leads out of the root.</summary>
    public static string? Normalize(string folder, string written)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in written.Replace('\\', '/').Split('/'))
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

    /// <summary>The file of a page at a path without an ending; <c>""</c> is the root of the site.</summary>
    public static string PageAt(string place, bool hasPrettyUrls) =>
        place.Length == 0 ? "index.html" : hasPrettyUrls ? $"{place}/index.html" : $"{place}.html";
}
