using ContentLint.Site.FileSystem;
using ContentLint.Text;

namespace ContentLint.Site.Pages;

/// <summary>Finds the page that a path without one was probably meant to lead to.</summary>
internal static class NearestPage
{
    private const int MaximumDistance = 2;
    private const int MinimumName = 4;

    /// <summary>
    /// A path in the style of the one that is sought, with or without <c>.html</c> or a slash; null if no page, or more than one, could be
    /// meant.
    /// </summary>
    public static string? Find(string path, IEnumerable<string> files)
    {
        var sought = Bare(path.TrimEnd('/'));
        if (sought.Length == 0)
            return null;
        var (folder, name) = (SitePath.FolderOf(sought), SitePath.NameOf(sought));
        var (best, ties, elsewhere) = (MaximumDistance + 1, 0, 0);
        string? nearest = null, sameName = null;
        foreach (var file in files)
        {
            var page = Bare(file);
            if (page == sought)
                continue;
            if (SitePath.NameOf(page) == name)
                (sameName, elsewhere) = (file, elsewhere + 1);
            if (name.Length < MinimumName || SitePath.FolderOf(page) != folder || !HaveSameDigits(SitePath.NameOf(page), name))
                continue;
            var distance = Spelling.Distance(SitePath.NameOf(page), name, MaximumDistance);
            if (distance < best)
                (nearest, best, ties) = (file, distance, 1);
            else if (distance == best && distance <= MaximumDistance)
                ties++;
        }

        return ties == 1 ? InStyle(nearest!, path) : ties == 0 && elsewhere == 1 ? InStyle(sameName!, path) : null;
    }

    private static string Bare(string file)
    {
        if (file.EndsWith("index.html", StringComparison.Ordinal) && (file.Length == 10 || file[^11] == '/'))
            return file[..^10].TrimEnd('/');
        return file.EndsWith(".html", StringComparison.Ordinal) ? file[..^5] : file;
    }

    private static string InStyle(string file, string like)
    {
        var isFolder = file.EndsWith("/index.html", StringComparison.Ordinal);
        var namesFile = like.EndsWith(".html", StringComparison.Ordinal);
        if (namesFile && (!isFolder || like.EndsWith("/index.html", StringComparison.Ordinal)))
            return file;
        return isFolder && (namesFile || like.EndsWith('/')) ? Bare(file) + "/" : Bare(file);
    }

    private static bool HaveSameDigits(string left, string right) =>
        left.Where(char.IsAsciiDigit).SequenceEqual(right.Where(char.IsAsciiDigit));
}
