using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(TextSpan span, SchemaNode schema) : Keyword("not", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        var limits = context.Run.LimitCount;
        if (!context.Run.Evaluate(schema, context.Place, context.Evaluated is null ? null : new EvaluatedItems(context.Node), null)
            || context.Run.LimitCount > limits)
            return true;
        if (context.Sink is null)
            return false;
        var (span, message) = Describe(context);
        return context.Refuse(this, SchemaViolationKind.Mismatch, span, message);
    }

    private (TextSpan Span, string Message) Describe(in EvaluationContext context)
    {
        var place = context.Place;
        var subject = place.Subject();
        if (!schema.AllowedValues.IsEmpty)
            return (place.ValueSpan(), $"{subject} must not be {ValueText.Quote(ValueText.Of(place.Node))}{ValueText.Explanation(schema)}");
        if (schema.Keywords is [RequiredKeyword { Keys: [.., var last] keys }] && place.Node is MappingNode mapping)
        {
            var names = keys.Select(key => ValueText.Quote(key.Name)).ToList();
            var message = names.Count == 1
                ? $"the key {names[0]} is not allowed here; remove it"
                : $"{ValueText.Join(names, "and")} exclude each other; keep one of them";
            return (mapping.Find(last.Name)!.Key.Span, message + ValueText.Explanation(context.Schema));
        }

        if (schema.Keywords is [TypeKeyword])
            return (place.ValueSpan(), $"{subject} must not be {TypesOf.Wanted(schema.Types, null)}, and is {TypesOf.Found(place.Node)}");
        if (place.Node is ScalarNode
            && schema.Keywords is [.., PatternKeyword pattern]
            && schema.Keywords.All(keyword => keyword is TypeKeyword or PatternKeyword))
            return (place.ValueSpan(), $"{subject} must not match the pattern {ValueText.Quote(pattern.Pattern)}, and "
                + $"{ValueText.Quote(ValueText.Of(place.Node))} does{ValueText.Explanation(schema)}");
        var found = place.Parent is null ? "" : $"; it is {TypesOf.Found(place.Node)}";
        return (context.NarrowSpan, $"{subject} is what the schema rules out{ValueText.Explanation(schema)}{found}");
    }
}
