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
    public override bool Evaluate(in EvaluationContext context)
    {
        if (set.Contains(context.Node))
            return true;
        if (context.Sink is null)
            return false;
        var allowed = values.Select(ValueText.Of).ToImmutableArray();
        context.Report(
            context.Violation(
                this, SchemaViolationKind.ValueNotAllowed, SpanOf(context), Describe(context.Subject(), context.Node, allowed)) with
            {
                Allowed = allowed
            },
            context.Place);
        return false;
    }

    /// <summary>The message for a value that is none of the allowed ones.</summary>
    public static string Describe(string subject, ContentNode node, ImmutableArray<string> allowed)
    {
        var value = ValueText.Of(node);
        var nearest = node is ScalarNode && allowed.Length > 2 ? Spelling.Nearest(value, allowed) : null;
        return $"{subject} must be {ValueText.Choices(allowed)}, not {(node.Span.IsEmpty ? "empty" : ValueText.Quote(value))}"
            + (nearest is null ? "" : $"; did you mean {ValueText.Quote(nearest)}?");
    }

    private static TextSpan SpanOf(in EvaluationContext context) =>
        context.Node is ScalarNode ? context.Place.ValueSpan() : context.NarrowSpan;
}
