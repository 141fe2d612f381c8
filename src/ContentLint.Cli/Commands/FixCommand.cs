using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint fix</c>: applies fixes, reports what is left.</summary>
internal static class FixCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("fix", command =>
    {
        command.Description = "Apply the safe fixes, and report what is left.";
        var options = new LintCommandOptions(command, console);
        OptionValues.ShowFor(command, LintMode.Fix);
        command.OnExecute(() => LintCommand.Execute(options.Read(LintMode.Fix), console));
    });
}
