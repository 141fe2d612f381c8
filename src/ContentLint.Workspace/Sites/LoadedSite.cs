using ContentLint.Analysis;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Site;
using ContentLint.Site.FileSystem;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Requests;

namespace ContentLint.Workspace.Sites;

/// <summary>A site with the configuration that holds for it.</summary>
/// <param name="Config">The configuration.</param>
/// <param name="Site">The site.</param>
public sealed record LoadedSite(LintConfig Config, ContentSite Site)
{
    /// <summary>Loads the site that a file or folder belongs to.</summary>
    /// <exception cref="UsageException">The path does not exist, or the configuration is wrong.</exception>
    public static LoadedSite Load(string path, string? configurationFile)
    {
        var result = Configure(path, configurationFile);
        if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new UsageException($"{error.Path}: {error.Message}");
        return Of(result.Config, new DiskFolders());
    }

    /// <summary>The root of the site that a file or folder belongs to, whatever its configuration says.</summary>
    /// <exception cref="UsageException">The path does not exist.</exception>
    public static string RootOf(string path, string? configurationFile) => Configure(path, configurationFile).Config.Root;

    /// <summary>The site of a configuration.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="disk">The folders of the disk.</param>
    public static LoadedSite Of(LintConfig config, DiskFolders disk) => new(config, new ContentSite(new DiskFileSystem(config.Root, disk), config.Site));

    /// <summary>A path relative to the root, with forward slashes.</summary>
    public string PathOf(string path) => RelativePath.Of(Config.Root, Path.GetFullPath(path));

    /// <summary>The settings of a file.</summary>
    /// <param name="path">The file, absolute or relative to the current folder.</param>
    public IFileSettings SettingsOf(string path) => Config.GetSettings(PathOf(path));

    /// <summary>Number of content files beneath the root.</summary>
    public int CountFiles() => new ContentFileFinder(Config, FileKind.Content).Find([Config.Root]).Length;

    private static ConfigurationResult Configure(string path, string? configurationFile) =>
        Path.Exists(path) ? ConfigurationLoading.Load(StartFolder.Of([path]), configurationFile) : throw new UsageException($"'{path}' does not exist");
}
