using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Resolving;

/// <summary>
/// The existing folders, besides the document's own, that its relative URLs may be relative to: the folder of its assets
/// (Hexo's <c>_posts/name/</c>), the folder <c>/name/</c> that it is published at, and the public roots, by themselves and at
/// the places that mirror the document's folder.
/// </summary>
internal sealed class SearchFolders(ISiteFileSystem files, PublicRoots roots)
{
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789-");
    private readonly ConcurrentDictionary<(string Folder, string Name, int Ups), ImmutableArray<string>> cache = new();

    /// <summary>The folders after <paramref name="ups"/> times <c>..</c>, the likeliest first.</summary>
    public ImmutableArray<string> For(string documentFolder, string documentName, int ups) =>
        cache.GetOrAdd((documentFolder, documentName, ups), Find);

    private ImmutableArray<string> Find((string Folder, string Name, int Ups) key) =>
        [.. Bases(key.Folder, key.Name, roots.For(key.Folder).Folders)
            .Select(folder => Above(folder, key.Ups))
            .Distinct(StringComparer.Ordinal)
            .Where(folder => files.List(folder) is not null)];

    private static IEnumerable<string> Bases(string folder, string documentName, ImmutableArray<string> publicFolders)
    {
        var stem = Path.GetFileNameWithoutExtension(documentName);
        string[] names = WithoutDate(stem) is { } undated ? [stem, undated] : [stem];
        foreach (var name in names)
            yield return Join(folder, name);
        foreach (var root in publicFolders)
            yield return root;
        foreach (var root in publicFolders)
        {
            foreach (var ancestor in PublicRoots.Ancestors(folder))
            {
                var mirrored = Join(root, ancestor.Length == 0 ? folder : folder[Math.Min(ancestor.Length + 1, folder.Length)..]);
                yield return mirrored;
                foreach (var name in names)
                    yield return Join(mirrored, name);
            }
        }
    }

    private static string Above(string folder, int ups)
    {
        for (; ups > 0 && folder.Length > 0; ups--)
        {
            var slash = folder.LastIndexOf('/');
            folder = slash < 0 ? "" : folder[..slash];
        }

        return folder;
    }

    /// <summary>The name of a Jekyll post without <c>2015-05-11-</c>; null if it has no such date.</summary>
    private static string? WithoutDate(string stem) =>
        stem is [_, _, _, _, '-', _, _, '-', _, _, '-', _, ..] && stem.AsSpan(0, 10).IndexOfAnyExcept(DateCharacters) < 0
            ? stem[11..]
            : null;

    private static string Join(string folder, string name) =>
        folder.Length == 0 ? name : name.Length == 0 ? folder : $"{folder}/{name}";
}
