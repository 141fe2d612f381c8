using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.JsonSchema.Keywords;

/// <summary>Says in words which of the data's keys made a schema ask for something.</summary>
internal static class ConditionText
{
    private const int MostFacts = 2;

    /// <summary>The keys that a condition looked at, and their values; null if it looked at none.</summary>
    /// <param name="context">The context of the conditional.</param>
    /// <param name="condition">The schema under <c>if</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public static string? OfCondition(in EvaluationContext context, SchemaNode condition, bool holds)
    {
        if (context.Node is not MappingNode mapping)
            return null;
        var facts = new List<string>();
        foreach (var key in KeysOf(condition))
        {
            if (holds || !Meets(context, condition, mapping, key))
                facts.Add(Fact(context.Place, mapping, key));
        }

        return facts.Count == 0 ? null : ValueText.Join([.. facts.Take(MostFacts)], "and");
    }

    /// <summary>A key and its value: <c>'kind' is 'image'</c>.</summary>
    public static string Fact(InstanceLocation place, MappingNode mapping, string key)
    {
        if (mapping.Find(key) is not { } entry)
            return $"{ValueText.Quote(key)} is missing";
        var subject = place.Child(entry).Name();
        return entry.Value switch
        {
            ScalarNode { Span.IsEmpty: true } => $"{subject} is empty",
            ScalarNode scalar => $"{subject} is {ValueText.Quote(ValueText.Of(scalar))}",
            _ => $"{subject} is present",
        };
    }

    private static IEnumerable<string> KeysOf(SchemaNode condition)
    {
        var keys = new List<string>();
        foreach (var schema in condition.WithCombined())
        {
            keys.AddRange(schema.Properties.Select(property => property.Key));
            keys.AddRange(schema.Keywords.OfType<RequiredKeyword>().SelectMany(keyword => keyword.Keys).Select(key => key.Name));
        }

        return keys.Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether a key is as the condition wants it: then it is not the reason that the condition fails.</summary>
    private static bool Meets(in EvaluationContext context, SchemaNode condition, MappingNode mapping, string key)
    {
        if (mapping.Find(key) is not { } entry)
            return !condition.Keywords.OfType<RequiredKeyword>().Any(keyword => keyword.Keys.Any(required => required.Name == key));
        return condition.Property(key) is not { } schema || context.Run.Evaluate(schema, context.Place.Child(entry), null, null);
    }
}
