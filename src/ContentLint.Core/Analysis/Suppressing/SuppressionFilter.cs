using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Applies a document's suppression comments to its findings, and reports the comments that no finding needs (CL0005).</summary>
internal static class SuppressionFilter
{
    public static (ImmutableArray<Diagnostic> Kept, ImmutableArray<SuppressedDiagnostic> Suppressed) Apply(
        SourceText source,
        ImmutableArray<SuppressionDirective> directives,
        List<Diagnostic> diagnostics,
        Func<string?, bool> isActive,
        DiagnosticSeverity unusedSeverity)
    {
        var suppressors = Suppressor.All(source, directives);
        if (suppressors.IsEmpty)
            return ([.. diagnostics], []);
        var reasons = FindSuppressed(suppressors, diagnostics);
        var kept = diagnostics.FindAll(diagnostic => !reasons.ContainsKey(diagnostic));
        ImmutableArray<SuppressedDiagnostic> suppressed =
            [.. diagnostics.Where(reasons.ContainsKey).Select(diagnostic => new SuppressedDiagnostic(diagnostic, reasons[diagnostic]))];
        if (unusedSeverity != DiagnosticSeverity.Off)
        {
            foreach (var suppressor in suppressors)
                kept.AddRange(suppressor.Unused(isActive, unusedSeverity));
            kept.Sort(DiagnosticOrder.InFile);
        }

        return ([.. kept], suppressed);
    }

    /// <summary>
    /// The findings that a comment covers, with the first reason that one gives. Every comment that covers one is marked as used: to remove
    /// either would be a surprise.
    /// </summary>
    private static Dictionary<Diagnostic, string?> FindSuppressed(ImmutableArray<Suppressor> suppressors, List<Diagnostic> diagnostics)
    {
        var reasons = new Dictionary<Diagnostic, string?>(ReferenceEqualityComparer.Instance);
        foreach (var ofRule in diagnostics
            .Where(static diagnostic => !diagnostic.Descriptor.IsTool)
            .GroupBy(static diagnostic => diagnostic.Descriptor))
        {
            Diagnostic[] sorted = [.. ofRule.OrderBy(static diagnostic => diagnostic.Span.Start)];
            var starts = Array.ConvertAll(sorted, static diagnostic => diagnostic.Span.Start);
            var (uncovered, unexplained) = (new UnionFind(sorted.Length), new UnionFind(sorted.Length));
            foreach (var part in suppressors
                .SelectMany(static suppressor => suppressor.Parts)
                .Where(part => part.Rule is null || ofRule.Key.IsNamed(part.Rule)))
            {
                var (from, to) = (SortedOffsets.FirstFrom(starts, part.Range.Start), SortedOffsets.FirstFrom(starts, part.Range.End + 1));
                part.IsUsed |= from < to;
                foreach (var i in uncovered.Take(from, to))
                    reasons[sorted[i]] = null;
                foreach (var i in part.Reason is null ? [] : unexplained.Take(from, to))
                    reasons[sorted[i]] = part.Reason;
            }
        }

        return reasons;
    }
}
