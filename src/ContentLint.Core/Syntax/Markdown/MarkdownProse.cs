using ContentLint.Text;

namespace ContentLint.Syntax.Markdown;

/// <summary>Collects the runs of text that Markdown shows as they are: between links, code and HTML, within one block.</summary>
internal sealed class MarkdownProse(string text)
{
    private readonly List<TextSpan> runs = [];
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
