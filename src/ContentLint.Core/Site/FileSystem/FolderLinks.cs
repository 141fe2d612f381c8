using System.Collections.Frozen;
using System.IO.Enumeration;

namespace ContentLint.Site.FileSystem;

/// <summary>Finds the links among the folders that a folder holds.</summary>
internal static class FolderLinks
{
    /// <summary>
    /// So many folders are asked one by one; more of them by listing what is no link, which takes as long for any number.
    /// </summary>
    private const int Few = 3;

    private static readonly EnumerationOptions NoLinks = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false
    };

    /// <summary>The names of those that are links.</summary>
    /// <param name="names">The names of folders that may be.</param>
    /// <param name="path">The folder that holds them.</param>
    public static IReadOnlySet<string> Among(List<string> names, string path)
    {
        HashSet<string>? links = null;
        foreach (var name in names.Count > Few ? names.Except(Plain(path), StringComparer.Ordinal) : names)
        {
            if (new DirectoryInfo(Path.Join(path, name)).LinkTarget is not null)
                (links ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        }

        return links ?? (IReadOnlySet<string>)FrozenSet<string>.Empty;
    }

    private static FileSystemEnumerable<string> Plain(string path) =>
        new(path, static (ref entry) => entry.FileName.ToString(), NoLinks)
        {
            ShouldIncludePredicate = static (ref entry) => entry.IsDirectory
        };
}
