using ContentLint.Text;

namespace ContentLint.Syntax.Mdx;

/// <summary>
/// Reads the tags, expressions and comments of lines that hold nothing else: <c>&lt;a&gt; {b} &lt;/a&gt;</c>. They may reach over several
/// lines, blank ones among them.
/// </summary>
internal static class MdxPieces
{
    private const string CommentStart = "<!--";

    /// <summary>The pieces from an offset to the end of a line; null if anything else is on their lines.</summary>
    public static List<MdxPiece>? Read(MdxText text, int start)
    {
        var pieces = new List<MdxPiece>();
        var position = start;
        while (true)
        {
            if (At(text, position) is not { } piece)
                return null;
            pieces.Add(piece);
            position = piece.Span.End;
            while (text[position] is ' ' or '\t')
                position++;
            if (text[position] is '\n' or '\r' or MdxText.None)
                return pieces;
            // A tag can come after anything, but an expression only after a tag.
            if (piece.Kind == MdxPieceKind.Expression && text[position] != '<')
                return null;
        }
    }

    /// <summary>The tag, expression or comment that starts at an offset; null if none does.</summary>
    public static MdxPiece? At(MdxText text, int position)
    {
        if (text[position] == '{')
        {
            var end = JavaScriptScanner.EndOfExpression(text, position);
            return end < 0 ? null : new MdxPiece(MdxPieceKind.Expression, TextSpan.FromBounds(position, end), null);
        }

        if (text.StartsWith(position, CommentStart))
        {
            for (var i = position + CommentStart.Length; text[i] != MdxText.None; i++)
            {
                if (text.StartsWith(i, "-->"))
                    return new MdxPiece(MdxPieceKind.Comment, TextSpan.FromBounds(position, i + 3), null);
            }

            text.Spend(text.End - position);
            return null;
        }

        return JsxTagReader.Read(text, position) is { } tag ? new MdxPiece(MdxPieceKind.Tag, tag.Span, tag) : null;
    }
}

/// <summary>A tag of JSX, an expression or a comment of HTML.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Span">All of it.</param>
/// <param name="Tag">The tag, if it is one.</param>
internal sealed record MdxPiece(MdxPieceKind Kind, TextSpan Span, JsxTag? Tag);

/// <summary>Kinds of pieces that MDX adds to Markdown.</summary>
internal enum MdxPieceKind
{
    /// <summary>A tag of JSX.</summary>
    Tag,

    /// <summary>An expression in braces.</summary>
    Expression,

    /// <summary>A comment of HTML, which MDX itself refuses and Docusaurus reads.</summary>
    Comment,
}
