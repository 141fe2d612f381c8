using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Workspace.Linting;

/// <summary>Checks the image files themselves, beneath the folders that a run is asked for.</summary>
internal static class ImageFileLinter
{
    /// <summary>The outcomes of the images with findings; none unless a rule about them is on.</summary>
    public static ImmutableArray<FileOutcome> Lint(
        Analyzer analyzer, ConfiguredFolders configurations, LintRequest request, CancellationToken cancellation)
    {
        var config = configurations.Root.Config;
        if (request.StandardInputName is not null || !analyzer.ImageFileRules.Any(config.MayRun))
            return [];
        var folders = request.Paths.RemoveAll(path => !request.Environment.HasFolder(path));
        if (folders.IsEmpty && !request.Paths.IsEmpty)
            return [];
        return [
            .. new ContentFileFinder(config, FileKind.Image, configurations, configurations.Disk, cancellation: cancellation)
            .Find(folders, request.Environment.Folder)
            .Select(Lint)
            .Where(outcome => !outcome.Diagnostics.IsEmpty)
        ];

        FileOutcome Lint(string file)
        {
            cancellation.ThrowIfCancellationRequested();
            var owner = configurations.Of(file);
            var path = owner.PathOf(file);
            var analysis = analyzer.AnalyzeImage(path, owner.SettingsOf(file), owner.Site);
            return new FileOutcome { Path = path, Diagnostics = analysis.Diagnostics, HasFailed = analysis.RuleFailed }.Relocate(
                owner.Config.Root, config.Root);
        }
    }
}
