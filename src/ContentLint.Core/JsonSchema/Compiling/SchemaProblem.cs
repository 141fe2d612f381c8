using ContentLint.Text;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>Something wrong with a schema itself.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the schema's file.</param>
/// <param name="Message">One clause for people; without a final full stop.</param>
/// <param name="KeepsFromUse">Whether the schema cannot be used; else a keyword of it has no effect.</param>
/// <param name="Source">The file, if it is another one than that of the compiled schema.</param>
public sealed record SchemaProblem(TextSpan Span, string Message, bool KeepsFromUse = true, SourceText? Source = null)
{
    /// <summary>Whether the schema breaks the rules of its own meta-schema: a mistake, though what is left can be used.</summary>
    public bool IsInvalid { get; init; }
}
