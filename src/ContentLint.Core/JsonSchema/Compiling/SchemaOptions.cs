using ContentLint.JsonSchema.Evaluating;

namespace ContentLint.JsonSchema.Compiling;

/// <summary>How a schema is read.</summary>
public sealed record SchemaOptions
{
    /// <summary>Draft 2020-12 unless the schema says otherwise, formats asserted, no other documents.</summary>
    public static SchemaOptions Default { get; } = new();

    /// <summary>Finds the other documents that references lead to; without one, only the meta-schemas are known.</summary>
    public SchemaResolver? Resolver { get; init; }

    /// <summary>Whether <c>format</c> is asserted; else it says nothing about validity, as the specification has it by default.</summary>
    public bool AssertsFormats { get; init; } = true;

    /// <summary>The URI that relative references start from; null for that of the source's path.</summary>
    internal Uri? BaseUri { get; init; }

    /// <summary>The draft of a schema that has no <c>$schema</c>.</summary>
    public SchemaDraft DefaultDraft { get; init; } = SchemaDraft.Draft202012;
}
