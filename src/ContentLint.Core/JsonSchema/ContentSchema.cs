using System.Collections.Immutable;
using ContentLint.JsonSchema.Compiling;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema;

/// <summary>
/// A compiled JSON Schema: drafts 4, 6, 7, 2019-09 and 2020-12, chosen by <c>$schema</c> (2020-12 without it). Immutable and safe to
/// use from several threads. <c>format</c> is always asserted.
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

    /// <summary>Compiles a schema.</summary>
    /// <param name="root">The schema as located data: a mapping or a boolean.</param>
    /// <param name="source">The file that it stands in, for related locations; its path is the base of relative references.</param>
    /// <param name="resolver">Finds the other documents that references lead to; without one, only the meta-schemas are known.</param>
    public static SchemaCompilation Compile(ContentNode root, SourceText? source, SchemaResolver? resolver = null) =>
        SchemaCompiler.Compile(root, source, resolver);

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

/// <summary>Something wrong with a schema itself.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the schema's file.</param>
/// <param name="Message">One clause for people; without a final full stop.</param>
/// <param name="KeepsFromUse">Whether the schema cannot be used; else a keyword of it has no effect.</param>
/// <param name="Source">The file, if it is another one than that of the compiled schema.</param>
public sealed record SchemaProblem(TextSpan Span, string Message, bool KeepsFromUse = true, SourceText? Source = null);

/// <summary>A document that holds schemas.</summary>
/// <param name="Root">Its data.</param>
/// <param name="Source">Its file, or null.</param>
public sealed record SchemaDocument(ContentNode Root, SourceText? Source);

/// <summary>Finds the document behind an absolute URI without a fragment, or returns null if it may not or cannot be read.</summary>
public delegate SchemaDocument? SchemaResolver(Uri uri);
