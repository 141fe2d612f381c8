using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Usage;

namespace ContentLint.Workspace.Caching;

/// <summary>
/// What the answers of a site rest on, but for the anchors of pages: as long as the same folders and files are as they were, so are the
/// answers, and none needs to be asked for again.
/// </summary>
/// <param name="Folders">The folders that were listed, in any order.</param>
/// <param name="Targets">The files that references lead to, in any order: each may be a link out of the site.</param>
/// <param name="Names">The hash of the folders' listings, and of which targets are such links.</param>
/// <param name="Beginnings">What was read.</param>
public sealed record SiteState(
    ImmutableArray<string> Folders, ImmutableArray<string> Targets, ContentHash Names, ImmutableArray<FileBeginning> Beginnings)
{
    /// <summary>How many paths are hashed at a time.</summary>
    private const int Portion = 256;

    /// <summary>The state that some files are in.</summary>
    internal static SiteState Of(
        ImmutableArray<string> folders, ImmutableArray<string> targets, ISiteFileSystem files, ImmutableArray<FileBeginning> beginnings) =>
        new(folders, targets, HashOf(folders, targets, files, jobs: 1), beginnings);

    /// <summary>Whether everything is as it was.</summary>
    /// <param name="files">The files as they are.</param>
    /// <param name="unchanged">The pages that have the bytes that they had, by path.</param>
    /// <param name="seed">The seed of the hashes of what was read.</param>
    /// <param name="jobs">How many folders are listed at a time.</param>
    internal bool Is(ISiteFileSystem files, IReadOnlyDictionary<string, CachedFile> unchanged, long seed, int jobs) =>
        HashOf(Folders, Targets, files, jobs) == Names && Beginnings.All(beginning =>
            (unchanged.TryGetValue(beginning.Path, out var page) && page.Content == beginning.Hash)
            || FileBeginning.HashOf(files.ReadStart(beginning.Path, beginning.MaximumBytes), seed) == beginning.Hash);

    /// <summary>This state and that of other things that were asked for; null if the two contradict each other.</summary>
    internal SiteState? With(
        IEnumerable<string> folders, IEnumerable<string> targets, IEnumerable<FileBeginning> beginnings, ISiteFileSystem files)
    {
        ImmutableArray<string> allFolders = [.. Folders.Union(folders, StringComparer.Ordinal)];
        ImmutableArray<string> allTargets = [.. Targets.Union(targets, StringComparer.Ordinal)];
        ImmutableArray<FileBeginning> allBeginnings = [.. Beginnings.Union(beginnings)];
        if (allBeginnings.DistinctBy(static beginning => (beginning.Path, beginning.MaximumBytes)).Count() != allBeginnings.Length)
            return null;
        return allFolders.Length == Folders.Length && allTargets.Length == Targets.Length
            ? this with { Beginnings = allBeginnings }
            : Of(allFolders, allTargets, files, allBeginnings);
    }

    private static ContentHash HashOf(ImmutableArray<string> folders, ImmutableArray<string> targets, ISiteFileSystem files, int jobs) =>
        new HashedParts()
        .Add(HashOf(folders, (parts, folder) => Add(parts, files.ListOnce(folder)), jobs))
        .Add(HashOf(targets, (parts, target) => parts.Add(files.IsForeignLink(target)), jobs))
        .Hash;

    private static ContentHash HashOf(ImmutableArray<string> paths, Action<HashedParts, string> add, int jobs)
    {
        var hashes = new ContentHash[(paths.Length + Portion - 1) / Portion];
        Parallel.For(0, hashes.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
        {
            var parts = new HashedParts();
            foreach (var path in paths.AsSpan(i * Portion, Math.Min(Portion, paths.Length - (i * Portion))))
                add(parts, path);
            hashes[i] = parts.Hash;
        });
        return hashes.Aggregate(new HashedParts(), static (parts, hash) => parts.Add(hash)).Hash;
    }

    private static void Add(HashedParts parts, FolderListing? listing)
    {
        parts.Add(listing is null).Add(listing is { IsReadable: true });
        Add(parts, listing?.Files ?? []);
        Add(parts, listing?.Folders ?? []);
    }

    /// <summary>What the program itself keeps in a site is none of its files.</summary>
    private static void Add(HashedParts parts, IReadOnlyCollection<string> names) =>
        parts.Add(names.Any(ToolFiles.Include) ? [.. names.Where(static name => !ToolFiles.Include(name))] : names);
}

/// <summary>The beginning of a file that was read.</summary>
/// <param name="Path">The file.</param>
/// <param name="MaximumBytes">How much was wanted.</param>
/// <param name="Hash">The hash of what was read: if it is all of the file, that of its bytes.</param>
public readonly record struct FileBeginning(string Path, int MaximumBytes, ContentHash Hash)
{
    internal static ContentHash HashOf(SiteFileStart? start, long seed) => start switch
    {
        null => default,
        _ when start.Size == start.Bytes.Length => ContentHash.Of(start.Bytes.Span, seed),
        _ => new HashedParts().Add(start.Size).Add(ContentHash.Of(start.Bytes.Span, seed)).Hash,
    };
}
