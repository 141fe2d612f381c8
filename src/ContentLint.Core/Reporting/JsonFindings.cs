using System.Text.Json;
using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>The members of JSON reports that a document and lines have in common.</summary>
internal static class JsonFindings
{
    /// <summary>Raised when a member changes its meaning or goes away; new members may come at any time.</summary>
    public const int FormatVersion = 1;

    /// <summary>The findings, and those that are suppressed if they were asked for, in the order of files.</summary>
    public static IEnumerable<(Diagnostic Diagnostic, SuppressedDiagnostic? Suppression)> All(LintReport report)
    {
        var findings = report.Diagnostics.Select(diagnostic => (Diagnostic: diagnostic, Suppression: (SuppressedDiagnostic?)null));
        return report.Suppressed is { } suppressed
            ? findings
                .Concat(suppressed.Select(entry => (entry.Diagnostic, (SuppressedDiagnostic?)entry)))
                .OrderBy(entry => entry.Diagnostic, DiagnosticOrder.Across)
            : findings;
    }

    public static void WriteTool(Utf8JsonWriter writer, LintReport report)
    {
        writer.WriteStartObject("tool");
        writer.WriteString("name", "contentlint");
        writer.WriteString("version", report.Version);
        writer.WriteEndObject();
    }

    public static void WriteSummary(Utf8JsonWriter writer, LintReport report)
    {
        writer.WriteNumber("files", report.Files.Length);
        writer.WriteNumber("errors", report.CountOf(DiagnosticSeverity.Error));
        writer.WriteNumber("warnings", report.CountOf(DiagnosticSeverity.Warning));
        writer.WriteNumber("infos", report.CountOf(DiagnosticSeverity.Info));
        writer.WriteNumber("fixed", report.Fixed.Sum(file => file.Count));
        writer.WriteNumber("unjudgedLinks", report.UnjudgedLinks);
        writer.WriteBoolean("complete", report.IsComplete);
        if (report.Baseline is { } trend)
            WriteTrend(writer, trend);
    }

    public static void WriteFinding(Utf8JsonWriter writer, LintReport report, Diagnostic diagnostic, SuppressedDiagnostic? suppression)
    {
        var source = report.Sources.GetValueOrDefault(diagnostic.Path);
        writer.WriteString("id", diagnostic.Id);
        writer.WriteString("name", diagnostic.Descriptor.Name);
        writer.WriteString("severity", diagnostic.Severity.ToWord());
        writer.WriteString("path", diagnostic.Path);
        WriteRange(writer, source, diagnostic.Span);
        writer.WriteString("message", diagnostic.Message);
        if (diagnostic.Fix is { Renames: [] } fix)
            WriteFix(writer, source, fix);
        WriteRelated(writer, report, diagnostic);
        if (suppression is null)
            return;
        writer.WriteStartObject("suppression");
        writer.WriteString("kind", suppression.IsInBaseline ? "baseline" : "source");
        if (suppression.Reason is { } reason)
            writer.WriteString("reason", reason);
        writer.WriteEndObject();
    }

    private static void WriteTrend(Utf8JsonWriter writer, BaselineTrend trend)
    {
        writer.WriteStartObject("baseline");
        writer.WriteNumber("new", trend.New);
        writer.WriteNumber("known", trend.Known);
        writer.WriteNumber("fixed", trend.Fixed);
        writer.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter writer, LintReport report, Diagnostic diagnostic)
    {
        if (diagnostic.Related.IsEmpty)
            return;
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
