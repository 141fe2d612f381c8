using System.Collections.Immutable;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>prefixItems</c> and <c>items</c>; in the older drafts <c>items</c> and <c>additionalItems</c>.</summary>
internal sealed class ItemsKeyword : SchemaKeyword
{
    public ImmutableArray<SchemaNode> Prefix { get; set; } = [];

    public SchemaNode? Rest { get; set; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is not SequenceNode sequence)
            return;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if ((i < Prefix.Length ? Prefix[i] : Rest) is { } item)
                evaluation.Apply(item, instance.Child(sequence.Items[i], i));
        }
    }
}

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainsKeyword : SchemaKeyword
{
    public SchemaNode? Item { get; set; }

    public required long Minimum { get; init; }

    public required long? Maximum { get; init; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is not SequenceNode sequence || Item is null)
            return;
        var count = 0;
        for (var i = 0; i < sequence.Items.Length; i++)
            count += evaluation.Branch(Item, instance.Child(sequence.Items[i], i)).IsValid ? 1 : 0;
        var what = Item.Title ?? "items of the wanted kind";
        if (count < Minimum)
            evaluation.Report(SchemaViolationKind.OutOfBounds, this, schema, instance, $"'{instance.Name ?? "the list"}' must contain at least {Minimum} {what}, but contains {count}");
        else if (count > Maximum)
            evaluation.Report(SchemaViolationKind.OutOfBounds, this, schema, instance, $"'{instance.Name ?? "the list"}' must contain at most {Maximum} {what}, but contains {count}");
    }
}

/// <summary><c>minItems</c>, <c>maxItems</c>, <c>minProperties</c> and <c>maxProperties</c>.</summary>
internal sealed class CountKeyword : SchemaKeyword
{
    public required long Limit { get; init; }

    public required bool IsMaximum { get; init; }

    public required bool CountsItems { get; init; }

    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        var count = (instance.Node, CountsItems) switch
        {
            (SequenceNode sequence, true) => sequence.Items.Length,
            (MappingNode mapping, false) => mapping.Entries.DistinctBy(entry => entry.Key.Value, StringComparer.Ordinal).Count(),
            _ => -1,
        };
        if (count < 0 || (IsMaximum ? count <= Limit : count >= Limit))
            return;
        var noun = CountsItems ? Limit == 1 ? "item" : "items" : Limit == 1 ? "key" : "keys";
        evaluation.Report(
            SchemaViolationKind.OutOfBounds, this, schema, instance, $"'{instance.Name ?? "front matter"}' must have {(IsMaximum ? "at most" : "at least")} {Limit} {noun}, but has {count}");
    }
}

/// <summary><c>uniqueItems</c>; each item that came before is reported.</summary>
internal sealed class UniqueItemsKeyword : SchemaKeyword
{
    public override void Evaluate(SchemaNode schema, SchemaInstance instance, SchemaEvaluation evaluation)
    {
        if (instance.Node is not SequenceNode sequence)
            return;
        var scalars = new HashSet<(bool IsText, string Value)>();
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (!IsNew(sequence, i, scalars))
                evaluation.Report(SchemaViolationKind.OutOfBounds, this, schema, instance.Child(sequence.Items[i], i), $"{NodeDescription.Of(sequence.Items[i])} is already in '{instance.Name ?? "the list"}'");
        }
    }

    /// <summary>Strings, the usual items, are looked up; all else is compared.</summary>
    private static bool IsNew(SequenceNode sequence, int index, HashSet<(bool IsText, string Value)> scalars)
    {
        if (sequence.Items[index] is ScalarNode { Kind: ScalarKind.String } text)
            return scalars.Add((true, text.Value));
        for (var i = 0; i < index; i++)
        {
            if (NodeEquality.AreEqual(sequence.Items[i], sequence.Items[index]))
                return false;
        }

        return true;
    }
}
