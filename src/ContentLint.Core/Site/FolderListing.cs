using System.Collections.Immutable;

namespace ContentLint.Site;

/// <summary>The names in one folder.</summary>
public sealed class FolderListing
{
    private readonly HashSet<string> files;
    private readonly HashSet<string> folders;
    private readonly Lazy<ILookup<string, string>> byAnyCase;
    private readonly Lazy<ImmutableArray<string>> beyondAscii;

    /// <summary>Creates a listing.</summary>
    /// <param name="files">Names of the files.</param>
    /// <param name="folders">Names of the folders.</param>
    public FolderListing(IEnumerable<string> files, IEnumerable<string> folders)
    {
        this.files = new HashSet<string>(files, StringComparer.Ordinal);
        this.folders = new HashSet<string>(folders, StringComparer.Ordinal);
        byAnyCase = new(() => Names.ToLookup(name => name, StringComparer.OrdinalIgnoreCase));
        beyondAscii = new(() => [.. Names.Where(name => !System.Text.Ascii.IsValid(name))]);
    }

    /// <summary>A folder that is there but cannot be listed: nothing is known about what is in it.</summary>
    public static FolderListing Unreadable { get; } = new([], []) { IsReadable = false };

    /// <summary>Whether the names are known.</summary>
    public bool IsReadable { get; private init; } = true;

    /// <summary>Names of the files, exactly as on the disk.</summary>
    public IReadOnlyCollection<string> Files => files;

    /// <summary>Names of the folders, exactly as on the disk.</summary>
    public IReadOnlyCollection<string> Folders => folders;

    private IEnumerable<string> Names => files.Concat(folders).Distinct(StringComparer.Ordinal);

    /// <summary>Whether another listing has the same files and folders.</summary>
    public bool HasSameNames(FolderListing other) => files.SetEquals(other.files) && folders.SetEquals(other.folders);

    /// <summary>Whether there is a file of exactly this name.</summary>
    public bool HasFile(string name) => files.Contains(name);

    /// <summary>Whether there is a folder of exactly this name.</summary>
    public bool HasFolder(string name) => folders.Contains(name);

    /// <summary>
    /// The entry that a name means: the name itself, or the same text in another Unicode normalization, as file systems and
    /// version control change it; null if there is none.
    /// </summary>
    public string? FindExact(string name)
    {
        if (files.Contains(name) || folders.Contains(name))
            return name;
        if (System.Text.Ascii.IsValid(name))
            return null;
        foreach (var candidate in beyondAscii.Value)
        {
            if (ComposedText.AreEqual(name, candidate))
                return candidate;
        }

        return null;
    }

    /// <summary>The entries whose names differ from a name at most in case.</summary>
    public IEnumerable<string> FindIgnoringCase(string name) => byAnyCase.Value[name];
}
