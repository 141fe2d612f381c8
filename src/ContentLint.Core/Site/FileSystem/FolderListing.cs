using ContentLint.Text;

namespace ContentLint.Site.FileSystem;

/// <summary>The names in one folder.</summary>
public sealed class FolderListing
{
    private readonly string[] files;
    private readonly string[] folders;
    private ILookup<string, string>? byAnyCase;
    private string[]? beyondAscii;

    /// <summary>Creates a listing.</summary>
    /// <param name="files">Names of the files.</param>
    /// <param name="folders">Names of the folders.</param>
    public FolderListing(IEnumerable<string> files, IEnumerable<string> folders)
    {
        this.files = Sort(files);
        this.folders = Sort(folders);
    }

    /// <summary>A folder that is there but cannot be listed: nothing is known about what is in it.</summary>
    public static FolderListing Unreadable { get; } = new([], []) { IsReadable = false };

    /// <summary>Whether the names are known.</summary>
    public bool IsReadable { get; private init; } = true;

    /// <summary>Names of the files, exactly as on the disk, in ordinal order.</summary>
    public IReadOnlyCollection<string> Files => files;

    /// <summary>Names of the folders, exactly as on the disk, in ordinal order.</summary>
    public IReadOnlyCollection<string> Folders => folders;

    private IEnumerable<string> Names => files.Concat(folders).Distinct(StringComparer.Ordinal);

    /// <summary>Whether another listing has the same files and folders.</summary>
    public bool HasSameNames(FolderListing other) =>
        files.AsSpan().SequenceEqual(other.files) && folders.AsSpan().SequenceEqual(other.folders);

    /// <summary>Whether there is a file of exactly this name.</summary>
    public bool HasFile(string name) => Contains(files, name);

    /// <summary>Whether there is a folder of exactly this name.</summary>
    public bool HasFolder(string name) => Contains(folders, name);

    /// <summary>
    /// The entry that a name means: the name itself, or the same text in another Unicode normalization, as file systems and
    /// version control change it; null if there is none.
    /// </summary>
    public string? FindExact(string name)
    {
        if (HasFile(name) || HasFolder(name))
            return name;
        if (System.Text.Ascii.IsValid(name))
            return null;
        beyondAscii ??= [.. Names.Where(static name => !System.Text.Ascii.IsValid(name))];
        foreach (var candidate in beyondAscii)
        {
            if (ComposedText.AreEqual(name, candidate))
                return candidate;
        }

        return null;
    }

    /// <summary>The entries whose names differ from a name at most in case.</summary>
    public IEnumerable<string> FindIgnoringCase(string name) =>
        (byAnyCase ??= Names.ToLookup(static name => name, StringComparer.OrdinalIgnoreCase))[name];

    /// <summary>Names as a folder has them: each once.</summary>
    private static string[] Sort(IEnumerable<string> names)
    {
        var sorted = names.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1])
                return [.. sorted.Distinct(StringComparer.Ordinal)];
        }

        return sorted;
    }

    private static bool Contains(string[] names, string name) => Array.BinarySearch(names, name, StringComparer.Ordinal) >= 0;
}
