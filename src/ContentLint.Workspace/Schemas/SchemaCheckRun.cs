using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Files;
using ContentLint.JsonSchema.Linting;
using ContentLint.JsonSchema;
using ContentLint.Workspace.Discovery;
using ContentLint.Workspace.Requests;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Schemas;

/// <summary>Checks schemas themselves. A weakness of a schema is a warning here, where a schema is what is checked.</summary>
public static class SchemaCheckRun
{
    /// <summary>Checks schemas.</summary>
    /// <param name="paths">Files, folders and patterns as given.</param>
    /// <param name="reading">How schemas are read.</param>
    /// <param name="environment">Where the command runs.</param>
    /// <exception cref="UsageException">A path does not exist, or matches nothing.</exception>
    public static SchemaRunResult Check(ImmutableArray<string> paths, SchemaReading reading, RunEnvironment environment)
    {
        var config = SchemaRunRoot.For(paths, environment);
        var finder = new ContentFileFinder(config, FileKind.Schema);
        var files = finder.Find(paths, environment.Folder);
        finder.CheckAllMatched();
        var loader = reading.LoaderFor(config.Root);
        return new SchemaRunResult(config, SchemaOutcomes.Merge(
            files.Select(file => SchemaRunRoot.Relative(config, file)).SelectMany(path => Check(
                loader.Load(path, draft: reading.Draft), path))));
    }

    private static IEnumerable<FileOutcome> Check(LoadedSchema loaded, string path) =>
        SchemaOutcomes.Of(path, loaded, SchemaLinter.Lint(loaded), SeverityOf, hasFailed: loaded.Document is null);

    private static DiagnosticSeverity SeverityOf(SchemaProblem problem) =>
        problem.KeepsFromUse || problem.IsInvalid ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
}
