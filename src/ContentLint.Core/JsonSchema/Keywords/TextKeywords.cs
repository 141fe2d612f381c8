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
    public override bool Evaluate(in Visit visit)
    {
        if (visit.Node is not ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar
            || visit.Run.IsMatch(this, pattern, scalar.Value, visit) != false)
            return true;
        if (visit.Sink is null)
            return false;
        var violation = visit.Unexpected(
            this,
            SchemaViolationKind.OutOfBounds,
            visit.Place.ValueSpan(),
            $"match the pattern {ValueText.Quote(pattern.Source)}",
            ValueText.Quote(scalar.Value));
        if (message is not null && !violation.HasOwnMessage)
            violation = violation.WithMessage(OwnWords.Complete(message, visit.Place));
        visit.Report(violation, visit.Place);
        return false;
    }
}

/// <summary><c>format</c>, asserted.</summary>
internal sealed class FormatKeyword(TextSpan span, SchemaFormat format) : Keyword("format", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        if (visit.Node is not ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar || format.IsMatch(Text(scalar)))
            return true;
        if (visit.Sink is null)
            return false;
        visit.Report(
            visit.Unexpected(
                this,
                SchemaViolationKind.InvalidFormat,
                visit.Place.ValueSpan(),
                $"be {format.Description}",
                ValueText.Quote(scalar.Value)),
            visit.Place);
        return false;
    }

    /// <summary>TOML may write a space where ISO 8601 has its T.</summary>
    private static string Text(ScalarNode scalar) => scalar.Kind == ScalarKind.DateTime ? scalar.Value.Replace(' ', 'T') : scalar.Value;
}
