using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>Lines that a fix takes away and the ones that it puts in their place, cut to what can be looked at.</summary>
/// <param name="Removed">The old lines.</param>
/// <param name="Added">The new lines.</param>
internal sealed record FixPreview(ImmutableArray<string> Removed, ImmutableArray<string> Added)
{
    private const int MaximumLines = 20;
    private const int MaximumLength = 240;
    private const int Lead = 40;

    /// <summary>No line is looked at further than this from a change.</summary>
    private const int Reach = 1_000;

    /// <summary>What a fix changes, from top to bottom; changes on the same lines are one.</summary>
    public static ImmutableArray<FixPreview> Of(SourceText source, CodeFix fix)
    {
        var previews = ImmutableArray.CreateBuilder<FixPreview>();
        var changes = fix.Changes.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        for (var first = 0; first < changes.Length;)
        {
            var start = Math.Max(source.GetLineStart(changes[first].Span.Start), changes[first].Span.Start - Reach);
            var end = EndOf(source, changes[first]);
            var next = first + 1;
            for (; next < changes.Length && changes[next].Span.Start < end; next++)
                end = Math.Max(end, EndOf(source, changes[next]));
            var lines = TextSpan.FromBounds(start, end);
            previews.Add(Compare(source.ToString(lines), TextChanges.Apply(source.Text, lines, changes[first..next])));
            first = next;
        }

        return previews.ToImmutable();
    }

    private static int EndOf(SourceText source, TextChange change) =>
        Math.Min(source.GetNextLineStart(change.Span.End), change.Span.End + Reach);

    private static FixPreview Compare(string before, string after)
    {
        var (removed, added) = (Lines(before), Lines(after));
        var same = 0;
        while (same < Math.Min(removed.Length, added.Length) && removed[same] == added[same])
            same++;
        var tail = 0;
        while (tail < Math.Min(removed.Length, added.Length) - same && removed[^(tail + 1)] == added[^(tail + 1)])
            tail++;
        removed = removed[same..^tail];
        added = added[same..^tail];
        var skip = removed.Length > 0 && added.Length > 0 ? Math.Max(0, CommonPrefix(removed[0], added[0]) - Lead) : 0;
        return new FixPreview(Show(removed, skip), Show(added, skip));
    }

    private static string[] Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static int CommonPrefix(string left, string right)
    {
        var length = left.AsSpan().CommonPrefixLength(right);
        return length > 0 && char.IsHighSurrogate(left[length - 1]) ? length - 1 : length;
    }

    private static ImmutableArray<string> Show(string[] lines, int skip)
    {
        var shown = lines.Take(MaximumLines).Select((line, index) => CodeExcerpt.Cut(line, index == 0 ? skip : 0, MaximumLength));
        return [.. lines.Length > MaximumLines ? shown.Append("…") : shown];
    }
}
