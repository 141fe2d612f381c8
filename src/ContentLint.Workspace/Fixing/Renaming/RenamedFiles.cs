using System.Collections.Immutable;
using ContentLint.Analysis.Fixing.Renaming;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Workspace.Files;

namespace ContentLint.Workspace.Fixing.Renaming;

/// <summary>Gives files a new name in two steps, between which they have both: whichever a page shows, it is there.</summary>
/// <param name="root">The root, absolute.</param>
internal sealed class RenamedFiles(string root)
{
    private readonly FileTarget target = new(root);

    /// <summary>Adds the new names.</summary>
    /// <exception cref="IOException">One cannot be added; none is, then.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public void Add(ImmutableArray<PlannedRename> renames)
    {
        var added = new List<string>();
        RenameJournal.Write(root, [.. renames.Select(planned => planned.Rename)]);
        try
        {
            foreach (var (rename, _) in renames)
            {
                var (old, current) = PathsOf(rename);
                // It is there after a killed run, and where the file system does not tell the two names apart.
                if (File.Exists(current))
                    continue;
                target.Copy(old, current);
                added.Add(current);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            foreach (var file in added)
                target.Delete(file);
            RenameJournal.Write(root, []);
            throw;
        }
    }

    /// <summary>Takes the old names away, but for those that a page still needs.</summary>
    /// <param name="renames">The renames.</param>
    /// <param name="unwritten">The pages that could not be written.</param>
    /// <returns>The renames whose files keep both names, and why.</returns>
    public ImmutableArray<RefusedRename> RemoveOld(ImmutableArray<PlannedRename> renames, IReadOnlySet<string> unwritten)
    {
        var kept = ImmutableArray.CreateBuilder<RefusedRename>();
        foreach (var (rename, pages) in renames)
        {
            if (pages.FirstOrDefault(unwritten.Contains) is { } page)
                kept.Add(new RefusedRename(rename, $"{page} still names it"));
            else if (Remove(rename) is { } reason)
                kept.Add(new RefusedRename(rename, reason));
        }

        RenameJournal.Write(root, [.. kept.Select(refused => refused.Rename)]);
        return kept.ToImmutable();
    }

    /// <summary>Whether two files have the same bytes.</summary>
    /// <param name="root">The root, absolute.</param>
    /// <param name="left">One file.</param>
    /// <param name="right">The other.</param>
    public static bool AreSame(string root, FileInfo left, FileInfo right)
    {
        var source = new DiskFileSource(root);
        return left.Length == right.Length
            && source.ReadAll(left.FullName, Array.MaxLength).AsSpan().SequenceEqual(source.ReadAll(right.FullName, Array.MaxLength));
    }

    private string? Remove(FileRename rename)
    {
        var (old, current) = PathsOf(rename);
        try
        {
            if (Directory.EnumerateFiles(Path.GetDirectoryName(current)!).Contains(current, StringComparer.Ordinal))
            {
                if (!AreSame(root, new FileInfo(old), new FileInfo(current)))
                    return "it changed while it was being renamed";
                target.Delete(old);
            }
            else
            {
                target.Rename(old, current);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileProblem.Describe(exception);
        }
    }

    private (string Old, string Current) PathsOf(FileRename rename) =>
        (Path.Combine(root, rename.Path), Path.Combine(root, rename.NewPath));
}
