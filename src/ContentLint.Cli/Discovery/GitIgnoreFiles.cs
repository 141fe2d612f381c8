using ContentLint.Configuration;
using MAB.DotIgnore;

namespace ContentLint.Cli.Discovery;

/// <summary>The <c>.gitignore</c> files from a repository's root down to a folder; each counts for what lies beneath it, the nearest last.</summary>
internal sealed class GitIgnoreFiles
{
    private readonly GitIgnoreFiles? parent;
    private readonly string folder;
    private readonly IgnoreList? rules;

    private GitIgnoreFiles(GitIgnoreFiles? parent, string folder)
    {
        this.parent = parent;
        this.folder = folder;
        var file = Path.Combine(folder, ".gitignore");
        rules = File.Exists(file) ? new IgnoreList(file) : null;
    }

    /// <summary>The files that count for a folder: those above it up to the repository's root, and its own.</summary>
    public static GitIgnoreFiles For(string folder)
    {
        var chain = new Stack<string>();
        var repository = GitRoot.Of(folder);
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            chain.Push(current);
            if (repository is null || string.Equals(current, repository, StringComparison.Ordinal))
                break;
        }

        GitIgnoreFiles? files = null;
        while (chain.TryPop(out var next))
            files = new GitIgnoreFiles(files, next);
        return files!;
    }

    /// <summary>The files that count for a folder inside of this one.</summary>
    public GitIgnoreFiles Enter(string subfolder) => new(this, subfolder);

    /// <summary>Whether a path in this folder is ignored.</summary>
    public bool IsIgnored(string path, bool isFolder)
    {
        for (var current = this; current is not null; current = current.parent)
        {
            if (current.rules is null)
                continue;
            var relative = RelativePath.Of(current.folder, path);
            if (current.rules.IsIgnored(relative, isFolder))
                return true;
        }

        return false;
    }
}
