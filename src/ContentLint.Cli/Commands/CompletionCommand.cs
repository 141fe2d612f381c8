using ContentLint.Cli.Documentation;
using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint completion</c>: prints the script that makes a shell complete commands, options and rules.</summary>
internal static class CompletionCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("completion", command =>
    {
        command.Description = "Print a script that makes a shell complete this program's arguments.";
        var shell = command.Choice("shell", "bash, zsh, fish or powershell.", ["bash", "zsh", "fish", "powershell"]);
        command.OnExecute(() =>
        {
            UnknownArguments.Check(command);
            var model = CommandModel.Of(app, CommandLine.DefaultCommand);
            console.Out.Write(shell.Value switch
            {
                "bash" => BashCompletion.Write(model),
                "zsh" => ZshCompletion.Write(model),
                "fish" => FishCompletion.Write(model),
                "powershell" => PowerShellCompletion.Write(model),
                null => throw new UsageException("name the shell: contentlint completion bash, zsh, fish or powershell"),
                var other =>
                    throw new UsageException($"there is no completion for '{other}'; there is one for bash, zsh, fish and powershell"),
            });
            return ExitCode.Clean;
        });
    });
}
