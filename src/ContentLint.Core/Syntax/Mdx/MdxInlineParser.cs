using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Mdx;

/// <summary>Reads tags, expressions and comments in text.</summary>
internal sealed class MdxInlineParser : InlineParser
{
    private readonly char[] buffer;
    private readonly MdxScripts scripts;
    private readonly MdxBudget budget;

    /// <summary>Creates a parser for one file.</summary>
    public MdxInlineParser(char[] buffer, MdxScripts scripts, MdxBudget budget)
    {
        (this.buffer, this.scripts, this.budget) = (buffer, scripts, budget);
        OpeningCharacters = ['<', '{'];
    }

    /// <summary>The lines of the text that is read.</summary>
    public MdxLines Lines { get; set; } = new();

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (MdxPieces.At(new MdxText(buffer, Lines.End, budget), start) is not { } piece)
            return false;
        var raw = new string(buffer, start, piece.Span.Length);
        HtmlInline inline;
        switch (piece.Kind)
        {
            case MdxPieceKind.Expression:
                inline = new ExpressionInline(scripts.AddExpression(raw, piece.Span), raw);
                break;
            case MdxPieceKind.Tag:
                scripts.AddTag(piece.Tag!);
                inline = new JsxInline(piece.Tag!, raw);
                break;
            default:
                inline = new HtmlInline(raw);
                break;
        }

        inline.Span = new SourceSpan(piece.Span.Start, piece.Span.End - 1);
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start = Lines.ToSlice(piece.Span.End);
        return true;
    }
}
