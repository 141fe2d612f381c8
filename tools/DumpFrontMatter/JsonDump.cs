using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace DumpFrontMatter;

/// <summary>
/// Writes data as JSON: <c>{"value": …}</c>, or <c>{"refused": message, "line": n}</c>. A number is <c>{"number": "1.5"}</c>, a string
/// without quotes <c>{"plain": "2024-01-01"}</c>, since parsers take some of them for dates, and a mapping is
/// <c>{"entries": [[key, value], …]}</c>. A key that is a list or mapping is <c>{"collection": text}</c>.
/// </summary>
internal static class JsonDump
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>One line of JSON.</summary>
    public static string Of(SourceText source, ContentNode? root, ImmutableArray<FrontMatterProblem> problems)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            var refusal = problems.FirstOrDefault(static problem =>
                problem.Kind is not (FrontMatterProblemKind.TextBefore or FrontMatterProblemKind.DuplicateKey));
            if (refusal is not null)
            {
                writer.WriteString("refused", refusal.Message);
                writer.WriteNumber("line", source.GetPosition(refusal.Span.Start).Line);
            }
            else
            {
                if (problems.Any(static problem => problem.Kind == FrontMatterProblemKind.DuplicateKey))
                    writer.WriteBoolean("hasDuplicates", true);
                writer.WritePropertyName("value");
                Write(writer, root);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, ContentNode? node)
    {
        switch (node)
        {
            case ScalarNode scalar:
                WriteScalar(writer, scalar);
                break;
            case SequenceNode sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case MappingNode mapping:
                writer.WriteStartObject();
                writer.WriteStartArray("entries");
                foreach (var entry in mapping.Entries)
                {
                    writer.WriteStartArray();
                    if (entry.CollectionKey is null)
                        WriteScalar(writer, entry.Key);
                    else
                        WriteTagged(writer, "collection", entry.Key.Canonical);
                    Write(writer, entry.Value);
                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, ScalarNode scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                writer.WriteNullValue();
                break;
            case ScalarKind.Boolean:
                writer.WriteBooleanValue(scalar.Canonical == "true");
                break;
            case ScalarKind.Integer or ScalarKind.Float:
                WriteTagged(writer, "number", scalar.Canonical);
                break;
            default:
                if (scalar is { Style: ScalarStyle.Plain, IsTagged: false })
                    WriteTagged(writer, "plain", scalar.Canonical);
                else
                    writer.WriteStringValue(scalar.Value);
                break;
        }
    }

    private static void WriteTagged(Utf8JsonWriter writer, string name, string value)
    {
        writer.WriteStartObject();
        writer.WriteString(name, value);
        writer.WriteEndObject();
    }
}
