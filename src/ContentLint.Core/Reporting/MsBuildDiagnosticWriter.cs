using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>Writes one line per finding in the canonical form that MSBuild, Visual Studio and editors' problem matchers read.</summary>
public sealed class MsBuildDiagnosticWriter : IDiagnosticWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            var (start, end) = report.PositionOf(diagnostic);
            var severity = diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                _ => "info",
            };
            output.WriteLine(
                $"{ContentSanitizer.Sanitize(diagnostic.Path)}({start.Line},{start.Column},{end.Line},{end.Column}): {severity} "
                    + $"{diagnostic.Id}: {FindingText.MessageAndHelp(diagnostic)}");
        }
    }
}
