using System.Text;
using ContentLint.Files;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Usage;

/// <summary>The files of a site that may name others: pages, layouts, styles, scripts, data, configurations.</summary>
/// <param name="files">The site's files.</param>
internal sealed class SiteTexts(ISiteFileSystem files)
{
    private const int MaximumSize = 64 * 1024 * 1024;
    private const int MaximumDepth = 64;
    private const int FirstRead = 8 * 1024;

    /// <summary>All files beneath the root, but for what packages and version control keep.</summary>
    public IEnumerable<string> Files()
    {
        var pending = new Stack<(string Folder, int Depth)>();
        pending.Push(("", 0));
        while (pending.TryPop(out var entry))
        {
            if (files.List(entry.Folder) is not { } listing)
                continue;
            foreach (var name in listing.Files.Where(static name => !ToolFiles.Include(name)))
                yield return SitePath.Join(entry.Folder, name);
            foreach (var name in listing.Folders)
            {
                if (name is not (".git" or "node_modules") && !ToolFiles.Include(name) && entry.Depth < MaximumDepth)
                    pending.Push((SitePath.Join(entry.Folder, name), entry.Depth + 1));
            }
        }
    }

    /// <summary>Whether a file may be a text, by its name.</summary>
    public static bool MayBeText(string path) => !LinkKinds.IsStaticFile(path) || path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file as text, whatever its encoding; empty if its beginning is no text; null if it cannot be read whole.</summary>
    public string? Read(string path)
    {
        if (files.ReadStart(path, FirstRead) is not { } start)
            return null;
        if (start.Bytes.Span.Contains((byte)0))
            return "";
        var whole = start.Size == start.Bytes.Length ? start : files.ReadStart(path, MaximumSize);
        return whole is not null && whole.Size == whole.Bytes.Length ? Encoding.UTF8.GetString(whole.Bytes.Span) : null;
    }
}
