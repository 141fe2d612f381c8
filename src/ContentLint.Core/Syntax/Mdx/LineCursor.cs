namespace ContentLint.Syntax.Mdx;

/// <summary>A place in a line, which counts columns: a tab reaches to the next multiple of four, and may be left in its middle.</summary>
/// <param name="text">The text.</param>
/// <param name="start">The start of the line.</param>
/// <param name="end">Its end, without the line end characters.</param>
internal struct LineCursor(string text, int start, int end)
{
    private const int TabWidth = 4;

    private int column;
    private int tabRest;

    /// <summary>The offset reached.</summary>
    public int Position { get; private set; } = start;

    /// <summary>The end of the line.</summary>
    public readonly int End => end;

    /// <summary>The character reached; a space within a tab, and a null character at the end.</summary>
    public readonly char Current => tabRest > 0 ? ' ' : Position < end ? text[Position] : MdxText.None;

    /// <summary>Whether spaces are all that is left.</summary>
    public readonly bool IsBlank => text.AsSpan(Position, end - Position).IndexOfAnyExcept(' ', '\t') < 0;

    /// <summary>Skips spaces and tabs; returns the number of columns skipped.</summary>
    /// <param name="most">The most columns to skip.</param>
    public int SkipSpace(int most = int.MaxValue)
    {
        var skipped = 0;
        while (skipped < most)
        {
            if (tabRest == 0 && Position < end && text[Position] == '\t')
                tabRest = TabWidth - (column % TabWidth);
            else if (tabRest == 0 && (Position >= end || text[Position] != ' '))
                break;
            if (tabRest > 0)
                tabRest--;
            if (tabRest == 0)
                Position++;
            column++;
            skipped++;
        }

        return skipped;
    }

    /// <summary>Skips characters that are no tabs.</summary>
    public void Advance(int count) => (Position, column) = (Position + count, column + count);
}
