using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>.</summary>
internal sealed class ConditionalKeyword(TextSpan span, SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) : Keyword("if", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        var holds = Branches.Matches(visit, condition);
        if ((holds ? then : otherwise) is not { } schema)
            return true;
        if (visit.Sink is not { } sink)
            return visit.InPlace(schema);
        var refusals = new List<Refusal>();
        var isValid = (visit with { Sink = refusals }).InPlace(schema);
        if (refusals.Count == 0)
            return isValid;
        var reason = Reason.OfCondition(visit, condition, holds);
        foreach (var refusal in refusals)
            sink.Add(reason is null ? refusal : refusal.With(reason));
        return isValid;
    }
}
