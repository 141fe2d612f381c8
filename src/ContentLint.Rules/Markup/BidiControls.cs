using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>
/// Judges the controls of the writing direction (Unicode Standard Annex 9): overrides, with what closes them; controls that
/// are not closed in their paragraph, or close nothing; and any of them where nothing is written from right to left.
/// </summary>
internal static class BidiControls
{
    private const string Override = "makes text read in another order than it is stored in";
    private const string Unclosed = "changes the writing direction and is not closed in its paragraph, so that it reorders what follows";
    private const string Stray = "closes a writing direction that was not opened in its paragraph";
    private const string Needless = "changes the writing direction where nothing is written from right to left";

    /// <summary>The controls that are wrong.</summary>
    public static IEnumerable<InvisibleCharacter> Find(string text, bool isRightToLeft)
    {
        var open = new Stack<int>();
        var findings = new List<InvisibleCharacter>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' && IsBlankBehind(text, i))
                CloseParagraph();
            else if (c is >= '\u202A' and <= '\u202E' and not '\u202C' or >= '\u2066' and <= '\u2068')
                open.Push(i);
            else if (c is '\u202C' or '\u2069')
                Close(i, c);
        }

        CloseParagraph();
        return findings;

        void Close(int position, char closing)
        {
            if (open.Count == 0 || text[open.Peek()] >= '\u2066' != (closing == '\u2069'))
            {
                Add(position, Stray);
                return;
            }

            var start = open.Pop();
            var effect = text[start] is '\u202D' or '\u202E' ? Override : isRightToLeft ? null : Needless;
            if (effect is not null)
            {
                Add(start, effect);
                Add(position, effect);
            }
        }

        void CloseParagraph()
        {
            while (open.TryPop(out var start))
                Add(start, text[start] is '\u202D' or '\u202E' ? Override : Unclosed);
        }

        void Add(int position, string effect) =>
            findings.Add(new InvisibleCharacter(new TextSpan(position, 1), $"U+{(int)text[position]:X4}", effect, true));
    }

    private static bool IsBlankBehind(string text, int newLine)
    {
        var i = newLine + 1;
        while (i < text.Length && text[i] is ' ' or '\t' or '\r')
            i++;
        return i >= text.Length || text[i] == '\n';
    }
}
