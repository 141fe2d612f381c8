using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Files;
using ContentLint.Text;
using ContentLint.Workspace.Linting;
using ContentLint.Workspace.Results;

namespace ContentLint.Workspace.Schemas;

/// <summary>The problems of schemas, in the form that reports take.</summary>
internal static class SchemaOutcomes
{
    /// <summary>One outcome for the schema's file, and one for each other file with problems.</summary>
    /// <param name="path">The schema's path relative to the root.</param>
    /// <param name="loaded">The schema.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="severityOf">How severe a problem is.</param>
    /// <param name="hasFailed">Whether what was asked for could not be done.</param>
    public static IEnumerable<FileOutcome> Of(
        string path,
        LoadedSchema loaded,
        ImmutableArray<SchemaProblem> problems,
        Func<SchemaProblem, DiagnosticSeverity> severityOf,
        bool hasFailed)
    {
        if (loaded.Reason is { } reason && problems.IsEmpty)
        {
            yield return FileLinter.Failure(path, ToolDescriptors.InvalidConfiguration, $"the schema {reason}") with { HasFailed = true };
            yield break;
        }

        var own = loaded.Document?.Source;
        var groups = problems.GroupBy(problem => problem.Source ?? own).ToArray();
        if (!groups.Any(group => group.Key?.Path == path))
            yield return new FileOutcome { Path = path, HasFailed = hasFailed };
        foreach (var group in groups)
        {
            var source = group.Key;
            yield return new FileOutcome
            {
                Path = source?.Path ?? path,
                Source = source,
                HasFailed = hasFailed,
                Diagnostics = [.. group.Select(problem => Diagnose(problem, source, path, severityOf(problem)))],
            };
        }
    }

    /// <summary>A file that comes up several times, since several schemas refer to it or it is data too, is reported once.</summary>
    public static ImmutableArray<FileOutcome> Merge(IEnumerable<FileOutcome> outcomes) =>
    [
        .. outcomes.GroupBy(outcome => outcome.Path, StringComparer.Ordinal).Select(group => new FileOutcome
        {
            Path = group.Key,
            Source = group.Select(outcome => outcome.Source).FirstOrDefault(source => source is not null),
            HasFailed = group.Any(outcome => outcome.HasFailed),
            Diagnostics =
            [
                .. group.SelectMany(outcome => outcome.Diagnostics).DistinctBy(diagnostic => (diagnostic.Span, diagnostic.Message))
            ],
        }),
    ];

    private static Diagnostic Diagnose(SchemaProblem problem, SourceText? source, string path, DiagnosticSeverity severity) =>
        ToolFinding.Create(ToolDescriptors.InvalidConfiguration, source?.Path ?? path, problem.Span, severity, problem.Message);
}
