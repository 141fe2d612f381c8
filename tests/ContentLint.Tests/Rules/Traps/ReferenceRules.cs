using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Rules;
using ContentLint.Tests.Testing;

namespace ContentLint.Tests.Rules.Traps;

/// <summary>All rules about referrers, links, embedded HTML and markup, over one text.</summary>
internal static class ReferenceRules
{
    private static readonly ImmutableArray<Rule> Rules =
    [
        .. RuleCatalog.All.Where(rule => rule.Descriptor.Id[2] is '3' or '4' or '5' or '6')
    ];

    /// <summary>No rule reports anything.</summary>
    public static void AreQuiet(string text, RuleTestSetup setup) => Report(text, setup);

    /// <summary>The rules report exactly what is marked, by <c>{|CL4009:…|}</c>.</summary>
    public static void Report(string markup, RuleTestSetup setup)
    {
        foreach (var source in new[] { markup, markup.ReplaceLineEndings("\r\n") })
        {
            var expected = MarkedUpText.Parse(source, "");
            var found = new RuleRun(Rules, setup).Analyze(expected.Text).Diagnostics;
            Assert.Equal(
                expected.Findings.Select(
                    finding =>
                        $"{finding.Id} «{expected.Text.Substring(finding.Span.Start, finding.Span.Length)}» at {finding.Span.Start}"),
                found.Select(
                    finding =>
                        $"{finding.Id} «{expected.Text.Substring(finding.Span.Start, finding.Span.Length)}» at {finding.Span.Start}"));
        }
    }
}
