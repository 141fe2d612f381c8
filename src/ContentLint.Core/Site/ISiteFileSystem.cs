namespace ContentLint.Site;

/// <summary>The files of a site, as names. Safe to use from several threads.</summary>
public interface ISiteFileSystem
{
    /// <summary>Lists a folder.</summary>
    /// <param name="folder">Relative to the site's root, forward slashes, exact case; empty for the root.</param>
    /// <returns>Null if there is no such folder, or if it cannot be read.</returns>
    FolderListing? List(string folder);
}
