using ContentLint.Cli.Output;
using ContentLint.Cli.Running;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint schema validate</c>: validates data files against a schema.</summary>
internal static class SchemaValidateCommand
{
    public static void Add(CommandLineApplication parent, ProgramConsole console) => parent.Command("validate", command =>
    {
        command.Description = "Validate JSON, YAML and TOML files, or the front matter of pages, against a JSON Schema.";
        command.ExtendedHelpText = "\nExit codes: 0 valid, 1 violations, 2 wrong use, or a schema or file that cannot be read.\n";
        var options = new SchemaValidateOptions(command);
        command.OnExecute(() => SchemaValidateRun.Execute(options.Read(), console));
    });
}
