using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Formats;
using ContentLint.JsonSchema.Patterns;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>pattern</c>.</summary>
/// <param name="span">The keyword's own span.</param>
/// <param name="pattern">The pattern.</param>
/// <param name="message">The <c>patternErrorMessage</c> beside it, or null.</param>
internal sealed class PatternKeyword(TextSpan span, SchemaPattern pattern, string? message) : Keyword("pattern", span)
{
    /// <summary>The pattern, as the schema writes it.</summary>
    public string Pattern => pattern.Source;

    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar
            || context.Run.IsMatch(this, pattern, scalar.Value, context) != false)
            return true;
        if (context.Sink is null)
            return false;
        var violation = context.Unexpected(
            this,
            SchemaViolationKind.OutOfBounds,
            context.Place.ValueSpan(),
            $"match the pattern {ValueText.Quote(pattern.Source)}",
            ValueText.Quote(scalar.Value));
        if (message is not null && !violation.HasOwnMessage)
            violation = violation.WithMessage(CustomMessage.Complete(message, context.Place));
        context.Report(violation, context.Place);
        return false;
    }
}

/// <summary><c>format</c>, asserted.</summary>
internal sealed class FormatKeyword(TextSpan span, SchemaFormat format) : Keyword("format", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar || format.IsMatch(Text(scalar)))
            return true;
        if (context.Sink is null)
            return false;
        context.Report(
            context.Unexpected(
                this,
                SchemaViolationKind.InvalidFormat,
                context.Place.ValueSpan(),
                $"be {format.Description}",
                ValueText.Quote(scalar.Value)),
            context.Place);
        return false;
    }

    /// <summary>TOML may write a space where ISO 8601 has its T.</summary>
    private static string Text(ScalarNode scalar) => scalar.Kind == ScalarKind.DateTime ? scalar.Value.Replace(' ', 'T') : scalar.Value;
}
