using ContentLint.Text;

namespace ContentLint.JsonSchema;

/// <summary>The compiled form of a keyword, or of several that work together. Immutable, once its schema is compiled.</summary>
internal abstract class SchemaKeyword
{
    /// <summary>The keyword's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where its value stands in the schema file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Adds what the instance violates.</summary>
    public abstract void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation);
}
