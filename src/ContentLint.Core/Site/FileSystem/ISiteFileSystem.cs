namespace ContentLint.Site.FileSystem;

/// <summary>What files a site has.</summary>
public interface ISiteFileSystem
{
    /// <summary>Texts that have more bytes are not read.</summary>
    internal const int MaximumTextSize = 1024 * 1024;

    /// <summary>Lists a folder. Safe to call from several threads.</summary>
    /// <param name="folder">Relative to the site's root, forward slashes, exact case; <c>""</c> is the root.</param>
    /// <returns>The listing; null when there is no such folder.</returns>
    FolderListing? List(string folder);

    /// <summary>
    /// Lists a folder that will not be asked for again, so that nothing needs to be kept of it. Safe to call from several threads.
    /// </summary>
    /// <param name="folder">As for <see cref="List"/>.</param>
    /// <returns>As for <see cref="List"/>.</returns>
    FolderListing? ListOnce(string folder) => List(folder);

    /// <summary>Whether there is a file. Safe to call from several threads.</summary>
    /// <param name="path">Relative to the site's root, forward slashes, exact case.</param>
    bool HasFile(string path) => List(SitePath.FolderOf(path))?.HasFile(SitePath.NameOf(path)) == true;

    /// <summary>The text of a file, for the few that say how a site is made. Safe to call from several threads.</summary>
    /// <param name="path">Relative to the site's root, forward slashes, exact case.</param>
    /// <returns>The text; null when there is no such file, or when it cannot be read, is no text, or is longer than a page may
    /// be.</returns>
    string? ReadText(string path) => ReadStart(path, MaximumTextSize)?.ToText(path);

    /// <summary>The text of a page, of which the anchors are wanted and nothing else. Safe to call from several threads.</summary>
    /// <param name="path">As for <see cref="ReadText"/>.</param>
    /// <returns>As for <see cref="ReadText"/>.</returns>
    string? ReadForAnchors(string path) => ReadText(path);

    /// <summary>Reads the beginning of a file. Safe to call from several threads.</summary>
    /// <param name="path">Relative to the site's root, forward slashes, exact case.</param>
    /// <param name="maximumBytes">How many bytes to read at most.</param>
    /// <returns>The bytes; null if there is no such file, it cannot be read, or a link leads out of the root.</returns>
    SiteFileStart? ReadStart(string path, int maximumBytes) => null;

    /// <summary>
    /// Whether a file is a link out of the root, or to nothing: it is not taken for a part of the site. Safe to call from several threads.
    /// </summary>
    /// <param name="path">The path of a file that is listed, relative to the site's root, forward slashes, exact case.</param>
    bool IsForeignLink(string path) => false;
}
