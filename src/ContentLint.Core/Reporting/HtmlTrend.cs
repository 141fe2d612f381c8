using System.Globalization;
using System.Net;
using ContentLint.Diagnostics;
using ContentLint.Diagnostics.Baselines;

namespace ContentLint.Reporting;

/// <summary>
/// Writes what became of the findings since the baseline was written: a table of the rules, with bars beside the numbers.
/// </summary>
internal static class HtmlTrend
{
    private static readonly string[] Kinds = ["new", "known", "fixed"];

    public static void Write(LintReport report, TextWriter output)
    {
        if (report.Baseline is not { } trend)
            return;
        output.Write("<details class=\"trend\" open><summary>Against the baseline: "
            + $"{HtmlNumbers.Of(trend.New)} new, {HtmlNumbers.Of(trend.Known)} known, {HtmlNumbers.Of(trend.Fixed)} fixed since</summary>");
        if (!trend.Rules.IsEmpty)
            WriteTable(report, trend, output);
        output.Write("</details>\n");
    }

    private static void WriteTable(LintReport report, BaselineTrend trend, TextWriter output)
    {
        var names = report.Rules.ToDictionary(static rule => rule.Id, StringComparer.Ordinal);
        var longest = trend.Rules.Max(Total);
        output.Write("<table><thead><tr><th scope=\"col\">Rule</th>");
        foreach (var kind in Kinds)
            output.Write(
                $"<th scope=\"col\"><svg class=\"swatch\" viewBox=\"0 0 1 1\" aria-hidden=\"true\"><rect class=\"{kind}\" width=\"1\" "
                    + $"height=\"1\"/></svg>{kind}</th>");
        output.Write("<td></td></tr></thead><tbody>\n");
        foreach (var rule in trend.Rules)
            output.Write($"<tr><th scope=\"row\">{Name(rule.RuleId, names)}</th>{Numbers(rule)}<td>{Bar(rule, longest)}</td></tr>\n");
        output.Write(
            $"</tbody><tfoot><tr><th scope=\"row\">All "
                + $"rules</th>{Numbers(new RuleTrend("", trend.New, trend.Known, trend.Fixed))}<td></td></tr></tfoot></table>");
    }

    private static string Name(string id, Dictionary<string, DiagnosticDescriptor> rules) => rules.TryGetValue(id, out var rule)
        ? $"<a href=\"{WebUtility.HtmlEncode(rule.HelpUri)}\">{rule.Id}</a> {WebUtility.HtmlEncode(rule.Name)}"
        : WebUtility.HtmlEncode(ContentSanitizer.ShowHidden(id));

    private static string Numbers(RuleTrend rule) =>
        string.Concat(Counts(rule).Select(static count => $"<td>{HtmlNumbers.Of(count)}</td>"));

    /// <summary>
    /// The three numbers as lengths, the rule with the most findings being the longest. Who does not see them has the numbers.
    /// </summary>
    private static string Bar(RuleTrend rule, int longest)
    {
        var (start, parts) = (0.0, "");
        foreach (var (kind, count) in Kinds.Zip(Counts(rule)))
        {
            var width = 100.0 * count / longest;
            if (count > 0)
                parts += string.Create(
                    CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{start:0.##}\" width=\"{width:0.##}\" height=\"1\"/>");
            start += width;
        }

        return $"<svg class=\"bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{parts}</svg>";
    }

    private static int[] Counts(RuleTrend rule) => [rule.New, rule.Known, rule.Fixed];

    private static int Total(RuleTrend rule) => Counts(rule).Sum();
}
