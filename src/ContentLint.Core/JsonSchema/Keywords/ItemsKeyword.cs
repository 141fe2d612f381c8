using System.Collections.Immutable;
using System.Globalization;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>prefixItems</c> and <c>items</c>; in older drafts a list under <c>items</c>, and <c>additionalItems</c>.</summary>
/// <param name="name">The keyword that holds for the rest.</param>
/// <param name="span">Its span.</param>
/// <param name="prefix">The schemas of the first items, by position.</param>
/// <param name="rest">The schema of all others, or null.</param>
internal sealed class ItemsKeyword(string name, TextSpan span, ImmutableArray<SchemaNode> prefix, SchemaNode? rest) : Keyword(name, span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not SequenceNode sequence)
            return true;
        var isValid = true;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if ((i < prefix.Length ? prefix[i] : rest) is not { } schema)
                break;
            context.Evaluated?.Add(i);
            if (i >= prefix.Length && schema.Always == false)
                return RefuseRest(context, sequence.Items[i], i);
            if (schema.Always != true && !context.Inside(schema, context.Place.Child(sequence.Items[i], i)))
                isValid = false;
            if (!isValid && context.Sink is null)
                return false;
        }

        return isValid;
    }

    private bool RefuseRest(in EvaluationContext context, ContentNode item, int index)
    {
        if (context.Sink is null)
            return false;
        var violation = context.Unexpected(
            this,
            SchemaViolationKind.OutOfBounds,
            context.Place.Child(item, index).NarrowSpan(item.Span),
            index == 0 ? "be empty" : $"have at most {index} item{(index == 1 ? "" : "s")}",
            TypesOf.Found(context.Node));
        context.Report(violation with { Help = "Remove items" }, context.Place);
        return false;
    }
}

/// <summary><c>uniqueItems: true</c>.</summary>
internal sealed class UniqueItemsKeyword(TextSpan span) : Keyword("uniqueItems", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not SequenceNode sequence)
            return true;
        var first = new Dictionary<ContentNode, int>(sequence.Items.Length, InstanceEquality.Comparer);
        var isValid = true;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            var item = sequence.Items[i];
            if (first.TryAdd(item, i))
                continue;
            if (context.Sink is null)
                return false;
            isValid = false;
            var place = context.Place.Child(item, i);
            context.Report(
                context.Violation(
                    this,
                    SchemaViolationKind.OutOfBounds,
                    item.Span,
                    item is ScalarNode ? ViolationFormats.Repetition : ViolationFormats.ItemRepetition,
                    ("subject", place.Subject()),
                    ("first", (first[item] + 1).ToString(CultureInfo.InvariantCulture)),
                    ("value", ValueText.Shorten(ValueText.Of(item)))) with
                {
                    Help = "Remove the repeated item",
                    Node = item,
                    InstancePath = place.Pointer(),
                    Key = null,
                    Entry = null,
                },
                place);
        }

        return isValid;
    }
}

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
/// <param name="span">The span of <c>contains</c>.</param>
/// <param name="schema">What some items must meet.</param>
/// <param name="least">How many at least.</param>
/// <param name="most">How many at most.</param>
/// <param name="marksItems">Whether an item that meets it counts as evaluated: since 2020-12.</param>
internal sealed class ContainsKeyword(TextSpan span, SchemaNode schema, long least, long most, bool marksItems) : Keyword("contains", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not SequenceNode sequence)
            return true;
        var count = 0L;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (!context.Run.Evaluate(schema, context.Place.Child(sequence.Items[i], i), null, null))
                continue;
            count++;
            if (marksItems)
                context.Evaluated?.Add(i);
        }

        if (count >= least && count <= most)
            return true;
        if (context.Sink is null)
            return false;
        var (bound, limit) = count < least ? ("at least", least) : ("at most", most);
        var place = sequence.Style == CollectionStyle.Flow ? context.Place.ValueSpan() : context.NarrowSpan;
        var violation = context.Unexpected(
            this,
            SchemaViolationKind.OutOfBounds,
            place,
            $"contain {bound} {limit} item{(limit == 1 ? "" : "s")} {Condition()}",
            count.ToString(CultureInfo.InvariantCulture));
        context.Report(violation with { Help = count < least ? "Add such an item" : "Remove such items" }, context.Place);
        return false;
    }

    private string Condition()
    {
        if (!schema.AllowedValues.IsEmpty)
            return $"that {(least == 1 ? "is" : "are")} {ValueText.Choices([.. schema.AllowedValues.Select(ValueText.Of)])}";
        if (ValueText.Explanation(schema) is { } explanation)
            return $"of the kind '{explanation}'";
        return schema.Types.IsEmpty
            ? "that the schema requires"
            : $"that {(least == 1 ? "is" : "are")} {TypesOf.Wanted(schema.Types, schema.Items)}";
    }
}
