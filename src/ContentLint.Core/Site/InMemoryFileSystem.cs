namespace ContentLint.Site;

/// <summary>A site whose files are a list of paths: for tests and examples.</summary>
public sealed class InMemoryFileSystem : ISiteFileSystem
{
    private readonly Dictionary<string, FolderListing> folders = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string>? texts;

    /// <summary>Creates a site.</summary>
    /// <param name="paths">Files relative to the root, forward slashes; a path with a slash at its end is an empty folder.</param>
    /// <param name="texts">The texts of those that are read, by path.</param>
    public InMemoryFileSystem(IEnumerable<string> paths, IReadOnlyDictionary<string, string>? texts = null)
    {
        this.texts = texts;
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

    /// <inheritdoc/>
    public FolderListing? List(string folder) => folders.GetValueOrDefault(folder);

    /// <inheritdoc/>
    public string? ReadText(string path) => texts?.GetValueOrDefault(path);
}
