using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Syntax.Protection;
using ContentLint.Text;

namespace ContentLint.Analysis.Fixing;

/// <summary>
/// Applies fixes to a text, once. A fix is all or nothing; identical changes of two fixes merge; a fix that touches what
/// an earlier one changes waits for the next pass.
/// </summary>
public static class FixApplier
{
    /// <summary>Applies the fixes of <paramref name="diagnostics"/> that are safe enough.</summary>
    /// <param name="text">The text that the diagnostics were found in.</param>
    /// <param name="diagnostics">Findings of that text; those without a fix are passed over.</param>
    /// <param name="maximum"><see cref="FixSafety.Safe"/> for safe fixes only.</param>
    /// <exception cref="InvalidFixException">A fix has overlapping changes, or one outside of the text: a defect of its rule.</exception>
    public static FixResult Apply(string text, IEnumerable<Diagnostic> diagnostics, FixSafety maximum) =>
        Apply(text, diagnostics.Where(diagnostic => diagnostic.Fix?.Safety <= maximum), static _ => true);

    /// <summary>Applies the fixes that somebody chooses.</summary>
    /// <param name="text">The text that the diagnostics were found in.</param>
    /// <param name="diagnostics">Findings of that text; those without a fix, or with one that renames files, are passed over.</param>
    /// <param name="isChosen">Asked for each fix that can be applied together with those chosen before.</param>
    /// <param name="protectedText">What no fix may change: one that does is passed over. Null if nothing is protected.</param>
    /// <exception cref="InvalidFixException">A fix has overlapping changes, or one outside of the text: a defect of its rule.</exception>
    public static FixResult Apply(
        string text, IEnumerable<Diagnostic> diagnostics, Func<Diagnostic, bool> isChosen, ProtectedText? protectedText = null)
    {
        var accepted = new SortedSet<TextChange>(ChangeOrder);
        var applied = ImmutableArray.CreateBuilder<Diagnostic>();
        var waiting = 0;
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Fix is not { Renames.IsEmpty: true } fix)
                continue;
            Validate(fix, diagnostic, text.Length);
            if (protectedText is not null && !fix.Keeps(protectedText))
                continue;
            if (fix.Changes.Any(change => Conflicts(accepted, change)))
            {
                waiting++;
                continue;
            }

            if (!isChosen(diagnostic))
                continue;
            accepted.UnionWith(fix.Changes);
            applied.Add(diagnostic);
        }

        return new FixResult(
            accepted.Count == 0 ? text : TextChanges.Apply(text, new TextSpan(0, text.Length), accepted), applied.ToImmutable(), waiting);
    }

    private static IComparer<TextChange> ChangeOrder { get; } = Comparer<TextChange>.Create((left, right) =>
    {
        var bySpan = left.Span.CompareTo(right.Span);
        return bySpan != 0 ? bySpan : string.CompareOrdinal(left.NewText, right.NewText);
    });

    private static bool Conflicts(SortedSet<TextChange> accepted, TextChange change)
    {
        if (accepted.Count == 0 || accepted.Contains(change))
            return false;
        // Accepted changes do not overlap, so only the neighbours can touch this one.
        var before = accepted
            .GetViewBetween(
                new TextChange(new TextSpan(0, 0), ""),
                new TextChange(new TextSpan(change.Span.End, int.MaxValue - change.Span.End), "\uFFFF"))
            .Reverse();
        foreach (var other in before)
        {
            if (other.Span.End < change.Span.Start)
                return false;
            if (other.Span.Start <= change.Span.End && Touches(other.Span, change.Span))
                return true;
        }

        return false;
    }

    private static bool Touches(TextSpan left, TextSpan right) =>
        left.IsEmpty || right.IsEmpty
            ? left.Start <= right.End && right.Start <= left.End
            : left.OverlapsWith(right);

    private static void Validate(CodeFix fix, Diagnostic diagnostic, int length)
    {
        if (fix.Changes.IsDefaultOrEmpty)
            throw new InvalidFixException($"{diagnostic.Id}: the fix '{fix.Title}' changes nothing");
        var ordered = fix.Changes.Sort(ChangeOrder.Compare);
        for (var i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].Span.End > length)
                throw new InvalidFixException($"{diagnostic.Id}: the fix '{fix.Title}' reaches beyond the text");
            if (i > 0 && ordered[i - 1].Span.End > ordered[i].Span.Start)
                throw new InvalidFixException($"{diagnostic.Id}: the changes of the fix '{fix.Title}' overlap");
        }
    }
}

/// <summary>The result of one pass.</summary>
/// <param name="Text">The text with the fixes applied.</param>
/// <param name="Applied">The findings whose fixes were applied.</param>
/// <param name="Waiting">Number of fixes that touch an applied one and wait for the next pass.</param>
public sealed record FixResult(string Text, ImmutableArray<Diagnostic> Applied, int Waiting);

/// <summary>A rule offered a fix that cannot be applied.</summary>
/// <param name="message">Which rule, which fix, and what is wrong with it.</param>
public sealed class InvalidFixException(string message) : Exception(message);
