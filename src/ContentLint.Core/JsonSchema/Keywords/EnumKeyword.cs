using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal sealed class EnumKeyword(string name, TextSpan span, ImmutableArray<ContentNode> values) : Keyword(name, span)
{
    private readonly HashSet<ContentNode> set = new(values, InstanceEquality.Comparer);

    /// <inheritdoc/>
    public override bool IsDecisive => true;

    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        if (set.Contains(visit.Node))
            return true;
        if (visit.Sink is null)
            return false;
        var allowed = values.Select(ValueText.Of).ToImmutableArray();
        visit.Report(
            visit.Violation(this, SchemaViolationKind.ValueNotAllowed, SpanOf(visit), Describe(visit.Place, allowed)) with { Allowed = allowed },
            visit.Place);
        return false;
    }

    /// <summary>The message for a value that is none of the allowed ones.</summary>
    public static string Describe(InstancePlace place, ImmutableArray<string> allowed) =>
        $"{place.Subject()} must be {ValueText.Choices(allowed)}, not {(place.Node.Span.IsEmpty ? "empty" : ValueText.Quote(ValueText.Of(place.Node)))}";

    private static TextSpan SpanOf(in Visit visit) => visit.Node is ScalarNode ? visit.Place.ValueSpan() : visit.NarrowSpan;
}
