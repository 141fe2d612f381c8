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

/// <summary>One run of <c>config check</c>.</summary>
internal static class ConfigCheckCommand
{
    public static int Execute(string path, string? configurationFile, ProgramConsole console)
    {
        var environment = console.Environment.Run;
        if (!environment.HasFolder(path) && !environment.HasFile(path))
            throw new UsageException($"there is no file or folder '{path}'");
        var result = ConfigurationLoading.Load(StartFolder.Of([path], environment), configurationFile, environment);
        var problems = ConfigurationOutcome.From(result);
        if (problems.Outcomes.IsEmpty)
        {
            console.Out.WriteLine("No problems in the configuration.");
            return ExitCode.Clean;
        }

        ReportOutput.Write(
            new ReportOptions { Targets = [new ReportTarget(ReportFormat.Text, null)] },
            console,
            RunResult.Of(result.Config) with { Problems = problems.Outcomes, IsConfigured = !problems.HasFailed });
        return problems.HasFailed ? ExitCode.Failure : ExitCode.Clean;
    }
}
