using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>Which results a SARIF log holds where not all of them may be in it.</summary>
internal static class SarifSelection
{
    /// <summary>Number of results without a limit.</summary>
    public static int CountAll(LintReport report) => report.Diagnostics.Length + (report.Suppressed?.Length ?? 0);

    /// <summary>The worst ones, suppressed ones last to be taken, in the order of files.</summary>
    public static IEnumerable<(Diagnostic Diagnostic, SuppressedDiagnostic? Suppression)> Take(LintReport report, int count)
    {
        var all = JsonFindings.All(report);
        return count >= CountAll(report)
            ? all
            : all.OrderBy(entry => entry.Suppression is not null)
                .ThenBy(entry => entry.Diagnostic, DiagnosticOrder.WorstFirst)
                .Take(count)
                .OrderBy(entry => entry.Diagnostic, DiagnosticOrder.Across);
    }
}
