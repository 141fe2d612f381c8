using System.Collections.Immutable;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Analysis;

/// <summary>One disabling comment: what it covers, and which of its rules were needed.</summary>
internal sealed class Suppressor
{
    private readonly SourceText source;
    private readonly SuppressionDirective directive;
    private readonly bool[] used;
    private readonly TextSpan[] ranges;

    public Suppressor(ContentDocument document, int index)
    {
        source = document.Source;
        directive = document.Suppressions[index];
        used = new bool[Math.Max(1, directive.Rules.Length)];
        ranges = [.. Enumerable.Range(0, used.Length).Select(rule => Range(document.Suppressions, index, rule))];
    }

    /// <param name="diagnostic">A finding.</param>
    /// <param name="reason">Why its author suppresses it, or null.</param>
    public bool TrySuppress(Diagnostic diagnostic, out string? reason)
    {
        reason = null;
        if (diagnostic.Descriptor.Category == RuleCategory.Tool)
            return false;
        var matched = false;
        for (var i = 0; i < used.Length; i++)
        {
            var isNamed = directive.Rules.IsEmpty || diagnostic.Descriptor.IsNamed(directive.Rules[i]);
            if (!isNamed || diagnostic.Span.Start < ranges[i].Start || diagnostic.Span.Start > ranges[i].End)
                continue;
            used[i] = true;
            matched = true;
            reason ??= directive.ReasonOf(i);
        }

        return matched;
    }

    public IEnumerable<Diagnostic> Unused(Func<string?, bool> isActive, DiagnosticSeverity severity)
    {
        var unused = Enumerable.Range(0, used.Length)
            .Where(i => !used[i] && isActive(directive.Rules.IsEmpty ? null : directive.Rules[i]))
            .ToArray();
        if (unused.Length == 0)
            yield break;
        if (unused.Length == used.Length)
        {
            yield return Report(directive.Span, directive.Subject, severity, SuppressionRemoval.All(source, directive, "Remove the unused suppression", FixSafety.Safe));
            yield break;
        }

        foreach (var i in unused)
            yield return Report(directive.RuleSpans[i], directive.Rules[i], severity, SuppressionRemoval.One(directive, i, FixSafety.Safe));
    }

    private TextSpan Range(ImmutableArray<SuppressionDirective> directives, int index, int rule)
    {
        switch (directive.Kind)
        {
            case SuppressionKind.DisableFile:
                return new TextSpan(0, source.Length);
            case SuppressionKind.DisableNextLine:
                var line = source.GetPosition(directive.Span.End).Line + 1;
                return line <= source.LineCount ? source.GetLine(line) : new TextSpan(source.Length, 0);
        }

        for (var i = index + 1; i < directives.Length; i++)
        {
            if (directives[i].Kind == SuppressionKind.Enable && Ends(directives[i], rule))
                return TextSpan.FromBounds(directive.Span.End, directives[i].Span.Start);
        }

        return TextSpan.FromBounds(directive.Span.End, source.Length);
    }

    private bool Ends(SuppressionDirective enable, int rule) =>
        enable.Rules.IsEmpty
        || (!directive.Rules.IsEmpty && enable.Rules.Contains(directive.Rules[rule], StringComparer.OrdinalIgnoreCase));

    private Diagnostic Report(TextSpan span, string what, DiagnosticSeverity severity, CodeFix? fix) => new()
    {
        Descriptor = ToolDescriptors.UnusedSuppression,
        Path = source.Path,
        Span = span,
        Arguments = [what],
        Severity = severity,
        Fix = fix,
    };
}
