using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>
/// Writes a Code Quality report of GitLab: an array of findings whose fingerprints are unique, and stay the same while
/// lines move around them.
/// </summary>
public sealed class GitLabDiagnosticWriter : IDiagnosticWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output) => Utf8Report.Write(output, writer =>
    {
        var fingerprints = new LineFingerprints(report);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        writer.WriteStartArray();
        foreach (var diagnostic in report.Diagnostics)
        {
            var (start, end) = report.PositionOf(diagnostic);
            writer.WriteStartObject();
            writer.WriteString("description", FindingText.MessageAndHelp(diagnostic));
            writer.WriteString("check_name", diagnostic.Id);
            writer.WriteString("fingerprint", Fingerprint(diagnostic, fingerprints, seen));
            writer.WriteString("severity", SeverityOf(diagnostic));
            writer.WriteStartObject("location");
            writer.WriteString("path", diagnostic.Path);
            writer.WriteStartObject("lines");
            writer.WriteNumber("begin", start.Line);
            writer.WriteNumber("end", end.Line);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static string SeverityOf(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => diagnostic.Descriptor.IsSecurity ? "critical" : "major",
        DiagnosticSeverity.Warning => "minor",
        _ => "info",
    };

    /// <summary>Rule, file and line name a finding; the same ones again are numbered.</summary>
    private static string Fingerprint(Diagnostic diagnostic, LineFingerprints fingerprints, Dictionary<string, int> seen)
    {
        var name = $"{diagnostic.Id}\n{diagnostic.Path}\n{fingerprints.Of(diagnostic)}";
        var number = seen[name] = seen.GetValueOrDefault(name) + 1;
        var bytes = Encoding.UTF8.GetBytes($"{name}\n{number}");
        return string.Create(CultureInfo.InvariantCulture, $"{Fnv1a.Hash(bytes):x16}{Fnv1a.Hash(bytes, 0x9AE16A3B2F90404F):x16}");
    }
}
