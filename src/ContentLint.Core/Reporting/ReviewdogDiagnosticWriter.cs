using System.Text;
using System.Text.Json;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>
/// Writes reviewdog's diagnostic format as one JSON document (rdjson). Its columns count bytes of UTF-8 from 1. A suggestion is one
/// replacement, so that only fixes of one change are suggested.
/// </summary>
public sealed class ReviewdogDiagnosticWriter : IDiagnosticWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output) => Utf8Report.WritePortions(output, (writer, endPortion) =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("source");
        writer.WriteString("name", "contentlint");
        writer.WriteString("url", "https://github.com/contentlint/contentlint");
        writer.WriteEndObject();
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            Write(writer, report, diagnostic);
            endPortion();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, LintReport report, Diagnostic diagnostic)
    {
        var source = report.Sources.GetValueOrDefault(diagnostic.Path);
        writer.WriteStartObject();
        writer.WriteString("message", FindingText.MessageAndHelp(diagnostic));
        writer.WriteStartObject("location");
        writer.WriteString("path", diagnostic.Path);
        WriteRange(writer, source, diagnostic.Span);
        writer.WriteEndObject();
        writer.WriteString("severity", diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "ERROR",
            DiagnosticSeverity.Warning => "WARNING",
            _ => "INFO",
        });
        writer.WriteStartObject("code");
        writer.WriteString("value", diagnostic.Id);
        writer.WriteString("url", diagnostic.Descriptor.HelpUri);
        writer.WriteEndObject();
        if (source is not null && diagnostic.Fix is { Renames: [], Changes: [var change] })
        {
            writer.WriteStartArray("suggestions");
            writer.WriteStartObject();
            WriteRange(writer, source, change.Span);
            writer.WriteString("text", change.NewText);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, SourceText? source, TextSpan span)
    {
        writer.WriteStartObject("range");
        WritePosition(writer, "start", source, span.Start);
        WritePosition(writer, "end", source, span.End);
        writer.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter writer, string name, SourceText? source, int offset)
    {
        var (line, column) = (1, 1);
        if (source is not null)
        {
            var end = Math.Min(offset, source.Length);
            line = source.GetPosition(end).Line;
            column = Encoding.UTF8.GetByteCount(source.Text.AsSpan()[Math.Min(source.GetLine(line).Start, end)..end]) + 1;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("line", line);
        writer.WriteNumber("column", column);
        writer.WriteEndObject();
    }
}
