using Markdig.Syntax;

namespace ContentLint.Syntax.Mdx;

/// <summary>An open block quote, list or footnote.</summary>
internal sealed class MdxContainer
{
    private const int FootnoteIndent = 4;

    private bool startedBlank;
    private bool hasFurtherBlank;

    /// <summary>The block that takes what it holds: of a list, its last item.</summary>
    public required ContainerBlock Block { get; set; }

    /// <summary>The list, or null for another container.</summary>
    public ListBlock? List { get; init; }

    /// <summary>The mark of a list: <c>-</c>, <c>+</c>, <c>*</c>, <c>.</c> or <c>)</c>.</summary>
    public char Mark { get; init; }

    /// <summary>Whether the items of a list have numbers.</summary>
    public bool IsOrdered => Mark is '.' or ')';

    /// <summary>Columns that lines of the item are indented by.</summary>
    private int Size { get; set; }

    /// <summary>Starts an item.</summary>
    public void StartItem(ListMark mark)
    {
        Size = mark.Size;
        startedBlank = mark.IsBlank;
        hasFurtherBlank = false;
    }

    /// <summary>Whether a line goes on with the container, of which the cursor then skips the mark.</summary>
    public bool Continues(ref LineCursor cursor)
    {
        if (List is null)
            return Matches(ref cursor);
        if (cursor.IsBlank)
        {
            hasFurtherBlank |= startedBlank;
            cursor.SkipSpace(Size);
            return true;
        }

        var wasEmpty = hasFurtherBlank;
        (hasFurtherBlank, startedBlank) = (false, false);
        return !wasEmpty && Matches(ref cursor);
    }

    /// <summary>Whether a line has what lines of the container start with. Changes nothing but the cursor.</summary>
    public bool Matches(ref LineCursor cursor)
    {
        if (Block is QuoteBlock)
        {
            var quote = cursor;
            quote.SkipSpace();
            if (quote.Current != '>')
                return false;
            quote.Advance(1);
            quote.SkipSpace(1);
            cursor = quote;
            return true;
        }

        var size = List is null ? FootnoteIndent : Size;
        var isBlank = cursor.IsBlank;
        var indented = cursor;
        if (indented.SkipSpace(size) != size && !isBlank)
            return false;
        cursor = indented;
        return true;
    }
}

/// <summary>The mark that starts an item of a list.</summary>
/// <param name="Mark"><c>-</c>, <c>+</c>, <c>*</c>, <c>.</c> or <c>)</c>.</param>
/// <param name="Size">Columns from the container around to the text of the item.</param>
/// <param name="IsBlank">Whether nothing follows on the line.</param>
internal readonly record struct ListMark(char Mark, int Size, bool IsBlank)
{
    private const int MostDigits = 9;

    /// <summary>Reads the mark of an item.</summary>
    /// <param name="cursor">At the start of the mark; afterwards at the text of the item.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">Columns in front of the mark.</param>
    /// <param name="interrupts">Whether a paragraph is open, which only some items end.</param>
    public static ListMark? Read(ref LineCursor cursor, string text, int indent, bool interrupts)
    {
        var length = LengthAt(text, cursor.Position, cursor.End, interrupts);
        if (length == 0)
            return null;
        var mark = text[cursor.Position + length - 1];
        if (mark is '*' or '-' && LineSyntax.IsThematicBreak(text, cursor.Position, cursor.End))
            return null;
        var after = cursor;
        after.Advance(length);
        if (after.IsBlank)
        {
            if (interrupts)
                return null;
            cursor = after;
            return new ListMark(mark, indent + length + 1, true);
        }

        var space = after.SkipSpace();
        if (space == 0)
            return null;
        cursor = after;
        return new ListMark(mark, indent + length + space, false);
    }

    private static int LengthAt(string text, int start, int end, bool interrupts)
    {
        if (start >= end)
            return 0;
        if (text[start] is '-' or '+' or '*')
            return 1;
        var digits = 0;
        while (digits < MostDigits && start + digits < end && char.IsAsciiDigit(text[start + digits]))
            digits++;
        var isMark = digits > 0 && start + digits < end && (text[start + digits] is '.' or ')');
        return !isMark || (interrupts && (digits > 1 || text[start] != '1')) ? 0 : digits + 1;
    }
}
