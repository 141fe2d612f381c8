using ContentLint.Cli.Documentation;
using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint man</c>: prints the manual page.</summary>
internal static class ManCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("man", command =>
    {
        command.Description = "Print the manual page, contentlint.1.";
        command.OnExecute(() =>
        {
            UnknownArguments.Check(command);
            console.Out.Write(ManualPage.Write(CommandModel.Of(app, CommandLine.DefaultCommand)));
            return ExitCode.Clean;
        });
    });
}
