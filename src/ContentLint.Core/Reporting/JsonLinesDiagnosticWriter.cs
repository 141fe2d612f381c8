using System.Text.Json;

namespace ContentLint.Reporting;

/// <summary>
/// Writes JSON Lines (https://jsonlines.org): a line about the run, a line per finding, and a line with the summary. Each
/// says by its <c>type</c> what it is; schemas/report.schema.json describes them.
/// </summary>
public sealed class JsonLinesDiagnosticWriter : IDiagnosticWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        WriteLine(output, "run", writer =>
        {
            writer.WriteNumber("version", JsonFindings.FormatVersion);
            JsonFindings.WriteTool(writer, report);
        });
        foreach (var (diagnostic, suppression) in JsonFindings.All(report))
            WriteLine(output, "finding", writer => JsonFindings.WriteFinding(writer, report, diagnostic, suppression));
        WriteLine(output, "summary", writer => JsonFindings.WriteSummary(writer, report));
    }

    private static void WriteLine(TextWriter output, string type, Action<Utf8JsonWriter> write) => Utf8Report.WriteLine(output, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        write(writer);
        writer.WriteEndObject();
    });
}
