using System.Collections.Immutable;
using ContentLint.Cli.Discovery;
using ContentLint.Cli.Output;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Files;
using ContentLint.JsonSchema.Linting;

namespace ContentLint.Cli.Running;

/// <summary>One run of <c>schema check</c>. A weakness of a schema is a warning here, where a schema is what is checked.</summary>
internal static class SchemaCheckRun
{
    public static int Execute(LintRequest request, ProgramConsole console)
    {
        var config = SchemaRunRoot.For(request);
        var finder = new ContentFileFinder(config, FileKind.Schema);
        var files = finder.Find(request.Paths);
        if (finder.Unmatched is [var unmatched, ..])
            throw new UsageException(unmatched);
        var loader = SchemaLoader.Beneath(config.Root, []);
        var outcomes = SchemaOutcomes.Merge(files.SelectMany(file => Check(loader, SchemaRunRoot.Relative(config, file))));
        ReportOutput.Write(request, console, config, outcomes);
        return outcomes.Any(outcome => outcome.HasFailed) ? ExitCode.Failure
            : outcomes.Any(outcome => !outcome.Diagnostics.IsEmpty) ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private static IEnumerable<FileOutcome> Check(SchemaLoader loader, string path)
    {
        var loaded = loader.Load(path);
        return SchemaOutcomes.Of(path, loaded, SchemaLinter.Lint(loaded), SeverityOf, hasFailed: loaded.Document is null);
    }

    private static DiagnosticSeverity SeverityOf(SchemaProblem problem) =>
        problem.KeepsFromUse || problem.IsInvalid ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
}
