namespace ContentLint.Site;

/// <summary>What files a site has.</summary>
public interface ISiteFileSystem
{
    /// <summary>Lists a folder. Safe to call from several threads.</summary>
    /// <param name="folder">Relative to the site's root, forward slashes, exact case; <c>""</c> is the root.</param>
    /// <returns>The listing; null when there is no such folder.</returns>
    FolderListing? List(string folder);
}
