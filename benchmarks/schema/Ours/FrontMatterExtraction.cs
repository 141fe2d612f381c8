using System.Globalization;
using System.Text.Json;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Benchmarks.Schema;

/// <summary>Writes the front matter of all pages of a site as one JSON array: the same data for every contestant.</summary>
internal static class FrontMatterExtraction
{
    public static void Write(string site, string output)
    {
        using var stream = File.Create(output);
        using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartArray();
        foreach (var file in Directory.EnumerateFiles(site, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (FrontMatterReader.Read(new SourceText(File.ReadAllText(file), file), ContentKind.Markdown)?.Root is { } root)
                Write(writer, root);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ContentNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                writer.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    writer.WritePropertyName(entry.Key.Value);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case SequenceNode sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case ScalarNode { Kind: ScalarKind.Null }:
                writer.WriteNullValue();
                break;
            case ScalarNode { Kind: ScalarKind.Boolean } scalar:
                writer.WriteBooleanValue(bool.Parse(scalar.Value));
                break;
            case ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar when decimal.TryParse(
                scalar.Value, CultureInfo.InvariantCulture, out var number):
                writer.WriteNumberValue(number);
                break;
            case ScalarNode scalar:
                writer.WriteStringValue(scalar.Value);
                break;
        }
    }
}
