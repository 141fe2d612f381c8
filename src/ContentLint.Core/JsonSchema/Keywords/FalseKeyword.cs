using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary>The schema <c>false</c>, which nothing meets.</summary>
internal sealed class FalseKeyword(TextSpan span) : Keyword("false", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context) => context.Sink is not null
        && context.Refuse(
            this,
            SchemaViolationKind.Mismatch,
            context.Place.Entry?.Key.Span ?? context.NarrowSpan,
            ViolationFormats.NotAllowed,
            ("subject", context.Place.Subject()));
}
