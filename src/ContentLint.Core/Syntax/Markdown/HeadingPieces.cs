using System.Collections.Immutable;
using System.Text;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.Mdx;
using ContentLint.Syntax.Templates;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Markdown;

/// <summary>Reads the pieces of a heading, or of another short text.</summary>
internal static class HeadingPieces
{
    /// <summary>The pieces in their order.</summary>
    public static ImmutableArray<HeadingPiece> Of(ContainerInline? root)
    {
        var pieces = ImmutableArray.CreateBuilder<HeadingPiece>();
        var pending = new Stack<Inline>();
        for (var child = root?.LastChild; child is not null; child = child.PreviousSibling)
            pending.Push(child);
        while (pending.TryPop(out var inline))
        {
            if (PieceOf(inline) is { } piece)
                pieces.Add(MarkdownReader.IsInImage(inline) ? InImage(piece) : piece);
            if (inline is not ContainerInline container)
                continue;
            for (var child = container.LastChild; child is not null; child = child.PreviousSibling)
                pending.Push(child);
        }

        return pieces.ToImmutable();
    }

    /// <summary>What the reader sees of the pieces.</summary>
    public static string TextOf(ImmutableArray<HeadingPiece> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
            text.Append(piece.Text);
        return text.ToString();
    }

    private static HeadingPiece InImage(HeadingPiece piece) =>
        new(HeadingPieceKind.AlternativeText, piece.Kind == HeadingPieceKind.Expression ? piece.Source : piece.Text, piece.Source);

    private static HeadingPiece? PieceOf(Inline inline) => inline switch
    {
        LiteralInline { IsFirstCharacterEscaped: true } literal => Plain(HeadingPieceKind.Escape, literal.Content.ToString()),
        LiteralInline literal => Plain(HeadingPieceKind.Text, literal.Content.ToString()),
        CodeInline code => Plain(HeadingPieceKind.Code, code.Content),
        ExpressionInline expression => new(
            HeadingPieceKind.Expression,
            expression.IsComment ? "" : expression.Constant ?? $"{TemplateMasker.Hole}",
            expression.Text),
        HtmlEntityInline entity => new(HeadingPieceKind.CharacterReference, entity.Transcoded.ToString(), entity.Original.ToString()),
        AutolinkInline link => Plain(HeadingPieceKind.Url, link.Url),
        LineBreakInline => Plain(HeadingPieceKind.LineBreak, " "),
        HtmlInline html => new(HeadingPieceKind.Html, "", html.Tag),
        DelimiterInline delimiter => Plain(HeadingPieceKind.Text, delimiter.ToLiteral()),
        _ => null,
    };

    private static HeadingPiece Plain(HeadingPieceKind kind, string text) => new(kind, text, text);
}
