using System.Collections.Frozen;
using System.Text;

namespace ContentLint.Site;

/// <summary>The entries of one folder by their exact names, and by names that differ only in case or Unicode normalization.</summary>
public sealed class FolderListing
{
    private readonly FrozenDictionary<string, bool> exact;
    private readonly Dictionary<string, string> folded;

    /// <summary>Creates a listing.</summary>
    /// <param name="files">Names of files.</param>
    /// <param name="folders">Names of folders.</param>
    public FolderListing(IEnumerable<string> files, IEnumerable<string> folders)
    {
        exact = files.Select(name => KeyValuePair.Create(name, false)).Concat(folders.Select(name => KeyValuePair.Create(name, true)))
            .DistinctBy(entry => entry.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
        folded = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in exact.Keys.Order(StringComparer.Ordinal))
            folded.TryAdd(name.Normalize(NormalizationForm.FormC), name);
    }

    /// <summary>Names of the files, in ordinal order.</summary>
    public IEnumerable<string> Files => exact.Where(entry => !entry.Value).Select(entry => entry.Key).Order(StringComparer.Ordinal);

    /// <summary>Names of the folders, in ordinal order.</summary>
    public IEnumerable<string> Folders => exact.Where(entry => entry.Value).Select(entry => entry.Key).Order(StringComparer.Ordinal);

    /// <summary>The name as it is on the disk: the same, one that is normalized differently, or one with another case; null if there is none.</summary>
    public string? Find(string name)
    {
        if (exact.ContainsKey(name))
            return name;
        try
        {
            return folded.GetValueOrDefault(name.Normalize(NormalizationForm.FormC));
        }
        catch (ArgumentException)
        {
            // A lone surrogate is in no file name.
            return null;
        }
    }

    /// <summary>Whether an exact name is that of a folder.</summary>
    public bool IsFolder(string exactName) => exact.GetValueOrDefault(exactName);
}
