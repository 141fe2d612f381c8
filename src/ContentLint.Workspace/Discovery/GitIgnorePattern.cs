using System.Text;
using ContentLint.Text;

namespace ContentLint.Workspace.Discovery;

/// <summary>One line of a <c>.gitignore</c>, as gitignore(5) says and Git's wildmatch does it.</summary>
internal sealed class GitIgnorePattern
{
    /// <summary>What the names of a path have to match; null for any number of folders.</summary>
    private readonly GitIgnoreName?[] names;
    private readonly bool isAnchored;
    private readonly bool isFolderOnly;

    private GitIgnorePattern(GitIgnoreName?[] names, bool isAnchored, bool isFolderOnly, bool isNegated)
    {
        this.names = names;
        this.isAnchored = isAnchored;
        this.isFolderOnly = isFolderOnly;
        IsNegated = isNegated;
    }

    /// <summary>Whether it takes back what a line before it, or a file above, ignores.</summary>
    public bool IsNegated { get; }

    /// <summary>Reads a line; null for an empty one, a comment, and one that can match nothing.</summary>
    public static GitIgnorePattern? Parse(string line)
    {
        if (line.StartsWith('#'))
            return null;
        var text = WithoutTrailingSpaces(line);
        var isNegated = text.StartsWith('!');
        text = isNegated ? text[1..] : text;
        var forFolders = text.EndsWith('/');
        text = forFolders ? text[..^1] : text;
        var isTied = text.Contains('/', StringComparison.Ordinal);
        text = text.StartsWith('/') ? text[1..] : text;
        return text.Length > 0 && Names(Encoding.UTF8.GetBytes(text), isTied) is { } read
            ? new GitIgnorePattern(read, isTied, forFolders, isNegated)
            : null;
    }

    /// <summary>Whether it speaks of a path.</summary>
    /// <param name="path">The names of the path in UTF-8, from the folder of the <c>.gitignore</c>.</param>
    /// <param name="isFolder">Whether the path is a folder.</param>
    public bool IsMatch(ReadOnlySpan<byte[]> path, bool isFolder)
    {
        if (isFolderOnly && !isFolder)
            return false;
        return isAnchored
            ? StarMatching.IsMatch(names, path, static name => name is null, static (name, item) => name!.IsMatch(item))
            : names[0] is null || names[0]!.IsMatch(path[^1]);
    }

    private static GitIgnoreName?[]? Names(byte[] text, bool isTied)
    {
        var read = new List<GitIgnoreName?>();
        for (var start = 0; start <= text.Length;)
        {
            var rest = text.AsSpan(start);
            var stars = rest.IndexOfAnyExcept((byte)'*') is >= 0 and var count ? count : rest.Length;
            if (stars > 1 && (stars == rest.Length || rest[stars] == '/'))
            {
                read.Add(null);
                start += stars + 1;
            }
            else if (GitIgnoreName.Parse(rest, out var length) is { } name)
            {
                read.Add(name);
                start += length + 1;
            }
            else
            {
                return null;
            }
        }

        // What lies in a folder is not the folder.
        if (isTied && read[^1] is null)
            read.Add(GitIgnoreName.Any);
        return [.. read];
    }

    private static string WithoutTrailingSpaces(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !IsEscaped(line, end - 1))
            end--;
        return line[..end];
    }

    private static bool IsEscaped(string line, int offset)
    {
        var backslashes = 0;
        while (offset > backslashes && line[offset - backslashes - 1] == '\\')
            backslashes++;
        return backslashes % 2 == 1;
    }
}
