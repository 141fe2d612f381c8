using ContentLint.Cli.Hosting;
using ContentLint.Cli.Output;
using ContentLint.Diagnostics;
using ContentLint.Workspace.Results;
using ContentLint.Workspace.Schemas;
using McMaster.Extensions.CommandLineUtils;

namespace ContentLint.Cli.Commands;

/// <summary><c>contentlint schema validate</c>: validates data files against a schema.</summary>
internal static class SchemaValidateCommand
{
    public static void Add(CommandLineApplication parent, ProgramConsole console) => parent.Command("validate", command =>
    {
        command.Description = "Validate JSON, YAML and TOML files, or the front matter of pages, against a JSON Schema.";
        command.ExtendedHelpText = "\nExit codes: 0 valid, 1 violations, 2 wrong use, or a schema or file that cannot be read.\n";
        var options = new SchemaValidateOptions(command, console);
        command.OnExecute(() => Execute(options.Read(), options.ReadReport(), console));
    });

    private static int Execute(SchemaValidateRequest request, ReportOptions report, ProgramConsole console)
    {
        var (config, outcomes) = SchemaValidateRun.Validate(request);
        ReportOutput.Write(report, console, RunResult.Of(config) with { Checked = outcomes });
        return outcomes.Any(outcome => outcome.HasFailed) ? ExitCode.Failure
            : outcomes.Any(outcome => outcome.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            ? ExitCode.Findings
            : ExitCode.Clean;
    }
}
