using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Diagnostics;

namespace ContentLint.Reporting;

/// <summary>Keeps the advice of one rule from filling a report: the first findings are shown, the others are counted.</summary>
internal static class FoldedAdvice
{
    /// <summary>Findings of a rule that are shown.</summary>
    private const int Shown = 5;

    /// <summary>The findings to show, in their order, and a line for each rule with more.</summary>
    public static (IEnumerable<Diagnostic> Shown, ImmutableArray<string> Lines) Of(ImmutableArray<Diagnostic> diagnostics)
    {
        var advice = diagnostics
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Info)
            .GroupBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Where(static rule => rule.Count() > Shown)
            .OrderBy(static rule => rule.Key, StringComparer.Ordinal)
            .ToArray();
        if (advice.Length == 0)
            return (diagnostics, []);
        var folded = advice.SelectMany(static rule => rule.Skip(Shown)).ToHashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        return (
            diagnostics.Where(diagnostic => !folded.Contains(diagnostic)),
            [.. advice.Select(static rule => Line(rule.First(), rule.Count() - Shown))]);
    }

    private static string Line(Diagnostic first, int more) => string.Create(
        CultureInfo.InvariantCulture,
        $"{more} more info {first.Id} {first.Descriptor.Name} not shown. Show all with `contentlint check --select {first.Id} --all`.");
}
