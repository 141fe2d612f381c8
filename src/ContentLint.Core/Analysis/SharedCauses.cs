using System.Collections.Immutable;
using ContentLint.Diagnostics;

namespace ContentLint.Analysis;

/// <summary>Keeps one finding for one cause, as <see cref="DiagnosticDescriptor.SharesCauseWith"/> says.</summary>
internal static class SharedCauses
{
    /// <summary>The findings without those whose cause another one at the same place has.</summary>
    /// <param name="findings">The findings that no comment suppresses, in the order of the file.</param>
    public static ImmutableArray<Diagnostic> Merge(ImmutableArray<Diagnostic> findings)
    {
        var dropped = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < findings.Length; i++)
        {
            if (findings[i].Descriptor.SharesCauseWith.IsEmpty)
                continue;
            for (var j = FirstAt(findings, i); j < findings.Length && findings[j].Span == findings[i].Span; j++)
            {
                if (findings[i].Descriptor.SharesCauseWith.Contains(findings[j].Id, StringComparer.Ordinal))
                    dropped.Add(CountsMore(findings[i], findings[j]) ? findings[j] : findings[i]);
            }
        }

        return dropped.Count == 0 ? findings : findings.RemoveAll(dropped.Contains);
    }

    /// <summary>
    /// The findings without those whose cause another one at the same place has, be it reported or suppressed: a comment that suppresses a
    /// finding brings up no other one for the same cause.
    /// </summary>
    /// <param name="findings">The findings that no comment suppresses, in the order of the file.</param>
    /// <param name="suppressed">The findings that a comment suppresses.</param>
    public static ImmutableArray<Diagnostic> Merge(ImmutableArray<Diagnostic> findings, IEnumerable<SuppressedDiagnostic> suppressed)
    {
        var bySpan = suppressed.Select(static entry => entry.Diagnostic).ToLookup(static finding => finding.Span);
        return Merge(findings).RemoveAll(
            finding => bySpan[finding.Span].Any(other => ShareCause(finding, other) && !CountsMore(finding, other)));
    }

    private static bool ShareCause(Diagnostic left, Diagnostic right) =>
        left.Descriptor.SharesCauseWith.Contains(right.Id, StringComparer.Ordinal)
        || right.Descriptor.SharesCauseWith.Contains(left.Id, StringComparer.Ordinal);

    private static int FirstAt(ImmutableArray<Diagnostic> findings, int index)
    {
        var first = index;
        while (first > 0 && findings[first - 1].Span == findings[index].Span)
            first--;
        return first;
    }

    /// <summary>The more severe one, then the one about security, then the one that can be fixed safely.</summary>
    private static bool CountsMore(Diagnostic left, Diagnostic right) => Weight(left).CompareTo(Weight(right)) > 0;

    private static (DiagnosticSeverity Severity, bool IsSecurity, bool IsSafe) Weight(Diagnostic finding) =>
        (finding.Severity, finding.Descriptor.IsSecurity, finding.Fix is { Safety: FixSafety.Safe });
}
