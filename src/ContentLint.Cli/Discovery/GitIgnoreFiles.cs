using ContentLint.Configuration;
using MAB.DotIgnore;

namespace ContentLint.Cli.Discovery;

/// <summary>The <c>.gitignore</c> files from a repository's root down to a folder; each counts for what lies beneath it, the nearest last.</summary>
internal sealed class GitIgnoreFiles
{
    /// <summary>The name of each.</summary>
    public const string FileName = ".gitignore";

    private readonly GitIgnoreFiles? parent;
    private readonly string folder;
    private readonly IgnoreList? rules;

    private GitIgnoreFiles(GitIgnoreFiles? parent, string folder, IgnoreList? rules)
    {
        this.parent = parent;
        this.folder = folder;
        this.rules = rules;
    }

    /// <summary>The files that count for a folder, its own left out: those above it up to the repository's root.</summary>
    public static GitIgnoreFiles Above(string folder)
    {
        var chain = new Stack<string>();
        var repository = GitRoot.Of(folder);
        for (var current = folder; repository is not null && !string.Equals(current, repository, StringComparison.Ordinal);)
        {
            current = Path.GetDirectoryName(current)!;
            chain.Push(current);
        }

        var files = new GitIgnoreFiles(null, folder, null);
        while (chain.TryPop(out var next))
        {
            if (File.Exists(Path.Combine(next, FileName)))
                files = files.Enter(next);
        }

        return files;
    }

    /// <summary>These files with that of a folder inside.</summary>
    public GitIgnoreFiles Enter(string subfolder) => new(this, subfolder, new IgnoreList(Path.Combine(subfolder, FileName)));

    /// <summary>Whether a path in this folder is ignored.</summary>
    public bool IsIgnored(string path, bool isFolder) => IgnoredBy(path, isFolder) is not null;

    /// <summary>The file that makes a path in this folder ignored, absolute; null if none does.</summary>
    public string? IgnoredBy(string path, bool isFolder)
    {
        for (var current = this; current is not null; current = current.parent)
        {
            if (current.rules is null)
                continue;
            var relative = RelativePath.Of(current.folder, path);
            if (current.rules.IsIgnored(relative, isFolder))
                return Path.Combine(current.folder, FileName);
        }

        return null;
    }
}
