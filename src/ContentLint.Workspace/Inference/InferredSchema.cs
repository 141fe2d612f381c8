using System.Globalization;
using System.Text.Json;
using ContentLint.JsonSchema.Inference;
using ContentLint.Reporting;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Workspace.Inference;

/// <summary>
/// Writes an inferred shape as a JSON Schema of draft 2020-12, its keywords in the order that people read them in. NJsonSchema, which
/// generates the configuration's schema, is not used here: its inference takes one sample and knows no required keys, choices or
/// exceptions, and linking so much as its object model makes every start of the native program 3 ms slower.
/// </summary>
internal static class InferredSchema
{
    private const int LongestFraction = 15;
    private static readonly string[] TypeOrder = ["string", "integer", "number", "boolean", "array", "object", "null"];

    /// <summary>The schema's text, with a final newline.</summary>
    /// <param name="shape">What was inferred.</param>
    /// <param name="articles">How many articles it was inferred from.</param>
    /// <param name="isStrict">Whether no other key is allowed.</param>
    public static string Write(InferredShape shape, int articles, bool isStrict) => Utf8Report.ToText(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("title", "Front matter");
        writer.WriteString(
            "description",
            $"Inferred from {articles} {(articles == 1 ? "article" : "articles")} by contentlint; change what it got wrong.");
        WriteKeywords(writer, shape, isStrict);
        writer.WriteEndObject();
    });

    private static void WriteSchema(Utf8JsonWriter writer, InferredShape shape, bool isStrict)
    {
        writer.WriteStartObject();
        WriteKeywords(writer, shape, isStrict);
        writer.WriteEndObject();
    }

    private static void WriteKeywords(Utf8JsonWriter writer, InferredShape shape, bool isStrict)
    {
        WriteType(writer, shape);
        if (!shape.Choices.IsEmpty)
            WriteChoices(writer, shape);
        if (shape.Format is { } format && Allows(shape, "string"))
            writer.WriteString("format", format);
        if (shape.Items is { } items && Allows(shape, "array"))
        {
            writer.WritePropertyName("items");
            WriteSchema(writer, items, isStrict);
            if (shape.HasUniqueItems)
                writer.WriteBoolean("uniqueItems", true);
        }

        if (!shape.Keys.IsEmpty && Allows(shape, "object"))
            WriteKeys(writer, shape, isStrict);
        if (shape.Choices.IsEmpty)
            WriteExamples(writer, shape);
    }

    private static void WriteType(Utf8JsonWriter writer, InferredShape shape)
    {
        if (shape.Types is [var only])
            writer.WriteString("type", only);
        else if (shape.Types.Length > 1)
            WriteStrings(writer, "type", shape.Types.OrderBy(type => Array.IndexOf(TypeOrder, type)));
    }

    private static void WriteChoices(Utf8JsonWriter writer, InferredShape shape)
    {
        writer.WriteStartArray("enum");
        foreach (var choice in shape.Choices)
            writer.WriteStringValue(choice);
        if (Allows(shape, "null"))
            writer.WriteNullValue();
        writer.WriteEndArray();
    }

    private static void WriteKeys(Utf8JsonWriter writer, InferredShape shape, bool isStrict)
    {
        if (shape.Keys.Any(key => key.IsRequired))
            WriteStrings(writer, "required", shape.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        writer.WriteStartObject("properties");
        foreach (var key in shape.Keys)
        {
            writer.WritePropertyName(key.Name);
            WriteSchema(writer, key.Value, isStrict);
        }

        writer.WriteEndObject();
        if (isStrict)
            writer.WriteBoolean("additionalProperties", false);
    }

    private static void WriteExamples(Utf8JsonWriter writer, InferredShape shape)
    {
        var isOpen = false;
        foreach (var example in shape.Examples)
        {
            if (ValueOf(example, shape) is not { } value)
                continue;
            if (!isOpen)
                writer.WriteStartArray("examples");
            isOpen = true;
            if (value is string text)
                writer.WriteStringValue(text);
            else
                writer.WriteNumberValue((decimal)value);
        }

        if (isOpen)
            writer.WriteEndArray();
    }

    /// <summary>
    /// An example as JSON has it; null if it is of a type that was left out, or a lexeme that other languages read otherwise (0x1F, .inf).
    /// </summary>
    private static object? ValueOf(ScalarNode example, InferredShape shape)
    {
        if (example.Kind is ScalarKind.String or ScalarKind.DateTime)
            return Allows(shape, "string") ? example.Value : null;
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = Allows(shape, "integer") || Allows(shape, "number");
        return isNumber
            && example.Value.Length <= LongestFraction
            && decimal.TryParse(example.Value, styles, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static void WriteStrings(Utf8JsonWriter writer, string keyword, IEnumerable<string> values)
    {
        writer.WriteStartArray(keyword);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static bool Allows(InferredShape shape, string type) =>
        shape.Types.IsEmpty || shape.Types.Contains(type, StringComparer.Ordinal);
}
