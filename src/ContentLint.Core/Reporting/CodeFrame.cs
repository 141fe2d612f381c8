using System.Globalization;
using System.Text;
using ContentLint.Text;

namespace ContentLint.Reporting;

/// <summary>The line of a finding and carets below it, cut to a width around the finding.</summary>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Code">The line's text, tabs expanded and hidden characters made visible.</param>
/// <param name="Indent">Columns before the carets.</param>
/// <param name="Carets">Number of carets, at least one.</param>
internal sealed record CodeFrame(int Line, string Code, int Indent, int Carets)
{
    private const int TabWidth = 4;
    private const string Ellipsis = "…";

    /// <summary>No line is looked at further than this from the finding, in characters per column.</summary>
    private const int Reach = 16;

    private static readonly Cell[] PlainCells =
    [
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => new Cell(((char)code).ToString(), 1))
    ];

    /// <summary>Builds the frame of a span; of one over several lines, the first line.</summary>
    public static CodeFrame Create(SourceText source, TextSpan span, int width)
    {
        var start = Math.Min(span.Start, source.Length);
        if (start == 0 && source.HasByteOrderMark && span.Length > 1)
            start = 1;
        var number = source.GetPosition(start).Line;
        var line = source.GetLine(number);
        if (line.Start == 0 && source.HasByteOrderMark && start > 0)
            line = TextSpan.FromBounds(1, Math.Max(1, line.End));
        start = Math.Clamp(start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        var before = CellsBefore(source.Text, line.Start, start, width);
        var marked = Cells(source.Text, start, Math.Min(end, start + (width * Reach)), width);
        var after = Cells(source.Text, end, Math.Min(line.End, end + (width * Reach)), width);
        return Compose(number, before, marked, after, width);
    }

    /// <summary>Half of the width goes to what stands before the finding; more, if what stands behind it does not need the rest.</summary>
    private static CodeFrame Compose(int number, List<Cell> before, List<Cell> marked, List<Cell> after, int width)
    {
        var (widthBefore, widthMarked, widthAfter) = (WidthOf(before), WidthOf(marked), WidthOf(after));
        var isCut = widthBefore + widthMarked + widthAfter > width;
        var room = isCut ? width - (2 * Ellipsis.Length) : width;
        var shownBefore = before.Count;
        for (var taken = widthBefore;
            isCut && taken > Math.Max(room / 2, room - widthMarked - widthAfter) && shownBefore > 0;
            shownBefore--)
            taken -= before[before.Count - shownBefore].Width;
        var code = new GrowingLine();
        if (shownBefore < before.Count)
            code.Append(Ellipsis);
        var limit = isCut ? code.Column + room : int.MaxValue;
        code.Append(before.Skip(before.Count - shownBefore), limit);
        var indent = code.Column;
        var isComplete = code.Append(marked, limit);
        var carets = Math.Max(1, code.Column - indent);
        isComplete = isComplete && code.Append(after, limit);
        if (!isComplete)
            code.Append(Ellipsis);
        return new CodeFrame(number, code.ToString().TrimEnd(), indent, carets);
    }

    private static int WidthOf(List<Cell> cells) => cells.Sum(cell => cell.Width);

    /// <summary>
    /// What stands before a finding, as much of it as the width could show; most lines are narrow characters, so that the nearest are
    /// enough.
    /// </summary>
    private static List<Cell> CellsBefore(string text, int lineStart, int start, int width)
    {
        var near = start - (2 * width);
        if (near > lineStart && Cells(text, near, start, int.MaxValue) is var cells && WidthOf(cells) > width)
            return cells;
        return Cells(text, Math.Max(lineStart, start - (width * Reach)), start, int.MaxValue);
    }

    /// <summary>The cells of a text, up to the first that goes beyond a width.</summary>
    private static List<Cell> Cells(string text, int start, int end, int maximumWidth)
    {
        var cells = new List<Cell>();
        var width = 0;
        for (var position = start; position < end && width <= maximumWidth; width += cells[^1].Width)
        {
            if (IsPlain(text, position, end))
            {
                cells.Add(PlainCells[text[position++] - ' ']);
                continue;
            }

            var length = Math.Min(StringInfo.GetNextTextElementLength(text.AsSpan(position, end - position)), end - position);
            cells.Add(CellOf(text, position, length));
            position += length;
        }

        return cells;
    }

    /// <summary>Whether one character of ASCII stands for itself: nothing combines with it.</summary>
    private static bool IsPlain(string text, int position, int end) =>
        text[position] is >= ' ' and <= '~' and not '[' && (position + 1 == end || char.IsAscii(text[position + 1]));

    private static Cell CellOf(string text, int position, int length)
    {
        var cluster = text.Substring(position, length);
        if (cluster[0] == '\t')
            return new Cell(null, TabWidth);
        // The runner of GitHub's workflows takes this for a command wherever it stands.
        if (cluster[0] == '[' && position >= 2 && text.AsSpan(position - 2, 2).SequenceEqual("##"))
            return new Cell(" " + cluster, 2);
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (ContentSanitizer.IsHidden(rune))
            {
                var shown = ContentSanitizer.Sanitize(cluster);
                return new Cell(shown, shown.EnumerateRunes().Sum(DisplayWidth.Of));
            }
        }

        return new Cell(cluster, DisplayWidth.Of(cluster));
    }

    /// <summary>What a reader takes for one character; a tab has no text.</summary>
    private readonly record struct Cell(string? Text, int Width);

    /// <summary>A line that grows, and its width so far.</summary>
    private sealed class GrowingLine
    {
        private readonly StringBuilder text = new();

        public int Column { get; private set; }

        public void Append(string text)
        {
            this.text.Append(text);
            Column += text.Length;
        }

        /// <summary>Appends cells while they fit; returns whether all did.</summary>
        public bool Append(IEnumerable<Cell> cells, int limit)
        {
            foreach (var cell in cells)
            {
                var width = cell.Text is null ? TabWidth - (Column % TabWidth) : cell.Width;
                if (Column + width > limit)
                    return false;
                text.Append(cell.Text ?? new string(' ', width));
                Column += width;
            }

            return true;
        }

        public override string ToString() => text.ToString();
    }
}
