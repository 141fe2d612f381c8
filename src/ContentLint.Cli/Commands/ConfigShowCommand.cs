using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Configuration;
using ContentLint.Files;
using ContentLint.Syntax;
using ContentLint.Text;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Sites;

namespace ContentLint.Cli.Commands;

/// <summary>One run of <c>config show</c>.</summary>
internal static class ConfigShowCommand
{
    public static int Execute(
        string file, string? configurationFile, RuleSelection selection, bool showsAll, bool isJson, ProgramConsole console)
    {
        var environment = console.Environment.Run;
        if (environment.HasFolder(file))
            throw new UsageException($"'{file}' is a folder; name a file in it");
        RuleSelectionCheck.Check(selection);
        var result = ConfigurationLoading.Load(StartFolder.Of([file], environment), configurationFile, environment);
        var config = result.Config.With(selection);
        var problems = ConfigurationOutcome.From(result);
        if (problems.HasFailed)
        {
            ReportOutput.Write(
                new ReportOptions { Targets = [new ReportTarget(ReportFormat.Text, null)] },
                console,
                RunResult.Of(config) with { Problems = problems.Outcomes });
            return ExitCode.Failure;
        }

        var full = environment.FullPath(file);
        var path = RelativePath.Of(config.Root, full);
        var loaded = LoadedSite.Of(config);
        var explanation = config.Explain(path, Read(full, path, RepositoryFiles.Around(config.Root)), loaded.Site.Profile);
        var output = new ConfigOutput(config.Root, path, explanation, environment.Folder, showsAll)
        {
            Role = loaded.Site.RoleOf(path),
            Obstacle = SearchPath.ObstacleOn(config.Root, full),
            LeftOutTests = SearchPath.LeftOutTests(loaded.Config, loaded.Site, full),
        };
        if (isJson)
            output.WriteJson(console.Out);
        else
            output.WriteText(console.Out);
        return ExitCode.Clean;
    }

    /// <summary>The page, which may name its schema; null if it does not exist or is not text, which a check reports.</summary>
    private static ContentDocument? Read(string file, string path, FileSource files)
    {
        if (ContentKinds.Of(path) is not { } kind)
            return null;
        try
        {
            return ContentParser.Parse(SourceText.Read(files.ReadAll(file, InputFile.MaximumSize), path), kind);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableTextException)
        {
            return null;
        }
    }
}
