using ContentLint.Text;
using Markdig.Helpers;
using Markdig.Syntax;

namespace ContentLint.Syntax.Mdx;

/// <summary>Builds the blocks of a file. A block that is added reaches to the end of what is added to it.</summary>
/// <param name="text">The text of the file.</param>
internal sealed class MdxTree(string text)
{
    /// <summary>The blocks.</summary>
    public MarkdownDocument Document { get; } = new() { IsOpen = false };

    /// <summary>The blocks with text in them, whose inlines are read once all definitions are known.</summary>
    public List<(LeafBlock Block, MdxLines Lines)> Texts { get; } = [];

    /// <summary>The labels of the footnotes.</summary>
    public HashSet<string> Footnotes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a block.</summary>
    public T Add<T>(ContainerBlock parent, T block, TextSpan span) where T : Block
    {
        block.Span = new SourceSpan(span.Start, span.End - 1);
        block.IsOpen = false;
        parent.Add(block);
        Extend(parent, span.End);
        return block;
    }

    /// <summary>Adds a block of text.</summary>
    public void AddText(ContainerBlock parent, LeafBlock block, TextSpan span, MdxLines lines)
    {
        Add(parent, block, span);
        Texts.Add((block, lines));
    }

    /// <summary>Adds a block of which the text is shown, or was meant, as it is written.</summary>
    public void AddRaw(ContainerBlock parent, LeafBlock block, TextSpan span, IEnumerable<TextSpan> lines)
    {
        Add(parent, block, span);
        block.Lines = new StringLineGroup(4);
        foreach (var line in lines)
            block.Lines.Add(new StringSlice(text, line.Start, line.End - 1));
    }

    /// <summary>Makes a block, and those around it, reach to an offset.</summary>
    public static void Extend(Block block, int end)
    {
        for (var outer = block; outer is not null && outer.Span.End < end - 1; outer = outer.Parent)
            outer.Span.End = end - 1;
    }
}
