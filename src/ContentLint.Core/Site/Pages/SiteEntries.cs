using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Pages;

/// <summary>Lists what a site publishes: its pages, the files of the folders that are copied, and the files beside pages.</summary>
/// <param name="files">The site's files.</param>
/// <param name="profile">How the site is made.</param>
/// <param name="pages">Its pages.</param>
/// <param name="publishes">Whether a file of the content is published at a path; null where that is not known.</param>
internal sealed class SiteEntries(ISiteFileSystem files, SiteProfile profile, SitePages pages, Func<string, string, bool?> publishes)
{
    private const int MaximumDepth = 64;

    /// <summary>The entries, by path; a page counts more than a file at the same path.</summary>
    public IReadOnlyCollection<ServedEntry> All()
    {
        var entries = new SortedDictionary<string, ServedEntry>(StringComparer.Ordinal);
        foreach (var page in pages.Entries)
            entries.TryAdd(page.Path, page);
        foreach (var folder in profile.PublicFolders.IsDefault ? [] : profile.PublicFolders)
        {
            var holdsPages = folder.HoldsPages || profile.ContentFolders.Any(content => content.Folder == folder.Folder);
            foreach (var inner in FilesIn(folder.Folder, path => IsEntered(path, holdsPages)).Where(inner => IsCopied(inner, holdsPages)))
                Add(SitePath.Join(folder.Prefix, inner), SitePath.Join(folder.Folder, inner), !folder.IsUncertain, holdsPages);
        }

        foreach (var (published, source) in pages.AssetFolders)
        {
            foreach (var inner in FilesIn(source, static _ => true).Where(static inner => ContentKinds.Of(inner) is null))
                Add(SitePath.Join(published, inner), SitePath.Join(source, inner), isCertain: true, isContent: true);
        }

        return entries.Values;

        void Add(string path, string source, bool isCertain, bool isContent)
        {
            var isPublished = isContent ? publishes(source, path) : true;
            if (isPublished != false)
                entries.TryAdd(path, new ServedEntry(path, source, EntryKinds.Files, isCertain && isPublished == true));
        }
    }

    private bool IsCopied(string inner, bool holdsPages) =>
        !(holdsPages && ContentKinds.Of(inner) is not null)
        && !((holdsPages || !profile.CopiesFoldersWhole) && profile.IsIgnored(inner));

    private bool IsEntered(string inner, bool holdsPages) =>
        !holdsPages || (profile.SearchesFolder(inner) && !profile.PageFileFolders.Contains(SitePath.NameOf(inner), StringComparer.Ordinal));

    private IEnumerable<string> FilesIn(string folder, Func<string, bool> isEntered)
    {
        var pending = new Stack<(string Inner, int Depth)>([("", 0)]);
        while (pending.TryPop(out var entry))
        {
            if (files.List(SitePath.Join(folder, entry.Inner)) is not { } listing)
                continue;
            foreach (var name in listing.Files)
                yield return SitePath.Join(entry.Inner, name);
            foreach (var name in listing.Folders.Where(static name => name is not ("node_modules" or ".git")))
            {
                if (isEntered(SitePath.Join(entry.Inner, name)) && entry.Depth < MaximumDepth)
                    pending.Push((SitePath.Join(entry.Inner, name), entry.Depth + 1));
            }
        }
    }
}
