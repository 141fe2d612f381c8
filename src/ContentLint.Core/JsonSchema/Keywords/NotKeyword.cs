using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(TextSpan span, SchemaNode schema) : Keyword("not", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        var limits = visit.Run.LimitCount;
        if (!visit.Run.Evaluate(schema, visit.Place, visit.Marks is null ? null : new Marks(visit.Node), null)
            || visit.Run.LimitCount > limits)
            return true;
        if (visit.Sink is null)
            return false;
        var (span, message) = Describe(visit);
        return visit.Refuse(this, SchemaViolationKind.Mismatch, span, message);
    }

    private (TextSpan Span, string Message) Describe(in Visit visit)
    {
        var place = visit.Place;
        var subject = place.Subject();
        if (!schema.AllowedValues.IsEmpty)
            return (place.ValueSpan(), $"{subject} must not be {ValueText.Quote(ValueText.Of(place.Node))}{ValueText.Explanation(schema)}");
        if (schema.Keywords is [RequiredKeyword { Keys: [.., var last] keys }] && place.Node is MappingNode mapping)
        {
            var names = keys.Select(key => ValueText.Quote(key.Name)).ToList();
            var message = names.Count == 1
                ? $"the key {names[0]} is not allowed here; remove it"
                : $"{ValueText.Join(names, "and")} exclude each other; keep one of them";
            return (mapping.Find(last.Name)!.Key.Span, message + ValueText.Explanation(visit.Schema));
        }

        if (schema.Keywords is [TypeKeyword])
            return (place.ValueSpan(), $"{subject} must not be {TypesOf.Wanted(schema.Types, null)}, and is {TypesOf.Found(place.Node)}");
        if (place.Node is ScalarNode
            && schema.Keywords is [.., PatternKeyword pattern]
            && schema.Keywords.All(keyword => keyword is TypeKeyword or PatternKeyword))
            return (place.ValueSpan(), $"{subject} must not match the pattern {ValueText.Quote(pattern.Pattern)}, and "
                + $"{ValueText.Quote(ValueText.Of(place.Node))} does{ValueText.Explanation(schema)}");
        var found = place.Parent is null ? "" : $"; it is {TypesOf.Found(place.Node)}";
        return (visit.NarrowSpan, $"{subject} is what the schema rules out{ValueText.Explanation(schema)}{found}");
    }
}
