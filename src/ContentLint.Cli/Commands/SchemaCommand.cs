using ContentLint.Cli.Output;
using ContentLint.Text;
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
        command.OnExecute(int () => throw Unknown(command));
    });

    private static UsageException Unknown(CommandLineApplication command)
    {
        var names = command.Commands.Select(subcommand => subcommand.Name!).ToArray();
        if (command.RemainingArguments is not [var first, ..])
            return new UsageException($"'contentlint schema' needs a command: {string.Join(", ", names)}");
        return new UsageException($"there is no command 'schema {first}'; {Spelling.Advice(first, names, $"there are {string.Join(", ", names)}")}");
    }
}
