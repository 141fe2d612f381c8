using System.Globalization;
using System.Xml;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>Writes the XML report of Checkstyle (https://checkstyle.org/result_reports.html), which many servers read.</summary>
public sealed class CheckstyleDiagnosticWriter : IDiagnosticWriter
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var writer = XmlWriter.Create(output, Settings))
        {
            writer.WriteStartElement("checkstyle");
            writer.WriteAttributeString("version", "10.0");
            foreach (var file in report.Diagnostics.GroupBy(static diagnostic => diagnostic.Path, StringComparer.Ordinal))
            {
                writer.WriteStartElement("file");
                writer.WriteAttributeString("name", ContentSanitizer.Sanitize(file.Key));
                foreach (var diagnostic in file)
                    WriteError(writer, report, diagnostic);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteError(XmlWriter writer, LintReport report, Diagnostic diagnostic)
    {
        var (start, _) = report.PositionOf(diagnostic);
        writer.WriteStartElement("error");
        writer.WriteAttributeString("line", start.Line.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("column", start.Column.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("severity", diagnostic.Severity.ToWord());
        writer.WriteAttributeString("message", FindingText.MessageAndHelp(diagnostic));
        writer.WriteAttributeString("source", $"contentlint.{diagnostic.Id}");
        writer.WriteEndElement();
    }
}
