using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentLint.ConfigurationSchema;

/// <summary>
/// Rewrites what NJsonSchema generates, which is close to draft 4, as draft 2020-12: <c>definitions</c> are <c>$defs</c>, their
/// names are lower-case, a value that may be left empty is of two types instead of a choice of two schemas, and the keywords stand
/// in the order that people read them in.
/// </summary>
internal static class Draft202012
{
    private const string OldDefinitions = "#/definitions/";
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    private static readonly string[] Order =
    [
        "title", "description", "$ref", "anyOf", "type", "enum", "default", "pattern", "minimum", "maximum", "items", "required",
        "properties",
        "additionalProperties", "examples",
    ];

    public static string Convert(string json)
    {
        var source = JsonNode.Parse(json)!.AsObject();
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "https://contentlint.dev/schemas/contentlint.schema.json",
        };
        var emptyValues = EmptyValues(source);
        source["title"] = "contentlint.yml";
        source["type"] = new JsonArray("object", "null");
        foreach (var (keyword, value) in Rewrite(source))
            root[keyword] = value?.DeepClone();
        var definitions = new JsonObject();
        foreach (var (name, definition) in source["definitions"]!
            .AsObject()
            .OrderBy(definition => NewName(definition.Key), StringComparer.Ordinal))
            definitions[NewName(name)] = Rewrite(definition!.AsObject());
        foreach (var name in emptyValues)
            AllowNull(definitions[NewName(name)]!.AsObject());
        root["$defs"] = definitions;
        return root.ToJsonString(Indented) + "\n";
    }

    /// <summary>The definitions that are chosen from together with null: the value of a key that is left empty.</summary>
    private static HashSet<string> EmptyValues(JsonNode node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in node is JsonObject mapping ? mapping.Select(property => property.Value) : node is JsonArray list ? list : [])
        {
            if (child is not null)
                names.UnionWith(EmptyValues(child));
        }

        if (node is JsonObject schema && ReferenceBesideNull(schema)?["$ref"] is { } reference)
            names.Add(reference.GetValue<string>()[OldDefinitions.Length..]);
        return names;
    }

    private static JsonObject? ReferenceBesideNull(JsonObject schema) =>
        (schema["oneOf"] as JsonArray)?.Select(choice => choice!.AsObject()).Single(choice => choice.ContainsKey("$ref"));

    private static void AllowNull(JsonObject definition)
    {
        if (definition["type"] is JsonValue type)
            definition["type"] = new JsonArray(type.GetValue<string>(), "null");
    }

    private static JsonObject Rewrite(JsonObject schema)
    {
        var source = MergeNull(schema);
        var result = new JsonObject();
        foreach (var keyword in Order)
        {
            if (source[keyword] is { } value)
                result[keyword] = Rewrite(keyword, value);
        }

        return result;
    }

    private static JsonNode Rewrite(string keyword, JsonNode value) => (keyword, value) switch
    {
        ("$ref", _) => "#/$defs/" + NewName(value.GetValue<string>()[OldDefinitions.Length..]),
        ("items", JsonObject items) => Rewrite(items),
        ("properties", JsonObject properties) =>
            new JsonObject(properties.Select(property => KeyValuePair.Create(
                property.Key, (JsonNode?)Rewrite(property.Value!.AsObject())))),
        ("anyOf", JsonArray choices) => new JsonArray([.. choices.Select(choice => Rewrite(choice!.AsObject()))]),
        _ => value.DeepClone(),
    };

    /// <summary>
    /// A property that may be empty is written as a choice between null and a reference, whose target allows null itself.
    /// </summary>
    private static JsonObject MergeNull(JsonObject schema)
    {
        if (ReferenceBesideNull(schema) is not { } reference)
            return schema;
        var merged = schema.DeepClone().AsObject();
        merged.Remove("oneOf");
        merged["$ref"] = reference["$ref"]!.DeepClone();
        return merged;
    }

    private static string NewName(string name)
    {
        var plain = name.EndsWith("Model", StringComparison.Ordinal) ? name[..^"Model".Length] : name;
        return plain.StartsWith("CL", StringComparison.Ordinal) ? plain : char.ToLowerInvariant(plain[0]) + plain[1..];
    }
}
