using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContentLint.Cli.Inference;

/// <summary>
/// Turns what NJsonSchema writes, which is close to draft 4, into a schema of draft 2020-12 whose keywords stand in the order that
/// people read them in. Of the keywords that are written here, only <c>$schema</c> means something else in the later draft.
/// </summary>
internal static class Draft202012
{
    private static readonly string[] Order =
        ["title", "description", "type", "enum", "format", "items", "uniqueItems", "required", "properties", "additionalProperties", "examples"];

    private static readonly string[] TypeOrder = ["string", "integer", "number", "boolean", "array", "object", "null"];

    public static string Write(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            WriteKeywords(writer, document.RootElement);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void WriteKeywords(Utf8JsonWriter writer, JsonElement schema)
    {
        foreach (var keyword in Order)
        {
            if (schema.TryGetProperty(keyword, out var value))
                WriteKeyword(writer, keyword, value);
        }
    }

    private static void WriteKeyword(Utf8JsonWriter writer, string keyword, JsonElement value)
    {
        writer.WritePropertyName(keyword);
        switch (keyword)
        {
            case "items":
                WriteSchema(writer, value);
                break;
            case "properties":
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    WriteSchema(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case "type" when value.ValueKind == JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var type in value.EnumerateArray().Select(type => type.GetString()!).OrderBy(type => Array.IndexOf(TypeOrder, type)))
                    writer.WriteStringValue(type);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static void WriteSchema(Utf8JsonWriter writer, JsonElement schema)
    {
        writer.WriteStartObject();
        WriteKeywords(writer, schema);
        writer.WriteEndObject();
    }
}
