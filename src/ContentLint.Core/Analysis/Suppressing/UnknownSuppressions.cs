using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Finds suppressions of rules that do not exist, and what was meant to be a suppression and is none (CL0004).</summary>
internal static class UnknownSuppressions
{
    /// <summary>One finding for each name that is none, and for each mistake.</summary>
    /// <param name="source">The file.</param>
    /// <param name="suppressions">What it says about suppressions.</param>
    /// <param name="known">The known rules.</param>
    /// <param name="severity">The severity in force.</param>
    public static IEnumerable<Diagnostic> Find(
        SourceText source, DocumentSuppressions suppressions, KnownRules known, DiagnosticSeverity severity)
    {
        foreach (var directive in suppressions.Directives)
        {
            var isAnyKnown = directive.Rules.Any(name => known.Find(name) is not null);
            for (var i = 0; i < directive.Rules.Length; i++)
            {
                if (known.Find(directive.Rules[i]) is not null)
                    continue;
                // A suppression that names nothing any more would suppress everything: the last name goes with the whole.
                var fix = isAnyKnown
                    ? SuppressionRemoval.One(directive, i, FixSafety.Unsafe)
                    : SuppressionRemoval.All(source, directive, "Remove the suppression", FixSafety.Unsafe);
                var name = directive.Rules[i];
                var nearest = known.Nearest(name);
                yield return Report(
                    directive.RuleSpans[i],
                    nearest is null ? null : UnknownSuppressionTexts.MisspeltRule,
                    [("name", name), ("nearest", nearest ?? "")],
                    fix);
            }
        }

        foreach (var mistake in suppressions.Mistakes)
        {
            var fix = mistake.Meant is { } meant ? CodeFix.Unsafe($"Write {meant}", mistake.Span, meant) : null;
            yield return Report(mistake.Span, mistake.Texts, [("name", mistake.Name), ("help", mistake.Help)], fix);
        }

        Diagnostic Report(TextSpan span, MessageVariant? texts, ImmutableArray<MessageArgument> arguments, CodeFix? fix) => new()
        {
            Descriptor = ToolDescriptors.UnknownSuppression,
            Path = source.Path,
            Span = span,
            Variant = texts,
            Arguments = arguments,
            Severity = severity,
            Fix = fix,
        };
    }
}
