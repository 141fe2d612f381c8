using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>
/// Places in a language in which a comment may stand on any line of its own, unless something is open there: above the line of
/// a finding, or, where that is inside of a barrier, around the lines of that.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="area">The part in that language; comments are put between its start and its end.</param>
/// <param name="unsplittable">What no line may be put into.</param>
/// <param name="directives">The syntax of the comments.</param>
internal sealed class LineInsertionPoints(SourceText source, TextSpan area, UnsplittableLines unsplittable, DirectiveText directives)
{
    /// <summary>One placement for each line or barrier with findings; a finding for which there is no place is left out.</summary>
    /// <param name="findings">Findings that start in the area.</param>
    public IEnumerable<Placement> For(IEnumerable<Diagnostic> findings)
    {
        foreach (var group in findings
            .Select(finding => (Finding: finding, Place: PlaceOf(finding.Span.Start)))
            .GroupBy(static entry => entry.Place, static entry => entry.Finding))
        {
            if (group.Key is not { } place)
                continue;
            var rules = Placement.RulesOf(group);
            var indent = IndentOf(place.Start);
            if (place.IsLine)
            {
                yield return Placement.Insert(place.Start, $"{indent}{directives.DisableNextLine(rules)}{source.NewLine}");
                continue;
            }

            var start = new TextChange(new TextSpan(place.Start, 0), $"{indent}{directives.Disable(rules)}{source.NewLine}");
            if (place.End is not { } end)
                yield return new Placement([start]);
            else
                yield return new Placement([
                    start, new TextChange(new TextSpan(end, 0), $"{indent}{directives.Enable(rules)}{source.NewLine}")
                ]);
        }
    }

    private Place? PlaceOf(int offset)
    {
        var line = LineStart(offset);
        if (line < area.Start)
            return null;
        if (unsplittable.Around(line) is not { } barrier)
            return new Place(line, IsLine: true, null);
        var start = line;
        for (TextSpan? around = barrier; around is { } open; around = unsplittable.Around(start))
        {
            start = LineStart(open.Start);
            if (start < area.Start)
                return null;
        }

        for (TextSpan? around = barrier; around is { } open;)
        {
            var end = source.GetLineStart(open.End) == open.End ? open.End : source.GetNextLineStart(open.End);
            if (end > area.End || (end == source.Length && source.GetLineStart(end) != end))
                return new Place(start, IsLine: false, null);
            around = unsplittable.Around(end);
            if (around is null)
                return new Place(start, IsLine: false, end);
        }

        return null;
    }

    private int LineStart(int offset) => Math.Max(source.GetLineStart(offset), source.HasByteOrderMark ? 1 : 0);

    private string IndentOf(int lineStart)
    {
        var line = source.Text.AsSpan(lineStart);
        return line[..(line.Length - line.TrimStart(" \t").Length)].ToString();
    }

    /// <summary>Where a comment is put.</summary>
    /// <param name="Start">The line above which it is put.</param>
    /// <param name="IsLine">Whether it is about that line only.</param>
    /// <param name="End">Where it ends otherwise; null for the end of the file.</param>
    private readonly record struct Place(int Start, bool IsLine, int? End);
}
