using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>
/// Writes workflow commands, which GitHub shows as annotations. A step may have ten errors, ten warnings and ten
/// notices: files take turns, and one line says how many were left out.
/// </summary>
public sealed class GitHubDiagnosticWriter : IDiagnosticWriter
{
    private const int Limit = 10;

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var cut = new List<string>();
        foreach (var severity in new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info })
        {
            var all = report.Diagnostics.Where(diagnostic => diagnostic.Severity == severity).ToArray();
            var shown = TakeTurns(all).Take(Limit).Order(DiagnosticOrder.Across).ToArray();
            foreach (var diagnostic in shown)
                WriteCommand(report, diagnostic, output);
            if (all.Length > shown.Length)
                cut.Add($"{shown.Length} of {all.Length} {CommandOf(severity)}s");
        }

        if (cut.Count > 0)
            output.WriteLine($"showing {string.Join(", ", cut)} as annotations: GitHub takes no more from one step");
    }

    private static IEnumerable<Diagnostic> TakeTurns(Diagnostic[] diagnostics) =>
        diagnostics.GroupBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
            .SelectMany(file => file.Select((diagnostic, turn) => (diagnostic, turn)))
            .OrderBy(entry => entry.turn)
            .Select(entry => entry.diagnostic);

    private static void WriteCommand(LintReport report, Diagnostic diagnostic, TextWriter output)
    {
        var (start, end) = report.PositionOf(diagnostic);
        output.Write($"::{CommandOf(diagnostic.Severity)} file={Property(diagnostic.Path)},line={start.Line},endLine={end.Line}");
        // Columns mean nothing to GitHub where a finding spans lines.
        if (start.Line == end.Line)
            output.Write($",col={start.Column},endColumn={end.Column}");
        var help = diagnostic.Help is { } text ? $"\n{ContentSanitizer.Sanitize(text)}" : "";
        output.WriteLine(
            $",title={Property($"{diagnostic.Id} {diagnostic.Descriptor.Name}")}"
                + $"::{Data(ContentSanitizer.Sanitize(diagnostic.Message) + help)}");
    }

    private static string CommandOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace(
            "\n", "%0A", StringComparison.Ordinal);
}
