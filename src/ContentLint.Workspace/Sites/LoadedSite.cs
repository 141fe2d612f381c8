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
    /// <param name="path">As given.</param>
    /// <param name="configurationFile">The configuration that the command line names, or null.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <exception cref="UsageException">The path does not exist, or the configuration is wrong.</exception>
    public static LoadedSite Load(string path, string? configurationFile, RunEnvironment environment)
    {
        var result = Configure(path, configurationFile, environment);
        if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new UsageException($"{error.Path}: {error.Message}");
        return new SiteFactory(new DiskFolders()).Build(result.Config);
    }

    /// <summary>The root of the site that a file or folder belongs to, whatever its configuration says.</summary>
    /// <param name="path">As given.</param>
    /// <param name="configurationFile">The configuration that the command line names, or null.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <exception cref="UsageException">The path does not exist.</exception>
    public static string RootOf(string path, string? configurationFile, RunEnvironment environment) =>
        Configure(path, configurationFile, environment).Config.Root;

    /// <summary>The site of a configuration.</summary>
    /// <param name="config">The configuration.</param>
    public static LoadedSite Of(LintConfig config) => new SiteFactory(new DiskFolders()).Build(config);

    /// <summary>A path relative to the root, with forward slashes.</summary>
    /// <param name="path">Absolute path.</param>
    public string PathOf(string path) => RelativePath.Of(Config.Root, path);

    /// <summary>The settings of a file.</summary>
    /// <param name="path">The file, absolute.</param>
    public IFileSettings SettingsOf(string path) => Config.GetSettings(PathOf(path), Site.Profile);

    /// <summary>Number of content files beneath the root.</summary>
    public int CountFiles() => new ContentFileFinder(Config, FileKind.Content).Find([Config.Root], Config.Root).Length;

    private static ConfigurationResult Configure(string path, string? configurationFile, RunEnvironment environment) =>
        environment.HasFile(path) || environment.HasFolder(path)
            ? ConfigurationLoading.Load(StartFolder.Of([path], environment), configurationFile, environment)
            : throw new UsageException($"'{path}' does not exist");
}
