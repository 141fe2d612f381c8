using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NJsonSchema;
using Schema = NJsonSchema.JsonSchema;

namespace ContentLint.Cli.Inference;

/// <summary>
/// Writes a schema of NJsonSchema's object model as draft 2020-12, its keywords in the order that people read them in. NJsonSchema's own
/// serializer writes an earlier draft, and by reflection: kept in the native program, it doubles its size and its start-up time.
/// </summary>
internal static class Draft202012
{
    /// <summary>The keyword that NJsonSchema has no property for: an array of values among the extension data.</summary>
    public const string Examples = "examples";

    private static readonly (JsonObjectType Type, string Name)[] Types =
    [
        (JsonObjectType.String, "string"), (JsonObjectType.Integer, "integer"), (JsonObjectType.Number, "number"), (JsonObjectType.Boolean, "boolean"),
        (JsonObjectType.Array, "array"), (JsonObjectType.Object, "object"), (JsonObjectType.Null, "null"),
    ];

    /// <summary>The schema's text, with a final newline.</summary>
    public static string Write(Schema schema)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            WriteKeywords(writer, schema);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void WriteSchema(Utf8JsonWriter writer, Schema schema)
    {
        writer.WriteStartObject();
        WriteKeywords(writer, schema);
        writer.WriteEndObject();
    }

    private static void WriteKeywords(Utf8JsonWriter writer, Schema schema)
    {
        if (schema.Title is { } title)
            writer.WriteString("title", title);
        if (schema.Description is { } description)
            writer.WriteString("description", description);
        WriteType(writer, schema.Type);
        if (schema.Enumeration.Count > 0)
            WriteValues(writer, "enum", schema.Enumeration);
        if (schema.Format is { } format)
            writer.WriteString("format", format);
        if (schema.Item is { } item)
        {
            writer.WritePropertyName("items");
            WriteSchema(writer, item);
        }

        if (schema.UniqueItems)
            writer.WriteBoolean("uniqueItems", true);
        WriteProperties(writer, schema);
        if (schema.ExtensionData?.TryGetValue(Examples, out var examples) == true && examples is object?[] values)
            WriteValues(writer, Examples, values);
    }

    private static void WriteProperties(Utf8JsonWriter writer, Schema schema)
    {
        if (schema.RequiredProperties.Count > 0)
            WriteValues(writer, "required", schema.RequiredProperties);
        if (schema.Properties.Count > 0)
        {
            writer.WriteStartObject("properties");
            foreach (var (name, property) in schema.Properties)
            {
                writer.WritePropertyName(name);
                WriteSchema(writer, property);
            }

            writer.WriteEndObject();
        }

        if (!schema.AllowAdditionalProperties)
            writer.WriteBoolean("additionalProperties", false);
    }

    private static void WriteType(Utf8JsonWriter writer, JsonObjectType types)
    {
        string[] names = [.. Types.Where(type => types.HasFlag(type.Type)).Select(type => type.Name)];
        if (names is [var only])
            writer.WriteString("type", only);
        else if (names.Length > 1)
            WriteValues(writer, "type", names);
    }

    private static void WriteValues(Utf8JsonWriter writer, string keyword, IEnumerable<object?> values)
    {
        writer.WriteStartArray(keyword);
        foreach (var value in values)
        {
            switch (value)
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case long number:
                    writer.WriteNumberValue(number);
                    break;
                case decimal number:
                    writer.WriteNumberValue(number);
                    break;
                default:
                    writer.WriteStringValue((string)value);
                    break;
            }
        }

        writer.WriteEndArray();
    }
}
