using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Analysis;

/// <summary>Finds suppressions of rules that do not exist (CL0004).</summary>
internal static class UnknownSuppressions
{
    /// <summary>One finding for each name that is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="known">The known rules.</param>
    /// <param name="severity">The severity in force.</param>
    public static IEnumerable<Diagnostic> Find(ContentDocument document, KnownRules known, DiagnosticSeverity severity)
    {
        foreach (var directive in document.Suppressions)
        {
            var isAnyKnown = directive.Rules.Any(name => known.Find(name) is not null);
            for (var i = 0; i < directive.Rules.Length; i++)
            {
                if (known.Find(directive.Rules[i]) is not null)
                    continue;
                // A suppression that names nothing any more would suppress everything: the last name goes with the whole.
                var fix = isAnyKnown
                    ? SuppressionRemoval.One(directive, i, FixSafety.Unsafe)
                    : SuppressionRemoval.All(document.Source, directive, "Remove the suppression", FixSafety.Unsafe);
                yield return Report(document.Source, directive, i, known, severity, fix);
            }
        }
    }

    private static Diagnostic Report(SourceText source, SuppressionDirective directive, int index, KnownRules known, DiagnosticSeverity severity, CodeFix? fix)
    {
        var name = directive.Rules[index];
        return new Diagnostic
        {
            Descriptor = ToolDescriptors.UnknownSuppression,
            Path = source.Path,
            Span = directive.RuleSpans[index],
            Arguments = [name, known.Advice(name, "'contentlint rule' lists the rules")],
            Severity = severity,
            Fix = fix,
        };
    }
}
