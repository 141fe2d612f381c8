using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Cli.Discovery;
using ContentLint.Configuration;
using ContentLint.Site;

namespace ContentLint.Cli.Running;

/// <summary>Checks the image files themselves, beneath the folders that a run is asked for.</summary>
internal static class ImageFileLinter
{
    /// <summary>The outcomes of the images with findings; none unless a rule about them is on.</summary>
    public static ImmutableArray<FileOutcome> Lint(Analyzer analyzer, LintConfig config, ISite site, LintRequest request)
    {
        if (request.StandardInputName is not null || !analyzer.ImageFileRules.Any(config.MayRun))
            return [];
        var folders = request.Paths.RemoveAll(static path => !Directory.Exists(path));
        if (folders.IsEmpty && !request.Paths.IsEmpty)
            return [];
        return [.. new ContentFileFinder(config, FileKind.Image).Find(folders).Select(Lint).Where(outcome => !outcome.Diagnostics.IsEmpty)];

        FileOutcome Lint(string file)
        {
            var path = RelativePath.Of(config.Root, file);
            var analysis = analyzer.AnalyzeImage(path, config.GetSettings(path), site);
            return new FileOutcome { Path = path, Diagnostics = analysis.Diagnostics, HasFailed = analysis.RuleFailed };
        }
    }
}
