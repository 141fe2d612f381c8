using System.Collections.Immutable;
using System.Text;

namespace ContentLint.Site.FileSystem;

/// <summary>A site whose files are a list of paths: for tests and examples.</summary>
public sealed class InMemoryFileSystem : ISiteFileSystem
{
    private readonly Dictionary<string, FolderListing> folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);

    /// <summary>Creates a site.</summary>
    /// <param name="paths">Files relative to the root, forward slashes; a path with a slash at its end is an empty folder.</param>
    /// <param name="texts">The texts of those that are read, by path.</param>
    public InMemoryFileSystem(IEnumerable<string> paths, IReadOnlyDictionary<string, string>? texts = null)
    {
        foreach (var (path, text) in texts ?? ImmutableDictionary<string, string>.Empty)
            contents[path] = Encoding.UTF8.GetBytes(text);
        var content = new Dictionary<string, (HashSet<string> Files, HashSet<string> Folders)>(StringComparer.Ordinal);
        var root = Open("");
        foreach (var path in paths)
        {
            var segments = path.Split('/');
            var folder = root;
            for (var i = 0; i < segments.Length - 1; i++)
            {
                folder.Folders.Add(segments[i]);
                folder = Open(string.Join('/', segments[..(i + 1)]));
            }

            if (segments[^1].Length > 0)
                folder.Files.Add(segments[^1]);
        }

        foreach (var (folder, names) in content)
            folders[folder] = new FolderListing(names.Files, names.Folders);

        (HashSet<string> Files, HashSet<string> Folders) Open(string folder)
        {
            if (!content.TryGetValue(folder, out var names))
                content[folder] = names = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
            return names;
        }
    }

    /// <summary>Creates a site some of whose files have a content.</summary>
    /// <param name="paths">Files relative to the root, as in the other constructor.</param>
    /// <param name="contents">Bytes of files; their paths need not be among <paramref name="paths"/>.</param>
    public InMemoryFileSystem(IEnumerable<string> paths, IEnumerable<KeyValuePair<string, byte[]>> contents)
        : this(paths.Concat(contents.Select(static file => file.Key)))
    {
        foreach (var (path, bytes) in contents)
            this.contents[path] = bytes;
    }

    /// <inheritdoc/>
    public SiteFileStart? ReadStart(string path, int maximumBytes) =>
        contents.TryGetValue(path, out var bytes)
            ? new SiteFileStart(bytes.Length, bytes.AsMemory(0, Math.Min(bytes.Length, maximumBytes)))
            : null;

    /// <inheritdoc/>
    public FolderListing? List(string folder) => folders.GetValueOrDefault(folder);
}
