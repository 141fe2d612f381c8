namespace ContentLint.Site;

/// <summary>A site whose files are given by name: for tests and examples.</summary>
public sealed class InMemoryFileSystem : ISiteFileSystem
{
    private readonly Dictionary<string, FolderListing> listings = new(StringComparer.Ordinal);

    /// <summary>Creates a site.</summary>
    /// <param name="paths">Files relative to the root, with forward slashes.</param>
    public InMemoryFileSystem(IEnumerable<string> paths)
    {
        var files = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal) { [""] = [] };
        var folders = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal) { [""] = [] };
        foreach (var path in paths)
        {
            var parts = path.Split('/');
            for (var i = 0; i < parts.Length; i++)
            {
                var folder = string.Join('/', parts[..i]);
                files.TryAdd(folder, []);
                folders.TryAdd(folder, []);
                (i == parts.Length - 1 ? files : folders)[folder].Add(parts[i]);
            }
        }

        foreach (var folder in files.Keys)
            listings[folder] = new FolderListing(files[folder], folders[folder]);
    }

    /// <inheritdoc/>
    public FolderListing? List(string folder) => listings.GetValueOrDefault(folder);
}
