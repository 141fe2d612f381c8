using ContentLint.Text;

namespace ContentLint.Syntax.Protection;

/// <summary>
/// Finds fenced code by its lines alone, at any indentation and within lists and block quotes, as MDX has it: whether an element of HTML or
/// JSX is around makes no difference.
/// </summary>
internal sealed class FenceScanner
{
    private const int TabWidth = 4;

    private readonly string text;
    private readonly TextSpan area;
    private readonly List<int> items = [];
    private readonly List<TextSpan> found = [];
    private Fence? open;

    private FenceScanner(string text, TextSpan area)
    {
        this.text = text;
        this.area = area;
    }

    /// <summary>
    /// The fenced code of an area, fences included, in order. Code without a closing fence ends with its list item, its block quote or the
    /// area.
    /// </summary>
    public static List<TextSpan> Find(string text, TextSpan area)
    {
        if (!text.AsSpan(area.Start, area.Length).ContainsAny('`', '~'))
            return [];
        var scanner = new FenceScanner(text, area);
        for (var start = area.Start; start < area.End;)
        {
            var length = text.AsSpan(start, area.End - start).IndexOf('\n');
            var end = length < 0 ? area.End : start + length;
            scanner.Read(start, end);
            start = end + 1;
        }

        if (scanner.open is { } last)
            scanner.found.Add(TextSpan.FromBounds(last.Start, area.End));
        return scanner.found;
    }

    private void Read(int start, int end)
    {
        if (open is { } fence)
        {
            var inside = new LinePrefix(text, start, end);
            inside.SkipQuotes(fence.Quotes);
            if (inside.IsBlank && inside.Quotes == fence.Quotes)
                return;
            if (inside.Quotes == fence.Quotes && inside.Column >= fence.Column)
            {
                if (!Closes(fence, inside.Position, end))
                    return;
                found.Add(TextSpan.FromBounds(fence.Start, end));
                open = null;
                return;
            }

            found.Add(TextSpan.FromBounds(fence.Start, start));
            open = null;
        }

        var prefix = new LinePrefix(text, start, end);
        prefix.SkipQuotes(int.MaxValue);
        if (prefix.IsBlank)
            return;
        while (items.Count > 0 && prefix.Column < items[^1])
            items.RemoveAt(items.Count - 1);
        while (prefix.SkipMarker())
        {
            items.Add(prefix.Column);
            prefix.SkipQuotes(int.MaxValue);
        }

        if (FenceLength(prefix.Position, end) is >= 3 and var length)
            open = new Fence(prefix.Position, text[prefix.Position], length, items.Count > 0 ? items[^1] : 0, prefix.Quotes);
    }

    private int FenceLength(int position, int end)
    {
        if (position >= end || text[position] is not ('`' or '~'))
            return 0;
        var stop = position;
        while (stop < end && text[stop] == text[position])
            stop++;
        return text[position] == '`' && text.AsSpan(stop, end - stop).Contains('`') ? 0 : stop - position;
    }

    private bool Closes(Fence fence, int position, int end)
    {
        var stop = position;
        while (stop < end && text[stop] == fence.Mark)
            stop++;
        return stop - position >= fence.Length && text.AsSpan(stop, end - stop).IsWhiteSpace();
    }

    private readonly record struct Fence(int Start, char Mark, int Length, int Column, int Quotes);

    /// <summary>What is in front of the text of a line: spaces, marks of block quotes and of list items.</summary>
    private struct LinePrefix(string text, int start, int end)
    {
        /// <summary>The offset reached.</summary>
        public int Position { get; private set; } = start;

        /// <summary>The column reached, from 0.</summary>
        public int Column { get; private set; }

        /// <summary>Number of block quotes.</summary>
        public int Quotes { get; private set; }

        public readonly bool IsBlank => text.AsSpan(Position, end - Position).IsWhiteSpace();

        public void SkipQuotes(int most)
        {
            SkipSpace();
            while (Quotes < most && Position < end && text[Position] == '>')
            {
                Quotes++;
                Step();
                SkipSpace();
            }
        }

        /// <summary>Skips the mark of a list item and the spaces after it.</summary>
        public bool SkipMarker()
        {
            var stop = Position;
            if (stop < end && text[stop] is '-' or '*' or '+')
            {
                stop++;
            }
            else
            {
                while (stop < end && stop - Position < 9 && char.IsAsciiDigit(text[stop]))
                    stop++;
                if (stop == Position || stop >= end || text[stop] is not ('.' or ')'))
                    return false;
                stop++;
            }

            if (stop < end && text[stop] is not (' ' or '\t' or '\r'))
                return false;
            while (Position < stop)
                Step();
            var marker = Column;
            SkipSpace();
            // Indented code, or nothing: the item's content starts one space after the mark.
            if (Column - marker > TabWidth || IsBlank)
                Column = marker + 1;
            return true;
        }

        private void SkipSpace()
        {
            while (Position < end && text[Position] is ' ' or '\t')
                Step();
        }

        private void Step()
        {
            Column = text[Position] == '\t' ? ((Column / TabWidth) + 1) * TabWidth : Column + 1;
            Position++;
        }
    }
}
