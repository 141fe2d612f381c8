using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>Tells where the files beside Hugo's pages are published: beside the page of the bundle that they belong to.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
/// <param name="addresses">Where pages are published.</param>
internal sealed class HugoBundles(ISiteFileSystem files, HugoProfile profile, DocumentAddresses addresses) : PageFiles
{
    private readonly HugoSurroundings surroundings = new(files);

    /// <summary>Whether a file of the content is published at a path; null if that cannot be told.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path.</param>
    public override bool? Publishes(string file, string path)
    {
        var content = profile.ContentFolders.FirstOrDefault(content => SitePath.Beneath(file, content.Folder) is not null)?.Folder ?? "";
        if (OwnerOf(SitePath.FolderOf(file), content) is not { } owner
            || PageOf(owner) is not { } page
            || addresses.Of(page) is not { } address)
            return true;
        if (address.File is not { } published)
            return null;
        if (path == SitePath.Join(address.AssetsAt ?? SitePath.FolderOf(published), SitePath.Beneath(file, owner)!))
            return true;
        // Languages show the files of one another.
        return profile.LanguagePrefixes.Count > 1 ? null : false;
    }

    /// <summary>The folder of the outermost leaf bundle that a folder belongs to, or else that of its innermost section.</summary>
    private string? OwnerOf(string folder, string content)
    {
        string? section = null, leaf = null;
        for (; folder != content && folder.Length > 0; folder = SitePath.FolderOf(folder))
        {
            if (surroundings.IsLeafBundle(folder) == true)
                leaf = folder;
            else if (section is null && surroundings.IsSection(folder))
                section = folder;
        }

        return leaf ?? section;
    }

    private string? PageOf(string folder) => (files.List(folder)?.Files ?? [])
        .Where(static name => name.TrimStart('_').StartsWith("index.", StringComparison.Ordinal) && ContentKinds.Of(name) is not null)
        .OrderBy(static name => name.Length).Select(name => $"{folder}/{name}").FirstOrDefault();

    /// <summary>
    /// Whether a file is a resource of a leaf bundle, which only the bundle's page can show:
    /// https://gohugo.io/content-management/page-bundles/
    /// </summary>
    public override bool IsPart(string path)
    {
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
