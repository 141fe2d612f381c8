using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>
/// Writes one line per finding: <c>a.md:3:5: error CL2001 [*] Image not found: 'x.png'</c>. The star says that <c>fix</c> can fix it.
/// </summary>
public sealed class ConciseDiagnosticWriter : IDiagnosticWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            var (start, _) = report.PositionOf(diagnostic);
            var mark = report.CanFix && diagnostic.Fix?.Safety == FixSafety.Safe ? " [*]" : "";
            output.WriteLine(
                $"{ContentSanitizer.Sanitize(diagnostic.Path)}:{start.Line}:{start.Column}: {diagnostic.Severity.ToWord()} "
                    + $"{diagnostic.Id}{mark} {ContentSanitizer.Sanitize(diagnostic.Message)}");
        }
    }
}
