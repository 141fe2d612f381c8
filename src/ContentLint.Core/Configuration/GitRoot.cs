namespace ContentLint.Configuration;

/// <summary>Finds the repository that a folder belongs to.</summary>
public static class GitRoot
{
    /// <summary>The nearest folder, the given one or one above it, that holds a <c>.git</c>; null if there is none.</summary>
    /// <param name="folder">An absolute path.</param>
    public static string? Of(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            // A worktree and a submodule have a file of that name.
            var git = Path.Combine(current, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return current;
        }

        return null;
    }
}
