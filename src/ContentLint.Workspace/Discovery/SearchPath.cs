using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Site;

namespace ContentLint.Workspace.Discovery;

/// <summary>The way from a root to a file, as a search for files goes it.</summary>
public static class SearchPath
{
    /// <summary>Why a search of the root does not come to a file that is there, as a clause; null if it does.</summary>
    /// <param name="root">The root, absolute.</param>
    /// <param name="file">The file, absolute.</param>
    public static string? ObstacleOn(string root, string file)
    {
        var parts = RelativePath.Of(root, file).Split('/');
        if (parts[0] == ".." || Path.IsPathRooted(parts[0] + "/"))
            return null;
        var ignores = GitIgnoreFiles.Above(root);
        var folder = root;
        for (var i = 0; i < parts.Length; i++)
        {
            if (File.Exists(Path.Combine(folder, GitIgnoreFiles.FileName)))
                ignores = ignores.Enter(folder);
            var path = Path.Join(folder, parts[i]);
            var name = string.Join('/', parts[..(i + 1)]);
            var isFolder = i + 1 < parts.Length;
            if (isFolder && ContentFileFinder.IsHidden(parts[i]))
                return $"the folder '{name}' is not searched, by its name";
            if (isFolder && new DirectoryInfo(path).LinkTarget is not null)
                return $"the folder '{name}' is a link, which is not followed";
            if (ignores.IgnoredBy(path, isFolder) is { } list)
                return $"'{RelativePath.Of(root, list)}' ignores '{name}'";
            ignores = isFolder ? ignores.For(path) : ignores;
            folder = path;
        }

        return null;
    }

    /// <summary>The folder of tests that a file is left out with, since nothing names it; null if it is not left out.</summary>
    /// <param name="config">The configuration that holds for the file.</param>
    /// <param name="site">The site of the file.</param>
    /// <param name="file">The file, absolute.</param>
    public static string? LeftOutTests(LintConfig config, ContentSite site, string file) =>
        new NamedTests(_ => (config, site)).LeftOutWith(file) is { } folder ? RelativePath.Of(config.Root, folder) : null;
}
