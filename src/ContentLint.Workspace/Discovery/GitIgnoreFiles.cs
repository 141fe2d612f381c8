using System.Text;
using ContentLint.Configuration;
using ContentLint.Files;

namespace ContentLint.Workspace.Discovery;

/// <summary>
/// The <c>.gitignore</c> files from a repository's root down to a folder; each counts for what lies beneath it, the nearest last. A file
/// that git tracks is not ignored, whatever they say.
/// </summary>
internal sealed class GitIgnoreFiles
{
    /// <summary>The name of each.</summary>
    public const string FileName = ".gitignore";

    private const int MaximumSize = 4 * 1024 * 1024;

    private readonly FileSource source;
    private readonly GitIgnoreFiles? parent;
    private readonly string folder;
    private readonly GitIgnorePattern[] patterns;
    private readonly Lazy<GitIndex?> index;

    /// <summary>The file that ignores the folder, of which only tracked files count; null if none does.</summary>
    private readonly string? ignoredBy;

    private GitIgnoreFiles(
        FileSource source,
        GitIgnoreFiles? parent,
        string folder,
        GitIgnorePattern[] patterns,
        Lazy<GitIndex?> index,
        string? ignoredBy = null)
    {
        this.source = source;
        this.index = index;
        this.ignoredBy = ignoredBy;
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

        var tracked = new Lazy<GitIndex?>(() => repository is null ? null : GitIndex.Read(repository));
        var files = new GitIgnoreFiles(RepositoryFiles.Around(folder), null, folder, [], tracked);
        while (chain.TryPop(out var next))
        {
            if (File.Exists(Path.Combine(next, FileName)))
                files = files.Enter(next);
        }

        return files;
    }

    /// <summary>
    /// These files with that of a folder inside. One that is not a regular file, too large, or a link out of the repository ignores
    /// nothing.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public GitIgnoreFiles Enter(string subfolder) =>
        new(source, this, subfolder, [
            .. LinesOf(Path.Combine(subfolder, FileName)).Select(GitIgnorePattern.Parse).OfType<GitIgnorePattern>().Reverse()
        ], index, ignoredBy);

    /// <summary>These files for a folder inside: where they ignore it, only the tracked files in it count.</summary>
    /// <param name="path">The folder, absolute.</param>
    public GitIgnoreFiles For(string path) =>
        MatchedBy(path, isFolder: true) is { } list ? new GitIgnoreFiles(source, this, folder, [], index, list) : this;

    /// <summary>Whether a path in this folder is ignored; what lies above it is not looked at.</summary>
    public bool IsIgnored(string path, bool isFolder) => IgnoredBy(path, isFolder) is not null;

    /// <summary>
    /// The file that makes a path in this folder ignored, absolute; null if none does. The last pattern of the nearest file decides.
    /// </summary>
    public string? IgnoredBy(string path, bool isFolder) =>
        MatchedBy(path, isFolder) is { } list && index.Value?.Includes(path, isFolder) != true ? list : null;

    private string? MatchedBy(string path, bool isFolder)
    {
        if (ignoredBy is not null)
            return ignoredBy;
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

    private List<string> LinesOf(string file)
    {
        var lines = new List<string>();
        try
        {
            using var reader = new StreamReader(new MemoryStream(source.ReadAll(file, MaximumSize)), Encoding.UTF8);
            while (reader.ReadLine() is { } line)
                lines.Add(line);
        }
        catch (IOException)
        {
            lines.Clear();
        }

        return lines;
    }
}
