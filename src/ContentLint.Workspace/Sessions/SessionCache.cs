using ContentLint.Configuration;
using ContentLint.Workspace.Caching;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Sessions;

/// <summary>The cache of a session.</summary>
/// <param name="Folder">Where the caches are.</param>
/// <param name="Files">The files that the session's site is made with, with a note of what was asked about them.</param>
/// <param name="Recorder">Notes what the session's site answers.</param>
internal sealed record SessionCache(CacheFolder Folder, TracedFileSystem Files, DependencyRecorder Recorder)
{
    /// <summary>The folder of the cache of a request; null if it does without.</summary>
    /// <param name="request">The request.</param>
    /// <param name="config">The configuration of the root.</param>
    public static CacheFolder? FolderFor(LintRequest request, LintConfig config)
    {
        // Fixes change what was looked up, and statistics are about rules that ran.
        var isUsed = request is { UsesCache: true, Mode: LintMode.Check, MeasuresTime: false, StandardInputName: null };
        return isUsed && IsAllowedIn(config, request) ? new CacheFolder(config.Root) : null;
    }

    /// <summary>
    /// Whether a cache is welcome: in a site that has a configuration or is a repository, not wherever somebody once looked at a file.
    /// </summary>
    private static bool IsAllowedIn(LintConfig config, LintRequest request) =>
        ConfigurationLoading.NamedFile(request.ConfigurationFile, request.Environment) is not null
        || ConfigurationFileNames.All.Any(name => File.Exists(Path.Combine(config.Root, name)))
        || string.Equals(GitRoot.Of(config.Root), config.Root, StringComparison.Ordinal);
}
