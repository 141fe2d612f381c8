using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;

namespace ContentLint.Site.Generators.Hugo;

/// <summary>
/// What lies around a page of Hugo and decides about it: the bundle that it is a part of, its sections, and the front matter that they give
/// to their pages.
/// </summary>
/// <param name="files">The site's files.</param>
internal sealed class HugoSurroundings(ISiteFileSystem files)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> cascades = new(StringComparer.Ordinal);

    /// <summary>Whether a folder holds the page of a leaf bundle; null if versions of Hugo disagree about that.</summary>
    public bool? IsLeafBundle(string folder)
    {
        if (files.List(folder) is not { } listing || !listing.Files.Any(static name => IsContent(name, "index.")))
            return false;
        return listing.Files.Any(static name => IsContent(name, "_index."))
            || listing.Files.Any(static name => name.StartsWith("index.htm", StringComparison.Ordinal)) ? null : true;
    }

    /// <summary>
    /// Whether a page is a part of a leaf bundle further up, and so is not published by itself; null if that cannot be told.
    /// </summary>
    /// <param name="folder">The folder that holds the page or the bundle.</param>
    /// <param name="content">The folder of content.</param>
    public bool? IsInLeafBundle(string folder, string content)
    {
        bool? result = false;
        for (; folder != content && folder.Length > 0; folder = SitePath.FolderOf(folder))
        {
            switch (IsLeafBundle(folder))
            {
                case true:
                    return true;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }

    /// <summary>Whether a folder is a section with a page of its own.</summary>
    public bool IsSection(string folder) => files.List(folder)?.Files.Any(static name => IsContent(name, "_index.")) == true;

    /// <summary>The keys of front matter that the sections around a page give to it, in lower case.</summary>
    /// <param name="folder">The folder of the page.</param>
    /// <param name="content">The folder of content.</param>
    public ImmutableArray<string> CascadedKeys(string folder, string content) => cascades.GetOrAdd(folder, ReadCascade, content);

    private ImmutableArray<string> ReadCascade(string folder, string content)
    {
        var above = folder == content || folder.Length == 0 ? [] : CascadedKeys(SitePath.FolderOf(folder), content);
        var own = (files.List(folder)?.Files ?? []).Where(static name => IsContent(name, "_index."))
            .SelectMany(name => PageFacts.Read(files, SitePath.Join(folder, name))?.IgnoringCase().KeysBeneath("cascade") ?? []);
        return [.. above.Union(own, StringComparer.Ordinal)];
    }

    private static bool IsContent(string name, string start) =>
        name.StartsWith(start, StringComparison.Ordinal) && ContentKinds.Of(name) is not null;
}
