using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Pages;

/// <summary>Walks the content folders once, and finds the sources of pages.</summary>
internal sealed class PageSources(ISiteFileSystem files, SiteProfile profile, IReadOnlyList<string> templateExtensions)
{
    private const int MaximumDepth = 64;
    private readonly JekyllEntries? entries = profile.Generator == SiteGenerator.Jekyll ? new JekyllEntries(profile) : null;

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

    /// <summary>Whether a file or folder is left out of what is published; what lies above it is not looked at.</summary>
    /// <param name="path">The path, from its content or public folder.</param>
    public bool IsIgnored(string path)
    {
        if (entries is not null)
            return entries.IsLeftOut(path);
        var name = SitePath.NameOf(path);
        foreach (var pattern in profile.Ignored)
        {
            var isMatch = pattern switch
            {
                ['*', .. var inner, '*'] => name.Contains(inner, StringComparison.Ordinal),
                ['*', .. var end] => name.EndsWith(end, StringComparison.Ordinal),
                [.. var start, '*'] => name.StartsWith(start, StringComparison.Ordinal),
                _ => string.Equals(name, pattern, StringComparison.Ordinal),
            };
            if (isMatch)
                return true;
        }

        return false;
    }

    /// <summary>Whether a path or a folder above it is left out of what is published.</summary>
    /// <param name="names">The names of the path, from its content or public folder.</param>
    public bool IsAnyIgnored(IEnumerable<string> names) => SitePath.DownTo(names).Any(IsIgnored);

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
                if (IsSource(name) && !IsIgnored(SitePath.Join(inner, name)))
                    yield return SitePath.Join(entry.Folder, name);
            }

            foreach (var name in listing.Folders.OrderDescending(StringComparer.Ordinal))
            {
                if (IsEntered(SitePath.Join(inner, name), name) && entry.Depth < MaximumDepth)
                    pending.Push((SitePath.Join(entry.Folder, name), entry.Depth + 1));
            }
        }
    }

    /// <summary>Posts and collections start with an underscore, and are published all the same.</summary>
    private bool IsEntered(string path, string name)
    {
        if (name is "node_modules" or ".git" || (entries is null && name.StartsWith('.')))
            return false;
        if (!IsIgnored(path))
            return true;
        return profile.Generator switch
        {
            SiteGenerator.Hexo => name == "_posts" || (name == "_drafts" && profile.Hexo?.RendersDrafts == true),
            SiteGenerator.Jekyll => name == "_posts" || (name.StartsWith('_') && profile.SectionPermalinks.ContainsKey(name[1..])),
            _ => false,
        };
    }
}
