using ContentLint.Text;

namespace ContentLint.Syntax.Markdown;

/// <summary>Collects the runs of text that Markdown shows as they are: between links, code and HTML, within one block.</summary>
internal sealed class MarkdownProse
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
    public void Add(TextSpan text)
    {
        if (text.IsEmpty || text.Start < blockedUntil)
            return;
        current = current is { } run && text.Start >= run.Start ? TextSpan.FromBounds(run.Start, Math.Max(run.End, text.End)) : text;
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
