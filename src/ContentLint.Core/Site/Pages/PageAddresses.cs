using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Pages;

/// <summary>Tells at which address a generator publishes a source file.</summary>
/// <param name="profile">How the site is made.</param>
internal abstract class PageAddresses(SiteProfile profile)
{
    /// <summary>How the site is made.</summary>
    protected SiteProfile Profile => profile;

    /// <summary>The extensions of the sources that become pages, beside those of content files.</summary>
    public virtual IReadOnlyList<string> TemplateExtensions => [];

    /// <summary>
    /// The address of a source. One whose front matter can't be read gets the address that it would have without: it may be published
    /// there.
    /// </summary>
    /// <param name="path">The source, from the root.</param>
    /// <param name="relative">The source, from its content folder.</param>
    /// <param name="folder">The content folder.</param>
    /// <param name="facts">Its front matter; null if the file can't be read.</param>
    /// <returns>The address; null if the file becomes no page.</returns>
    public PageAddress? Find(string path, string relative, PublicFolder folder, PageFacts? facts)
    {
        if (facts is null)
            return PageAddress.In(SitePath.Join(folder.Prefix, "**"), "a file can't be read");
        return Of(path, relative, folder, facts) is { } address
            ? facts.IsReadable ? address : address with { MayBeUnpublished = true }
            : null;
    }

    /// <summary>The address of a source whose front matter is at hand.</summary>
    /// <param name="path">The source, from the root.</param>
    /// <param name="relative">The source, from its content folder.</param>
    /// <param name="folder">The content folder.</param>
    /// <param name="facts">Its front matter.</param>
    /// <returns>The address; null if the file becomes no page.</returns>
    protected abstract PageAddress? Of(string path, string relative, PublicFolder folder, PageFacts facts);

    /// <summary>The pages that the generator makes without a source of their own.</summary>
    /// <param name="files">The site's files.</param>
    public virtual IEnumerable<PageAddress> Generated(ISiteFileSystem files) =>
        profile.GeneratedPages.Select(static file => new PageAddress(file));

    /// <summary>The pages that the generator makes for folders of sources.</summary>
    /// <param name="topFolders">The names of the folders right in the content folders that hold pages.</param>
    public virtual IEnumerable<PageAddress> Sections(IEnumerable<(string Name, PublicFolder Folder)> topFolders) => [];

    /// <summary><c>about.md</c> as <c>about/index.html</c> or <c>about.html</c>; <c>index.md</c> as <c>index.html</c>.</summary>
    protected string ByPath(string pathWithoutExtension)
    {
        var name = SitePath.NameOf(pathWithoutExtension);
        return name == "index" || !profile.HasPrettyUrls ? $"{pathWithoutExtension}.html" : $"{pathWithoutExtension}/index.html";
    }
}
