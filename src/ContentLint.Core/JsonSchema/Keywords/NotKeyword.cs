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
        context.Report(Describe(context), context.Place);
        return false;
    }

    private SchemaViolation Describe(in EvaluationContext context)
    {
        var place = context.Place;
        var explanation = ValueText.Explanation(schema) ?? ValueText.Explanation(context.Schema);
        if (!schema.AllowedValues.IsEmpty)
            return Excluded(context, $"be {ValueText.Quote(ValueText.Of(place.Node))}") with { Note = explanation };
        if (schema.Keywords is [RequiredKeyword { Keys: [.., var last] keys }] && place.Node is MappingNode mapping)
        {
            var names = keys.Select(key => ValueText.Quote(key.Name)).ToList();
            var lastKey = mapping.Find(last.Name)!.Key.Span;
            return names.Count == 1
                ? context.Violation(
                    this, SchemaViolationKind.Mismatch, lastKey, ViolationFormats.NotAllowed, ("subject", $"Key {names[0]}")) with
                {
                    Note = explanation,
                    Help = "Remove the key",
                }
                : context.Violation(
                    this, SchemaViolationKind.Mismatch, lastKey, ViolationFormats.Conflict, ("keys", ValueText.Join(names, "and"))) with
                {
                    Note = explanation,
                    Help = "Keep one of the keys",
                };
        }

        if (schema.Keywords is [TypeKeyword])
            return Excluded(context, $"be {TypesOf.Wanted(schema.Types, null)}");
        if (place.Node is ScalarNode
            && schema.Keywords is [.., PatternKeyword pattern]
            && schema.Keywords.All(keyword => keyword is TypeKeyword or PatternKeyword))
            return Excluded(context, $"match the pattern {ValueText.Quote(pattern.Pattern)}") with { Note = explanation };
        return context.Violation(
            this, SchemaViolationKind.Mismatch, context.NarrowSpan, ViolationFormats.Excluded, ("subject", place.Subject())) with
        {
            Note = explanation,
        };
    }

    private SchemaViolation Excluded(in EvaluationContext context, string excluded) => context.Violation(
        this,
        SchemaViolationKind.Mismatch,
        context.Place.ValueSpan(),
        ViolationFormats.Exclusion,
        ("subject", context.Place.Subject()),
        ("excluded", excluded));
}
