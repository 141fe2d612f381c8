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
        visit.Report(Describe(visit), visit.Place);
        return false;
    }

    private SchemaViolation Describe(in Visit visit)
    {
        var place = visit.Place;
        var explanation = ValueText.Explanation(schema) ?? ValueText.Explanation(visit.Schema);
        if (!schema.AllowedValues.IsEmpty)
            return Excluded(visit, $"be {ValueText.Quote(ValueText.Of(place.Node))}") with { Note = explanation };
        if (schema.Keywords is [RequiredKeyword { Keys: [.., var last] keys }] && place.Node is MappingNode mapping)
        {
            var names = keys.Select(key => ValueText.Quote(key.Name)).ToList();
            var span = mapping.Find(last.Name)!.Key.Span;
            return names.Count == 1
                ? visit.Violation(
                    this, SchemaViolationKind.Mismatch, span, ViolationFormats.NotAllowed, ("subject", $"Key {names[0]}")) with
                {
                    Note = explanation,
                    Help = "Remove the key",
                }
                : visit.Violation(
                    this, SchemaViolationKind.Mismatch, span, ViolationFormats.Conflict, ("keys", ValueText.Join(names, "and"))) with
                {
                    Note = explanation,
                    Help = "Keep one of the keys",
                };
        }

        if (schema.Keywords is [TypeKeyword])
            return Excluded(visit, $"be {TypesOf.Wanted(schema.Types, null)}");
        if (place.Node is ScalarNode
            && schema.Keywords is [.., PatternKeyword pattern]
            && schema.Keywords.All(keyword => keyword is TypeKeyword or PatternKeyword))
            return Excluded(visit, $"match the pattern {ValueText.Quote(pattern.Pattern)}") with { Note = explanation };
        return visit.Violation(
            this, SchemaViolationKind.Mismatch, visit.NarrowSpan, ViolationFormats.Excluded, ("subject", place.Subject())) with
        {
            Note = explanation,
        };
    }

    private SchemaViolation Excluded(in Visit visit, string excluded) => visit.Violation(
        this,
        SchemaViolationKind.Mismatch,
        visit.Place.ValueSpan(),
        ViolationFormats.Exclusion,
        ("subject", visit.Place.Subject()),
        ("excluded", excluded));
}
