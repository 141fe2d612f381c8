using System.Globalization;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>The last line of a report for people: how many findings there are, and how many can be fixed.</summary>
public static class TextSummary
{
    /// <summary>The line: <c>Found 2 errors, 1 warning in 2 of 5 files. 1 fixable with `contentlint fix`.</c></summary>
    public static string Of(LintReport report)
    {
        var known = report.Baseline is { Known: > 0 and var number } ? $" ({Number(number)} more in the baseline)" : "";
        if (!report.IsConfigured)
            return $"Found {Counts(report)} in the configuration. No file was checked.";
        if (report.Diagnostics.IsEmpty)
            return $"No findings in {FixSummary.Count(report.Files.Length, "file")}{known}.";
        var withFindings = report.Diagnostics.Select(static diagnostic => diagnostic.Path).Distinct(StringComparer.Ordinal).Count();
        var files = withFindings > report.Files.Length
            ? FixSummary.Count(withFindings, "file")
            : $"{Number(withFindings)} of {FixSummary.Count(report.Files.Length, "file")}";
        return $"Found {Counts(report)} in {files}{known}.{Fixable(report)}";
    }

    private static string Counts(LintReport report) => string.Join(
        ", ",
        new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info }
            .Select(severity => (Severity: severity, Number: report.CountOf(severity)))
            .Where(static entry => entry.Number > 0)
            .Select(static entry => entry.Severity == DiagnosticSeverity.Info
                ? $"{Number(entry.Number)} info"
                : FixSummary.Count(entry.Number, entry.Severity.ToWord())));

    private static string Fixable(LintReport report)
    {
        var safe = report.Diagnostics.Count(static diagnostic => diagnostic.Fix?.Safety == FixSafety.Safe);
        var others = report.Diagnostics.Count(static diagnostic => diagnostic.Fix?.Safety == FixSafety.Unsafe);
        if (!report.CanFix)
            return others > 0 ? $" {Number(others)} more fixable with --unsafe-fixes." : "";
        if (safe > 0)
            return $" {Number(safe)} fixable with `contentlint fix`{(others > 0 ? $" ({Number(others)} more with --unsafe-fixes)" : "")}.";
        return others > 0 ? $" {Number(others)} fixable with `contentlint fix --unsafe-fixes`." : "";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
