using System.Collections.Immutable;
using ContentLint.Site;

namespace ContentLint.Caching;

/// <summary>
/// What the answers of a site rest on, but for the anchors of pages: as long as the same folders and files are as they were, so are the answers,
/// and none needs to be asked for again.
/// </summary>
/// <param name="Folders">The folders that were listed, in any order.</param>
/// <param name="Listings">The hash of their listings.</param>
/// <param name="Beginnings">What was read.</param>
public sealed record SiteState(ImmutableArray<string> Folders, ContentHash Listings, ImmutableArray<FileBeginning> Beginnings)
{
    /// <summary>How many folders are hashed at a time.</summary>
    private const int Portion = 256;

    /// <summary>The state that some files are in.</summary>
    internal static SiteState Of(ImmutableArray<string> folders, ISiteFileSystem files, ImmutableArray<FileBeginning> beginnings) =>
        new(folders, HashOf(folders, files, jobs: 1), beginnings);

    /// <summary>Whether everything is as it was. What is looked at becomes part of the trace.</summary>
    /// <param name="files">The files as they are.</param>
    /// <param name="unchanged">The pages that have the bytes that they had, by path.</param>
    /// <param name="jobs">How many folders are listed at a time.</param>
    internal bool IsThatOf(TracedFileSystem files, IReadOnlyDictionary<string, CachedFile> unchanged, int jobs)
    {
        if (HashOf(Folders, files, jobs) != Listings)
            return false;
        foreach (var beginning in Beginnings)
        {
            if (unchanged.TryGetValue(beginning.Path, out var page) && page.Content == beginning.Hash)
                files.Note(beginning);
            else if (FileBeginning.HashOf(files.ReadStart(beginning.Path, beginning.MaximumBytes)) != beginning.Hash)
                return false;
        }

        return true;
    }

    private static ContentHash HashOf(ImmutableArray<string> folders, ISiteFileSystem files, int jobs)
    {
        var hashes = new ContentHash[(folders.Length + Portion - 1) / Portion];
        Parallel.For(0, hashes.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
        {
            var parts = new HashedParts();
            foreach (var folder in folders.AsSpan(i * Portion, Math.Min(Portion, folders.Length - (i * Portion))))
                Add(parts, files.List(folder));
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
        parts.Add(names.Any(OwnFiles.Include) ? [.. names.Where(static name => !OwnFiles.Include(name))] : names);
}

/// <summary>The beginning of a file that was read.</summary>
/// <param name="Path">The file.</param>
/// <param name="MaximumBytes">How much was wanted.</param>
/// <param name="Hash">The hash of what was read: if it is all of the file, that of its bytes.</param>
public readonly record struct FileBeginning(string Path, int MaximumBytes, ContentHash Hash)
{
    internal static ContentHash HashOf(SiteFileStart? start) => start switch
    {
        null => default,
        _ when start.Size == start.Bytes.Length => ContentHash.Of(start.Bytes.Span),
        _ => new HashedParts().Add(start.Size).Add(ContentHash.Of(start.Bytes.Span)).Hash,
    };
}
