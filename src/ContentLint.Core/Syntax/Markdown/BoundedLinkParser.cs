using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Markdown;

/// <summary>
/// Markdig's parser of links, which refuses a paragraph with too many open brackets: the time for each inline grows with their number.
/// </summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    private const int MaximumOpen = 4000;

    /// <exception cref="ArgumentException">There are too many open brackets, as Markdig says of nesting that is too deep.</exception>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar is '[' or '!' && Depth(processor.Inline) > MaximumOpen)
            throw new ArgumentException("There are too many open brackets.", nameof(processor));
        return base.Match(processor, ref slice);
    }

    private static int Depth(Inline? inline)
    {
        var depth = 0;
        for (; inline is not null; inline = inline.Parent)
            depth++;
        return depth;
    }
}
