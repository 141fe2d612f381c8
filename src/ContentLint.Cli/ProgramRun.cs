using ContentLint.Cli.Commands;
using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli;

/// <summary>One run of the program. Several can go on at the same time.</summary>
internal static class ProgramRun
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code.</returns>
    public static int Execute(string[] args, ProgramEnvironment environment)
    {
        using var console = new ProgramConsole(environment);
        try
        {
            return CommandLine.Create(console).Execute(CommandLine.WithDefaultCommand(args, environment.Run));
        }
        catch (CommandParsingException exception)
        {
            console.Fail($"{exception.Message.TrimEnd('.')}; see 'contentlint --help'");
            return ExitCode.Failure;
        }
        catch (UsageException exception)
        {
            console.Fail(exception.Message);
            return ExitCode.Failure;
        }
        catch (OperationCanceledException) when (environment.Ending.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException) when (console.IsOutputClosed)
        {
            // The reader of a pipe has seen enough: contentlint | head.
            return ExitCode.Findings;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Fail(exception.Message);
            return ExitCode.Failure;
        }
    }
}
