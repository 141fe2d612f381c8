using System.Text.Json;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>Writes the results of a run (SARIF 2.1.0, section 3.27).</summary>
internal sealed class SarifResults(Utf8JsonWriter writer, LintReport report)
{
    private const int MaximumSnippet = 500;

    private readonly Dictionary<string, int> ruleIndexes = report.Rules
        .Select((rule, index) => (rule.Id, index))
        .ToDictionary(entry => entry.Id, entry => entry.index, StringComparer.Ordinal);
    private readonly LineFingerprints fingerprints = new(report);

    /// <summary>Writes a result.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="suppression">How it is suppressed, or null.</param>
    public void Write(Diagnostic diagnostic, SuppressedDiagnostic? suppression)
    {
        var source = report.Sources.GetValueOrDefault(diagnostic.Path);
        writer.WriteStartObject();
        writer.WriteString("ruleId", diagnostic.Id);
        if (ruleIndexes.TryGetValue(diagnostic.Id, out var index))
            writer.WriteNumber("ruleIndex", index);
        writer.WriteString("level", SarifRules.LevelOf(diagnostic.Severity));
        WriteMessage(diagnostic);
        writer.WriteStartArray("locations");
        WriteLocation(diagnostic.Path, source, diagnostic.Span, null, withContext: true);
        writer.WriteEndArray();
        WriteRelated(diagnostic);
        WriteFingerprint(diagnostic);
        WriteFix(diagnostic, source);
        WriteSuppression(suppression);
        writer.WriteEndObject();
    }

    /// <summary>If one result says whether it is suppressed, all have to (section 3.27.23).</summary>
    private void WriteSuppression(SuppressedDiagnostic? suppression)
    {
        if (report.Suppressed is null)
            return;
        writer.WriteStartArray("suppressions");
        if (suppression is not null)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", suppression.IsInBaseline ? "external" : "inSource");
            if ((suppression.IsInBaseline ? "It is in the baseline." : suppression.Reason) is { } reason)
                writer.WriteString("justification", ContentSanitizer.Sanitize(reason));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteMessage(Diagnostic diagnostic)
    {
        writer.WriteStartObject("message");
        var text = FindingText.MessageAndHelp(diagnostic);
        writer.WriteString("text", text.EndsWith('.') ? text : text + ".");
        writer.WriteString("markdown", FindingText.Markdown(diagnostic));
        writer.WriteString("id", diagnostic.Variant?.Key ?? SarifRules.DefaultMessage);
        var names = SarifRules.ArgumentNames(diagnostic.Descriptor, diagnostic.Variant);
        if (!names.IsEmpty)
        {
            writer.WriteStartArray("arguments");
            foreach (var name in names)
                writer.WriteStringValue(ContentSanitizer.Sanitize(MessageTemplate.ValueOf(name, diagnostic.Arguments)));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteLocation(string path, SourceText? source, TextSpan span, string? message, bool withContext)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        WriteArtifact(path);
        WriteRegion("region", source, span, snippet: null);
        if (withContext && source is not null)
        {
            var line = source.GetLine(source.GetPosition(span.Start).Line);
            var context = line.Length <= MaximumSnippet ? line : Around(source, line, span);
            if (context.Contains(span) && context.Length > span.Length)
                WriteRegion("contextRegion", source, context, source.ToString(context));
        }

        writer.WriteEndObject();
        if (message is not null)
        {
            writer.WriteStartObject("message");
            writer.WriteString("text", ContentSanitizer.Sanitize(message));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>A piece of a long line around a span, not cutting a surrogate pair.</summary>
    private static TextSpan Around(SourceText source, TextSpan line, TextSpan span)
    {
        var start = Math.Max(line.Start, span.Start - 100);
        var end = Math.Min(line.End, Math.Max(span.End, start + MaximumSnippet));
        if (start > line.Start && char.IsLowSurrogate(source.Text[start]))
            start--;
        if (end < line.End && char.IsLowSurrogate(source.Text[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    private void WriteArtifact(string path)
    {
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        writer.WriteString("uriBaseId", "SRCROOT");
        writer.WriteEndObject();
    }

    private void WriteRegion(string name, SourceText? source, TextSpan span, string? snippet)
    {
        var (start, end) = source is null
            ? (new LinePosition(1, 1), new LinePosition(1, 1))
            : (source.GetPosition(span.Start), source.GetPosition(span.End));
        writer.WriteStartObject(name);
        writer.WriteNumber("startLine", start.Line);
        writer.WriteNumber("startColumn", start.Column);
        writer.WriteNumber("endLine", end.Line);
        writer.WriteNumber("endColumn", end.Column);
        if (snippet is not null)
        {
            writer.WriteStartObject("snippet");
            writer.WriteString("text", snippet);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteRelated(Diagnostic diagnostic)
    {
        if (diagnostic.Related.IsEmpty)
            return;
        writer.WriteStartArray("relatedLocations");
        foreach (var related in diagnostic.Related)
            WriteLocation(related.Path, report.Sources.GetValueOrDefault(related.Path), related.Span, related.Message, withContext: false);
        writer.WriteEndArray();
    }

    private void WriteFingerprint(Diagnostic diagnostic)
    {
        if (fingerprints.Of(diagnostic) is not { } fingerprint)
            return;
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("primaryLocationLineHash", fingerprint);
        writer.WriteEndObject();
    }

    private void WriteFix(Diagnostic diagnostic, SourceText? source)
    {
        if (diagnostic.Fix is not { Renames: [] } fix)
            return;
        writer.WriteStartArray("fixes");
        writer.WriteStartObject();
        writer.WriteStartObject("description");
        writer.WriteString("text", ContentSanitizer.Sanitize(fix.Title) + ".");
        writer.WriteEndObject();
        writer.WriteStartArray("artifactChanges");
        writer.WriteStartObject();
        WriteArtifact(diagnostic.Path);
        writer.WriteStartArray("replacements");
        foreach (var change in fix.Changes)
        {
            writer.WriteStartObject();
            WriteRegion("deletedRegion", source, change.Span, snippet: null);
            writer.WriteStartObject("insertedContent");
            writer.WriteString("text", change.NewText);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
