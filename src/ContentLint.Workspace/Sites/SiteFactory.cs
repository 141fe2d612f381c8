using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;

namespace ContentLint.Workspace.Sites;

/// <summary>The one place where sites are made: those of one session share the folders of the disk and the unsaved texts.</summary>
/// <param name="disk">The folders of the disk.</param>
/// <param name="buffers">Unsaved texts in place of files, by absolute path; null for none.</param>
internal sealed class SiteFactory(DiskFolders disk, IReadOnlyDictionary<string, string>? buffers = null)
{
    /// <summary>The folders of the disk, as all sites see them.</summary>
    public DiskFolders Disk => disk;

    /// <summary>How many sites were made.</summary>
    public int Built { get; private set; }

    /// <summary>The files of the repository around a folder, with the unsaved texts.</summary>
    /// <param name="folder">Absolute path.</param>
    public FileSource FilesAround(string folder) => Overlay(RepositoryFiles.Around(folder));

    /// <summary>The files of a site.</summary>
    /// <param name="root">The site's root, absolute.</param>
    public ISiteFileSystem FilesOf(string root) => new DiskFileSystem(root, disk, Overlay(new DiskFileSource(root)));

    /// <summary>The site of a configuration.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="files">The site's files, if something lies between them and the disk.</param>
    public LoadedSite Build(LintConfig config, ISiteFileSystem? files = null)
    {
        Built++;
        return new LoadedSite(config, new ContentSite(files ?? FilesOf(config.Root), config.Site));
    }

    private FileSource Overlay(FileSource source) => buffers is null ? source : new OverlayFileSource(source, buffers);
}
