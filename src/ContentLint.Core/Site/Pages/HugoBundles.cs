using ContentLint.Syntax;

namespace ContentLint.Site;

/// <summary>Tells where the files beside Hugo's pages are published: beside the page of the bundle that they belong to.</summary>
/// <param name="files">The site's files.</param>
/// <param name="places">Where pages are published.</param>
internal sealed class HugoBundles(ISiteFileSystem files, Places places)
{
    private readonly HugoSurroundings surroundings = new(files);

    /// <summary>Whether a file of the content is published at a path; null if that cannot be told.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">The folder of content.</param>
    /// <param name="path">The path.</param>
    public bool? Publish(string file, string content, string path)
    {
        if (OwnerOf(SitePath.FolderOf(file), content) is not { } owner || PageOf(owner) is not { } page || places.AddressOf(page) is not { } address)
            return true;
        return address.File is { } published ? path == SitePath.Join(address.AssetsAt ?? SitePath.FolderOf(published), SitePath.Beneath(file, owner)!) : null;
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
        .Where(static name => name.TrimStart('_').StartsWith("index.", StringComparison.Ordinal) && ContentParser.KindOf(name) is not null)
        .OrderBy(static name => name.Length).Select(name => $"{folder}/{name}").FirstOrDefault();
}
