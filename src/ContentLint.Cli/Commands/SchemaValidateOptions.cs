using System.Collections.Immutable;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Schemas;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The arguments and options of <c>schema validate</c>.</summary>
internal sealed class SchemaValidateOptions(CommandLineApplication command, ProgramConsole console)
{
    private readonly CommandArgument schema = command.Argument(
        "schema", "A schema in JSON or YAML, or the name of one that ships with the program.");

    private readonly CommandArgument files = command.Argument(
        "file",
        "Files, folders or glob patterns; '-' reads standard input. A folder's files are told by their names.",
        multipleValues: true);

    private readonly CommandOption noFormats = command.Option(
        "--no-formats", "Do not check the 'format' keyword.", CommandOptionType.NoValue);

    private readonly CommandOption standardInputName = command.Option(
        "--stdin-filename <NAME>", "Name of the file on standard input; its extension selects the format.", CommandOptionType.SingleValue);

    private readonly SchemaReadingOptions reading = new(command, console);

    private readonly SchemaReportOptions report = new(command, console);

    /// <summary>Checks the values.</summary>
    /// <exception cref="UsageException">A value is not one of those allowed.</exception>
    public SchemaValidateRequest Read()
    {
        UnknownArguments.Check(command);
        var given = files.Values.OfType<string>().ToImmutableArray();
        if (schema.Value is not { Length: > 0 } name || given.IsEmpty)
            throw new UsageException("name a schema and the files to validate: contentlint schema validate post.schema.json data.yml");
        var readsStandardInput = given.Contains("-", StringComparer.Ordinal);
        if (readsStandardInput && given.Length > 1)
            throw new UsageException("'-' (standard input) cannot be combined with other files");
        if (readsStandardInput != standardInputName.HasValue())
            throw new UsageException(
                "'-' and --stdin-filename go together, since the name decides how the text is read: … - --stdin-filename data.yml");
        return new SchemaValidateRequest
        {
            Environment = console.Environment.Run,
            Schema = name,
            Reading = reading.Read(),
            AssertsFormats = !noFormats.HasValue(),
            Paths = readsStandardInput ? [] : given,
            StandardInputName = standardInputName.Value(),
            ReadInput = console.ReadInput,
        };
    }

    /// <summary>How to report.</summary>
    /// <exception cref="UsageException">A value is not one of those allowed.</exception>
    public ReportOptions ReadReport() => report.Read();
}
