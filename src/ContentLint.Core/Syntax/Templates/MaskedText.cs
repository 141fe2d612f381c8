using ContentLint.Text;

namespace ContentLint.Syntax.Templates;

/// <summary>
/// A text in which some parts are replaced by characters of equal number, so that offsets stay those of the file. Copies only when
/// something is masked.
/// </summary>
internal sealed class MaskedText(string original)
{
    private char[]? buffer;

    /// <summary>The text without masks.</summary>
    public string Original => original;

    /// <summary>Replaces a span by spaces; line ends stay.</summary>
    public void Blank(TextSpan span) => Fill(span, ' ');

    /// <summary>Replaces a span by a character; line ends stay.</summary>
    public void Fill(TextSpan span, char filler)
    {
        buffer ??= original.ToCharArray();
        for (var i = span.Start; i < span.End; i++)
        {
            if (buffer[i] is not ('\n' or '\r'))
                buffer[i] = filler;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => buffer is null ? original : new string(buffer);
}
