using System.Collections.Immutable;
using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Files;
using ContentLint.Workspace.Inference;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Sites;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint schema infer</c>: writes the schema that a site's articles follow, and names those that do not.</summary>
internal static class SchemaInferCommand
{
    public static void Add(CommandLineApplication parent, ProgramConsole console) => parent.Command("infer", command =>
    {
        command.Description = "Infer a JSON Schema from the front matter of files.";
        command.ExtendedHelpText =
            "\nThe schema goes to standard output or to a file; the files that are not as the others are named on standard error.\n";
        var paths = command.Argument("paths", "Files, folders or patterns; the current folder without any.", multipleValues: true);
        var output = command.Option("-o|--output <FILE>", "Write the schema to a file.", CommandOptionType.SingleValue);
        var force = command.Option("--force", "Overwrite the file.", CommandOptionType.NoValue);
        var strict = command.Option("--strict", "Let the schema refuse keys that no article has.", CommandOptionType.NoValue);
        command.OnExecute(() =>
        {
            UnknownArguments.Check(command);
            return Execute([.. paths.Values.OfType<string>()], output.Value(), force.HasValue(), strict.HasValue(), console);
        });
    });

    private static int Execute(ImmutableArray<string> paths, string? output, bool overwrites, bool isStrict, ProgramConsole console)
    {
        var environment = console.Environment.Run;
        if (overwrites && output is null)
            throw new UsageException("--force goes with --output");
        if (output is not null)
            NewFile.Check(output, environment, overwrites);
        var result = InferenceRun.Infer(environment.Folder, FindFiles(paths, environment), isStrict);
        if (output is null)
            console.Out.Write(result.Schema);
        else
            NewFile.Write(output, result.Schema, environment, overwrites);
        InferenceOutput.Write(console, result);
        return ExitCode.Clean;
    }

    private static ImmutableArray<string> FindFiles(ImmutableArray<string> paths, RunEnvironment environment)
    {
        // What the configuration excludes is no article; other mistakes in it may be what the schema is wanted for.
        var config = ConfigurationLoading.Load(StartFolder.Of(["."], environment), null, environment).Config;
        var finder = new ContentFileFinder(config, FileKind.Content);
        var files = finder.Find(paths, environment.Folder);
        finder.CheckAllMatched();
        return files;
    }
}
