using System.Text.Json;

namespace ContentLint.Reporting;

/// <summary>Writes one JSON document; schemas/report.schema.json describes it. Offsets are UTF-16 code units.</summary>
public sealed class JsonDiagnosticWriter : IDiagnosticWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output) => Utf8Report.WritePortions(output, (writer, endPortion) =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", JsonFindings.FormatVersion);
        JsonFindings.WriteTool(writer, report);
        writer.WriteStartObject("summary");
        JsonFindings.WriteSummary(writer, report);
        writer.WriteEndObject();
        writer.WriteStartArray("findings");
        foreach (var (diagnostic, suppression) in JsonFindings.All(report))
        {
            writer.WriteStartObject();
            JsonFindings.WriteFinding(writer, report, diagnostic, suppression);
            writer.WriteEndObject();
            endPortion();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
