using System.Text.Json;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>Writes one JSON document; schemas/report.schema.json describes it. Offsets are UTF-16 code units.</summary>
public sealed class JsonDiagnosticWriter : IDiagnosticWriter
{
    private const int FormatVersion = 1;

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output) => Utf8Report.Write(output, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", FormatVersion);
        writer.WriteStartObject("tool");
        writer.WriteString("name", "contentlint");
        writer.WriteString("version", report.Version);
        writer.WriteEndObject();
        writer.WriteStartObject("summary");
        writer.WriteNumber("files", report.FileCount);
        writer.WriteNumber("errors", report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        writer.WriteNumber("warnings", report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning));
        writer.WriteNumber("infos", report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Info));
        writer.WriteNumber("fixed", report.Fixed.Sum(file => file.Count));
        writer.WriteBoolean("complete", report.IsComplete);
        writer.WriteEndObject();
        writer.WriteStartArray("findings");
        foreach (var diagnostic in report.Diagnostics)
            WriteFinding(writer, report, diagnostic);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter writer, LintReport report, Diagnostic diagnostic)
    {
        var source = report.Sources.GetValueOrDefault(diagnostic.Path);
        writer.WriteStartObject();
        writer.WriteString("id", diagnostic.Id);
        writer.WriteString("name", diagnostic.Descriptor.Name);
        writer.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        writer.WriteString("path", diagnostic.Path);
        WriteRange(writer, source, diagnostic.Span);
        writer.WriteString("message", diagnostic.Message);
        if (diagnostic.Fix is { } fix)
            WriteFix(writer, source, fix);
        if (!diagnostic.Related.IsEmpty)
        {
            writer.WriteStartArray("related");
            foreach (var related in diagnostic.Related)
            {
                writer.WriteStartObject();
                writer.WriteString("path", related.Path);
                WriteRange(writer, report.Sources.GetValueOrDefault(related.Path), related.Span);
                writer.WriteString("message", related.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter writer, SourceText? source, CodeFix fix)
    {
        writer.WriteStartObject("fix");
        writer.WriteString("title", fix.Title);
        writer.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
        writer.WriteStartArray("changes");
        foreach (var change in fix.Changes)
        {
            writer.WriteStartObject();
            WriteRange(writer, source, change.Span);
            writer.WriteString("text", change.NewText);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
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
        var position = source?.GetPosition(offset) ?? new LinePosition(1, 1);
        writer.WriteStartObject(name);
        writer.WriteNumber("line", position.Line);
        writer.WriteNumber("column", position.Column);
        writer.WriteNumber("offset", offset);
        writer.WriteEndObject();
    }
}
