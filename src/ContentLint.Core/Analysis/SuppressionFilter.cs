using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Analysis;

/// <summary>Applies a document's suppression comments to its findings, and reports the comments that no finding needs (CL0005).</summary>
internal static class SuppressionFilter
{
    public static (ImmutableArray<Diagnostic> Kept, ImmutableArray<SuppressedDiagnostic> Suppressed) Apply(
        ContentDocument document, List<Diagnostic> diagnostics, Func<string?, bool> isActive, DiagnosticSeverity unusedSeverity)
    {
        var suppressors = document.Suppressions
            .Select((directive, index) => (directive, index))
            .Where(entry => entry.directive.Kind != SuppressionKind.Enable)
            .Select(entry => new Suppressor(document, entry.index))
            .ToArray();
        var kept = new List<Diagnostic>(diagnostics.Count);
        var suppressed = ImmutableArray.CreateBuilder<SuppressedDiagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            // Every matching comment is marked as used: removing either would be a surprise.
            var isSuppressed = false;
            string? reason = null;
            foreach (var suppressor in suppressors)
            {
                if (!suppressor.TrySuppress(diagnostic, out var given))
                    continue;
                isSuppressed = true;
                reason ??= given;
            }

            if (isSuppressed)
                suppressed.Add(new SuppressedDiagnostic(diagnostic, reason));
            else
                kept.Add(diagnostic);
        }

        if (unusedSeverity != DiagnosticSeverity.Off)
        {
            foreach (var suppressor in suppressors)
                kept.AddRange(suppressor.Unused(isActive, unusedSeverity));
            kept.Sort(DiagnosticOrder.InFile);
        }

        return ([.. kept], suppressed.ToImmutable());
    }
}
