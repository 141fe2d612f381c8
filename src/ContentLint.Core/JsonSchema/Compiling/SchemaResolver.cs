using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>Finds the document behind an absolute URI without a fragment. May be asked by several threads.</summary>
public delegate SchemaLookup SchemaResolver(Uri uri);

/// <summary>A document that holds schemas.</summary>
/// <param name="Root">Its data.</param>
/// <param name="Source">Its file, or null.</param>
public sealed record SchemaDocument(ContentNode Root, SourceText? Source);

/// <summary>What came of looking for a document.</summary>
/// <param name="Document">The document; null if it may not or cannot be read.</param>
/// <param name="Reason">Why not, as a clause whose subject is the document; null if it was read.</param>
/// <param name="Problems">What is wrong in the document's own file.</param>
public sealed record SchemaLookup(SchemaDocument? Document, string? Reason, ImmutableArray<SchemaProblem> Problems)
{
    /// <summary>A document that was read.</summary>
    public static SchemaLookup Found(SchemaDocument document) => new(document, null, []);

    /// <summary>A document that was not read.</summary>
    /// <param name="reason">Why, as a clause whose subject is the document.</param>
    public static SchemaLookup Failed(string reason) => new(null, reason, []);
}
