using System.Collections.Immutable;
using ContentLint.Cli.Running;
using ContentLint.JsonSchema.Compiling;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The arguments and options of <c>schema validate</c>.</summary>
internal sealed class SchemaValidateOptions(CommandLineApplication command)
{
    private readonly CommandArgument schema = command.Argument("schema", "A schema in JSON or YAML, or the name of one that ships with the program.");

    private readonly CommandArgument files = command.Argument(
        "file", "Files, folders or glob patterns; '-' reads standard input. A folder's files are told by their names.", multipleValues: true);

    private readonly CommandOption maps = command.Option(
        "--map <URL_FOLDER>", "Read the documents whose URI begins with URL from a folder. Can be repeated; nothing is fetched.", CommandOptionType.MultipleValue);

    private readonly CommandOption draft = command.Option(
        "--draft <DRAFT>", "The draft of a schema that names none: 4, 6, 7, 2019-09 or 2020-12 (default).", CommandOptionType.SingleValue);

    private readonly CommandOption noFormats = command.Option("--no-formats", "Do not check the 'format' keyword.", CommandOptionType.NoValue);

    private readonly CommandOption standardInputName = command.Option(
        "--stdin-filename <NAME>", "The name that standard input stands for; its end tells the format.", CommandOptionType.SingleValue);

    private readonly SchemaReportOptions report = new(command);

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
            throw new UsageException("'-' and --stdin-filename go together, since the name decides how the text is read: … - --stdin-filename data.yml");
        return new SchemaValidateRequest
        {
            Schema = name,
            Maps = [.. maps.Values.OfType<string>().Select(ReadMap)],
            Draft = ReadDraft(draft.Value()),
            AssertsFormats = !noFormats.HasValue(),
            Report = report.Read(readsStandardInput ? [] : given, standardInputName.Value()),
        };
    }

    private static SchemaDraft ReadDraft(string? value) => value switch
    {
        "4" => SchemaDraft.Draft4,
        "6" => SchemaDraft.Draft6,
        "7" => SchemaDraft.Draft7,
        "2019-09" => SchemaDraft.Draft201909,
        null or "2020-12" => SchemaDraft.Draft202012,
        _ => throw new UsageException($"--draft takes 4, 6, 7, 2019-09 or 2020-12, not '{value}'"),
    };

    private static (Uri Base, string Folder) ReadMap(string value)
    {
        var separator = value.IndexOf('=', StringComparison.Ordinal);
        if (separator < 0 || !Uri.TryCreate(value[..separator], UriKind.Absolute, out var uri) || uri.IsFile || uri.Fragment.Length > 0)
            throw new UsageException($"--map takes a URL and a folder, as http://localhost:1234=remotes, not '{value}'");
        var folder = value[(separator + 1)..];
        if (folder.Length == 0 || !Directory.Exists(folder))
            throw new UsageException($"the folder '{folder}' of --map does not exist");
        return (uri, folder);
    }
}
