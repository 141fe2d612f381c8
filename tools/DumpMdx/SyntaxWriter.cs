using System.Text.Encodings.Web;
using System.Text.Json;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Protection;
using ContentLint.Text;

namespace DumpMdx;

/// <summary>Writes what is read of a document as a line of JSON. Offsets are in UTF-16 code units.</summary>
internal sealed class SyntaxWriter(ContentDocument document)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the line.</summary>
    public void WriteTo(Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("path", document.Source.Path);
            json.WriteBoolean("isRead", document.Limits.IsEmpty);
            WriteList(json, "code", document.CodeSpans, WriteSpan);
            WriteList(json, "protected", ProtectedText.Of(document).Spans, WriteSpan);
            WriteList(json, "elements", document.Elements, WriteElement);
            WriteList(json, "references", document.References, static (json, reference) =>
            {
                json.WriteStartObject();
                json.WriteString("kind", reference.Kind.ToString());
                json.WriteString("syntax", reference.Syntax.ToString());
                json.WriteString("url", reference.Url);
                WriteBounds(json, reference.Span);
                json.WriteEndObject();
            });
            WriteList(json, "headings", document.Headings, static (json, heading) =>
            {
                json.WriteStartObject();
                json.WriteNumber("level", heading.Level);
                json.WriteString("text", heading.Text);
                json.WriteString("origin", heading.Origin.ToString());
                WriteBounds(json, heading.Span);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private void WriteElement(Utf8JsonWriter json, HtmlElement element)
    {
        json.WriteStartObject();
        json.WriteString("name", document.Source.ToString(element.NameSpan));
        WriteBounds(json, element.StartTag);
        WriteList(json, "attributes", element.Attributes, (writer, attribute) =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", document.Source.ToString(attribute.NameSpan));
            if (attribute.HasTemplateHole)
                writer.WriteBoolean("isUnknown", true);
            else if (attribute.ValueSpan is null)
                writer.WriteNull("value");
            else
                writer.WriteString("value", attribute.Value);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        WriteBounds(json, span);
        json.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }
}
