using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Git;

/// <summary>The repository that a folder lies in. Paths are relative to that folder, forward slashes.</summary>
internal sealed class GitRepository
{
    private readonly GitCommand git;
    private readonly string prefix;

    private GitRepository(GitCommand git, string prefix)
    {
        this.git = git;
        this.prefix = prefix;
    }

    /// <summary>Opens the repository of a folder.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <exception cref="UsageException">There is none, or no git.</exception>
    public static GitRepository Open(string folder, RunEnvironment environment)
    {
        var there = new GitCommand(folder, environment);
        var top = there.Run("rev-parse", "--show-toplevel");
        if (!top.Succeeded || top.Value.Length == 0)
            throw new UsageException($"--changed needs a git repository with a working tree, and '{folder}' is in none: {top.Problem}");
        return new GitRepository(
            new GitCommand(Path.GetFullPath(top.Value, folder), environment), there.Run("rev-parse", "--show-prefix").Required.Value);
    }

    /// <summary>Whether the history was cut off when it was cloned.</summary>
    public bool IsShallow => git.Run("rev-parse", "--is-shallow-repository").Value == "true";

    /// <summary>The commit that a revision names, or null.</summary>
    public string? Commit(string revision)
    {
        // What starts with a dash would be an option.
        if (revision.StartsWith('-'))
            return null;
        var result = git.Run("rev-parse", "--verify", "--quiet", $"{revision}^{{commit}}");
        return result.Succeeded ? result.Value : null;
    }

    /// <summary>The best common ancestor of two commits, or null.</summary>
    public string? MergeBase(string left, string right)
    {
        var result = git.Run("merge-base", left, right);
        return result.Succeeded ? result.Value.Split('\n')[0] : null;
    }

    /// <summary>
    /// What the working tree has that a commit has not, files that git does not know yet included. A null commit is an empty one.
    /// </summary>
    public ChangedPaths ChangesSince(string? commit)
    {
        var untracked = git.Run(["ls-files", "--others", "--exclude-standard", "--full-name", "-z"]).Required.Values;
        if (commit is null)
            return ChangedPaths.Of([], [.. untracked, .. git.Run("ls-files", "--full-name", "-z").Required.Values], Relative);
        var tracked = git.Run([.. DiffOptions, "--name-status", "-z", commit, "--"]).Required.Values;
        return ChangedPaths.Of(tracked, untracked, Relative);
    }

    /// <summary>The lines of a file that differ from a commit.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="path">The file.</param>
    /// <param name="oldPath">What it was called there.</param>
    public LineChanges LinesSince(string commit, string path, string oldPath)
    {
        var paths = new[] { FromTop(path), FromTop(oldPath) }.Distinct(StringComparer.Ordinal);
        return LineChanges.Parse(git.Run([
            .. DiffOptions, "--unified=0", "--inter-hunk-context=0", commit, "--", .. paths
        ]).Required.Output);
    }

    /// <summary>The bytes that a file has in a commit, or null.</summary>
    public byte[]? Read(string commit, string path)
    {
        var result = git.Run("cat-file", "blob", $"{commit}:{FromTop(path)}");
        return result.Succeeded ? result.Output : null;
    }

    /// <summary>Options that hold whatever the user's configuration says. A path is a path, not a pattern.</summary>
    private static readonly string[] DiffOptions =

        [
            "--literal-pathspecs", "-c", "diff.relative=false", "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames",
            "--ignore-submodules"
        ];

    private string Relative(string fromTop) => RelativePath.Of(Rooted(prefix), Rooted(fromTop));

    private string FromTop(string relative) => RelativePath.Of(Rooted(""), Path.GetFullPath(relative, Rooted(prefix)));

    private string Rooted(string path) => Path.GetFullPath(Path.Combine(Path.GetPathRoot(git.Folder)!, path));
}
