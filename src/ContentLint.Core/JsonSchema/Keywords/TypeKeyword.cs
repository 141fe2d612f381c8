using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>type</c>.</summary>
internal sealed class TypeKeyword(TextSpan span, InstanceTypes types) : Keyword("type", span)
{
    /// <inheritdoc/>
    public override bool IsDecisive => true;

    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if ((TypesOf.Value(context.Node, context.Draft) & types) != InstanceTypes.None)
            return true;
        if (context.Sink is null)
            return false;
        var schema = context.Schema;
        var violation = context.Unexpected(
            this,
            SchemaViolationKind.WrongType,
            context.Place.ValueSpan(),
            $"be {TypesOf.Wanted(schema.Types, schema.Items)}",
            TypesOf.Found(context.Node));
        context.Report(violation with { Allowed = schema.Types }, context.Place);
        return false;
    }
}
