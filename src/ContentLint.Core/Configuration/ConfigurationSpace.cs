using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Text;

namespace ContentLint.Configuration;

/// <summary>
/// The folder that configurations and what they extend are read from, and nothing outside of it: the repository. Paths in it are relative
/// to it, with forward slashes; reports show them relative to the root of the site.
/// </summary>
/// <param name="root">The site's root, as a path in the space; empty for the space itself.</param>
/// <param name="read">Reads a file by its path and gives it a name; null if it is not there.</param>
/// <param name="list">The names of the files and folders in a folder; none if it is not there.</param>
internal sealed class ConfigurationSpace(string root, Func<string, string, SourceText?> read, Func<string, IEnumerable<string>> list)
{
    public string Root => root;

    /// <summary>Reads a file; null if it is not there.</summary>
    /// <exception cref="IOException">It lies outside of the space after links are followed, is too large, or cannot be read.</exception>
    /// <exception cref="UnreadableTextException">It is no text.</exception>
    public SourceText? Read(string path) => read(path, Display(path));

    /// <summary>The clause that names the file which was meant instead of one that is not there.</summary>
    /// <param name="written">The path as it is written.</param>
    /// <param name="path">The path in the space.</param>
    /// <param name="isMeant">Whether a file could be meant, by its name.</param>
    /// <param name="otherwise">What is said if no file is near.</param>
    public string Advice(string written, string path, Func<string, bool> isMeant, string otherwise)
    {
        var name = SitePath.NameOf(path);
        var start = written.EndsWith(name, StringComparison.Ordinal) ? written[..^name.Length] : "";
        return Spelling.Nearest(name, list(SitePath.FolderOf(path)).Where(isMeant)) is { } nearest
            ? $"did you mean '{start}{nearest}'?"
            : otherwise;
    }

    /// <summary>A path relative to the root of the site.</summary>
    public string Display(string path)
    {
        if (root.Length == 0)
            return path;
        var from = root.Split('/');
        var to = path.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
            common++;
        return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', to[common..]);
    }

    /// <summary>
    /// A path relative to a folder of the space as a path in the space; null if it leads out of it or is no relative path.
    /// </summary>
    public static string? Join(string folder, string path) =>
        path.Length > 0 && path[0] != '/' && RelativePath.TryNormalize(SitePath.Join(folder, path), out var joined) ? joined : null;
}
