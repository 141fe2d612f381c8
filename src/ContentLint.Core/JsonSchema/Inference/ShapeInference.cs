using System.Collections.Immutable;

namespace ContentLint.JsonSchema.Inference;

/// <summary>
/// Decides what values are to be. What nearly all do, the rest is an exception to: a type that up to five values have, at most
/// 5 % of all, is left out, and a key that at most 5 % of twenty or more mappings lack is required.
/// </summary>
internal static class ShapeInference
{
    private const int EnoughMappings = 2;
    private const int EnoughLists = 10;

    public static InferredShape Infer(ValueStatistics values, bool isRoot = false)
    {
        ImmutableArray<InferredType> seen = [.. SeenTypes(values).Where(type => type.Count > 0).OrderByDescending(type => type.Count)];
        ImmutableArray<string> types = [
            .. seen.Where(type => !InferenceThresholds.IsSlip(type.Count, values.Count)).Select(type => type.Name),
        ];
        var shape = new InferredShape
        {
            Count = values.Count,
            SeenTypes = seen,
            // A key that never has a value says nothing of the value that it will have.
            Types = types is ["null"] ? [] : types,
            Format = TextInference.FormatOf(values.Texts),
            Examples = values.Examples,
        };
        if (shape.Format is null && types.All(type => type is "string" or "null"))
            shape = TextInference.WithChoices(shape, values.Texts, values.Texts.Count);
        if (values.Lists is { } lists)
            shape = WithItems(shape, lists);
        return values.Mappings is { } mappings ? WithKeys(shape, mappings, isRoot) : shape;
    }

    private static IEnumerable<InferredType> SeenTypes(ValueStatistics values) =>
    [
        new("string", values.Texts.Count),
        new(values.Fractions > 0 ? "number" : "integer", values.Integers + values.Fractions),
        new("boolean", values.Booleans),
        new("array", values.Lists?.Count ?? 0),
        new("object", values.Mappings?.Count ?? 0),
        new("null", values.Nulls),
    ];

    private static InferredShape WithItems(InferredShape shape, ListStatistics lists)
    {
        if (lists.Items.Count == 0)
            return shape;
        var items = Infer(lists.Items);
        // Lists grow: only what many of them draw from is a choice.
        if (!items.Choices.IsEmpty && !TextInference.IsChoiceOfLists(items.Choices.Length, lists))
            items = items with { Choices = [], MisspeltTexts = ImmutableDictionary<string, string>.Empty };
        return shape with { Items = items, HasUniqueItems = lists.AreItemsUnique && lists.LongLists >= EnoughLists };
    }

    private static InferredShape WithKeys(InferredShape shape, MappingStatistics mappings, bool isRoot)
    {
        if (mappings.IsOpen)
            return shape with { HasOpenKeys = true };
        var misspelt = MisspeltKeys(mappings);
        return shape with
        {
            MisspeltKeys = misspelt,
            Keys =
            [
                .. mappings.Keys
                    .Where(key => !misspelt.ContainsKey(key.Key))
                    .OrderBy(key => (double)key.Value.Positions / key.Value.Count)
                    .ThenBy(key => key.Key, StringComparer.Ordinal)
                    .Select(key => new InferredKey(
                        key.Key, Infer(key.Value.Value), IsRequired(key.Value, mappings, isRoot), key.Value.Count, mappings.Count)),
            ],
        };
    }

    private static bool IsRequired(KeyStatistics key, MappingStatistics mappings, bool isRoot)
    {
        var missing = mappings.Count - key.Count;
        return missing == 0 ? isRoot || mappings.Count >= EnoughMappings : InferenceThresholds.IsFew(missing, mappings.Count);
    }

    private static ImmutableDictionary<string, string> MisspeltKeys(MappingStatistics mappings)
    {
        var frequent = mappings.Keys.Where(key => InferenceThresholds.IsFrequent(key.Value.Count)).Select(key => key.Key).ToArray();
        var misspelt = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, key) in mappings.Keys)
        {
            // Beside the key that it is close to, it is a key of its own.
            if (key.Count == 1
                && Misspelling.Of(name, frequent) is { } meant
                && !key.FirstNeighbours.Contains(meant, StringComparer.Ordinal))
                misspelt[name] = meant;
        }

        return misspelt.ToImmutable();
    }
}
