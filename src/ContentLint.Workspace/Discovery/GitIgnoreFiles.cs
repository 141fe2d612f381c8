using System.Text;
using ContentLint.Configuration;

namespace ContentLint.Workspace.Discovery;

/// <summary>The <c>.gitignore</c> files from a repository's root down to a folder; each counts for what lies beneath it, the nearest last.</summary>
internal sealed class GitIgnoreFiles
{
    /// <summary>The name of each.</summary>
    public const string FileName = ".gitignore";

    private readonly GitIgnoreFiles? parent;
    private readonly string folder;
    private readonly GitIgnorePattern[] patterns;

    private GitIgnoreFiles(GitIgnoreFiles? parent, string folder, GitIgnorePattern[] patterns)
    {
        this.parent = parent;
        this.folder = folder;
        this.patterns = patterns;
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

        var files = new GitIgnoreFiles(null, folder, []);
        while (chain.TryPop(out var next))
        {
            if (File.Exists(Path.Combine(next, FileName)))
                files = files.Enter(next);
        }

        return files;
    }

    /// <summary>These files with that of a folder inside.</summary>
    public GitIgnoreFiles Enter(string subfolder) =>
        new(this, subfolder, [.. File.ReadLines(Path.Combine(subfolder, FileName)).Select(GitIgnorePattern.Parse).OfType<GitIgnorePattern>().Reverse()]);

    /// <summary>Whether a path in this folder is ignored; what lies above it is not looked at.</summary>
    public bool IsIgnored(string path, bool isFolder) => IgnoredBy(path, isFolder) is not null;

    /// <summary>The file that makes a path in this folder ignored, absolute; null if none does. The last pattern of the nearest file decides.</summary>
    public string? IgnoredBy(string path, bool isFolder)
    {
        for (var current = this; current is not null; current = current.parent)
        {
            if (current.patterns.Length == 0)
                continue;
            byte[][] names = [.. RelativePath.Of(current.folder, path).Split('/').Select(Encoding.UTF8.GetBytes)];
            if (Array.Find(current.patterns, pattern => pattern.IsMatch(names, isFolder)) is { } decisive)
                return decisive.IsNegated ? null : Path.Combine(current.folder, FileName);
        }

        return null;
    }
}
