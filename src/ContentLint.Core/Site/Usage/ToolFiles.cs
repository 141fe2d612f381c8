namespace ContentLint.Site.Usage;

/// <summary>Files and folders that this program keeps in a site: they name pages and images, and are no part of it.</summary>
public static class ToolFiles
{
    private const string Start = ".contentlint-";

    /// <summary>Whether a file or folder is one of them, by its name: the baseline, the cache, the journal of renames.</summary>
    public static bool Include(string name) => name.StartsWith(Start, StringComparison.Ordinal);
}
