using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Reporting;
using ContentLint.Syntax.Data;
using ContentLint.Workspace.Files;
using ContentLint.Workspace.Initializing;
using ContentLint.Workspace.Requests;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint init</c>: writes a first configuration for the site in the current folder.</summary>
internal static class InitCommand
{
    public static void Add(CommandLineApplication app, ProgramConsole console) => app.Command("init", command =>
    {
        command.Description = "Write a contentlint.yml for the site in the current folder.";
        var infer = command.Option(
            "--infer", $"Infer a schema from the articles, into {InitializationRun.SchemaFile}.", CommandOptionType.NoValue);
        var dryRun = command.Option("--dry-run", "Print the configuration, and write nothing.", CommandOptionType.NoValue);
        var force = command.Option("--force", "Overwrite what is there.", CommandOptionType.NoValue);
        command.OnExecute(() =>
        {
            UnknownArguments.Check(command);
            return Execute(infer.HasValue(), dryRun.HasValue(), force.HasValue(), console);
        });
    });

    private static int Execute(bool infers, bool isDryRun, bool overwrites, ProgramConsole console)
    {
        var environment = console.Environment.Run;
        var prepared = InitializationRun.Prepare(environment.Folder, infers);
        if (isDryRun)
        {
            console.Out.Write(prepared.Text);
            Report(prepared, console);
            return ExitCode.Clean;
        }

        if (DataReader.FormatOf(prepared.FileName) != DataFormat.Yaml)
            throw new UsageException($"'{prepared.FileName}' is there already, and 'init' writes YAML; remove it first");
        NewFile.Check(prepared.FileName, environment, overwrites);
        if (prepared.Inferred is { } inferred)
        {
            NewFile.Check(InitializationRun.SchemaFile, environment, overwrites);
            NewFile.Write(InitializationRun.SchemaFile, inferred.Schema, environment, overwrites);
        }

        NewFile.Write(prepared.FileName, prepared.Text, environment, overwrites);
        Report(prepared, console);
        console.Out.WriteLine(ContentSanitizer.Sanitize($"This is {prepared.Profile.Title}: {prepared.Detected.Reason}."));
        console.Out.WriteLine(
            $"Written: {prepared.FileName}{(infers ? $", {InitializationRun.SchemaFile}" : "")}. Next: contentlint check");
        return ExitCode.Clean;
    }

    /// <summary>Names the articles that the inferred schema does not accept.</summary>
    private static void Report(Initialization prepared, ProgramConsole console)
    {
        if (prepared.Inferred is { } inferred)
            InferenceOutput.Write(console, inferred);
    }
}
