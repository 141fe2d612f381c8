using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>type</c>.</summary>
internal sealed class TypeKeyword(TextSpan span, InstanceTypes types) : Keyword("type", span)
{
    /// <inheritdoc/>
    public override bool IsDecisive => true;

    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        if ((TypesOf.Value(visit.Node, visit.Draft) & types) != InstanceTypes.None)
            return true;
        if (visit.Sink is null)
            return false;
        var schema = visit.Schema;
        var violation = visit.Unexpected(
            this,
            SchemaViolationKind.WrongType,
            visit.Place.ValueSpan(),
            $"be {TypesOf.Wanted(schema.Types, schema.Items)}",
            TypesOf.Found(visit.Node));
        visit.Report(violation with { Allowed = schema.Types }, visit.Place);
        return false;
    }
}
