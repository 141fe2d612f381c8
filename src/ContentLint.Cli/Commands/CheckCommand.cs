using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint check</c>: reports, changes nothing.</summary>
internal static class CheckCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("check", command =>
    {
        command.Description = "Check files and report what is found (the default command).";
        var options = new LintCommandOptions(command, console);
        OptionValues.ShowFor(command, LintMode.Check);
        command.OnExecute(() => LintCommand.Execute(options.Read(LintMode.Check), console));
    });
}
