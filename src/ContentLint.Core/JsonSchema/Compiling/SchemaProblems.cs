using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>Collects what is wrong with a schema.</summary>
internal sealed class SchemaProblems(SourceText? main)
{
    private readonly List<SchemaProblem> problems = [];

    /// <summary>Whether a problem keeps the schema from being used.</summary>
    public bool KeepFromUse => problems.Exists(problem => problem.KeepsFromUse);

    /// <summary>Adds a problem.</summary>
    public void Add(SchemaProblem problem) =>
        problems.Add(ReferenceEquals(problem.Source, main) ? problem with { Source = null } : problem);

    /// <summary>All of them: those of the schema's own file first, in its order.</summary>
    public ImmutableArray<SchemaProblem> ToImmutable() =>
        [.. problems.Distinct().OrderBy(problem => problem.Source?.Path ?? "", StringComparer.Ordinal).ThenBy(problem => problem.Span)];
}
