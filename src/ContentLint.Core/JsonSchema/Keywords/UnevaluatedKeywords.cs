using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>unevaluatedProperties</c>.</summary>
internal sealed class UnevaluatedPropertiesKeyword(TextSpan span, SchemaNode schema) : Keyword("unevaluatedProperties", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        if (visit.Node is not MappingNode mapping)
            return true;
        var isValid = true;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            if (visit.Marks![i])
                continue;
            visit.Marks.Add(i);
            if (schema.Always == false)
                isValid &= UnknownKey.Refuse(this, visit, mapping.Entries[i], KnownKeys(visit));
            else if (!visit.Inside(schema, visit.Place.Child(mapping.Entries[i])))
                isValid = false;
            if (!isValid && visit.Sink is null)
                return false;
        }

        return isValid;
    }

    /// <summary>The keys named by the schema and by all that it combines at the same value.</summary>
    private static ImmutableArray<string> KnownKeys(in Visit visit)
    {
        if (visit.Sink is null)
            return [];
        return [
            .. visit.Schema
            .WithCombined()
            .SelectMany(schema => schema.Properties)
            .Select(property => property.Key)
            .Distinct(StringComparer.Ordinal)
        ];
    }
}

/// <summary><c>unevaluatedItems</c>.</summary>
internal sealed class UnevaluatedItemsKeyword(TextSpan span, SchemaNode schema) : Keyword("unevaluatedItems", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in Visit visit)
    {
        if (visit.Node is not SequenceNode sequence)
            return true;
        var isValid = true;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (visit.Marks![i])
                continue;
            visit.Marks.Add(i);
            var place = visit.Place.Child(sequence.Items[i], i);
            if (schema.Always == false)
                isValid &= visit.Sink is not null
                    && visit.Refuse(
                        this,
                        SchemaViolationKind.OutOfBounds,
                        place.NarrowSpan(sequence.Items[i].Span),
                        ViolationFormats.ExtraItem,
                        ("subject", place.Subject()));
            else if (!visit.Inside(schema, place))
                isValid = false;
            if (!isValid && visit.Sink is null)
                return false;
        }

        return isValid;
    }
}
