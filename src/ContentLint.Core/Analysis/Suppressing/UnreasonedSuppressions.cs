using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Finds suppressions that do not say why (CL0007).</summary>
internal static class UnreasonedSuppressions
{
    private const string InComment = "Add the reason after two dashes: -- the printer has no TLS";

    /// <summary>One finding for each directive, or for each rule of a front-matter key, that has no reason.</summary>
    public static IEnumerable<Diagnostic> Find(
        SourceText source, ImmutableArray<SuppressionDirective> directives, DiagnosticSeverity severity)
    {
        foreach (var directive in directives)
        {
            if (directive.Kind == SuppressionKind.Enable)
                continue;
            if (directive.IsKey && !directive.Rules.IsEmpty)
            {
                for (var i = 0; i < directive.Rules.Length; i++)
                {
                    if (directive.ReasonOf(i) is null)
                        yield return Report(directive.RuleSpans[i], directive.Rules[i], InKey(directive.Rules[i]));
                }
            }
            else if (directive.Reason is null)
            {
                yield return Report(directive.Span, directive.Subject, directive.IsKey ? InKey(SuppressionDirective.AllRules) : InComment);
            }
        }

        Diagnostic Report(TextSpan span, string what, string advice) => new()
        {
            Descriptor = ToolDescriptors.SuppressionWithoutReason,
            Path = source.Path,
            Span = span,
            Arguments = [("rules", what), ("example", advice)],
            Severity = severity,
        };
    }

    private static string InKey(string rule) => $"Write it as the value of the rule: disable: {{{rule}: the printer has no TLS}}";
}
