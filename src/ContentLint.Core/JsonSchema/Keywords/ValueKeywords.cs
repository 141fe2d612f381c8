using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Keywords;

/// <summary>A boolean schema: <c>true</c> takes everything and needs no keyword, <c>false</c> nothing.</summary>
internal sealed class FalseKeyword : SchemaKeyword
{
    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation) =>
        evaluation.Report(SchemaViolationKind.Mismatch, this, schema, instance, instance.Name is { } name ? $"'{name}' is not allowed here" : "nothing is allowed here");
}

/// <summary><c>type</c>.</summary>
internal sealed class TypeKeyword : SchemaKeyword
{
    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        foreach (var type in schema.Types)
        {
            if (NodeDescription.IsOfType(instance.Node, type))
                return;
        }

        evaluation.Report(SchemaViolationKind.WrongType, this, schema, instance, Message(schema.Types, instance), allowed: schema.Types);
    }

    public static string Message(ImmutableArray<string> types, SchemaInstance instance)
    {
        var expected = NodeDescription.Join([.. types.Where(type => type != "null").DefaultIfEmpty("null").Select(NodeDescription.OfType)]);
        return $"'{instance.Name ?? "front matter"}' must be {expected}, but is {NodeDescription.Of(instance.Node)}";
    }
}

/// <summary><c>enum</c> and <c>const</c>.</summary>
internal sealed class AllowedValuesKeyword : SchemaKeyword
{
    public required ImmutableArray<ContentNode> Values { get; init; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        foreach (var value in Values)
        {
            if (NodeEquality.AreEqual(value, instance.Node))
                return;
        }

        ImmutableArray<string> allowed = [.. Values.Select(NodeDescription.Text)];
        var quoted = NodeDescription.Join([.. allowed.Select(value => $"'{value}'")]);
        var name = instance.Name is { } key ? $" for '{key}'" : "";
        evaluation.Report(
            SchemaViolationKind.ValueNotAllowed, this, schema, instance, $"{NodeDescription.Of(instance.Node)} is not allowed{name}; use {quoted}", allowed: allowed);
    }
}

/// <summary><c>minimum</c>, <c>maximum</c>, their exclusive forms, and <c>multipleOf</c>.</summary>
internal sealed class NumberKeyword : SchemaKeyword
{
    public required ExactNumber Limit { get; init; }

    public required string LimitText { get; init; }

    public required NumberTest Test { get; init; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is not ScalarNode scalar || ExactNumber.Of(scalar) is not { } number || IsMet(number))
            return;
        var wanted = Test switch
        {
            NumberTest.Minimum => $"at least {LimitText}",
            NumberTest.Maximum => $"at most {LimitText}",
            NumberTest.ExclusiveMinimum => $"more than {LimitText}",
            NumberTest.ExclusiveMaximum => $"less than {LimitText}",
            _ => $"a multiple of {LimitText}",
        };
        evaluation.Report(SchemaViolationKind.OutOfBounds, this, schema, instance, $"{Named(instance)} must be {wanted}, but is {NodeDescription.Shorten(scalar.Value)}");
    }

    private static string Named(SchemaInstance instance) => instance.Name is { } name ? $"'{name}'" : "the number";

    private bool IsMet(ExactNumber number) => Test switch
    {
        NumberTest.Minimum => number.Compare(Limit) >= 0,
        NumberTest.Maximum => number.Compare(Limit) <= 0,
        NumberTest.ExclusiveMinimum => number.Compare(Limit) > 0,
        NumberTest.ExclusiveMaximum => number.Compare(Limit) < 0,
        _ => number.IsMultipleOf(Limit),
    };
}

/// <summary>What a <see cref="NumberKeyword"/> asks.</summary>
internal enum NumberTest
{
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
    MultipleOf,
}
