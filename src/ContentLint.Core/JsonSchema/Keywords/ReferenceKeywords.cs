using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>$ref</c>.</summary>
internal sealed class ReferenceKeyword(TextSpan span, SchemaNode target) : Keyword("$ref", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context) => Follow(context, target);

    /// <summary>Evaluates the target; a circle that leads to the same schema at the same value asks nothing new.</summary>
    public static bool Follow(in EvaluationContext context, SchemaNode target)
    {
        if (!context.Place.TryEnter(target))
            return true;
        var isValid = context.InPlace(target);
        context.Place.Leave(target);
        return isValid;
    }
}

/// <summary>
/// <c>$dynamicRef</c> to a <c>$dynamicAnchor</c> (core 2020-12, section 8.2.3.2): the outermost resource that has the anchor wins.
/// </summary>
internal sealed class DynamicReferenceKeyword(TextSpan span, string anchor, SchemaNode target) : Keyword("$dynamicRef", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        var found = target;
        for (var scope = context.Run.Scope; scope is not null; scope = scope.Outer)
        {
            if (scope.Resource.DynamicTargets.TryGetValue(anchor, out var outer))
                found = outer;
        }

        return ReferenceKeyword.Follow(context, found);
    }
}

/// <summary><c>$recursiveRef: "#"</c> (core 2019-09, section 8.2.4.2) to a root with <c>$recursiveAnchor</c>.</summary>
internal sealed class RecursiveReferenceKeyword(TextSpan span, SchemaNode target) : Keyword("$recursiveRef", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        var found = target;
        for (var scope = context.Run.Scope; scope is not null; scope = scope.Outer)
        {
            if (scope.Resource.DynamicTargets.TryGetValue(SchemaResource.RecursiveAnchor, out var outer))
                found = outer;
        }

        return ReferenceKeyword.Follow(context, found);
    }
}
