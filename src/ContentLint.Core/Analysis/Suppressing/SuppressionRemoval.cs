using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>The changes that take a suppression, or one rule of it, out of a file.</summary>
internal static class SuppressionRemoval
{
    /// <summary>Removes the whole suppression, with its line if nothing else stands there; null where it cannot be cut out.</summary>
    public static CodeFix? All(SourceText source, SuppressionDirective directive, string title, FixSafety safety) =>
        directive.IsRemovable
            ? new CodeFix(title, safety, [new TextChange(source.FindWholeLines(directive.Span) ?? directive.Span, "")])
            : null;

    /// <summary>Removes one of several rules.</summary>
    public static CodeFix One(SuppressionDirective directive, int index, FixSafety safety)
    {
        var span = index + 1 < directive.EntrySpans.Length
            ? TextSpan.FromBounds(directive.EntrySpans[index].Start, directive.EntrySpans[index + 1].Start)
            : TextSpan.FromBounds(directive.EntrySpans[index - 1].End, directive.EntrySpans[index].End);
        return new CodeFix($"Remove {directive.Rules[index]} from the suppression", safety, [new TextChange(span, "")]);
    }
}
