using System.Globalization;
using System.Xml;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>
/// Writes JUnit's XML: a test suite per file, in it a failed test case per finding; a file without findings has one test
/// case, which passed, and a file that could not be checked one with an error.
/// </summary>
public sealed class JUnitDiagnosticWriter : IDiagnosticWriter
{
    private const int FrameWidth = 120;

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        using (var writer = XmlWriter.Create(
            output,
            new XmlWriterSettings { Indent = true, NewLineChars = "\n", CloseOutput = false, Encoding = System.Text.Encoding.UTF8 }))
        {
            var findings = report.Diagnostics.ToLookup(diagnostic => diagnostic.Path, StringComparer.Ordinal);
            var files = report.Files
                .Concat(findings.Select(file => file.Key))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToArray();
            var errors = report.Diagnostics.Count(IsError);
            writer.WriteStartDocument();
            writer.WriteStartElement("testsuites");
            writer.WriteAttributeString("name", "contentlint");
            WriteCounts(writer, files.Sum(file => Math.Max(1, findings[file].Count())), report.Diagnostics.Length - errors, errors);
            foreach (var file in files)
                WriteSuite(writer, report, file, [.. findings[file]]);
            writer.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteSuite(XmlWriter writer, LintReport report, string path, Diagnostic[] findings)
    {
        var name = ContentSanitizer.Sanitize(path);
        var errors = findings.Count(IsError);
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", name);
        WriteCounts(writer, Math.Max(1, findings.Length), findings.Length - errors, errors);
        if (findings.Length == 0)
        {
            writer.WriteStartElement("testcase");
            writer.WriteAttributeString("name", "contentlint");
            writer.WriteAttributeString("classname", name);
            WriteTime(writer);
            writer.WriteEndElement();
        }

        foreach (var diagnostic in findings)
            WriteCase(writer, report, name, diagnostic);
        writer.WriteEndElement();
    }

    private static void WriteCase(XmlWriter writer, LintReport report, string path, Diagnostic diagnostic)
    {
        var (start, _) = report.PositionOf(diagnostic);
        var message = FindingText.MessageAndHelp(diagnostic);
        var place = $"{path}:{Text(start.Line)}:{Text(start.Column)}";
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("name", $"{diagnostic.Id} {diagnostic.Descriptor.Name} ({Text(start.Line)}:{Text(start.Column)})");
        writer.WriteAttributeString("classname", path);
        WriteTime(writer);
        writer.WriteStartElement(IsError(diagnostic) ? "error" : "failure");
        writer.WriteAttributeString("message", message);
        writer.WriteAttributeString("type", diagnostic.Severity.ToWord());
        var note = diagnostic.Note is { } text ? $"{FindingText.Sentence(ContentSanitizer.Sanitize(text))}\n" : "";
        writer.WriteString($"{place}: {message}\n{Frame(report, diagnostic)}{note}{diagnostic.Descriptor.HelpUri}\n");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Frame(LintReport report, Diagnostic diagnostic)
    {
        if (!report.Sources.TryGetValue(diagnostic.Path, out var source) || source.Length == 0)
            return "";
        var frame = CodeFrame.Create(source, diagnostic.Span, FrameWidth);
        var number = Text(frame.Line);
        return $"  {number} | {frame.Code}\n  {new string(' ', number.Length)} | "
            + $"{new string(' ', frame.Indent)}{new string('^', frame.Carets)}\n";
    }

    /// <summary>JUnit tells a test that failed from one that could not be run: here, a file that could not be checked.</summary>
    private static bool IsError(Diagnostic diagnostic) =>
        diagnostic.Descriptor is { IsTool: true, DefaultSeverity: DiagnosticSeverity.Error };

    private static void WriteCounts(XmlWriter writer, int tests, int failures, int errors)
    {
        writer.WriteAttributeString("tests", Text(tests));
        writer.WriteAttributeString("failures", Text(failures));
        writer.WriteAttributeString("errors", Text(errors));
        writer.WriteAttributeString("skipped", "0");
        WriteTime(writer);
    }

    /// <summary>Some readers ask for a time; the same report is to give the same text.</summary>
    private static void WriteTime(XmlWriter writer) => writer.WriteAttributeString("time", "0");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
