using System.Buffers;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>Finds invisible characters in a text, and tells what is wrong with each. Those that text needs are left out.</summary>
internal sealed class InvisibleCharacters(string text)
{
    private const char ZeroWidthSpace = '\u200B';
    private const string ControlCode = "is a control code that feeds and parsers refuse";
    private const char ByteOrderMark = '\uFEFF';

    private static readonly SearchValues<char> ControlCodes = SearchValues.Create([
        .. Enumerable.Range(1, 0x1F).Where(code => code is not (9 or 10 or 12 or 13)).Append(0x7F).Select(code => (char)code)
    ]);

    private readonly bool isRightToLeft = WritingDirection.HasRightToLeft(text);

    /// <summary>The characters that have to be looked at, and the first half of the tag characters.</summary>
    private static readonly SearchValues<char> Candidates = SearchValues.Create(
        [
            .. Enumerable
            .Range(1, 0x1F)
            .Where(code => code is not (9 or 10 or 12 or 13))
            .Concat(Enumerable.Range(0x7F, 0x21))
            .Select(code => (char)code),
            '\u061C', ZeroWidthSpace, '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067',
            '\u2068', '\u2069', ByteOrderMark, '\uDB40',
        ]);

    /// <summary>
    /// Whether a text has a character that has to be looked at. Several searches for ranges are faster than one for all of them.
    /// </summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(ControlCodes)
            || text.ContainsAnyInRange('\u0080', '\u009F')
            || text.ContainsAnyInRange(ZeroWidthSpace, '\u200F')
            || text.ContainsAnyInRange('\u202A', '\u202E')
        || text.ContainsAnyInRange('\u2066', '\u2069') || text.ContainsAny('\u061C', ByteOrderMark, '\uDB40');

    /// <summary>The findings; those about the writing direction first.</summary>
    public IEnumerable<InvisibleCharacter> Find()
    {
        foreach (var finding in BidiControls.Find(text, isRightToLeft))
            yield return finding;
        for (var position = 0; position < text.Length;)
        {
            var found = text.AsSpan(position).IndexOfAny(Candidates);
            if (found < 0)
                yield break;
            position += found;
            if (Judge(position) is { } finding)
                yield return finding;
            position++;
        }
    }

    private InvisibleCharacter? Judge(int position)
    {
        var c = text[position];
        var span = new TextSpan(position, 1);
        if (c is '\u200E' or '\u200F' or '\u061C')
            return isRightToLeft
                ? null
                : new InvisibleCharacter(span, Name(c), "marks a writing direction where nothing is written from right to left", true);
        if (c == ByteOrderMark)
            return position == 0
                ? null
                : new InvisibleCharacter(
                    span, Name(c), "is a byte order mark in the middle of the text, which searches and parsers trip over", true);
        if (c == ZeroWidthSpace)
            return IsWanted(position)
                ? null
                : new InvisibleCharacter(span, Name(c), "splits words for searches and for readers who copy them", false);
        if (c == '\uDB40')
            return Tag(position);
        // Presentations break their lines with it: where it parts two words a space has to stay.
        if (c == '\u000B'
            && position > 0
            && !char.IsWhiteSpace(text[position - 1])
            && position + 1 < text.Length
            && !char.IsWhiteSpace(text[position + 1]))
            return new InvisibleCharacter(span, Name(c), ControlCode, false) { Replacement = " " };
        return c < ' ' || c is >= '\u007F' and <= '\u009F' && c != '\u0085'
            ? new InvisibleCharacter(span, Name(c), ControlCode, true)
            : null;
    }

    /// <summary>A tag character, unless it spells the region of a flag: what it says is hidden from people and read by machines.</summary>
    private InvisibleCharacter? Tag(int position)
    {
        if (position + 1 >= text.Length || text[position + 1] is < '\uDC00' or > '\uDC7F')
            return null;
        var start = position;
        while (start >= 2 && text[start - 2] == '\uDB40')
            start -= 2;
        var isFlag = start >= 2 && text[start - 2] == '\uD83C' && text[start - 1] == '\uDFF4';
        return isFlag
            ? null
            : new InvisibleCharacter(
                new TextSpan(position, 2),
                $"U+{char.ConvertToUtf32(text, position):X}",
                "hides a letter that machines read and people do not see",
                true);
    }

    /// <summary>Scripts without spaces need it to break lines, and Markdown to tell its marks from letters.</summary>
    private bool IsWanted(int position) => IsNeighbour(position - 1) || IsNeighbour(position + 1);

    private bool IsNeighbour(int position) =>
        position >= 0
            && position < text.Length
            && text[position] is '*' or '_' or '~' or '`' or '|' or (>= '\u0E00' and <= '\u0FFF')
                or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u1950' and <= '\u1AAF');

    private static string Name(char c) => $"U+{(int)c:X4}";
}

/// <summary>An invisible character that does not belong where it is.</summary>
/// <param name="Span">Where.</param>
/// <param name="Name">Its code point.</param>
/// <param name="Effect">What it does, as a clause without its subject.</param>
/// <param name="IsHarmless">Whether nobody misses it.</param>
internal sealed record InvisibleCharacter(TextSpan Span, string Name, string Effect, bool IsHarmless)
{
    /// <summary>What to put in its place.</summary>
    public string Replacement { get; init; } = "";
}
