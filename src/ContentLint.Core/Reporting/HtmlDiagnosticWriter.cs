using System.Net;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>
/// Writes one page that needs nothing else: no network, no other file. Its policy allows its own script and style by
/// their hashes, so that nothing that content could bring in runs. The findings are data, which the script shows.
/// </summary>
public sealed class HtmlDiagnosticWriter : IDiagnosticWriter
{
    private const string Policy =
        $"default-src 'none'; script-src '{HtmlResources.ScriptHash}'; style-src '{HtmlResources.StyleHash}'; img-src data:; base-uri "
            + $"'none'; form-action 'none'";

    /// <inheritdoc/>
    public void Write(LintReport report, TextWriter output)
    {
        var template = HtmlResources.Read("report.html").AsSpan();
        while (template.IndexOf("{{") is var start && start >= 0)
        {
            output.Write(template[..start]);
            var end = template.IndexOf("}}");
            WritePart(template[(start + 2)..end].ToString(), report, output);
            template = template[(end + 2)..];
        }

        output.Write(template);
    }

    private static void WritePart(string part, LintReport report, TextWriter output)
    {
        switch (part)
        {
            case "policy":
                output.Write(Policy);
                break;
            case "title":
                output.Write($"contentlint: {Count(report.Diagnostics.Length, "finding")}");
                break;
            case "style":
                output.Write(HtmlResources.Read("report.css"));
                break;
            case "script":
                output.Write(HtmlResources.Read("report.js"));
                break;
            case "summary":
                output.Write(Summary(report));
                break;
            case "severities":
                WriteSeverities(report, output);
                break;
            case "rules":
                WriteRules(report, output);
                break;
            case "trend":
                HtmlTrend.Write(report, output);
                break;
            default:
                HtmlReportData.Write(report, output);
                break;
        }
    }

    private static string Summary(LintReport report)
    {
        var files = $"{Count(report.Files.Length, "file")} checked";
        var complete = report.IsComplete ? "" : "; not everything could be checked";
        var withFindings = report.Diagnostics.Select(diagnostic => diagnostic.Path).Distinct(StringComparer.Ordinal).Count();
        return report.Diagnostics.IsEmpty
            ? $"No findings, {files}{complete}."
            : $"{Count(report.Diagnostics.Length, "finding")} in {Count(withFindings, "file")}, {files}{complete}. contentlint "
                + $"{report.Version}.";
    }

    private static void WriteSeverities(LintReport report, TextWriter output)
    {
        foreach (var severity in new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info })
        {
            var name = severity.ToWord();
            output.Write(
                $"<label class=\"{name}\"><input type=\"checkbox\" value=\"{name}\" checked><span class=\"severity\">{name}</span> <span "
                    + $"class=\"count\">{HtmlNumbers.Of(report.CountOf(severity))}</span></label>");
        }
    }

    private static void WriteRules(LintReport report, TextWriter output)
    {
        foreach (var family in report.Diagnostics.GroupBy(diagnostic => diagnostic.Descriptor.Category).OrderBy(family => family.Key.Order))
        {
            output.Write($"<h2>{Toggle("family", family.Key.Name, family.Key.Title, family.Count())}</h2><ul>");
            foreach (var rule in family.GroupBy(diagnostic => diagnostic.Descriptor).OrderBy(rule => rule.Key.Id, StringComparer.Ordinal))
                output.Write($"<li>{Toggle("rule", rule.Key.Id, $"{rule.Key.Id} {rule.Key.Name}", rule.Count())}</li>");
            output.Write("</ul>");
        }
    }

    private static string Toggle(string kind, string value, string text, int count) =>
        $"<button type=\"button\" aria-pressed=\"false\" "
            + $"data-{kind}=\"{WebUtility.HtmlEncode(value)}\"><span>{WebUtility.HtmlEncode(text)}</span> <span "
            + $"class=\"count\">{HtmlNumbers.Of(count)}</span></button>";

    private static string Count(int number, string noun) => $"{HtmlNumbers.Of(number)} {noun}{(number == 1 ? "" : "s")}";
}
