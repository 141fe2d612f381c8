using System.Collections.Concurrent;
using ContentLint.Files;
using ContentLint.Site.FileSystem;

namespace ContentLint.Workspace.Caching;

/// <summary>
/// A site's files, with a note of what was asked about them. Each folder is asked for once. Safe to use from several threads.
/// </summary>
/// <param name="files">The files.</param>
/// <param name="seed">The seed of the hashes of what is read.</param>
public sealed class TracedFileSystem(ISiteFileSystem files, long seed) : ISiteFileSystem
{
    private readonly ConcurrentDictionary<string, FolderListing?> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, int MaximumBytes), ContentHash> beginnings = new();
    private readonly ConcurrentDictionary<string, bool> targets = new(StringComparer.Ordinal);
    private volatile bool hasContradiction;
    private SiteState assumed = SiteState.Of([], [], files, []);

    /// <summary>
    /// What was asked so far, and what the answers were, or would be; null if the answers contradict each other, as a file was changed
    /// meanwhile.
    /// </summary>
    public SiteState? State => hasContradiction ? null : assumed.With(
        folders.Where(static entry => entry.Value is not null || entry.Key.Length == 0).Select(static entry => entry.Key),
        targets.Keys,
        beginnings.Select(static entry => new FileBeginning(entry.Key.Path, entry.Key.MaximumBytes, entry.Value)),
        files);

    /// <summary>Whether the files are in a state still. If so, all that it says counts as asked.</summary>
    /// <param name="state">A state that they were in.</param>
    /// <param name="unchanged">The pages that have the bytes that they had, by path.</param>
    /// <param name="jobs">How many folders are listed at a time.</param>
    internal bool IsStill(SiteState state, IReadOnlyDictionary<string, CachedFile> unchanged, int jobs)
    {
        if (!state.Is(files, unchanged, seed, jobs))
            return false;
        assumed = state;
        return true;
    }

    /// <inheritdoc/>
    public FolderListing? List(string folder)
    {
        if (folders.TryGetValue(folder, out var known))
            return known;
        var listing = folders.GetOrAdd(folder, files.List(folder));
        // That there is no such folder is said by the one that it would be in.
        if (listing is null && folder.Length > 0)
            List(SitePath.FolderOf(folder));
        return listing;
    }

    /// <inheritdoc/>
    public bool IsForeignLink(string path) => targets.GetOrAdd(path, static (path, files) => files.IsForeignLink(path), files);

    /// <inheritdoc/>
    public SiteFileStart? ReadStart(string path, int maximumBytes)
    {
        var start = files.ReadStart(path, maximumBytes);
        var hash = FileBeginning.HashOf(start, seed);
        if (beginnings.GetOrAdd((path, maximumBytes), hash) != hash)
            hasContradiction = true;
        return start;
    }

    /// <inheritdoc/>
    /// <remarks>Is not noted: the anchors of each page are known by a hash of their own.</remarks>
    public string? ReadForAnchors(string path) => files.ReadForAnchors(path);
}
