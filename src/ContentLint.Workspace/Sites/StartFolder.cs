using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Sites;

/// <summary>Where the search for the configuration starts, and what the root is if there is none.</summary>
/// <param name="Folder">The folder that all given paths lie in.</param>
/// <param name="FallbackRoot">The root without a configuration: the repository, else the current folder if it holds the paths, else
/// <paramref name="Folder"/>.</param>
public sealed record StartFolder(string Folder, string FallbackRoot)
{
    /// <summary>The folder for the paths of a request.</summary>
    public static StartFolder Of(LintRequest request) =>
        Of(request.StandardInputName is { } name ? [name] : request.Paths.IsEmpty ? ["."] : request.Paths, request.Environment);

    /// <summary>The folder for paths as given.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <exception cref="UsageException">A path beneath the current folder is outside of it and of its repository, by a link.</exception>
    public static StartFolder Of(ImmutableArray<string> paths, RunEnvironment environment)
    {
        var current = environment.Folder;
        var repository = GitRoot.Of(current) ?? current;
        foreach (var path in paths)
            CheckLinks(path, repository, environment);
        var folder = paths.Select(path => FolderOf(path, environment)).Aggregate(Common);
        var fallback = GitRoot.Of(folder) ?? (LinkResolution.IsBeneathOrSame(current, folder) ? current : folder);
        return new StartFolder(folder, fallback);
    }

    /// <summary>
    /// A named path may come from a stranger too, as a link in place of a folder: it must not change the root of a run.
    /// </summary>
    private static void CheckLinks(string path, string repository, RunEnvironment environment)
    {
        var folder = FolderOf(path, environment);
        if (LinkResolution.IsBeneathOrSame(repository, folder) && !LinkResolution.IsInside(repository, folder))
            throw new UsageException($"'{path}' is outside '{repository}', by a link; run contentlint in the folder that the link names");
    }

    private static string FolderOf(string path, RunEnvironment environment)
    {
        var pattern = path.AsSpan().IndexOfAny("*?[{");
        var full = environment.FullPath(path);
        if (pattern >= 0 && !Path.Exists(full))
        {
            var slash = RelativePath.WithSlashes(path).LastIndexOf('/', pattern);
            return environment.FullPath(slash < 0 ? "." : slash == 0 ? "/" : path[..slash]);
        }

        return Directory.Exists(full) ? Path.TrimEndingDirectorySeparator(full) : Path.GetDirectoryName(full) ?? full;
    }

    private static string Common(string left, string right)
    {
        var folder = left;
        while (!LinkResolution.IsBeneathOrSame(folder, right))
            folder = Path.GetDirectoryName(folder) ?? throw new UsageException($"'{left}' and '{right}' are on different drives");
        return folder;
    }
}
