using ContentLint.Syntax;

namespace ContentLint.Site;

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
        ContentParser.KindOf(name) is not null || templateExtensions.Any(extension => name.EndsWith(extension, StringComparison.Ordinal) && name.Length > extension.Length);

    /// <summary>Whether a name is left out of what is published.</summary>
    public bool IsIgnored(string name)
    {
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

    private IEnumerable<string> Walk(string start)
    {
        var pending = new Stack<(string Folder, int Depth)>();
        pending.Push((start, 0));
        while (pending.TryPop(out var entry))
        {
            if (files.List(entry.Folder) is not { } listing)
                continue;
            foreach (var name in listing.Files.Order(StringComparer.Ordinal))
            {
                if (IsSource(name) && !IsIgnored(name))
                    yield return SitePath.Join(entry.Folder, name);
            }

            foreach (var name in listing.Folders.OrderDescending(StringComparer.Ordinal))
            {
                if (IsEntered(name) && entry.Depth < MaximumDepth)
                    pending.Push((SitePath.Join(entry.Folder, name), entry.Depth + 1));
            }
        }
    }

    /// <summary>Posts and collections start with an underscore, and are published all the same.</summary>
    private bool IsEntered(string name)
    {
        if (name is "node_modules" || name.StartsWith('.'))
            return false;
        if (!IsIgnored(name))
            return true;
        return profile.Generator is SiteGenerator.Hexo or SiteGenerator.Jekyll && (name == "_posts" || (name.StartsWith('_') && profile.SectionPermalinks.ContainsKey(name[1..])));
    }
}
