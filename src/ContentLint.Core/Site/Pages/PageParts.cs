using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

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

    /// <summary>
    /// Whether a file is a resource of one of Hugo's leaf bundles, which only the bundle's page can show:
    /// https://gohugo.io/content-management/page-bundles/
    /// </summary>
    public static bool IsInLeafBundle(string path, ISiteFileSystem files, SiteProfile profile)
    {
        if (profile.Generator != SiteGenerator.Hugo)
            return false;
        var own = SitePath.FolderOf(path);
        // A bundle's page is a part of nothing but a bundle further up.
        for (var folder = IsPage(SitePath.NameOf(path)) ? SitePath.FolderOf(own) : own;
            folder.Length > 0 && profile.IsContent(folder);
            folder = SitePath.FolderOf(folder))
        {
            if (files.List(folder)?.Files.Any(IsPage) == true)
                return true;
        }

        return false;
    }

    private static bool IsPage(string name) => name.StartsWith("index.", StringComparison.Ordinal) && ContentKinds.Of(name) is not null;
}
