using System.Collections.Immutable;
using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Schemas;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint schema check</c>: lints schemas themselves.</summary>
internal static class SchemaCheckCommand
{
    public static void Add(CommandLineApplication parent, ProgramConsole console) => parent.Command("check", command =>
    {
        command.Description =
            "Check JSON Schemas themselves: against their meta-schema, for unresolved references, misspelled keywords, wrong "
                + "defaults.";
        command.ExtendedHelpText = "\nExit codes: 0 clean, 1 findings, 2 wrong use, or a file that cannot be read.\n";
        var files = command.Argument("file", "Schemas in JSON or YAML, folders of them, or glob patterns.", multipleValues: true);
        var reading = new SchemaReadingOptions(command, console);
        var report = new SchemaReportOptions(command, console);
        command.OnExecute(() =>
        {
            UnknownArguments.Check(command);
            var given = files.Values.OfType<string>().ToImmutableArray();
            if (given.IsEmpty)
                throw new UsageException("name the schemas to check: contentlint schema check schemas/post.schema.json");
            return Execute(given, report.Read(), reading.Read(), console);
        });
    });

    private static int Execute(ImmutableArray<string> paths, ReportOptions report, SchemaReading reading, ProgramConsole console)
    {
        var (config, outcomes) = SchemaCheckRun.Check(paths, reading, console.Environment.Run);
        ReportOutput.Write(report, console, RunResult.Of(config) with { Checked = outcomes });
        return outcomes.Any(outcome => outcome.HasFailed) ? ExitCode.Failure
            : outcomes.Any(outcome => !outcome.Diagnostics.IsEmpty) ? ExitCode.Findings
            : ExitCode.Clean;
    }
}
