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

    /// <summary>Compiles a schema.</summary>
    /// <param name="root">The schema as located data: a mapping or a boolean.</param>
    /// <param name="source">The file that it stands in, for related locations.</param>
    public static SchemaCompilation Compile(ContentNode root, SourceText? source) =>
        new(new ContentSchema(new SchemaNode { Span = root.Span }, source), []);

    /// <summary>Validates data.</summary>
    /// <param name="instance">The data; null stands for an empty mapping at <paramref name="emptySpan"/>.</param>
    /// <param name="emptySpan">What is reported for a missing key of the root: the opening fence.</param>
    /// <returns>The violations in the order of the file; empty if the data is valid.</returns>
    public ImmutableArray<SchemaViolation> Validate(ContentNode? instance, TextSpan emptySpan) => [];
}

/// <summary>The result of compiling a schema.</summary>
/// <param name="Schema">The schema; null if <paramref name="Problems"/> keep it from being used.</param>
/// <param name="Problems">What is wrong, located in the schema's file.</param>
public sealed record SchemaCompilation(ContentSchema? Schema, ImmutableArray<SchemaProblem> Problems);

/// <summary>Something wrong with a schema itself.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the schema's file.</param>
/// <param name="Message">One clause for people; without a final full stop.</param>
public sealed record SchemaProblem(TextSpan Span, string Message);
