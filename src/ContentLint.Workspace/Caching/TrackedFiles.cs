using System.Text;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Workspace.Discovery;

namespace ContentLint.Workspace.Caching;

/// <summary>Tells whether a repository has a folder under version control, without git: by its index.</summary>
internal static class TrackedFiles
{
    /// <summary>A repository's own files lie wherever git keeps them.</summary>
    private static readonly DiskFileSource Anywhere = new(null);

    /// <summary>
    /// Whether the index of the repository around a folder names a folder like this. The names in an index begin alphabetically or where
    /// the one before differs.
    /// </summary>
    /// <param name="root">A folder, absolute.</param>
    /// <param name="name">The folder's name.</param>
    public static bool Include(string root, string name)
    {
        if (GitRoot.Of(root) is not { } repository || GitIndex.PathOf(repository) is not { } index)
            return false;
        // The newest format leaves out what a path has in common with the one before: the first letters of the name.
        return Anywhere.ReadAll(index, Array.MaxLength).AsSpan().IndexOf(Encoding.UTF8.GetBytes($"{name[2..]}/")) >= 0;
    }
}
