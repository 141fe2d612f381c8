using System.Collections.Immutable;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Files;

namespace ContentLint.JsonSchema.Linting;

/// <summary>
/// Finds what is wrong with a schema itself: what keeps it from being used, what its meta-schema refuses, keywords without effect,
/// defaults, examples and allowed values that the schema around them refuses, and patterns that take too long on hostile text.
/// </summary>
public static class SchemaLinter
{
    /// <summary>Lints a schema.</summary>
    /// <param name="loaded">The schema as it was loaded.</param>
    /// <returns>The problems of its own file and of those that it refers to, each file's in its order.</returns>
    public static ImmutableArray<SchemaProblem> Lint(LoadedSchema loaded)
    {
        if (loaded.Document is not { } document)
            return loaded.Problems;
        // The compiler says the same in better words, so its problems come first.
        var problems = new List<SchemaProblem>(loaded.Problems);
        foreach (var refused in MetaSchemaCheck.Run(document, loaded.Options))
        {
            var same = problems.FindIndex(problem => IsIn(document, problem) && Concerns(refused, problem));
            if (same < 0)
                problems.Add(refused.Problem);
            else if (problems[same].Span.OverlapsWith(refused.Problem.Span))
                problems[same] = problems[same] with { IsInvalid = true };
        }

        if (loaded.Schema is { } schema)
        {
            problems.AddRange(SchemaValueCheck.Check(schema));
            problems.AddRange(SlowPatterns.Find(schema));
        }

        return [
            .. problems
            .OrderBy(problem => IsIn(document, problem) ? "" : problem.Source!.Path, StringComparer.Ordinal)
            .ThenBy(problem => problem.Span)
        ];
    }

    private static bool IsIn(SchemaDocument document, SchemaProblem problem) =>
        problem.Source is null || ReferenceEquals(problem.Source, document.Source);

    private static bool Concerns(MetaSchemaRefusal refused, SchemaProblem problem) =>
        problem.Span.OverlapsWith(refused.Problem.Span)
            || problem.Span == refused.Problem.Span
            || refused.Entry?.Contains(problem.Span) == true;
}
