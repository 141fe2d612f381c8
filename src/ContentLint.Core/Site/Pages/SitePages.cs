using ContentLint.Site.Profiles;

namespace ContentLint.Site.Pages;

/// <summary>
/// The pages of a site, by the paths that they are published at: behind the base path, without a slash in front, decoded.
/// </summary>
internal abstract class SitePages
{
    /// <summary>Finds the page at a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="source">The page's source; empty where no file of its own makes it.</param>
    /// <returns>Whether a server finds it there; null if that depends on what is not known.</returns>
    public abstract bool? Find(string path, out string source);

    /// <summary>The published file, and its source, that differs from a path in case only; null if there is none.</summary>
    public virtual (string File, string Source)? FindOtherCase(string path) => null;

    /// <summary>The source folder whose files are published in a folder of the site; null if there is none.</summary>
    public virtual string? AssetFolderOf(string publishedFolder) => null;

    /// <summary>The folders of the site that files beside sources are published in, with the source folders.</summary>
    public virtual IEnumerable<KeyValuePair<string, string>> AssetFolders => [];

    /// <summary>The source folders whose files are published beside pages that have no known address.</summary>
    public virtual IReadOnlyCollection<string> HomelessAssetFolders => [];

    /// <summary>The pages and redirects, as far as they can be listed; those that may not be there are marked.</summary>
    public virtual IEnumerable<ServedEntry> Entries => [];

    /// <summary>The paths about which nothing is known because of a page.</summary>
    public virtual IReadOnlyCollection<Region> Regions => [];

    /// <summary>The region of <see cref="Regions"/> that a path is in; null if there is none.</summary>
    /// <param name="path">The path.</param>
    /// <param name="kinds">What may be there.</param>
    public virtual Region? FindRegion(string path, EntryKinds kinds) => null;

    /// <summary>Whether a page lies beneath a first segment.</summary>
    public abstract bool HasSection(string segment);

    /// <summary>The other sources that are published at the same address as one.</summary>
    public virtual IEnumerable<string> SharersOf(string source) => [];

    /// <summary>The path of the one page that was probably meant; null if there is none, or more than one.</summary>
    public virtual string? Nearest(string path) => null;
}
