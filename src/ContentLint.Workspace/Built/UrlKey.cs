using ContentLint.Site.FileSystem;
using ContentLint.Urls;

namespace ContentLint.Workspace.Built;

/// <summary>What a URL and the URL that a generator made of it have in common: the path without endings, and the fragment.</summary>
/// <param name="Path">The path from the root of the site, decoded, in lower case, without slashes around it.</param>
/// <param name="Fragment">The fragment, decoded; empty for none.</param>
internal readonly record struct UrlKey(string Path, string Fragment)
{
    private static readonly string[] Endings = [".html", ".htm", ".mdx", ".md", ".markdown"];

    /// <summary>The last name of the path.</summary>
    public string Name => SitePath.NameOf(Path);

    /// <summary>The key of a URL without scheme and host; null if it leads out of the site.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="page">The file that relative URLs start at, from the root of the site.</param>
    /// <param name="basePath">The path that root-relative URLs start with.</param>
    public static UrlKey? Of(string url, string page, string basePath)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Decode(url[(hash + 1)..]).ToLowerInvariant();
        var path = (hash < 0 ? url : url[..hash]).Split('?')[0];
        if (path.Length == 0)
            return new UrlKey(Normalize(page), fragment);
        if (path.StartsWith(basePath, StringComparison.Ordinal))
            path = "/" + path[basePath.Length..];
        var resolved = SitePath.Normalize(path.StartsWith('/') ? "" : SitePath.FolderOf(page), Decode(path));
        return resolved is null ? null : new UrlKey(Normalize(resolved), fragment);
    }

    private static string Decode(string text) => PercentEncoding.DecodeStrictly(text) ?? text;

    private static string Normalize(string path)
    {
        var name = path.Trim('/').ToLowerInvariant();
        if (Array.Find(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } found)
            name = name[..^found.Length];
        return SitePath.NameOf(name) is "index" or "_index" or "readme" ? SitePath.FolderOf(name) : name;
    }
}
