using ContentLint.Diagnostics;
using ContentLint.Site.FileSystem;

namespace ContentLint.Analysis.Fixing.Renaming;

/// <summary>Tells which new names are taken, on systems that tell capital from small letters and on those that do not.</summary>
internal static class RenameCollisions
{
    /// <summary>Why a rename cannot be, for each that cannot.</summary>
    /// <param name="files">The files before it.</param>
    /// <param name="renames">The renames, in order: the first that wants a name gets it.</param>
    /// <param name="unfinished">Renames of a run that was killed: their new names are there already.</param>
    public static IEnumerable<(FileRename Rename, string Reason)> Find(
        ISiteFileSystem files, IEnumerable<FileRename> renames, IReadOnlySet<FileRename> unfinished)
    {
        var taken = new Dictionary<string, FileRename>(StringComparer.OrdinalIgnoreCase);
        foreach (var rename in renames)
        {
            if (ReasonOf(files, rename, unfinished.Contains(rename)) is { } reason)
                yield return (rename, reason);
            else if (!taken.TryAdd(rename.NewPath, rename))
                yield return (rename, $"'{taken[rename.NewPath].Path}' gets the name '{SitePath.NameOf(rename.NewPath)}' already");
        }
    }

    private static string? ReasonOf(ISiteFileSystem files, FileRename rename, bool isUnfinished)
    {
        var (oldName, newName) = (SitePath.NameOf(rename.Path), SitePath.NameOf(rename.NewPath));
        if (files.List(SitePath.FolderOf(rename.Path)) is not { IsReadable: true } folder || !folder.HasFile(oldName))
            return "it is not there any more";
        if (!rename.KeepsStem && newName.Any(static character => !char.IsLetterOrDigit(character) && character is not ('-' or '_' or '.')))
            return $"'{newName}' would have to be encoded where it is named";
        foreach (var other in folder.FindIgnoringCase(newName))
        {
            if (other == oldName || (other == newName && isUnfinished))
                continue;
            return other == newName ? $"there is a file '{newName}' already" : $"'{newName}' differs only in case from the file '{other}'";
        }

        return null;
    }
}
