using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Pages;

/// <summary>Walks the content folders once, and finds the sources of pages.</summary>
internal sealed class PageSources(ISiteFileSystem files, SiteProfile profile, IReadOnlyList<string> templateExtensions)
{
    private const int MaximumDepth = 64;

    /// <summary>The sources with their content folders, in ordinal order of each folder.</summary>
    public IEnumerable<(string Path, string Relative, PublicFolder Folder)> All()
    {
        foreach (var folder in profile.ContentFolders)
        {
            foreach (var path in Walk(folder.Folder))
                yield return (path, SitePath.Beneath(path, folder.Folder) ?? path, folder);
        }
    }

    /// <summary>Whether a file is the source of a page by its name.</summary>
    public bool IsSource(string name) =>
        ContentKinds.Of(name) is not null
            || templateExtensions.Any(extension => name.EndsWith(extension, StringComparison.Ordinal) && name.Length > extension.Length);

    /// <summary>Whether a path or a folder above it is left out of what is published.</summary>
    /// <param name="names">The names of the path, from its content or public folder.</param>
    public bool IsAnyIgnored(IEnumerable<string> names) => SitePath.DownTo(names).Any(profile.IsIgnored);

    private IEnumerable<string> Walk(string start)
    {
        var pending = new Stack<(string Folder, int Depth)>();
        pending.Push((start, 0));
        while (pending.TryPop(out var entry))
        {
            if (files.List(entry.Folder) is not { } listing)
                continue;
            var inner = SitePath.Beneath(entry.Folder, start) ?? "";
            foreach (var name in listing.Files.Order(StringComparer.Ordinal))
            {
                if (IsSource(name) && !profile.IsIgnored(SitePath.Join(inner, name)))
                    yield return SitePath.Join(entry.Folder, name);
            }

            foreach (var name in listing.Folders.OrderDescending(StringComparer.Ordinal))
            {
                if (IsEntered(SitePath.Join(inner, name), name) && entry.Depth < MaximumDepth)
                    pending.Push((SitePath.Join(entry.Folder, name), entry.Depth + 1));
            }
        }
    }

    private bool IsEntered(string path, string name) => name is not ("node_modules" or ".git") && profile.SearchesFolder(path);
}
