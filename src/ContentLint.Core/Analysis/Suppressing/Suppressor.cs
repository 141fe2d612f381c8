using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>One disabling comment: what it covers, and which of its rules were needed.</summary>
internal sealed class Suppressor
{
    private readonly SourceText source;
    private readonly SuppressionDirective directive;

    private Suppressor(SourceText source, SuppressionDirective directive, ReadOnlySpan<SuppressionDirective> ends)
    {
        this.source = source;
        this.directive = directive;
        var parts = new SuppressorPart[Math.Max(1, directive.Rules.Length)];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = new SuppressorPart(directive.Rules.IsEmpty ? null : directive.Rules[i], Range(i, ends), directive.ReasonOf(i));
        Parts = [.. parts];
    }

    /// <summary>What it does for each of its rules.</summary>
    public ImmutableArray<SuppressorPart> Parts { get; }

    /// <summary>The disabling comments of a file, in their order.</summary>
    public static ImmutableArray<Suppressor> All(SourceText source, ImmutableArray<SuppressionDirective> directives)
    {
        SuppressionDirective[] enabling = [.. directives.Where(static directive => directive.Kind == SuppressionKind.Enable)];
        var found = ImmutableArray.CreateBuilder<Suppressor>();
        var passed = 0;
        foreach (var comment in directives)
        {
            if (comment.Kind == SuppressionKind.Enable)
                passed++;
            else
                found.Add(new Suppressor(source, comment, enabling.AsSpan(passed)));
        }

        return found.ToImmutable();
    }

    public IEnumerable<Diagnostic> Unused(Func<string?, bool> isActive, DiagnosticSeverity severity)
    {
        var unused = Enumerable.Range(0, Parts.Length).Where(i => !Parts[i].IsUsed && isActive(Parts[i].Rule)).ToArray();
        if (unused.Length == 0)
            yield break;
        if (unused.Length == Parts.Length)
        {
            yield return Report(
                directive.Span,
                directive.Subject,
                severity,
                SuppressionRemoval.All(source, directive, "Remove the unused suppression", FixSafety.Safe));
            yield break;
        }

        foreach (var i in unused)
            yield return Report(directive.RuleSpans[i], directive.Rules[i], severity, SuppressionRemoval.One(directive, i, FixSafety.Safe));
    }

    private TextSpan Range(int rule, ReadOnlySpan<SuppressionDirective> ends)
    {
        switch (directive.Kind)
        {
            case SuppressionKind.DisableFile:
                return new TextSpan(0, source.Length);
            case SuppressionKind.DisableNextLine:
                var line = source.GetPosition(directive.Span.End).Line + 1;
                return line <= source.LineCount ? source.GetLine(line) : new TextSpan(source.Length, 0);
        }

        foreach (var end in ends)
        {
            if (Ends(end, rule))
                return TextSpan.FromBounds(directive.Span.End, end.Span.Start);
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
        Arguments = [("rules", what)],
        Severity = severity,
        Fix = fix,
    };
}

/// <summary>What a disabling comment does for one of its rules.</summary>
/// <param name="rule">The rule's id or name as written; null for all rules.</param>
/// <param name="range">Findings that start in it, or right at its end, are covered.</param>
/// <param name="reason">Why, or null.</param>
internal sealed class SuppressorPart(string? rule, TextSpan range, string? reason)
{
    public string? Rule => rule;

    public TextSpan Range => range;

    public string? Reason => reason;

    /// <summary>Whether there was a finding.</summary>
    public bool IsUsed { get; set; }
}
