using System.Collections.Frozen;
using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.JsonSchema.Patterns;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.JsonSchema.Keywords;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>, in one pass over the entries.</summary>
internal sealed class PropertiesKeyword : Keyword
{
    private readonly FrozenDictionary<string, SchemaNode> named;
    private readonly ImmutableArray<PatternProperty> patterns;
    private readonly AdditionalProperties? additional;

    /// <summary>Creates the keyword.</summary>
    public PropertiesKeyword(
        TextSpan span,
        FrozenDictionary<string, SchemaNode> named,
        ImmutableArray<PatternProperty> patterns,
        AdditionalProperties? additional)
        : base("properties", span)
    {
        this.named = named;
        this.patterns = patterns;
        this.additional = additional;
    }

    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not MappingNode mapping)
            return true;
        var isValid = true;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            if (!IsValid(context, mapping.Entries[i], i))
                isValid = false;
            if (!isValid && context.Sink is null)
                return false;
        }

        return isValid;
    }

    private bool IsValid(in EvaluationContext context, MappingEntry entry, int index)
    {
        InstanceLocation? place = null;
        var isValid = true;
        if (named.TryGetValue(entry.Key.Value, out var schema))
            isValid = context.Inside(schema, place = context.Place.Child(entry));
        foreach (var pattern in patterns)
        {
            if (context.Run.IsMatch(pattern, pattern.Pattern, entry.Key.Value, context) is not { } isMatch)
                place ??= context.Place.Child(entry);
            else if (isMatch)
                isValid &= context.Inside(pattern.Schema, place ??= context.Place.Child(entry));
        }

        if (place is null)
        {
            if (additional is null)
                return true;
            context.Evaluated?.Add(index);
            return additional.Schema.Always switch
            {
                true => true,
                false => UnknownKey.Refuse(additional, context, entry, [.. context.Schema.Properties.Select(property => property.Key)]),
                null => context.Inside(additional.Schema, context.Place.Child(entry)),
            };
        }

        context.Evaluated?.Add(index);
        return isValid;
    }
}

/// <summary>One entry of <c>patternProperties</c>.</summary>
internal sealed class PatternProperty(TextSpan span, SchemaPattern pattern, SchemaNode schema) : Keyword("patternProperties", span)
{
    /// <summary>The pattern of the key.</summary>
    public SchemaPattern Pattern => pattern;

    /// <summary>The schema of the value.</summary>
    public SchemaNode Schema => schema;

    /// <summary>The whole of <c>patternProperties</c> is evaluated with <c>properties</c>; one entry alone asks nothing.</summary>
    public override bool Evaluate(in EvaluationContext context) => true;
}

/// <summary>The schema of <c>additionalProperties</c>.</summary>
internal sealed class AdditionalProperties(TextSpan span, SchemaNode schema) : Keyword("additionalProperties", span)
{
    /// <summary>The schema of every value whose key is not named.</summary>
    public SchemaNode Schema => schema;

    /// <summary>Evaluated with <c>properties</c>, which knows what is left over.</summary>
    public override bool Evaluate(in EvaluationContext context) => true;
}

/// <summary>Reports a key that the schema does not know.</summary>
internal static class UnknownKey
{
    /// <summary>Reports it.</summary>
    /// <returns>False, as the result of the keyword.</returns>
    public static bool Refuse(Keyword keyword, in EvaluationContext context, MappingEntry entry, ImmutableArray<string> known)
    {
        if (context.Sink is null)
            return false;
        var place = context.Place;
        var owner = place.Parent is null ? null : place.Name();
        var mapping = (MappingNode)context.Node;
        var nearest = Spelling.Nearest(entry.Key.Value, known.Where(key => mapping.Find(key) is null));
        var key = entry.Key.Value;
        var violation = context.Violation(
            keyword,
            SchemaViolationKind.UnknownKey,
            entry.Key.Span,
            owner is null ? ViolationFormats.UnknownKey : ViolationFormats.UnknownKeyIn,
            ("key", ValueText.Shorten(key)),
            ("owner", owner ?? ""));
        if (violation.HasOwnMessage)
            violation = violation.WithMessage(CustomMessage.Naming(key, violation.Message));
        context.Report(
            violation with
            {
                Note = null,
                Help = nearest is not null ? $"Write {ValueText.Quote(nearest)}"
                    : known.IsEmpty ? "Remove the key" : $"Use a key of the schema: {ValueText.Choices(known)}",
                Key = key,
                Entry = entry,
                Allowed = known,
            },
            place);
        return false;
    }
}

/// <summary><c>propertyNames</c>.</summary>
internal sealed class PropertyNamesKeyword(TextSpan span, SchemaNode schema) : Keyword("propertyNames", span)
{
    /// <inheritdoc/>
    public override bool Evaluate(in EvaluationContext context)
    {
        if (context.Node is not MappingNode mapping)
            return true;
        var isValid = true;
        foreach (var entry in mapping.Entries)
        {
            var inner = context.Sink is null ? null : new List<PendingViolation>();
            if (context.Run.Evaluate(schema, context.Place.KeyOf(entry), null, inner))
                continue;
            if (inner is null)
                return false;
            isValid = false;
            var first = inner.Find(refusal => refusal.IsFailure).Violation;
            context.Report(
                context.Violation(
                    this,
                    SchemaViolationKind.UnknownKey,
                    entry.Key.Span,
                    first?.Format ?? ViolationFormats.NotAllowed,
                    first?.Arguments ?? [("subject", context.Place.KeyOf(entry).Subject())]) with
                {
                    Note = first?.Note,
                    Help = first?.Help ?? "Remove the key",
                    Key = entry.Key.Value,
                    Entry = entry,
                    Allowed = first?.Allowed ?? [],
                    SchemaSpan = first?.SchemaSpan,
                    SchemaSource = first?.SchemaSource,
                },
                context.Place);
        }

        return isValid;
    }
}
