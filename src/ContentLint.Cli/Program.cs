using ContentLint.Cli;
using ContentLint.Cli.Commands;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

using var console = new ProgramConsole();
try
{
    return CommandLine.Create(console).Execute(CommandLine.WithDefaultCommand(args));
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
