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
        return context.Refuse(
            this,
            SchemaViolationKind.OutOfBounds,
            context.Place.ValueSpan(),
            $"{context.Subject()} must be {wanted} {bound.Value}, not {scalar.Value}");
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
        return context.Refuse(
            this,
            SchemaViolationKind.OutOfBounds,
            context.Place.ValueSpan(),
            $"{context.Subject()} must be a multiple of {value.Value}, not {scalar.Value}");
    }
}
