using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary>The schema <c>false</c>, which nothing meets.</summary>
internal sealed class FalseKeyword(TextSpan span) : Keyword("false", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit) => visit.Sink is not null
        && visit.Refuse(
            this,
            SchemaViolationKind.Mismatch,
            visit.Place.Entry?.Key.Span ?? visit.NarrowSpan,
            ViolationFormats.NotAllowed,
            ("subject", visit.Place.Subject()));
}
