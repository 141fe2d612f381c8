using ContentLint.Cli.Discovery;
using ContentLint.Configuration;
using ContentLint.Rules;
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
        var result = Configure(path, configurationFile);
        if (result.Diagnostics is [var first, ..])
            throw new UsageException($"{first.Path}: {first.Message}");
        return new LoadedSite(result.Config, new ContentSite(new DiskFileSystem(result.Config.Root), result.Config.Site));
    }

    /// <summary>The root of the site that a file or folder belongs to, whatever its configuration says.</summary>
    /// <exception cref="UsageException">The path does not exist.</exception>
    public static string RootOf(string path, string? configurationFile) => Configure(path, configurationFile).Config.Root;

    /// <summary>A path relative to the root, with forward slashes.</summary>
    public string PathOf(string path) => RelativePath.Of(Config.Root, Path.GetFullPath(path));

    /// <summary>Number of content files beneath the root.</summary>
    public int CountFiles() => new ContentFileFinder(Config, FileKind.Content).Find([Config.Root]).Length;

    private static ConfigurationResult Configure(string path, string? configurationFile)
    {
        if (!Path.Exists(path))
            throw new UsageException($"'{path}' does not exist");
        if (configurationFile is not null && !File.Exists(configurationFile))
            throw new UsageException($"the configuration file '{configurationFile}' does not exist");
        var start = StartFolder.Of([path]);
        return LintConfig.Load(start.Folder, configurationFile, RuleCatalog.Descriptors, start.FallbackRoot);
    }
}
