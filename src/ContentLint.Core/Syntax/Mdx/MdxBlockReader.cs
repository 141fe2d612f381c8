using ContentLint.Text;
using Markdig.Syntax;

namespace ContentLint.Syntax.Mdx;

/// <summary>
/// Reads the blocks of MDX line by line, as micromark does with its extensions for MDX and GFM: CommonMark without indented code and HTML,
/// with tags and expressions that are blocks, statements, tables and footnotes.
/// </summary>
internal sealed class MdxBlockReader
{
    private const int MaximumDepth = 100;

    private readonly string text;
    private readonly char[] buffer;
    private readonly TextSpan body;
    private readonly MdxTree tree;
    private readonly MdxScripts scripts;
    private readonly MdxBudget budget;
    private readonly MdxFlow flow;
    private readonly MdxContainers openings;
    private readonly List<MdxContainer> containers = [];
    private bool isTooDeep;
    private int tagEnd;

    private MdxBlockReader(string text, char[] buffer, TextSpan body, MdxTree tree, MdxScripts scripts, MdxBudget budget)
    {
        (this.text, this.buffer, this.body) = (text, buffer, body);
        (this.tree, this.scripts, this.budget) = (tree, scripts, budget);
        flow = new MdxFlow(text, tree, scripts);
        openings = new MdxContainers(text, tree);
    }

    /// <summary>Reads the blocks of a body; false if they are nested too deeply.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="buffer">A copy of it, in which the marks of block quotes are blanked.</param>
    /// <param name="body">What to read.</param>
    /// <param name="tree">Takes the blocks.</param>
    /// <param name="scripts">Takes the expressions and statements.</param>
    /// <param name="budget">What may be scanned.</param>
    public static bool Read(string text, char[] buffer, TextSpan body, MdxTree tree, MdxScripts scripts, MdxBudget budget)
    {
        var reader = new MdxBlockReader(text, buffer, body, tree, scripts, budget);
        for (var start = body.Start; start < body.End && !reader.isTooDeep;)
            start = reader.ReadLine(start);
        reader.flow.Close();
        return !reader.isTooDeep;
    }

    private ContainerBlock Innermost => containers.Count > 0 ? containers[^1].Block : tree.Document;

    private int ReadLine(int start)
    {
        var end = EndOfLine(start);
        var cursor = new LineCursor(text, start, end);
        var continued = 0;
        while (continued < containers.Count)
        {
            var container = containers[continued];
            if (!container.Continues(ref cursor) && !StartsNextItem(container, continued, ref cursor))
                break;
            continued++;
        }

        if (flow.IsInFence && continued == containers.Count)
        {
            Blank(start, cursor.Position);
            flow.ContinueFence(cursor, Next(end));
            return Next(end);
        }

        var interrupts = flow.IsInParagraph && continued == containers.Count;
        var hasNew = false;
        while ((start >= tagEnd || continued < containers.Count) && openings.Open(ref cursor, interrupts) is { } container)
        {
            if (!hasNew)
                CloseTo(continued);
            hasNew = true;
            Push(container, cursor);
            if (isTooDeep)
                return body.End;
        }

        Blank(start, cursor.Position);
        return ReadFlow(start, cursor, continued, isLazy: !hasNew && continued < containers.Count);
    }

    private int ReadFlow(int start, LineCursor cursor, int continued, bool isLazy)
    {
        var next = Next(cursor.End);
        if (cursor.IsBlank)
        {
            flow.CloseText();
            if (isLazy)
                CloseTo(continued);
            return next;
        }

        cursor.SkipSpace();
        if (flow.IsInParagraph && !isLazy && flow.TryEndWithUnderline(cursor))
            return next;
        var depth = isLazy ? continued : containers.Count;
        if (StartAt(start, cursor, depth, flow.IsInParagraph, isLazy) is { } block)
        {
            flow.Close();
            if (isLazy)
                CloseTo(continued);
            block.Add(Innermost);
            return block.Next;
        }

        if (isLazy && !flow.IsInParagraph)
            CloseTo(continued);
        flow.AddLine(Innermost, TextSpan.FromBounds(cursor.Position, cursor.End));
        return next;
    }

    /// <summary>The block that starts at the cursor, other than text and a row of a table; null if none does.</summary>
    private FlowStart? StartAt(int lineStart, LineCursor cursor, int depth, bool interrupts, bool isLazy)
    {
        var (start, end) = (cursor.Position, cursor.End);
        switch (text[start])
        {
            case '#' when LineSyntax.Heading(text, start, end) is var (level, content):
                return new FlowStart(parent => flow.AddHeading(parent, TextSpan.FromBounds(start, end), level, content), Next(end));
            case '*' or '-' or '_' when LineSyntax.IsThematicBreak(text, start, end):
                return new FlowStart(
                    parent => tree.Add(parent, new ThematicBreakBlock(null!), TextSpan.FromBounds(start, end)), Next(end));
            case '`' or '~' when LineSyntax.FenceLength(text, start, end) is > 0 and var length:
                return new FlowStart(parent => flow.OpenFence(parent, start, end, length), Next(end));
            case '<' or '{' when ReadPieces(start, depth) is { } pieces:
                return new FlowStart(parent => flow.AddPieces(parent, pieces), Next(EndOfLine(pieces[^1].Span.End)));
            case 'i' or 'e' when !interrupts && start == lineStart && JavaScriptModule.IsAt(text.AsSpan(start, end - start)):
                return StartModule(start);
        }

        if (flow.IsInTable && !isLazy)
            return null;
        // The containers of a paragraph end with it, after the lines of the head were read.
        return StartTable(start, end, flow.IsInParagraph ? containers.Count : depth);
    }

    private List<MdxPiece>? ReadPieces(int start, int depth)
    {
        var window = Window(start, depth);
        var pieces = MdxPieces.Read(window, start);
        // Although the tag turns out to be part of a text, no container starts within it: the > of a tag may be at the start of a line.
        if (pieces is null)
            tagEnd = Math.Max(tagEnd, window.End);
        return pieces;
    }

    private FlowStart StartModule(int start)
    {
        var statements = new List<int>();
        var module = JavaScriptModule.EndOf(Window(start, 0), start, statements);
        var span = TextSpan.FromBounds(start, module.End);
        return new FlowStart(
            parent =>
            {
                scripts.AddModule(text, span, statements, module.IsComplete);
                tree.Add(parent, new ModuleBlock(), span);
            },
            Next(module.End));
    }

    private FlowStart? StartTable(int start, int end, int depth)
    {
        var second = Next(end);
        if (second >= body.End || TextOfLine(second, depth) is not { } row)
            return null;
        var columns = LineSyntax.TableColumns(text, row.Start, row.End);
        if (columns == 0 || LineSyntax.Cells(text, start, end).Count != columns)
            return null;
        return new FlowStart(
            parent =>
            {
                Blank(second, row.Start);
                flow.OpenTable(parent, TextSpan.FromBounds(start, end), row.End);
            },
            Next(row.End));
    }

    /// <summary>The text of a line that goes on with containers and starts none.</summary>
    private TextSpan? TextOfLine(int start, int depth)
    {
        var position = TextStart(start, depth, out var cursor);
        if (position < 0 || openings.Open(ref cursor, interrupts: true) is not null)
            return null;
        cursor.SkipSpace();
        return TextSpan.FromBounds(cursor.Position, cursor.End);
    }

    private int TextStart(int start, int depth, out LineCursor cursor)
    {
        cursor = new LineCursor(text, start, EndOfLine(start));
        for (var i = 0; i < depth; i++)
        {
            if (!containers[i].Matches(ref cursor))
                return -1;
        }

        return cursor.Position;
    }

    /// <summary>The text from a line on, as far as the containers of that depth reach.</summary>
    private MdxText Window(int start, int depth) => new(buffer, Next(EndOfLine(start)), budget, end =>
    {
        if (end >= body.End || TextStart(end, depth, out _) is not (>= 0 and var position))
            return -1;
        Blank(end, position);
        return Next(EndOfLine(end));
    });

    private bool StartsNextItem(MdxContainer container, int index, ref LineCursor cursor)
    {
        if (openings.NextItem(container, ref cursor) is not var (mark, start))
            return false;
        CloseTo(index + 1);
        openings.StartItem(container, mark, start);
        return true;
    }

    private void Push(Func<ContainerBlock, MdxContainer> container, LineCursor cursor)
    {
        containers.Add(container(Innermost));
        MdxTree.Extend(Innermost, cursor.Position);
        isTooDeep = containers.Count > MaximumDepth;
    }

    private void CloseTo(int count)
    {
        flow.Close();
        containers.RemoveRange(count, containers.Count - count);
    }

    private void Blank(int start, int end) => buffer.AsSpan(start, end - start).Fill(' ');

    private int EndOfLine(int start)
    {
        var length = text.AsSpan(start, body.End - start).IndexOfAny('\r', '\n');
        return length < 0 ? body.End : start + length;
    }

    private int Next(int lineEnd) =>
        lineEnd >= body.End ? body.End : lineEnd + (text.AsSpan(lineEnd).StartsWith("\r\n") ? 2 : 1);

    /// <summary>A block that starts at a line.</summary>
    /// <param name="Add">Adds it to its container.</param>
    /// <param name="Next">The line after what is read of it.</param>
    private readonly record struct FlowStart(Action<ContainerBlock> Add, int Next);
}
