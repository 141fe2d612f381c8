using ContentLint.Cli.Discovery;
using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Site;

namespace ContentLint.Cli.Running;

/// <summary>A site with the configuration that holds for it.</summary>
/// <param name="Config">The configuration.</param>
/// <param name="Site">The site.</param>
internal sealed record LoadedSite(LintConfig Config, ContentSite Site)
{
    /// <summary>Loads the site that a file or folder belongs to.</summary>
    /// <exception cref="UsageException">The path does not exist, or the configuration is wrong.</exception>
    public static LoadedSite Load(string path, string? configurationFile)
    {
        if (!Path.Exists(path))
            throw new UsageException($"'{path}' does not exist");
        var result = ConfigurationLoading.Load(StartFolder.Of([path]), configurationFile);
        if (result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new UsageException($"{error.Path}: {error.Message}");
        return Of(result.Config);
    }

    /// <summary>The site of a configuration.</summary>
    public static LoadedSite Of(LintConfig config) => new(config, new ContentSite(new DiskFileSystem(config.Root), config.Site));

    /// <summary>A path relative to the root, with forward slashes.</summary>
    public string PathOf(string path) => RelativePath.Of(Config.Root, Path.GetFullPath(path));

    /// <summary>Number of content files beneath the root.</summary>
    public int CountFiles() => new ContentFileFinder(Config, FileKind.Content).Find([Config.Root]).Length;
}
