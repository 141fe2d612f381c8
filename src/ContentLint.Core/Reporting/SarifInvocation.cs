using System.Text.Json;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>
/// Writes how the program was run (SARIF 2.1.0, section 3.20): whether it succeeded, what its configuration changed, what was left out.
/// </summary>
internal static class SarifInvocation
{
    public static void Write(Utf8JsonWriter writer, LintReport report, int written)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", report.IsComplete);
        WriteOverrides(writer, report);
        WriteNotifications(writer, written, SarifSelection.CountAll(report));
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteOverrides(Utf8JsonWriter writer, LintReport report)
    {
        if (report.Configured.IsEmpty)
            return;
        writer.WriteStartArray("ruleConfigurationOverrides");
        foreach (var (rule, severity) in report.Configured)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("descriptor");
            writer.WriteString("id", rule.Id);
            if (report.Rules.IndexOf(rule) is var index && index >= 0)
                writer.WriteNumber("index", index);
            writer.WriteEndObject();
            writer.WriteStartObject("configuration");
            writer.WriteBoolean("enabled", severity != DiagnosticSeverity.Off);
            if (severity != DiagnosticSeverity.Off)
                writer.WriteString("level", SarifRules.LevelOf(severity));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNotifications(Utf8JsonWriter writer, int written, int all)
    {
        if (written == all)
            return;
        writer.WriteStartArray("toolExecutionNotifications");
        writer.WriteStartObject();
        writer.WriteString("level", "warning");
        writer.WriteStartObject("message");
        writer.WriteString(
            "text",
            $"{all - written} of {all} results were left out, the least severe first: code scanning takes "
                + $"{SarifDiagnosticWriter.MaximumResults} results and {SarifDiagnosticWriter.MaximumSize / 1_000_000} MB.");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
