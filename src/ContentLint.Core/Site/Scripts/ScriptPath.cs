namespace ContentLint.Site.Scripts;

/// <summary>Paths relative to the root of the site, forward slashes.</summary>
internal static class ScriptPath
{
    /// <summary>The folder of a path; <c>""</c> for a name alone.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>A path as a script writes it, from a folder on; null if it is outside of the root.</summary>
    public static string? From(string folder, string written)
    {
        var names = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var name in written.Replace('\\', '/').Split('/'))
        {
            if (name is "" or ".")
                continue;
            if (name != "..")
                names.Add(name);
            else if (names.Count == 0)
                return null;
            else
                names.RemoveAt(names.Count - 1);
        }

        return string.Join('/', names);
    }
}
