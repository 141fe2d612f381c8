using System.Collections.Immutable;
using System.Text.Json;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>
/// Writes SARIF 2.1.0 (OASIS), with what GitHub code scanning asks for. Regions count UTF-16 code units. Past the number
/// of results that GitHub takes, the worst are kept and a notification says how many were left out.
/// </summary>
public sealed class SarifDiagnosticWriter : IDiagnosticWriter
{
    private const int MaximumResults = 25_000;
    private const string SchemaUri = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var results = report.Diagnostics;
        if (results.Length > MaximumResults)
            results = [.. results.OrderByDescending(diagnostic => diagnostic.Severity).ThenBy(diagnostic => diagnostic, DiagnosticOrder.Across).Take(MaximumResults).Order(DiagnosticOrder.Across)];
        Utf8Report.Write(output, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", SchemaUri);
            writer.WriteString("version", "2.1.0");
            writer.WriteStartArray("runs");
            WriteRun(writer, report, results);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void WriteRun(Utf8JsonWriter writer, LintReport report, ImmutableArray<Diagnostic> results)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "contentlint");
        writer.WriteString("fullName", $"contentlint {report.Version}");
        writer.WriteString("version", report.Version);
        writer.WriteString("semanticVersion", report.Version);
        writer.WriteString("informationUri", "https://github.com/contentlint/contentlint");
        writer.WriteStartArray("rules");
        foreach (var rule in report.Rules)
            SarifRules.Write(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", "contentlint/");
        writer.WriteEndObject();
        writer.WriteString("columnKind", "utf16CodeUnits");
        WriteBase(writer);
        WriteInvocation(writer, report, results.Length);
        writer.WriteStartArray("results");
        var resultWriter = new SarifResults(writer, report);
        foreach (var diagnostic in results)
            resultWriter.Write(diagnostic);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteBase(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("originalUriBaseIds");
        writer.WriteStartObject("SRCROOT");
        writer.WriteStartObject("description");
        writer.WriteString("text", "The root of the repository, or the folder that was checked.");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter writer, LintReport report, int written)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", report.IsComplete);
        if (written < report.Diagnostics.Length)
        {
            writer.WriteStartArray("toolExecutionNotifications");
            writer.WriteStartObject();
            writer.WriteString("level", "warning");
            writer.WriteStartObject("message");
            writer.WriteString("text", $"{report.Diagnostics.Length - written} of {report.Diagnostics.Length} results were left out, the least severe first: code scanning takes {MaximumResults}.");
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
