using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema;

/// <summary>A compiled schema. Immutable and safe to use from several threads.</summary>
public sealed class ContentSchema
{
    private ContentSchema(SchemaNode root, SourceText? source)
    {
        Root = root;
        Source = source;
    }

    /// <summary>The compiled root.</summary>
    public SchemaNode Root { get; }

    /// <summary>The schema's file, or null.</summary>
    public SourceText? Source { get; }

    /// <summary>Compiles a schema of draft 4 to 2020-12, as its <c>$schema</c> says; 2020-12 without one.</summary>
    /// <param name="root">The schema as located data: a mapping or a boolean.</param>
    /// <param name="source">The file that it stands in, for related locations.</param>
    public static SchemaCompilation Compile(ContentNode root, SourceText? source)
    {
        var compiler = new SchemaCompiler(root);
        var compiled = compiler.CompileRoot();
        return new SchemaCompilation(compiler.Problems.Count == 0 ? new ContentSchema(compiled, source) : null, [.. compiler.Problems.OrderBy(problem => problem.Span)]);
    }

    /// <summary>Validates data.</summary>
    /// <param name="instance">The data; null stands for an empty mapping at <paramref name="emptySpan"/>.</param>
    /// <param name="emptySpan">What is reported for a missing key of the root: the opening fence.</param>
    /// <returns>The violations in the order of the file; empty if the data is valid.</returns>
    public ImmutableArray<SchemaViolation> Validate(ContentNode? instance, TextSpan emptySpan)
    {
        var node = instance ?? new MappingNode(emptySpan, [], CollectionStyle.Block);
        var evaluation = new SchemaEvaluation(emptySpan).Branch(Root, new SchemaInstance(node, null, "", null));
        if (evaluation.IsValid)
            return [];
        // Two ways through the schema may come to the same complaint.
        return [.. evaluation.Violations.DistinctBy(violation => (violation.Span, violation.Kind, violation.Message)).OrderBy(violation => violation.Span)];
    }
}

/// <summary>The result of compiling a schema.</summary>
/// <param name="Schema">The schema; null if <paramref name="Problems"/> keep it from being used.</param>
/// <param name="Problems">What is wrong, located in the schema's file.</param>
public sealed record SchemaCompilation(ContentSchema? Schema, ImmutableArray<SchemaProblem> Problems);

/// <summary>Something wrong with a schema itself.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the schema's file.</param>
/// <param name="Message">One clause for people; without a final full stop.</param>
public sealed record SchemaProblem(TextSpan Span, string Message);
