namespace ContentLint.Files;

/// <summary>Follows symbolic links, to tell whether a path stays inside of a folder.</summary>
public static class LinkResolution
{
    private const int MaximumLinks = 40;

    /// <summary>Whether a file or folder, after all links, lies in a folder or is that folder; false if it cannot be told.</summary>
    /// <param name="root">The folder, absolute.</param>
    /// <param name="path">The file or folder, absolute.</param>
    public static bool IsInside(string root, string path)
    {
        try
        {
            return IsBeneathOrSame(Resolve(root), Resolve(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Whether a file is a link that leads out of a folder, or to nothing, or that cannot be followed.</summary>
    /// <param name="root">The folder, absolute.</param>
    /// <param name="path">The file, absolute.</param>
    public static bool IsForeign(string root, string path)
    {
        try
        {
            return new FileInfo(path) is { LinkTarget: not null } link
                && !(IsInside(root, path) && link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            return true;
        }
    }

    /// <summary>Whether a path is that of a folder or begins with it; no link is followed.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="path">The path, absolute.</param>
    public static bool IsBeneathOrSame(string folder, string path)
    {
        var start = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(start, StringComparison.Ordinal)
            && (path.Length == start.Length || Path.EndsInDirectorySeparator(start) || path[start.Length] == Path.DirectorySeparatorChar);
    }

    /// <summary>The path of a file or folder without links in it; it need not exist.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="IOException">There are too many links, or one cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static string Resolve(string path)
    {
        var links = 0;
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var open = new Stack<string>(Parts(full).Reverse());
        while (open.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaximumLinks)
                throw new IOException($"more than {MaximumLinks} links lead to '{path}'");
            var resolved = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(resolved)!;
            foreach (var segment in Parts(resolved).Reverse())
                open.Push(segment);
        }

        return real;
    }

    private static string[] Parts(string full) =>
        full[Path.GetPathRoot(full)!.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
