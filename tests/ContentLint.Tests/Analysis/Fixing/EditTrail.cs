using ContentLint.Diagnostics;
using ContentLint.Syntax;
using ContentLint.Text;

namespace ContentLint.Tests.Analysis.Fixing;

/// <summary>The edits of all passes over a text, and what they make of it; written without the code that applies fixes.</summary>
internal sealed class EditTrail(string original)
{
    private static readonly Comparer<TextChange> ByPlace = Comparer<TextChange>.Create(static (one, other) =>
        one.Span.CompareTo(other.Span) is not 0 and var order ? order : string.CompareOrdinal(one.NewText, other.NewText));

    private readonly List<(ContentDocument Document, SortedSet<TextChange> Changes)> passes = [];

    /// <summary>Notes a fix that is about to be made; always true.</summary>
    public bool Add(ContentDocument document, Diagnostic diagnostic)
    {
        if (passes.Count == 0 || !ReferenceEquals(passes[^1].Document, document))
            passes.Add((document, new SortedSet<TextChange>(ByPlace)));
        passes[^1].Changes.UnionWith(diagnostic.Fix!.Changes);
        return true;
    }

    /// <summary>Number of passes that were tried.</summary>
    public int Passes => passes.Count;

    /// <summary>Whether edits were made and taken back.</summary>
    /// <param name="kept">The findings whose fixes were kept.</param>
    public bool TookBack(IEnumerable<Diagnostic> kept) =>
        passes is [.., var last] && !kept.SelectMany(diagnostic => diagnostic.Fix!.Changes).ToHashSet().IsSupersetOf(last.Changes);

    /// <summary>The text with the edits made and every other character as it was.</summary>
    public string Replay()
    {
        var text = original;
        foreach (var (_, changes) in passes)
        {
            foreach (var change in changes.Reverse())
                text = string.Concat(text.AsSpan(0, change.Span.Start), change.NewText, text.AsSpan(change.Span.End));
        }

        return text;
    }

    /// <summary>Where a place of the fixed text was in the original; what an edit wrote was in the whole of what it replaced.</summary>
    public TextSpan WasAt(TextSpan span)
    {
        foreach (var (_, changes) in Enumerable.Reverse(passes))
            span = TextSpan.FromBounds(Before(changes, span.Start, isStart: true), Before(changes, span.End, isStart: false));
        return span;
    }

    private static int Before(SortedSet<TextChange> changes, int offset, bool isStart)
    {
        var shift = 0;
        foreach (var change in changes)
        {
            var start = change.Span.Start + shift;
            if (offset < start)
                break;
            if (offset <= start + change.NewText.Length)
                return isStart ? change.Span.Start : change.Span.End;
            shift += change.NewText.Length - change.Span.Length;
        }

        return offset - shift;
    }
}
