using ContentLint.Cli.Discovery;
using ContentLint.Cli.Output;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Files;
using ContentLint.JsonSchema.Linting;

namespace ContentLint.Cli.Running;

/// <summary>One run of <c>schema check</c>. A weakness of a schema is a warning here, where a schema is what is checked.</summary>
internal static class SchemaCheckRun
{
    public static int Execute(LintRequest request, SchemaReading reading, ProgramConsole console)
    {
        var config = SchemaRunRoot.For(request);
        var finder = new ContentFileFinder(config, FileKind.Schema);
        var files = finder.Find(request.Paths);
        finder.CheckAllMatched();
        var loader = reading.LoaderFor(config.Root);
        var outcomes = SchemaOutcomes.Merge(
            files.Select(file => SchemaRunRoot.Relative(config, file)).SelectMany(path => Check(loader.Load(path, draft: reading.Draft), path)));
        ReportOutput.Write(request, console, config, outcomes);
        return outcomes.Any(outcome => outcome.HasFailed) ? ExitCode.Failure
            : outcomes.Any(outcome => !outcome.Diagnostics.IsEmpty) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private static IEnumerable<FileOutcome> Check(LoadedSchema loaded, string path) =>
        SchemaOutcomes.Of(path, loaded, SchemaLinter.Lint(loaded), SeverityOf, hasFailed: loaded.Document is null);

    private static DiagnosticSeverity SeverityOf(SchemaProblem problem) =>
        problem.KeepsFromUse || problem.IsInvalid ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
}
