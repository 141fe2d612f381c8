using ContentLint.Cli.Output;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint schema</c>: the commands for JSON Schemas stand beneath it.</summary>
internal static class SchemaCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("schema", command =>
    {
        command.Description = "Check JSON Schemas, data against them, or infer one from articles.";
        SchemaCheckCommand.Add(command, console);
        SchemaValidateCommand.Add(command, console);
        SchemaInferCommand.Add(command, console);
        command.OnExecute(int () => throw Subcommands.Missing(command));
    });
}
