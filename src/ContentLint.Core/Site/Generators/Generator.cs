using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;
using ContentLint.Site.Profiles;
using ContentLint.Site.Resolving;

namespace ContentLint.Site.Generators;

/// <summary>
/// A program that makes a site out of content: how it is detected, what its configuration says, and where it publishes what. Stateless. All
/// knowledge of one generator is in its folder beside this file; no other code compares generators.
/// </summary>
public abstract class Generator
{
    /// <summary>The name in configurations and reports: <c>hexo</c>.</summary>
    public abstract string Id { get; }

    /// <summary>What <c>contentlint init</c> writes for a site of it.</summary>
    public abstract InitialConfiguration Initial { get; }

    /// <summary>Names of configuration files that no other program uses; a folder that has one is a site.</summary>
    internal virtual IReadOnlyList<string> OwnConfigurationNames => [];

    /// <summary>The package of npm that a site depends on; null for none.</summary>
    internal virtual string? Package => null;

    /// <summary>Detects a site in a folder by several files together; null if it is not one.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder, relative to the root.</param>
    /// <param name="listing">The names in the folder.</param>
    /// <returns>A clause that says which files are there; null if the folder is no site of this generator.</returns>
    internal virtual string? DetectBySigns(ISiteFileSystem files, string folder, FolderListing listing) => null;

    /// <summary>Reads how a site is published: a few small files, no content.</summary>
    /// <param name="files">The files.</param>
    /// <param name="detected">The folder that the generator runs in.</param>
    internal abstract SiteProfile Configure(ISiteFileSystem files, DetectedSite detected);

    /// <summary>Where sources are published; null where only files are known.</summary>
    /// <param name="profile">What <see cref="Configure"/> read.</param>
    /// <param name="files">The files.</param>
    internal virtual PageAddresses? Addresses(SiteProfile profile, ISiteFileSystem files) => null;

    /// <summary>The pages of a site.</summary>
    /// <param name="profile">What <see cref="Configure"/> read.</param>
    /// <param name="files">The files.</param>
    internal virtual SitePages Pages(SiteProfile profile, ISiteFileSystem files) =>
        Addresses(profile, files) is { } addresses ? PageIndex.Read(files, profile, addresses) : new UnknownPages();

    /// <summary>The template tags in URLs whose meaning is known.</summary>
    /// <param name="profile">What <see cref="Configure"/> read.</param>
    /// <param name="files">The files.</param>
    internal virtual TemplateUrls Templates(SiteProfile profile, ISiteFileSystem files) => new();

    /// <summary>Where the files beside sources are published, if that does not follow from the page's own folder.</summary>
    /// <param name="profile">What <see cref="Configure"/> read.</param>
    /// <param name="files">The files.</param>
    /// <param name="addresses">Where pages are published.</param>
    internal virtual PageFiles PageFiles(SiteProfile profile, ISiteFileSystem files, DocumentAddresses addresses) => new();

    /// <summary>The sources that links may name in place of pages, where templates look for those.</summary>
    /// <param name="profile">What <see cref="Configure"/> read.</param>
    /// <param name="files">The files.</param>
    internal virtual LinkedSources LinkedSources(SiteProfile profile, ISiteFileSystem files) => new();
}
