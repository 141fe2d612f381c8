using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>.</summary>
internal sealed class ConditionalKeyword(TextSpan span, SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) : Keyword("if", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        var holds = Branches.Matches(context, condition);
        if ((holds ? then : otherwise) is not { } schema)
            return true;
        if (context.Sink is not { } sink)
            return context.InPlace(schema);
        var refusals = new List<PendingViolation>();
        var isValid = (context with { Sink = refusals }).InPlace(schema);
        if (refusals.Count == 0)
            return isValid;
        var reason = ConditionText.OfCondition(context, condition, holds);
        foreach (var refusal in refusals)
            sink.Add(reason is null ? refusal : refusal.With(reason));
        return isValid;
    }
}
