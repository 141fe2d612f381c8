using System.Collections.Frozen;
using System.Text;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Site.Usage;
using ContentLint.Site;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Linting;

namespace ContentLint.Workspace.Fixing.Renaming;

/// <summary>Reads the texts of a whole site: its pages, and everything else that may name a file.</summary>
internal static class SiteFiles
{
    private static readonly FrozenSet<string> NotText = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            ".png", ".apng", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".webp", ".avif", ".bmp", ".ico", ".cur", ".tif",
            ".tiff", ".heic", ".heif", ".jxl", ".psd",
            ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".m4v", ".ogg", ".ogv", ".oga", ".opus", ".wav",
            ".flac", ".webm", ".mov", ".avi",
            ".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".wasm", ".exe", ".dll", ".so", ".dylib", ".class",
            ".jar", ".pyc", ".db", ".sqlite",
        ]);

    private static readonly FrozenSet<string> History = FrozenSet.Create(StringComparer.Ordinal, [".git", ".hg", ".svn", "node_modules"]);

    /// <summary>Folders that generators and build tools write; they count only where version control knows them.</summary>
    private static readonly FrozenSet<string> Products = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "public", "_site", "dist", "build", "out", "docs", "resources", "cache", ".cache", ".jekyll-cache", ".docusaurus", ".astro",
            ".next", ".nuxt", ".output", ".deploy_git", "tmp"
        ]);

    /// <summary>The pages beneath the root, by path relative to it.</summary>
    /// <exception cref="IOException">One cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static Dictionary<string, string> ReadPages(LintConfig config)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var source = RepositoryFiles.Around(config.Root);
        foreach (var file in new ContentFileFinder(config, FileKind.Content).Find([config.Root], config.Root))
        {
            // What is no text that can be written back unchanged is left to those that are only searched.
            if (Read(source, file) is not { } bytes)
                continue;
            var text = Encoding.UTF8.GetString(bytes);
            if (Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes))
                pages[RelativePath.Of(config.Root, file)] = text;
        }

        return pages;
    }

    /// <summary>
    /// The texts of the other files beneath the root, those that the configuration or version control leaves out too; null for one that
    /// cannot be read.
    /// </summary>
    /// <param name="root">The root, absolute.</param>
    /// <param name="pages">The paths that are passed over.</param>
    public static IEnumerable<KeyValuePair<string, string?>> ReadOthers(string root, IReadOnlyDictionary<string, string> pages)
    {
        var pending = new Stack<(string Folder, GitIgnoreFiles Ignores)>();
        pending.Push((root, GitIgnoreFiles.Above(root)));
        var source = RepositoryFiles.Around(root);
        while (pending.TryPop(out var entry))
        {
            var items = Array.FindAll(new DirectoryInfo(entry.Folder).GetFileSystemInfos(), static item => !ToolFiles.Include(item.Name));
            var ignores = Array.Exists(items, static item => item is FileInfo { Name: GitIgnoreFiles.FileName })
                ? entry.Ignores.Enter(entry.Folder)
                : entry.Ignores;
            foreach (var item in items)
            {
                if (item is DirectoryInfo)
                {
                    if (item.LinkTarget is null
                        && !History.Contains(item.Name)
                        && !(Products.Contains(item.Name) && ignores.IsIgnored(item.FullName, isFolder: true)))
                        pending.Push((item.FullName, ignores));
                }
                else if (RelativePath.Of(root, item.FullName) is var path && !pages.ContainsKey(path) && !NotText.Contains(item.Extension))
                {
                    yield return new(path, ReadText(source, item.FullName));
                }
            }
        }
    }

    private static string? ReadText(FileSource source, string file)
    {
        try
        {
            return Read(source, file) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The bytes of a file; empty for what is not a regular file, and null for one that is too large or outside of the root.
    /// </summary>
    private static byte[]? Read(FileSource source, string file)
    {
        try
        {
            return source.ReadAll(file, InputFile.MaximumSize);
        }
        catch (FileRefusedException exception)
        {
            return exception.IsOutside ? null : [];
        }
        catch (FileTooLargeException)
        {
            return null;
        }
    }
}
