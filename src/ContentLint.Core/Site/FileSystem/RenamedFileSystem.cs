using ContentLint.Diagnostics;

namespace ContentLint.Site.FileSystem;

/// <summary>A site's files as they are after some renames, which need not have happened yet.</summary>
public sealed class RenamedFileSystem : ISiteFileSystem
{
    private readonly ISiteFileSystem files;
    private readonly Dictionary<string, string> oldPaths;
    private readonly ILookup<string, FileRename> byFolder;

    /// <summary>Creates it.</summary>
    /// <param name="files">The files before.</param>
    /// <param name="renames">The renames; each stays in its folder.</param>
    public RenamedFileSystem(ISiteFileSystem files, IReadOnlyCollection<FileRename> renames)
    {
        this.files = files;
        oldPaths = renames.ToDictionary(rename => rename.NewPath, rename => rename.Path, StringComparer.Ordinal);
        byFolder = renames.ToLookup(rename => SitePath.FolderOf(rename.Path), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public FolderListing? List(string folder)
    {
        if (files.List(folder) is not { IsReadable: true } listing || !byFolder.Contains(folder))
            return files.List(folder);
        var names = listing.Files.ToHashSet(StringComparer.Ordinal);
        names.ExceptWith(byFolder[folder].Select(rename => SitePath.NameOf(rename.Path)));
        names.UnionWith(byFolder[folder].Select(rename => SitePath.NameOf(rename.NewPath)));
        return new FolderListing(names, listing.Folders);
    }

    /// <inheritdoc/>
    public bool IsForeignLink(string path) => files.IsForeignLink(oldPaths.GetValueOrDefault(path, path));

    /// <inheritdoc/>
    public SiteFileStart? ReadStart(string path, int maximumBytes) => files.ReadStart(oldPaths.GetValueOrDefault(path, path), maximumBytes);
}
