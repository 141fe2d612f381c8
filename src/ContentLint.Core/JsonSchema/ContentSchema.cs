using System.Collections.Immutable;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema;

/// <summary>
/// A compiled JSON Schema: drafts 4, 6, 7, 2019-09 and 2020-12, chosen by <c>$schema</c> (2020-12 without it). Immutable and safe to
/// use from several threads. <c>format</c> is asserted unless <see cref="SchemaOptions.AssertsFormats"/> says otherwise.
/// </summary>
public sealed class ContentSchema
{
    internal ContentSchema(SchemaNode root, SourceText? source)
    {
        Root = root;
        Source = source;
    }

    /// <summary>The compiled root.</summary>
    public SchemaNode Root { get; }

    /// <summary>The schema's file, or null.</summary>
    public SourceText? Source { get; }

    /// <summary>What the schema says that its URI is (<c>$id</c>, in draft 4 <c>id</c>), or null.</summary>
    public string? Id => (Root.Definition?["$id"] ?? Root.Definition?["id"]) is ScalarNode { Kind: ScalarKind.String } id ? id.Value : null;

    /// <summary>All compiled schemas, those of other documents included.</summary>
    internal ImmutableArray<SchemaNode> Nodes { get; init; } = [];

    /// <summary>Compiles a schema.</summary>
    /// <param name="root">The schema as located data: a mapping or a boolean.</param>
    /// <param name="source">The file that it stands in, for related locations; its path is the base of relative references.</param>
    /// <param name="resolver">Finds the other documents that references lead to; without one, only the meta-schemas are known.</param>
    public static SchemaCompilation Compile(ContentNode root, SourceText? source, SchemaResolver? resolver = null) =>
        Compile(root, source, new SchemaOptions { Resolver = resolver });

    /// <summary>Compiles a schema.</summary>
    /// <param name="root">The schema as located data: a mapping or a boolean.</param>
    /// <param name="source">The file that it stands in, for related locations; its path is the base of relative references.</param>
    /// <param name="options">How it is read.</param>
    public static SchemaCompilation Compile(ContentNode root, SourceText? source, SchemaOptions options)
    {
        var (schema, nodes, problems) = SchemaCompiler.Compile(root, source, options);
        return new SchemaCompilation(schema is null ? null : new ContentSchema(schema, source) { Nodes = nodes }, problems);
    }

    /// <summary>Validates data.</summary>
    /// <param name="instance">The data; null stands for an empty mapping at <paramref name="emptySpan"/>.</param>
    /// <param name="emptySpan">What is reported for a missing key of the root: the opening fence.</param>
    /// <returns>The violations in the order of the file; empty if the data is valid.</returns>
    public ImmutableArray<SchemaViolation> Validate(ContentNode? instance, TextSpan emptySpan) => Evaluation.Run(Root, instance, emptySpan);
}

/// <summary>The result of compiling a schema.</summary>
/// <param name="Schema">The schema; null if one of <paramref name="Problems"/> keeps it from being used.</param>
/// <param name="Problems">What is wrong, located in the schema's file, in its order.</param>
public sealed record SchemaCompilation(ContentSchema? Schema, ImmutableArray<SchemaProblem> Problems);
