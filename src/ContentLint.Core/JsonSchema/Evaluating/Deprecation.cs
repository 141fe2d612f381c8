using ContentLint.Text;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>Reports a value whose schema is marked deprecated. It does not make the data invalid.</summary>
internal static class Deprecation
{
    /// <summary>The report, at the key.</summary>
    public static PendingViolation Of(SchemaNode schema, InstanceLocation place, TextSpan emptySpan)
    {
        var advice = schema switch
        {
            { DeprecationMessage: { Length: > 0 } message } => $": {message.TrimEnd('.')}",
            { Replacement: { } name } => $"; use {ValueText.Quote(name)} instead",
            _ => "",
        };
        return new PendingViolation(
            new SchemaViolation
            {
                Kind = SchemaViolationKind.Deprecated,
                Keyword = "deprecated",
                Span = place.Entry?.Key.Span ?? place.NarrowSpan(emptySpan),
                Node = place.Node,
                InstancePath = place.Pointer(),
                Message = $"{place.Subject()}{ValueText.Explanation(schema, place.Entry?.Key.Value)} is deprecated{advice}",
                Key = place.Entry?.Key.Value,
                Entry = place.Entry,
                Schema = schema,
                SchemaSpan = schema.Source is null ? null : schema.Span,
                SchemaSource = schema.Source,
            },
            place);
    }
}
