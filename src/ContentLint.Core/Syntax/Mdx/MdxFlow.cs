using ContentLint.Text;
using Markdig.Helpers;
using Markdig.Syntax;

namespace ContentLint.Syntax.Mdx;

/// <summary>The block that is open in the innermost container, if any: a paragraph, a fence or a table.</summary>
/// <param name="text">The text of the file.</param>
/// <param name="tree">Takes the blocks.</param>
/// <param name="scripts">Takes the expressions.</param>
internal sealed class MdxFlow(string text, MdxTree tree, MdxScripts scripts)
{
    private ContainerBlock? parent;
    private MdxLines? paragraph;
    private Fence? fence;
    private TableBlock? table;

    /// <summary>Whether a paragraph is open.</summary>
    public bool IsInParagraph => paragraph is not null;

    /// <summary>Whether fenced code is open.</summary>
    public bool IsInFence => fence is not null;

    /// <summary>Whether a table is open.</summary>
    public bool IsInTable => table is not null;

    /// <summary>Adds a line of text: to the paragraph or table that is open, or to a new paragraph.</summary>
    public void AddLine(ContainerBlock container, TextSpan line)
    {
        if (table is not null)
        {
            AddRow(line);
            return;
        }

        Close(exceptParagraph: true);
        parent = paragraph is null ? container : parent;
        (paragraph ??= new MdxLines()).Add(line);
    }

    /// <summary>Makes a heading of the open paragraph if the line at a cursor underlines it.</summary>
    public bool TryEndWithUnderline(LineCursor cursor)
    {
        var level = LineSyntax.SetextLevel(text, cursor.Position, cursor.End);
        if (level == 0)
            return false;
        paragraph = MdxDefinitions.TakeFrom(paragraph!, text, tree.Document);
        if (paragraph.Count == 0)
        {
            paragraph = null;
            return false;
        }

        var lines = paragraph.Trimmed(text);
        tree.AddText(
            parent!,
            new HeadingBlock(null!) { Level = level, IsSetext = true },
            TextSpan.FromBounds(lines.Start, TrimEnd(cursor.Position, cursor.End)),
            lines);
        paragraph = null;
        return true;
    }

    /// <summary>Adds a heading with number signs.</summary>
    public void AddHeading(ContainerBlock container, TextSpan line, int level, TextSpan content)
    {
        var lines = new MdxLines();
        lines.Add(content);
        tree.AddText(
            container, new HeadingBlock(null!) { Level = level }, TextSpan.FromBounds(line.Start, TrimEnd(line.Start, line.End)), lines);
    }

    /// <summary>Adds tags and expressions that have lines of their own.</summary>
    public void AddPieces(ContainerBlock container, List<MdxPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            var raw = text.AsSpan(piece.Span.Start, piece.Span.Length);
            LeafBlock block;
            switch (piece.Kind)
            {
                case MdxPieceKind.Expression:
                    var isComment = scripts.AddExpression(raw, piece.Span);
                    block = new ExpressionBlock(isComment);
                    tree.AddRaw(container, block, piece.Span, isComment ? [] : [piece.Span]);
                    continue;
                case MdxPieceKind.Comment:
                    block = new JsxBlock(null);
                    break;
                default:
                    scripts.AddTag(piece.Tag!);
                    block = new JsxBlock(piece.Tag);
                    break;
            }

            tree.AddRaw(container, block, piece.Span, [piece.Span]);
        }
    }

    /// <summary>Opens fenced code.</summary>
    public void OpenFence(ContainerBlock container, int start, int end, int length) =>
        fence = new Fence(container, start, text[start], length, end, []);

    /// <summary>Adds a line to the open fence, or closes it.</summary>
    public void ContinueFence(LineCursor cursor, int next)
    {
        var line = TextSpan.FromBounds(cursor.Position, next);
        cursor.SkipSpace();
        var (start, stop) = (cursor.Position, cursor.Position);
        while (stop < cursor.End && text[stop] == fence!.Mark)
            stop++;
        if (stop - start < fence!.Length || !text.AsSpan(stop, cursor.End - stop).IsWhiteSpace())
        {
            fence.Lines.Add(line);
            fence = fence with { End = cursor.End };
            return;
        }

        fence = fence with { End = stop };
        CloseFence();
    }

    /// <summary>Opens a table.</summary>
    /// <param name="container">Takes the table.</param>
    /// <param name="head">The first row.</param>
    /// <param name="end">The end of the line below it.</param>
    public void OpenTable(ContainerBlock container, TextSpan head, int end)
    {
        table = tree.Add(container, new TableBlock(), head);
        AddRow(head);
        MdxTree.Extend(table, end);
    }

    /// <summary>Ends what a blank line ends.</summary>
    public void CloseText()
    {
        CloseParagraph();
        table = null;
    }

    /// <summary>Ends what is open.</summary>
    public void Close() => Close(exceptParagraph: false);

    private void Close(bool exceptParagraph)
    {
        if (!exceptParagraph)
            CloseParagraph();
        CloseFence();
        table = null;
    }

    private void CloseParagraph()
    {
        if (paragraph is null)
            return;
        var lines = MdxDefinitions.TakeFrom(paragraph, text, tree.Document);
        paragraph = null;
        if (lines.Count == 0)
            return;
        lines = lines.Trimmed(text);
        tree.AddText(parent!, new ParagraphBlock(null), TextSpan.FromBounds(lines.Start, lines.End), lines);
    }

    private void CloseFence()
    {
        if (fence is null)
            return;
        var block = new FencedCodeBlock(null!) { FencedChar = fence.Mark, OpeningFencedCharCount = fence.Length };
        tree.AddRaw(fence.Container, block, TextSpan.FromBounds(fence.Start, fence.End), fence.Lines);
        fence = null;
    }

    private void AddRow(TextSpan line)
    {
        foreach (var cell in LineSyntax.Cells(text, line.Start, line.End))
        {
            var lines = new MdxLines();
            lines.Add(cell);
            if (!cell.IsEmpty)
                tree.AddText(table!, new TableCellBlock(), cell, lines);
        }

        MdxTree.Extend(table!, line.End);
    }

    private int TrimEnd(int start, int end) => start + text.AsSpan(start, end - start).TrimEnd(" \t").Length;

    private sealed record Fence(ContainerBlock Container, int Start, char Mark, int Length, int End, List<TextSpan> Lines);
}
