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
            context.Unexpected(this, SchemaViolationKind.ValueNotAllowed, SpanOf(context), Expected(allowed), Found(context.Node)) with
            {
                Allowed = allowed,
            },
            context.Place);
        return false;
    }

    /// <summary>What a value must be; more than a few values are for the help.</summary>
    public static string Expected(ImmutableArray<string> allowed)
    {
        const int most = 4;
        return allowed.Length <= most ? $"be {ValueText.Choices(allowed)}" : $"be one of {allowed.Length} values";
    }

    /// <summary>What a value is.</summary>
    public static string Found(ContentNode node) => node.Span.IsEmpty ? "empty" : ValueText.Quote(ValueText.Of(node));

    private static TextSpan SpanOf(in EvaluationContext context) =>
        context.Node is ScalarNode ? context.Place.ValueSpan() : context.NarrowSpan;
}
