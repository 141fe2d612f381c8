using System.Collections.Immutable;

namespace ContentLint.Site;

/// <summary>The folders whose content generators publish at the root of the site.</summary>
internal static class PublicRoots
{
    private static readonly ImmutableArray<string> Conventional =
    [
        "source", "static", "public", "assets", "src", "content", "app", "docs", "website/static", "docs/public", "docs/static",
        "docs/.vuepress/public", "docs/.vitepress/public", "src/public", "src/static", "src/assets", "site",
    ];

    /// <summary>The configured folders, or the conventional ones that are there; the root itself is always one.</summary>
    public static ImmutableArray<string> Of(ISiteFileSystem files, SiteSettings settings)
    {
        if (!settings.PublicRoots.IsEmpty)
            return [.. settings.PublicRoots.Select(root => root.Trim('/').TrimStart('.').TrimStart('/'))];
        return ["", .. Conventional.Where(folder => PathLookup.Find(files, folder) is { IsExact: true }), .. Themes(files)];
    }

    private static IEnumerable<string> Themes(ISiteFileSystem files) =>
        (files.List("themes")?.Folders ?? [])
            .SelectMany(theme => new[] { $"themes/{theme}/static", $"themes/{theme}/source", $"themes/{theme}/assets" })
            .Where(folder => files.List(folder) is not null);
}
