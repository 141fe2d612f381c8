using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.Markdown;

/// <summary>Collects the runs of text that Markdown shows as they are: between links, code and HTML, within one block.</summary>
internal sealed class MarkdownProse(string text)
{
    private readonly List<TextSpan> runs = [];
    private readonly List<ProseBlock> blocks = [];
    private readonly List<ProseObject> objects = [];
    private TextSpan? current;
    private int blockedUntil;

    /// <summary>The runs in the order of the file; delimiters of emphasis and line ends within are part of them.</summary>
    public List<TextSpan> Runs
    {
        get
        {
            Break(0);
            return runs;
        }
    }

    /// <summary>The blocks that hold text, in the order of the file.</summary>
    public List<ProseBlock> Blocks => blocks;

    /// <summary>Adds code, a tag, a link, an image or hidden text: it ends the run, and brackets in it are its own.</summary>
    public void AddObject(TextSpan span, bool isLink)
    {
        Break(span.End);
        AddHidden(span, isLink);
    }

    /// <summary>Adds text that is not shown as it is, because an element around it hides it or is a link already.</summary>
    public void AddHidden(TextSpan span, bool isLink = false)
    {
        if (!span.IsEmpty && (objects.Count == 0 || span.Start >= objects[^1].Span.End))
            objects.Add(new ProseObject(span, isLink));
    }

    /// <summary>Ends a block.</summary>
    /// <param name="block">The whole block.</param>
    public void EndBlock(TextSpan block)
    {
        Break(0);
        if (!block.IsEmpty)
            blocks.Add(new ProseBlock(block, [.. objects]));
        objects.Clear();
    }

    /// <summary>Adds a piece of text that is shown.</summary>
    public void Add(TextSpan piece)
    {
        if (piece.IsEmpty || piece.Start < blockedUntil)
            return;
        if (current is { } run && piece.Start >= run.Start)
        {
            current = TextSpan.FromBounds(run.Start, Math.Max(run.End, piece.End));
            return;
        }

        // A bracket that opened no link is a node without a place.
        var start = piece.Start;
        while (start > blockedUntil && text[start - 1] is '[' or '!')
            start--;
        current = TextSpan.FromBounds(start, piece.End);
    }

    /// <summary>Ends the run; what stands before an offset belongs to something else.</summary>
    public void Break(int until)
    {
        if (current is { } run)
            runs.Add(run);
        current = null;
        blockedUntil = Math.Max(blockedUntil, until);
    }
}
