using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Roles;

/// <summary>Looks for sites in the folders of a repository whose root is none.</summary>
internal static class NestedSites
{
    private const int MaximumDepth = 4;
    private const int MaximumFolders = 4000;

    /// <summary>Whether a folder beneath the root is a site; tests and what is hidden are not looked at.</summary>
    /// <param name="files">The files of the repository.</param>
    /// <param name="isSite">Whether a folder is the one that a generator runs in.</param>
    public static bool AreIn(ISiteFileSystem files, Func<string, bool> isSite)
    {
        var pending = new Queue<(string Folder, int Depth)>([("", 0)]);
        for (var count = 0; count < MaximumFolders && pending.TryDequeue(out var entry); count++)
        {
            if (entry.Folder.Length > 0 && isSite(entry.Folder))
                return true;
            foreach (var name in entry.Depth < MaximumDepth ? files.List(entry.Folder)?.Folders ?? [] : [])
            {
                if (name[0] != '.' && name != "node_modules" && !TestFolders.IsNamedSo(name))
                    pending.Enqueue((SitePath.Join(entry.Folder, name), entry.Depth + 1));
            }
        }

        return false;
    }
}
