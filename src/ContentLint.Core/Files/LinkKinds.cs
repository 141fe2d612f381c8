using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.Site.Pages;

namespace ContentLint.Files;

/// <summary>What a path can be, by the ending of its name.</summary>
internal static class LinkKinds
{
    private static readonly FrozenSet<string> ImageExtensions = FrozenSet.ToFrozenSet(
        [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp", ".ico", ".apng", ".jfif", ".tif", ".tiff"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> StaticExtensions = FrozenSet.ToFrozenSet(
        [
            .. ImageExtensions, ".pdf", ".zip", ".gz", ".tgz", ".tar",
            ".7z", ".rar", ".mp4", ".webm", ".mp3", ".ogg", ".ogv", ".wav", ".m4a", ".m4v", ".mov", ".avi", ".doc", ".docx",
            ".xls", ".xlsx", ".ppt", ".pptx",
            ".epub", ".mobi", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".dmg", ".apk", ".exe", ".psd", ".sketch", ".key",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AssetExtensions = FrozenSet.ToFrozenSet(
        [".css", ".js", ".mjs", ".webmanifest", ".vtt", ".srt", ".wasm"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Endings of files that programs make a page <c>.html</c> of, whatever generator they belong to.</summary>
    public static ImmutableArray<string> PageSources { get; } =

        [
            ".md", ".markdown", ".mdx", ".rst", ".adoc", ".asciidoc", ".org", ".ipynb", ".html.erb", ".html.md", ".html.haml",
            ".html.slim", ".njk", ".liquid", ".pug", ".hbs", ".ejs", ".jinja"
        ];

    /// <summary>Whether it names an image.</summary>
    public static bool IsImage(string path) => ImageExtensions.Contains(Path.GetExtension(path));

    /// <summary>Whether it names a file that is published as somebody made it: an image, an archive, a film.</summary>
    public static bool IsStaticFile(string path) => !path.EndsWith('/') && StaticExtensions.Contains(Path.GetExtension(path));

    /// <summary>Whether it names a style sheet, script, manifest or track: somebody wrote it, or a build makes it.</summary>
    public static bool IsAsset(string path) =>
        AssetExtensions.Contains(Path.GetExtension(path)) || path.EndsWith("manifest.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it names the source of a page.</summary>
    public static bool IsSource(string path) => ContentKinds.Of(path) is ContentKind.Markdown or ContentKind.Mdx;

    /// <summary>Whether it has the form of a page's address: no ending, <c>.html</c>, or a slash.</summary>
    public static bool IsPage(string path) => path.EndsWith('/') || Path.GetExtension(path).ToLowerInvariant() is "" or ".html" or ".htm";

    /// <summary>Whether a page can be published there: a title may hold a full stop.</summary>
    public static bool MayBePage(string path) => !IsStaticFile(path);
}
