using System.Text.RegularExpressions;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>minLength</c> and <c>maxLength</c>, which count code points.</summary>
internal sealed class LengthKeyword : SchemaKeyword
{
    public required long Limit { get; init; }

    public required bool IsMaximum { get; init; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is not ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar)
            return;
        var length = scalar.Value.Length;
        foreach (var c in scalar.Value)
            length -= char.IsLowSurrogate(c) ? 1 : 0;
        if (IsMaximum ? length <= Limit : length >= Limit)
            return;
        var wanted = $"{(IsMaximum ? "at most" : "at least")} {Limit} {(Limit == 1 ? "character" : "characters")}";
        evaluation.Report(SchemaViolationKind.OutOfBounds, this, schema, instance, $"'{instance.Name ?? "the string"}' must have {wanted}, but has {length}");
    }
}

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternKeyword : SchemaKeyword
{
    public required Regex Pattern { get; init; }

    public required string Source { get; init; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is not ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar)
            return;
        if (!SchemaPattern.TryMatch(Pattern, scalar.Value, out var isMatch))
            evaluation.Report(SchemaViolationKind.LimitExceeded, this, schema, instance, $"the pattern '{NodeDescription.Shorten(Source)}' takes too long on this value");
        else if (!isMatch)
            evaluation.Report(SchemaViolationKind.OutOfBounds, this, schema, instance, $"{NodeDescription.Of(instance.Node)} does not match the pattern '{NodeDescription.Shorten(Source)}'");
    }
}

/// <summary><c>format</c>.</summary>
internal sealed class FormatKeyword : SchemaKeyword
{
    public required SchemaFormat Format { get; init; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is not ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar || Format.IsValid(scalar.Value))
            return;
        var name = instance.Name is { } key ? $" of '{key}'" : "";
        evaluation.Report(SchemaViolationKind.InvalidFormat, this, schema, instance, $"'{NodeDescription.Shorten(scalar.Value)}'{name} is not {Format.Description}");
    }
}
