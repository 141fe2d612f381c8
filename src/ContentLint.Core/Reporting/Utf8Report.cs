using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContentLint.Reporting;

/// <summary>Writes JSON with letters of all languages as they are, and nothing in it that GitHub's runner takes for a command.</summary>
public static class Utf8Report
{
    private const int Portion = 256 * 1024;

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a document, indented.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write) => WritePortions(output, (writer, _) => write(writer));

    /// <summary>Writes a document, indented, portion by portion, so that a long one is never in memory as a whole.</summary>
    /// <param name="output">Takes the document.</param>
    /// <param name="write">Writes it; calls its second argument between values, where a portion may end.</param>
    public static void WritePortions(TextWriter output, Action<Utf8JsonWriter, Action> write)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var writer = new Utf8JsonWriter(buffer, Indented);
        write(writer, EndPortion);
        Pass();
        output.Write('\n');

        void EndPortion()
        {
            if (buffer.WrittenCount + writer.BytesPending >= Portion)
                Pass();
        }

        void Pass()
        {
            writer.Flush();
            output.Write(Escape(buffer.WrittenMemory));
            buffer.ResetWrittenCount();
        }
    }

    /// <summary>Writes a value on a line of its own.</summary>
    public static void WriteLine(TextWriter output, Action<Utf8JsonWriter> write) => Write(output, ToBytes(write, Compact));

    /// <summary>An indented document, with a final newline.</summary>
    public static string ToText(Action<Utf8JsonWriter> write) => Escape(ToBytes(write)) + "\n";

    /// <summary>Writes a document that is there already.</summary>
    internal static void Write(TextWriter output, ReadOnlyMemory<byte> json)
    {
        output.Write(Escape(json));
        output.Write('\n');
    }

    /// <summary>JSON as text in which the runner finds no command; both spellings are the same string to a reader of JSON.</summary>
    internal static string Escape(ReadOnlyMemory<byte> json) =>
        Encoding.UTF8.GetString(json.Span).Replace("##[", "#\\u0023[", StringComparison.Ordinal);

    /// <summary>An indented document in UTF-8.</summary>
    internal static ReadOnlyMemory<byte> ToBytes(Action<Utf8JsonWriter> write) => ToBytes(write, Indented);

    internal static ReadOnlyMemory<byte> ToBytes(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, options))
            write(writer);
        return buffer.WrittenMemory;
    }
}
