using System.Collections.Concurrent;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Pages;

/// <summary>The addresses of single sources, each read once. Safe to use from several threads.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
/// <param name="addresses">Where sources are published; null where that is not known.</param>
internal sealed class DocumentAddresses(ISiteFileSystem files, SiteProfile profile, PageAddresses? addresses)
{
    private readonly ConcurrentDictionary<string, PageAddress?> known = new(StringComparer.Ordinal);

    /// <summary>The address of a source; null if it becomes no page.</summary>
    /// <param name="document">The source, relative to the root.</param>
    public PageAddress? Of(string document) => known.GetOrAdd(document, static (path, all) => all.Read(path), this);

    /// <summary>The source that a source translates; null if it is no translation.</summary>
    /// <param name="document">The source, relative to the root.</param>
    public string? OriginalOf(string document) =>
        FolderOf(document) is { Original: { } original } folder
            ? SitePath.Join(original, SitePath.Beneath(document, folder.Folder)!)
            : null;

    /// <summary>Whether a plugin may rewrite a link that leads from a source to another path.</summary>
    /// <param name="document">The source, relative to the root.</param>
    /// <param name="target">The path that the link names, relative to the root.</param>
    public bool MayRewriteLink(string document, string? target) =>
        FolderOf(document) is { MayRewriteOutgoingLinks: true } folder
            && (target is null || SitePath.Beneath(target, folder.Folder) is null);

    private PageAddress? Read(string document)
    {
        if (addresses is null || FolderOf(document) is not { } folder)
            return null;
        return addresses.Find(document, SitePath.Beneath(document, folder.Folder)!, folder, PageFacts.Read(files, document, profile.Yaml));
    }

    /// <summary>The innermost content folder that a document is in.</summary>
    private PublicFolder? FolderOf(string document)
    {
        PublicFolder? folder = null;
        foreach (var candidate in profile.ContentFolders)
        {
            if (SitePath.Beneath(document, candidate.Folder) is not null
                && (folder is null || candidate.Folder.Length > folder.Folder.Length))
                folder = candidate;
        }

        return folder;
    }
}
