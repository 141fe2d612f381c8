using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Resolving;

/// <summary>The folders that may be published at <c>/</c>, for documents of each folder.</summary>
/// <param name="files">The site's files.</param>
/// <param name="configured">The folders of the configuration; if there are any, no others are looked at.</param>
internal sealed class PublicRoots(ISiteFileSystem files, ImmutableArray<string> configured)
{
    private const int MaximumAncestors = 16;

    /// <summary>Where site generators keep what they publish unchanged, relative to the folder of the site.</summary>
    private static readonly string[] Conventional =
    [
        "", "source", "static", "public", "assets", "asset", "src", "src/assets", "src/static", "src/public", "src/images",
        "content", "docs", "docs/public", "docs/static", "docs/assets", "docs/.vuepress/public", "docs/.vitepress/public",
        ".vuepress/public", ".vitepress/public", "website", "website/static", "website/public", "site", "site/static", "app",
        "app/public", "web", "web/public", "www", "exampleSite/static",
    ];

    private static readonly string[] OfThemes = ["source", "static", "assets"];

    private readonly ConcurrentDictionary<string, (ImmutableArray<string> Folders, bool IsComplete)> byDocumentFolder = new(
        StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (ImmutableArray<string> Folders, bool IsComplete)> bySiteFolder = new(
        StringComparer.Ordinal);

    /// <summary>The existing ones, outermost first; not complete if a theme is referred to that was not checked out.</summary>
    public (ImmutableArray<string> Folders, bool IsComplete) For(string documentFolder) =>
        configured.IsDefaultOrEmpty ? byDocumentFolder.GetOrAdd(documentFolder, FindAround) : (configured, true);

    /// <summary>A folder and those around it, innermost last; the root of the site is <c>""</c>.</summary>
    public static IEnumerable<string> Ancestors(string folder)
    {
        yield return "";
        var count = 0;
        for (var end = 0; end < folder.Length && count < MaximumAncestors; count++)
        {
            end = folder.IndexOf('/', end == 0 ? 0 : end + 1);
            if (end < 0)
                end = folder.Length;
            yield return folder[..end];
        }
    }

    private (ImmutableArray<string> Folders, bool IsComplete) FindAround(string documentFolder)
    {
        var sites = Ancestors(documentFolder).Select(ancestor => bySiteFolder.GetOrAdd(ancestor, FindIn)).ToList();
        return ([.. sites.SelectMany(site => site.Folders).Distinct(StringComparer.Ordinal)], sites.TrueForAll(site => site.IsComplete));
    }

    private (ImmutableArray<string> Folders, bool IsComplete) FindIn(string siteFolder)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var isComplete = true;
        if (files.List(siteFolder) is null)
            return ([], true);
        foreach (var name in Conventional)
            AddIfThere(name.Length == 0 ? siteFolder : Join(siteFolder, name));
        var themes = Join(siteFolder, "themes");
        foreach (var theme in files.List(themes)?.Folders ?? [])
        {
            var folder = Join(themes, theme);
            // Git keeps no empty folder: this is a submodule that was not fetched, and its files are unknown.
            isComplete &= files.List(folder) is not { Files.Count: 0, Folders.Count: 0 };
            foreach (var name in OfThemes)
                AddIfThere(Join(folder, name));
        }

        return (found.ToImmutable(), isComplete);

        void AddIfThere(string folder)
        {
            if (files.List(folder) is not null)
                found.Add(folder);
        }
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
