using System.Globalization;
using ContentLint.Diagnostics;
using ContentLint.Reporting;

namespace ContentLint.Cli.Output;

/// <summary>
/// Writes the rules with findings, the most frequent first: number, rule, <c>[*]</c> where fix can fix all, <c>[-]</c> where it can fix
/// some.
/// </summary>
/// <param name="hasSummary">Whether a line at the end says how many findings there are.</param>
internal sealed class StatisticsOutput(bool hasSummary) : IDiagnosticWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var rows = report.Diagnostics
            .GroupBy(static diagnostic => diagnostic.Descriptor)
            .Select(static rule => (Rule: rule.Key, Count: rule.Count(), Mark: MarkOf(rule)))
            .OrderByDescending(static row => row.Count)
            .ThenBy(static row => row.Rule.Id, StringComparer.Ordinal)
            .ToArray();
        var width = rows.Select(static row => Text(row.Count).Length).DefaultIfEmpty(0).Max();
        foreach (var row in rows)
            output.WriteLine($"{Text(row.Count).PadLeft(width)}  {row.Rule.Id}  {row.Mark}  {row.Rule.Name}");
        if (hasSummary)
            output.WriteLine(TextSummary.Of(report));
    }

    private static string MarkOf(IEnumerable<Diagnostic> findings)
    {
        var fixable = findings.Select(static finding => finding.Fix?.Safety == FixSafety.Safe).Distinct().ToArray();
        return fixable is [true] ? "[*]" : fixable.Length == 2 ? "[-]" : "[ ]";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
