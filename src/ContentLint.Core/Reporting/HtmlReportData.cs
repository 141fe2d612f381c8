using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>
/// Writes the findings as the data that the HTML report's script shows. No character in it can end the element that it stands in.
/// </summary>
internal static class HtmlReportData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(LintReport report, TextWriter output)
    {
        var rules = report.Diagnostics
            .Select(diagnostic => diagnostic.Descriptor)
            .Distinct()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToArray();
        var files = report.Diagnostics.Select(diagnostic => diagnostic.Path).Distinct(StringComparer.Ordinal).ToArray();
        var ruleIndexes = rules
            .Select((rule, index) => (rule.Id, index))
            .ToDictionary(entry => entry.Id, entry => entry.index, StringComparer.Ordinal);
        var fileIndexes = files
            .Select((file, index) => (file, index))
            .ToDictionary(entry => entry.file, entry => entry.index, StringComparer.Ordinal);
        var data = Utf8Report.ToBytes(WriteDocument, Options);
        output.Write(Utf8Report.Escape(data));

        void WriteDocument(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            WriteRules(writer, rules);
            writer.WriteStartArray("files");
            foreach (var file in files)
                writer.WriteStringValue(ContentSanitizer.ShowHidden(file));
            writer.WriteEndArray();
            writer.WriteStartArray("findings");
            foreach (var diagnostic in report.Diagnostics)
                WriteFinding(writer, report, diagnostic, ruleIndexes[diagnostic.Id], fileIndexes[diagnostic.Path]);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    private static void WriteRules(Utf8JsonWriter writer, DiagnosticDescriptor[] rules)
    {
        writer.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            writer.WriteString("name", rule.Name);
            writer.WriteString("family", rule.Category.Name);
            writer.WriteString("why", rule.Help.Why);
            writer.WriteString("url", rule.HelpUri);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter writer, LintReport report, Diagnostic diagnostic, int rule, int file)
    {
        var source = report.Sources.GetValueOrDefault(diagnostic.Path);
        var (start, _) = report.PositionOf(diagnostic);
        writer.WriteStartObject();
        writer.WriteNumber("rule", rule);
        writer.WriteNumber("file", file);
        writer.WriteString("severity", diagnostic.Severity.ToWord());
        writer.WriteNumber("line", start.Line);
        writer.WriteNumber("column", start.Column);
        writer.WriteString("message", ContentSanitizer.ShowHidden(diagnostic.Message));
        if (diagnostic.Note is { } note)
            writer.WriteString("note", ContentSanitizer.ShowHidden(note));
        if (diagnostic.Help is { } help)
            writer.WriteString("help", ContentSanitizer.ShowHidden(help));
        writer.WriteStartArray("frame");
        if (source is { Length: > 0 })
        {
            foreach (var line in CodeExcerpt.Of(source, diagnostic.Span))
                WriteLine(writer, line);
        }

        writer.WriteEndArray();
        WriteRelated(writer, report, diagnostic);
        if (diagnostic.Fix is { } fix && source is not null)
            WriteFix(writer, fix, FixPreview.Of(source, fix));
        writer.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter writer, CodeExcerpt line)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(line.Line);
        writer.WriteStringValue(line.Before);
        if (line.Marked is not null)
        {
            writer.WriteStringValue(line.Marked);
            writer.WriteStringValue(line.After);
        }

        writer.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter writer, LintReport report, Diagnostic diagnostic)
    {
        if (diagnostic.Related.IsEmpty)
            return;
        writer.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            var line = report.Sources.GetValueOrDefault(related.Path)?.GetPosition(related.Span.Start).Line ?? 1;
            writer.WriteStringValue(ContentSanitizer.ShowHidden($"{related.Path}:{line}: {related.Message}"));
        }

        writer.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter writer, CodeFix fix, IEnumerable<FixPreview> previews)
    {
        writer.WriteStartObject("fix");
        writer.WriteString("title", ContentSanitizer.ShowHidden(fix.Title));
        writer.WriteBoolean("safe", fix.Safety == FixSafety.Safe);
        writer.WriteStartArray("hunks");
        foreach (var preview in previews)
        {
            writer.WriteStartObject();
            WriteLines(writer, "removed", preview.Removed);
            WriteLines(writer, "added", preview.Added);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter writer, string name, IEnumerable<string> lines)
    {
        writer.WriteStartArray(name);
        foreach (var line in lines)
            writer.WriteStringValue(line);
        writer.WriteEndArray();
    }
}
