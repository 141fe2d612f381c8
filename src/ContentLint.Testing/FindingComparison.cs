using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Reporting;
using ContentLint.Text;

namespace ContentLint.Testing;

/// <summary>Compares the marked findings with the reported ones, and shows the differences below the lines of the source.</summary>
internal static class FindingComparison
{
    private const int Width = 120;

    /// <summary>Checks that a rule reports the marked findings and no others.</summary>
    /// <exception cref="RuleTestException">It does not.</exception>
    public static void Check(MarkedUpText expected, ImmutableArray<Diagnostic> actual, string fileName)
    {
        var missing = expected.Findings.ToList();
        var unexpected = actual.Where(diagnostic => !missing.Remove(new ExpectedFinding(diagnostic.Id, diagnostic.Span))).ToArray();
        if (missing.Count == 0 && unexpected.Length == 0)
            return;
        var differences = missing.Select(finding => (finding.Span, Text: $"expected {finding.Id}, not reported"))
            .Concat(unexpected.Select(diagnostic => (
                diagnostic.Span, Text: $"reported, not expected: {diagnostic.Id} {diagnostic.Message}")));
        throw new RuleTestException(Describe(
            new SourceText(expected.Text, fileName), [.. differences.OrderBy(difference => difference.Span)]));
    }

    private static string Describe(SourceText source, (TextSpan Span, string Text)[] differences)
    {
        var lineEnds = source.Text.Contains("\r\n", StringComparison.Ordinal) ? " with CRLF line ends" : "";
        var message = new StringBuilder($"The findings in {source.Path}{lineEnds} are not the marked ones:\n");
        var shown = ("", "");
        foreach (var (span, text) in differences)
        {
            var frame = CodeFrame.Create(source, span, Width);
            var number = frame.Line.ToString(CultureInfo.InvariantCulture);
            if (shown != (number, frame.Code))
                message.Append(CultureInfo.InvariantCulture, $"\n  {number} | {frame.Code}\n");
            shown = (number, frame.Code);
            message.Append(CultureInfo.InvariantCulture, $"  {new string(' ', number.Length)} | {new string(' ', frame.Indent)}")
                .Append('^', frame.Carets).Append(CultureInfo.InvariantCulture, $" {text} at {span}\n");
        }

        return message.ToString();
    }
}
