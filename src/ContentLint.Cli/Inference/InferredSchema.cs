using System.Globalization;
using ContentLint.JsonSchema.Inference;
using ContentLint.Syntax.FrontMatter;
using NJsonSchema;

namespace ContentLint.Cli.Inference;

/// <summary>
/// Turns an inferred shape into a JSON Schema, in the object model of NJsonSchema. Its own inference takes one sample and knows no
/// required keys, choices or exceptions, so what is in the schema is decided before.
/// </summary>
internal static class InferredSchema
{
    private const int MaximumNumber = 15;

    /// <summary>The schema's text: draft 2020-12, with a final newline.</summary>
    /// <param name="shape">What was inferred.</param>
    /// <param name="articles">How many articles it was inferred from.</param>
    /// <param name="isStrict">Whether no other key is allowed.</param>
    public static string Write(InferredShape shape, int articles, bool isStrict)
    {
        var schema = Convert(shape, isStrict);
        schema.Type = JsonObjectType.Object;
        schema.Title = "Front matter";
        schema.Description = $"Inferred from {articles} {(articles == 1 ? "article" : "articles")} by contentlint; change what it got wrong.";
        return Draft202012.Write(schema);
    }

    private static NJsonSchema.JsonSchema Convert(InferredShape shape, bool isStrict)
    {
        var schema = new NJsonSchema.JsonSchema();
        Fill(schema, shape, isStrict);
        return schema;
    }

    private static void Fill(NJsonSchema.JsonSchema schema, InferredShape shape, bool isStrict)
    {
        schema.Type = shape.Types.Aggregate(JsonObjectType.None, static (types, name) => types | TypeOf(name));
        schema.Format = Allows(shape, "string") ? shape.Format : null;
        foreach (var choice in shape.Choices)
            schema.Enumeration.Add(choice);
        if (!shape.Choices.IsEmpty && Allows(shape, "null"))
            schema.Enumeration.Add(null);
        if (shape.Choices.IsEmpty && Examples(shape) is { Length: > 0 } examples)
            schema.ExtensionData = new Dictionary<string, object?>(StringComparer.Ordinal) { [Draft202012.Examples] = examples };
        if (Allows(shape, "array") && shape.Items is { } items)
        {
            schema.Item = Convert(items, isStrict);
            schema.UniqueItems = shape.HasUniqueItems;
        }

        if (Allows(shape, "object"))
            FillKeys(schema, shape, isStrict);
    }

    private static void FillKeys(NJsonSchema.JsonSchema schema, InferredShape shape, bool isStrict)
    {
        foreach (var key in shape.Keys)
        {
            var property = new JsonSchemaProperty();
            Fill(property, key.Value, isStrict);
            schema.Properties[key.Name] = property;
            if (key.IsRequired)
                schema.RequiredProperties.Add(key.Name);
        }

        schema.AllowAdditionalProperties = !isStrict || shape.HasOpenKeys;
    }

    private static bool Allows(InferredShape shape, string type) => shape.Types.IsEmpty || shape.Types.Contains(type, StringComparer.Ordinal);

    private static object[] Examples(InferredShape shape) =>
    [
        .. shape.Examples
            .Where(example => example.Kind is ScalarKind.String or ScalarKind.DateTime ? Allows(shape, "string") : Allows(shape, "integer") || Allows(shape, "number"))
            .Select(ValueOf)
            .OfType<object>(),
    ];

    private static object? ValueOf(ScalarNode example)
    {
        if (example.Kind is ScalarKind.String or ScalarKind.DateTime)
            return example.Value;
        if (long.TryParse(example.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        // A lexeme that other languages read otherwise (0x1F, 1_000, .inf) is no good example.
        return example.Value.Length <= MaximumNumber && decimal.TryParse(example.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction)
            ? fraction
            : null;
    }

    private static JsonObjectType TypeOf(string name) => name switch
    {
        "string" => JsonObjectType.String,
        "integer" => JsonObjectType.Integer,
        "number" => JsonObjectType.Number,
        "boolean" => JsonObjectType.Boolean,
        "array" => JsonObjectType.Array,
        "object" => JsonObjectType.Object,
        _ => JsonObjectType.Null,
    };
}
