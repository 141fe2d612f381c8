using System.Collections.Concurrent;
using ContentLint.Site;

namespace ContentLint.Caching;

/// <summary>A site's files, with a note of what was asked about them. Each folder is asked for once. Safe to use from several threads.</summary>
/// <param name="files">The files.</param>
public sealed class TracedFileSystem(ISiteFileSystem files) : ISiteFileSystem
{
    private readonly ConcurrentDictionary<string, FolderListing?> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, int MaximumBytes), ContentHash> beginnings = new();
    private readonly ConcurrentDictionary<string, bool> targets = new(StringComparer.Ordinal);
    private volatile bool hasContradiction;

    /// <summary>What was asked so far, and what the answers were; null if the answers contradict each other, as a file was changed meanwhile.</summary>
    public SiteState? State => hasContradiction ? null : SiteState.Of(
        [.. folders.Keys],
        [.. targets.Keys],
        this,
        [.. beginnings.Select(static entry => new FileBeginning(entry.Key.Path, entry.Key.MaximumBytes, entry.Value))]);

    /// <inheritdoc/>
    public FolderListing? List(string folder) => folders.GetOrAdd(folder, static (folder, files) => files.List(folder), files);

    /// <inheritdoc/>
    public bool IsForeignLink(string path) => targets.GetOrAdd(path, static (path, files) => files.IsForeignLink(path), files);

    /// <inheritdoc/>
    public SiteFileStart? ReadStart(string path, int maximumBytes)
    {
        var start = files.ReadStart(path, maximumBytes);
        Note(new FileBeginning(path, maximumBytes, FileBeginning.HashOf(start)));
        return start;
    }

    /// <inheritdoc/>
    /// <remarks>Is not noted: the anchors of each page are known by a hash of their own.</remarks>
    public string? ReadForAnchors(string path) => files.ReadForAnchors(path);

    /// <summary>Notes what the answer would be, were it asked for.</summary>
    internal void Note(FileBeginning beginning)
    {
        if (beginnings.GetOrAdd((beginning.Path, beginning.MaximumBytes), beginning.Hash) != beginning.Hash)
            hasContradiction = true;
    }
}
