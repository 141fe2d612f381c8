using ContentLint.Text;

namespace ContentLint.JsonSchema.Evaluating;

/// <summary>Reports a value whose schema is marked deprecated. It does not make the data invalid.</summary>
internal static class Deprecation
{
    /// <summary>The report, at the key.</summary>
    public static PendingViolation Of(SchemaNode schema, InstanceLocation place, TextSpan emptySpan)
    {
        var help = schema switch
        {
            { DeprecationMessage: { Length: > 0 } message } => char.ToUpperInvariant(message[0]) + message[1..].TrimEnd('.'),
            { Replacement: { } name } => $"Use {ValueText.Quote(name)} instead",
            _ => null,
        };
        var subject = place.Entry is null ? place.Subject() : $"Key {place.Subject()}";
        return new PendingViolation(
            new SchemaViolation
            {
                Kind = SchemaViolationKind.Deprecated,
                Keyword = "deprecated",
                Span = place.Entry?.Key.Span ?? place.NarrowSpan(emptySpan),
                Node = place.Node,
                InstancePath = place.Pointer(),
                Format = ViolationFormats.Deprecated,
                Arguments = [("subject", subject)],
                Note = ValueText.Explanation(schema, place.Entry?.Key.Value),
                Help = help!,
                Key = place.Entry?.Key.Value,
                Entry = place.Entry,
                Schema = schema,
                SchemaSpan = schema.Source is null ? null : schema.Span,
                SchemaSource = schema.Source,
            },
            place);
    }
}
