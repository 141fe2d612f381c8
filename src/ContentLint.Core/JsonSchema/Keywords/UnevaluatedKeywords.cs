using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>unevaluatedProperties</c>.</summary>
internal sealed class UnevaluatedPropertiesKeyword(TextSpan span, SchemaNode schema) : Keyword("unevaluatedProperties", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not MappingNode mapping)
            return true;
        var isValid = true;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            if (context.Evaluated![i])
                continue;
            context.Evaluated.Add(i);
            if (schema.Always == false)
                isValid &= UnknownKey.Refuse(this, context, mapping.Entries[i], KnownKeys(context));
            else if (!context.Inside(schema, context.Place.Child(mapping.Entries[i])))
                isValid = false;
            if (!isValid && context.Sink is null)
                return false;
        }

        return isValid;
    }

    /// <summary>The keys named by the schema and by all that it combines at the same value.</summary>
    private static ImmutableArray<string> KnownKeys(in EvaluationContext context)
    {
        if (context.Sink is null)
            return [];
        return [
            .. context.Schema
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
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not SequenceNode sequence)
            return true;
        var isValid = true;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            if (context.Evaluated![i])
                continue;
            context.Evaluated.Add(i);
            var place = context.Place.Child(sequence.Items[i], i);
            if (schema.Always == false)
                isValid &= context.Sink is not null
                    && context.Refuse(
                        this,
                        SchemaViolationKind.OutOfBounds,
                        place.NarrowSpan(sequence.Items[i].Span),
                        ViolationFormats.ExtraItem,
                        ("subject", place.Subject()));
            else if (!context.Inside(schema, place))
                isValid = false;
            if (!isValid && context.Sink is null)
                return false;
        }

        return isValid;
    }
}
