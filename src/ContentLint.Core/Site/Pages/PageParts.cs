using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Pages;

/// <summary>Tells the files that become parts of pages from those that become pages.</summary>
internal static class PageParts
{
    /// <summary>Whether a file is a part by its name, or by that of a folder that it lies in.</summary>
    public static bool IsNamedSo(string path)
    {
        var name = SitePath.NameOf(path);
        return (name.StartsWith('_') && !name.StartsWith("_index.", StringComparison.Ordinal))
            || SitePath.FolderOf(path).Split('/').Any(static folder => folder.TrimStart('_') is "includes" or "partials" or "snippets");
    }
}
