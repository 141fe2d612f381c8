using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>$ref</c>.</summary>
internal sealed class ReferenceKeyword(TextSpan span, SchemaNode target) : Keyword("$ref", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit) => Follow(visit, target);

    /// <summary>Evaluates the target; a circle that leads to the same schema at the same value asks nothing new.</summary>
    public static bool Follow(in Visit visit, SchemaNode target)
    {
        if (!visit.Place.TryEnter(target))
            return true;
        var isValid = visit.InPlace(target);
        visit.Place.Leave(target);
        return isValid;
    }
}

/// <summary>
/// <c>$dynamicRef</c> to a <c>$dynamicAnchor</c> (core 2020-12, section 8.2.3.2): the outermost resource that has the anchor wins.
/// </summary>
internal sealed class DynamicReferenceKeyword(TextSpan span, string anchor, SchemaNode target) : Keyword("$dynamicRef", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        var found = target;
        for (var scope = visit.Run.Scope; scope is not null; scope = scope.Outer)
        {
            if (scope.Resource.DynamicTargets.TryGetValue(anchor, out var outer))
                found = outer;
        }

        return ReferenceKeyword.Follow(visit, found);
    }
}

/// <summary><c>$recursiveRef: "#"</c> (core 2019-09, section 8.2.4.2) to a root with <c>$recursiveAnchor</c>.</summary>
internal sealed class RecursiveReferenceKeyword(TextSpan span, SchemaNode target) : Keyword("$recursiveRef", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        var found = target;
        for (var scope = visit.Run.Scope; scope is not null; scope = scope.Outer)
        {
            if (scope.Resource.DynamicTargets.TryGetValue(SchemaResource.RecursiveAnchor, out var outer))
                found = outer;
        }

        return ReferenceKeyword.Follow(visit, found);
    }
}
