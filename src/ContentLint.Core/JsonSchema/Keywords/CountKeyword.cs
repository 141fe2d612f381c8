using System.Globalization;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary>What a <see cref="CountKeyword"/> counts.</summary>
internal enum Counted
{
    /// <summary>The code points of a string.</summary>
    Characters,

    /// <summary>The items of a list.</summary>
    Items,

    /// <summary>The keys of a mapping.</summary>
    Keys,
}

/// <summary><c>minLength</c>, <c>maxLength</c>, <c>minItems</c>, <c>maxItems</c>, <c>minProperties</c>, <c>maxProperties</c>.</summary>
internal sealed class CountKeyword(string name, TextSpan span, Counted counted, long limit, bool isMaximum) : Keyword(name, span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (Count(context.Node) is not { } count || (isMaximum ? count <= limit : count >= limit))
            return true;
        if (context.Sink is null)
            return false;
        var unit = counted switch
        {
            Counted.Characters => "character",
            Counted.Items => "item",
            _ => "key",
        };
        var bound = $"{(isMaximum ? "at most" : "at least")} {limit} {unit}{(limit == 1 ? "" : "s")}";
        var expected = counted == Counted.Characters ? $"be {bound} long" : $"have {bound}";
        var help = (counted, isMaximum) switch
        {
            (Counted.Characters, true) => "Shorten the text",
            (Counted.Characters, false) => "Lengthen the text",
            (Counted.Items, true) => "Remove items",
            (Counted.Items, false) => "Add items",
            (_, true) => "Remove keys",
            _ => "Add keys",
        };
        var place = context.Node is ScalarNode or SequenceNode { Style: CollectionStyle.Flow }
            ? context.Place.ValueSpan()
            : context.NarrowSpan;
        var found = count.ToString(CultureInfo.InvariantCulture);
        context.Report(
            context.Unexpected(this, SchemaViolationKind.OutOfBounds, place, expected, found) with { Help = help }, context.Place);
        return false;
    }

    private int? Count(ContentNode node) => (counted, node) switch
    {
        (Counted.Characters, ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar) => CodePoints(scalar.Value),
        (Counted.Items, SequenceNode sequence) => sequence.Items.Length,
        (Counted.Keys, MappingNode mapping) => Keys(mapping),
        _ => null,
    };

    private static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                count--;
        }

        return count;
    }

    private static int Keys(MappingNode mapping)
    {
        var count = 0;
        foreach (var entry in mapping.Entries)
        {
            if (ReferenceEquals(mapping.Find(entry.Key.Value), entry))
                count++;
        }

        return count;
    }
}
