using ContentLint.Cli.Output;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Schemas;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary>The options of the schema commands that say how schemas are read.</summary>
internal sealed class SchemaReadingOptions(CommandLineApplication command, ProgramConsole console)
{
    private readonly CommandOption maps = command.Option(
        "--map <MAP>",
        "URL=FOLDER: read the documents whose URI begins with URL from a folder. Can be repeated; nothing is fetched.",
        CommandOptionType.MultipleValue);

    private readonly CommandOption draft = command.Option(
        "--draft <DRAFT>", "The draft of a schema that names none: 4, 6, 7, 2019-09 or 2020-12 (default).", CommandOptionType.SingleValue);

    /// <summary>Checks the values.</summary>
    /// <exception cref="UsageException">A value is not one of those allowed.</exception>
    public SchemaReading Read() => new([.. maps.Values.OfType<string>().Select(ReadMap)], ReadDraft(draft.Value()));

    private static SchemaDraft ReadDraft(string? value) => value switch
    {
        "4" => SchemaDraft.Draft4,
        "6" => SchemaDraft.Draft6,
        "7" => SchemaDraft.Draft7,
        "2019-09" => SchemaDraft.Draft201909,
        null or "2020-12" => SchemaDraft.Draft202012,
        _ => throw new UsageException($"--draft takes 4, 6, 7, 2019-09 or 2020-12, not '{value}'"),
    };

    private (Uri Base, string Folder) ReadMap(string value)
    {
        var separator = value.IndexOf('=', StringComparison.Ordinal);
        if (separator < 0 || !Uri.TryCreate(value[..separator], UriKind.Absolute, out var uri) || uri.IsFile || uri.Fragment.Length > 0)
            throw new UsageException($"--map takes a URL and a folder, as http://localhost:1234=remotes, not '{value}'");
        var folder = value[(separator + 1)..];
        if (!console.Environment.Run.HasFolder(folder))
            throw new UsageException($"the folder '{folder}' of --map does not exist");
        return (uri, console.Environment.Run.FullPath(folder));
    }
}
