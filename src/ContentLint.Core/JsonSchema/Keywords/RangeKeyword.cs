using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c>, <c>exclusiveMaximum</c>.</summary>
internal sealed class RangeKeyword(string name, TextSpan span, ScalarNode bound, ExactNumber limit, bool isMaximum, bool isExclusive)
    : Keyword(name, span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar)
            return true;
        if (ExactNumber.Of(scalar) is { } number)
        {
            var difference = isMaximum ? ExactNumber.Compare(limit, number) : ExactNumber.Compare(number, limit);
            if (difference > 0 || (difference == 0 && !isExclusive))
                return true;
        }

        if (context.Sink is null)
            return false;
        var wanted = (isMaximum, isExclusive) switch
        {
            (true, false) => "at most",
            (true, true) => "less than",
            (false, false) => "at least",
            _ => "greater than",
        };
        var violation = context.Unexpected(
            this, SchemaViolationKind.OutOfBounds, context.Place.ValueSpan(), $"be {wanted} {bound.Value}", scalar.Value);
        context.Report(violation with { Help = $"Use a number {wanted} {bound.Value}" }, context.Place);
        return false;
    }
}

/// <summary><c>multipleOf</c>.</summary>
internal sealed class MultipleOfKeyword(TextSpan span, ScalarNode value, ExactNumber divisor) : Keyword("multipleOf", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar
            || ExactNumber.Of(scalar) is { } number && number.IsMultipleOf(divisor))
            return true;
        if (context.Sink is null)
            return false;
        var violation = context.Unexpected(
            this, SchemaViolationKind.OutOfBounds, context.Place.ValueSpan(), $"be a multiple of {value.Value}", scalar.Value);
        context.Report(violation with { Help = $"Use a multiple of {value.Value}" }, context.Place);
        return false;
    }
}
