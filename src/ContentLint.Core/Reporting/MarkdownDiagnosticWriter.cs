using System.Globalization;
using System.Text;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>
/// Writes a Markdown page: a table of the rules, and a table of findings per file. GitHub shows it as a job's summary, a
/// merge request as a comment. Where the page may not grow further, the worst findings are in it and it says how many are not.
/// </summary>
/// <param name="maximumBytes">Size of the page in UTF-8; none if null.</param>
public sealed class MarkdownDiagnosticWriter(int? maximumBytes = null) : IDiagnosticWriter
{
    /// <summary>What is said of findings left out, and the title, take no more than this.</summary>
    private const int Reserve = 500;

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var head = $"## contentlint\n\n{Summary(report)}\n{RuleTable(report)}";
        var (shown, sizeOfHead) = (report.Diagnostics.AsEnumerable(), Encoding.UTF8.GetByteCount(head));
        if (maximumBytes is { } maximum)
            shown = WhatFits(report, maximum - Reserve - sizeOfHead);
        var count = 0;
        output.Write(head);
        foreach (var file in shown.GroupBy(diagnostic => diagnostic.Path, StringComparer.Ordinal))
        {
            output.Write(FileHead(file.Key));
            foreach (var diagnostic in file)
            {
                output.Write(Row(report, diagnostic));
                count++;
            }
        }

        if (count < report.Diagnostics.Length)
            output.Write(
                $"\n{Number(report.Diagnostics.Length - count)} of {Number(report.Diagnostics.Length)} findings are left out here, the "
                    + $"least severe first.\n");
    }

    private static IEnumerable<Diagnostic> WhatFits(LintReport report, int room)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        var fitting = new List<Diagnostic>();
        foreach (var diagnostic in report.Diagnostics.Order(DiagnosticOrder.WorstFirst))
        {
            room -= Encoding.UTF8.GetByteCount(Row(report, diagnostic));
            if (files.Add(diagnostic.Path))
                room -= Encoding.UTF8.GetByteCount(FileHead(diagnostic.Path));
            if (room < 0)
                break;
            fitting.Add(diagnostic);
        }

        return fitting.Order(DiagnosticOrder.Across);
    }

    private static string Summary(LintReport report)
    {
        var files =
            $"{Number(report.Files.Length)} {(report.Files.Length == 1 ? "file" : "files")} "
                + $"checked{(report.Baseline is { Known: > 0 and var known } ? $", {Number(known)} known from the baseline" : "")}";
        if (report.Diagnostics.IsEmpty)
            return $"No findings, {files}.\n";
        return $"**{Number(report.CountOf(DiagnosticSeverity.Error))} errors**, {Number(report.CountOf(DiagnosticSeverity.Warning))} "
            + $"warnings, "
            + $"{Number(report.CountOf(DiagnosticSeverity.Info))} infos; {files}."
            + $"{(report.IsComplete ? "" : " **Not everything could be checked.**")}\n";
    }

    private static string RuleTable(LintReport report)
    {
        if (report.Diagnostics.IsEmpty)
            return "";
        var table = new StringBuilder("| rule | what | findings |\n| --- | --- | ---: |\n");
        foreach (var rule in report.Diagnostics
            .GroupBy(diagnostic => diagnostic.Descriptor)
            .OrderByDescending(rule => rule.Count())
            .ThenBy(rule => rule.Key.Id, StringComparer.Ordinal))
            table.Append(CultureInfo.InvariantCulture, $"| {Link(rule.Key)} | {MarkdownText.Escape(rule.Key.Title)} | {rule.Count()} |\n");
        return table.ToString();
    }

    private static string FileHead(string path) =>
        $"\n### {MarkdownText.Escape(path)}\n\n| place | severity | rule | finding |\n| ---: | --- | --- | --- |\n";

    private static string Row(LintReport report, Diagnostic diagnostic)
    {
        var (start, _) = report.PositionOf(diagnostic);
        return $"| {Number(start.Line)}&#58;{Number(start.Column)} | {diagnostic.Severity.ToWord()} | {Link(diagnostic.Descriptor)} | "
            + $"{MarkdownText.Escape(FindingText.MessageAndHelp(diagnostic))} |\n";
    }

    private static string Link(DiagnosticDescriptor rule) => $"[{rule.Id}]({rule.HelpUri}) {rule.Name}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
